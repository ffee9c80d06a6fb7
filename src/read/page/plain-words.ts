import { Parser } from 'htmlparser2';

/** The words of a value that may hold tags and entities, as makers of pages write them into what is for machines: "Q&amp;A". */
export function plainWords(value: string): string {
  if (!/[<&]/.test(value)) return oneLine(value);
  const pieces: string[] = [];
  new Parser({ ontext: (words) => pieces.push(words) }).end(value);
  return oneLine(pieces.join(''));
}

function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
