/** Control characters, which could move the cursor or change colours, and marks that turn the order of what follows round. */
const UNPRINTABLE = /[^\P{Cc}\n]|\p{Bidi_Control}/gu;

/** Text from an article as a terminal may show it: nothing in it can act on the terminal. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(UNPRINTABLE, '');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
