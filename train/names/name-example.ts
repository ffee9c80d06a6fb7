import { wordsOf } from '../../src/annotate/annotate.ts';
import { type LabelledName, nameStates } from '../../src/annotate/name-chain.ts';
import { lexicalNameFeatures, nameWordFeatures, vectorWord } from '../../src/annotate/name-features.ts';
import { SETTING_ROWS, settingsOf } from '../../src/annotate/name-settings.ts';
import { sightOf } from '../../src/annotate/name-sight.ts';
import { lowerBound } from '../../src/lower-bound.ts';
import type { Word as Met } from '../../src/model.ts';
import type { WordRows } from '../../src/tagger/row-sums.ts';
import { featureRow } from '../../src/tagger/word-reader.ts';
import type { EncodedText, Word } from '../learn/encoder-pass.ts';
import { type Guidelines, OTHER_GUIDELINES } from './name-network.ts';
import type { NamedText } from './named-text.ts';

/** Texts with their names, in the numbers that training works on. */
export interface NameExample extends EncodedText {
  readonly states: Int32Array;
  /** How much it counts: less where the names are not people's work. */
  readonly weight: number;
}

export interface ExampleOptions {
  /** Rows for features of words; a power of two. */
  readonly featureRows: number;
  readonly weight: number;
  readonly guidelines: Guidelines;
}

export function nameExampleOf(
  { document, names }: NamedText,
  { featureRows, weight, guidelines }: ExampleOptions,
): NameExample {
  const { tokens, sentences } = wordsOf(document);
  const sight = sightOf(tokens, sentences);
  const labelled: LabelledName[] = [];
  for (const { start, end, kind } of names) {
    const first = lowerBound(tokens, (token) => token.end > start);
    const last = lowerBound(tokens, (token) => token.start >= end);
    const from = sight.at.indexOf(first);
    const to = sight.at.indexOf(last - 1);
    const whole = from >= 0 && to >= from && to - from === last - 1 - first;
    const free = from >= (labelled.at(-1)?.last ?? 0); // two names may meet in one word, "RothWeber"
    if (whole && free) labelled.push({ first: from, last: to + 1, kind }); // what has no capital is not looked at
  }
  return {
    words: sight.words.map((token) => wordOf(token, featureRows)),
    places: withGuidelines(settingsOf(document, tokens, sentences, sight), guidelines),
    states: nameStates(labelled, sight.words.length),
    weight,
  };
}

/** With one row more for each word, where the guidelines have one. */
function withGuidelines(settings: WordRows, guidelines: Guidelines): WordRows {
  if (guidelines === 'own') return settings;
  const { rows, perWord } = settings;
  const count = rows.length / perWord;
  const all = new Int32Array(count * (perWord + 1)).fill(SETTING_ROWS + OTHER_GUIDELINES.indexOf(guidelines));
  for (let t = 0; t < count; t++) all.set(rows.subarray(t * perWord, (t + 1) * perWord), t * (perWord + 1));
  return { rows: all, perWord: perWord + 1 };
}

const known = new Map<string, Word>();

function wordOf(token: Met, rows: number): Word {
  const key = `${rows}\t${token.text}\t${token.pos}\t${token.lemma}`;
  const word = known.get(key) ?? {
    features: Int32Array.from(nameWordFeatures(token), (feature) => featureRow(feature, rows)),
    lexical: new Set(lexicalNameFeatures(token).map((feature) => featureRow(feature, rows))),
    vector: vectorWord(token),
  };
  known.set(key, word);
  return word;
}

/** Short texts of one weight and guidelines together, so that each step of training sees about as much. */
export function inBatches(examples: readonly NameExample[], words: number): NameExample[] {
  const batches: NameExample[] = [];
  let open: NameExample[] = [];
  let size = 0;
  for (const example of examples) {
    open.push(example);
    size += example.words.length;
    if (size < words) continue;
    batches.push(joined(open));
    [open, size] = [[], 0];
  }
  return open.length > 0 ? [...batches, joined(open)] : batches;
}

function joined(examples: readonly NameExample[]): NameExample {
  const [first] = examples as [NameExample];
  if (examples.length === 1) return first;
  const places: WordRows = {
    rows: Int32Array.from(examples.flatMap((example) => [...example.places.rows])),
    perWord: first.places.perWord,
  };
  const states = Int32Array.from(examples.flatMap((example) => [...example.states]));
  return { words: examples.flatMap(({ words }) => words), places, states, weight: first.weight };
}
