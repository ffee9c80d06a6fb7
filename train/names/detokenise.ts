/** Words of a corpus as a newspaper prints them: marks close up to what they belong to. `glued[t]`: no space before word t. */
export function closesUp(words: readonly string[]): boolean[] {
  const open = new Set<string>();
  let opened = false;
  return words.map((word, t) => {
    const glued = t > 0 && (opened || closes(word, open) || /^(?:\/|['’](?:s|S|d|m|ll|re|ve)|n['’]t)$/.test(word));
    opened = opens(word, open) || word === '/';
    if (word === '"' || word === "'") open.has(word) ? open.delete(word) : open.add(word);
    return glued;
  });
}

/** A straight quotation mark closes where one is open. */
function closes(word: string, open: ReadonlySet<string>): boolean {
  if (word === '"') return open.has(word);
  if (word === "'") return true; // "the workers' union"; where it quotes, a space too few does no harm
  return /^(?:[.,;:!?%)\]}”’]|''|\.\.\.|…)$/.test(word);
}

function opens(word: string, open: ReadonlySet<string>): boolean {
  if (word === '"') return !open.has(word);
  return /^(?:[([{$£€“‘#]|``)$/.test(word);
}
