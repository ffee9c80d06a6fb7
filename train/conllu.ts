import type { Span } from '../src/model.ts';

/** A word where it stands in its sentence, with its universal part of speech and what the last column says of it. */
export interface PrintedWord extends Span {
  readonly pos: string;
  readonly misc: string;
}

export interface PrintedSentence {
  readonly text: string;
  readonly words: readonly PrintedWord[];
}

export interface ConlluDocument {
  /** What the lines `# meta::name = value` say. */
  readonly meta: ReadonlyMap<string, string>;
  readonly sentences: readonly PrintedSentence[];
}

/**
 * The sentences of a CoNLL-U file. Words are found in the printed text (`# text`) one after the other, so contractions
 * ("2-3 isn't") and words without a space between them need no care; empty nodes ("8.1") are not printed. Throws
 * where a word is not where it must be.
 */
export function readConllu(conllu: string): ConlluDocument {
  const meta = Array.from(conllu.matchAll(/^# meta::(\S+) = (.*)$/gm), ([, name, value]) => [name!, value!] as const);
  const sentences = conllu.split(/\n\n+/).filter((part) => /^1\t/m.test(part));
  return { meta: new Map(meta), sentences: sentences.map(readSentence) };
}

function readSentence(lines: string): PrintedSentence {
  const text = /^# text = (.*)$/m.exec(lines)?.[1] ?? '';
  let at = 0;
  const words = Array.from(lines.matchAll(/^\d+\t.*$/gm), ([line]): PrintedWord => {
    const cells = line.split('\t');
    const form = cells[1]!;
    while (text[at] === ' ') at++;
    if (!text.startsWith(form, at)) throw new Error(`"${form}" is not at ${at} of the sentence: ${text}`);
    at += form.length;
    return { start: at - form.length, end: at, pos: cells[3] ?? '', misc: cells.at(-1) ?? '' };
  });
  return { text, words };
}
