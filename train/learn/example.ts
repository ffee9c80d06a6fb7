import { annotate } from '../../src/annotate/annotate.ts';
import { cueStates, type RoleLabel, roleStates } from '../../src/attribute/chains.ts';
import type { Stretch } from '../../src/attribute/drawn-readings.ts';
import { windowAround } from '../../src/attribute/learned-roles.ts';
import { placeFeatures } from '../../src/attribute/place-features.ts';
import { relationFeatures } from '../../src/attribute/relation-features.ts';
import { sceneOf } from '../../src/attribute/scene.ts';
import { lexicalFeatures, vectorWord, wordFeatures } from '../../src/attribute/word-features.ts';
import { lowerBound } from '../../src/lower-bound.ts';
import type { Span, Token } from '../../src/model.ts';
import type { Anchor } from '../../src/tagger/anchored.ts';
import type { WordRows } from '../../src/tagger/row-sums.ts';
import { featureRow } from '../../src/tagger/word-reader.ts';
import type { Annotation, Marked } from '../polnear.ts';
import type { EncodedText, Word } from './encoder-pass.ts';

export interface CueExample {
  readonly anchor: Anchor;
  readonly relations: WordRows;
  /** The states of the role chain for the words of the window. */
  readonly states: Int32Array;
}

/** An article with its annotation, in the numbers that training works on. */
export interface Example extends EncodedText {
  readonly cueStates: Int32Array;
  readonly cues: readonly CueExample[];
  /** 1 for each word that is in some content, and in some source. */
  readonly inContent: Uint8Array;
  readonly inSource: Uint8Array;
}

export function exampleOf({ document, attributions }: Annotation, featureRows: number): Example {
  const annotated = annotate(document);
  const { tokens } = annotated;
  const scene = sceneOf(annotated);
  const marked = attributions.flatMap((one) => markedTokens(tokens, one) ?? []);
  const inContent = new Uint8Array(tokens.length);
  const inSource = new Uint8Array(tokens.length);
  for (const { contents, source } of marked) {
    for (const { first, last } of contents) inContent.fill(1, first, last);
    if (source) inSource.fill(1, source.first, source.last);
  }
  return {
    words: tokens.map((token) => wordOf(token, featureRows)),
    places: placeFeatures(scene),
    cueStates: cueStates(
      marked.map(({ cue }) => cue),
      tokens.length,
    ),
    cues: marked.flatMap((one) => {
      const anchor = windowAround(scene, one.cue);
      const states = roleStates(rolesIn(anchor, one));
      return states ? [{ anchor, states, relations: relationFeatures(scene, anchor) }] : [];
    }),
    inContent,
    inSource,
  };
}

const words = new Map<string, Word>();

function wordOf(token: Token, rows: number): Word {
  const key = `${rows}\t${token.text}\t${token.pos}\t${token.lemma}`;
  const word = words.get(key) ?? {
    features: Int32Array.from(wordFeatures(token), (feature) => featureRow(feature, rows)),
    lexical: new Set(lexicalFeatures(token).map((feature) => featureRow(feature, rows))),
    vector: vectorWord(token),
  };
  words.set(key, word);
  return word;
}

interface MarkedTokens {
  readonly cue: Stretch;
  readonly source: Stretch | null;
  readonly contents: readonly Stretch[];
}

/** An attribution in token indices; a cue or source of several parts is taken from its first to its last word, and its first part. */
function markedTokens(tokens: readonly Token[], { cue, source, content }: Marked): MarkedTokens | undefined {
  const of = (span: Span): Stretch => ({
    first: lowerBound(tokens, ({ end }) => end > span.start),
    last: lowerBound(tokens, ({ start }) => start >= span.end),
  });
  const cues = cue.map(of);
  const contents = content.map(of).filter(({ first, last }) => last > first);
  if (cues.length === 0 || contents.length === 0) return undefined;
  const whole = {
    first: Math.min(...cues.map(({ first }) => first)),
    last: Math.max(...cues.map(({ last }) => last)),
  };
  const [own] = source.map(of).filter(({ first, last }) => last > first);
  return whole.last > whole.first ? { cue: whole, source: own ?? null, contents } : undefined;
}

function rolesIn({ first, last, from, to }: Anchor, { source, contents }: MarkedTokens): RoleLabel[] {
  const within = (stretch: Stretch, t: number): boolean => stretch.first <= t && t < stretch.last;
  return Array.from({ length: to - from }, (_, index): RoleLabel => {
    const t = from + index;
    if (first <= t && t < last) return 'none';
    if (source && within(source, t)) return 'source';
    return contents.some((content) => within(content, t)) ? 'content' : 'none';
  });
}
