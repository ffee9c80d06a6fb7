import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Lines of at most `width` columns, cut between words where one fits and between whole characters where none does: a
 * character of two columns and one made of several code points stay whole. Line breaks in `text` stay.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(' ').flatMap((each) => cut(each, width))) {
    const last = lines.at(-1)!;
    const longer = last === '' ? word : `${last} ${word}`;
    if (last === '' || stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word too long for a line in pieces that fit. One with colours is left whole: a cut could fall into their codes. */
function cut(word: string, width: number): string[] {
  if (stringWidth(word) <= width || word.includes('\u001b')) return [word];
  const pieces = [''];
  for (const { segment } of graphemes.segment(word)) {
    const longer = pieces.at(-1) + segment;
    if (stringWidth(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces.filter((piece) => piece !== '');
}

/** The same with every line after the first set in by two, for lists. */
export function wrapHanging(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line, at) => (at > 0 ? `  ${line}` : line));
}
