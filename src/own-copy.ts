/** As long as a part of a text must be to be kept as a reference to it, which would keep all of the text in memory. */
const SHARED = 13;

/** The same text in memory of its own, for what is kept longer than the text that it is a part of. */
export function ownCopy(text: string): string {
  return text.length < SHARED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
