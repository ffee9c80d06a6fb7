/**
 * A 32-bit hash of a text: FNV-1a over UTF-16 units, then stirred (the finaliser of MurmurHash3), so that its low bits
 * are as good as any. Weights are found by it: it may never change.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
