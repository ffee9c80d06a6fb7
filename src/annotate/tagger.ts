import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

type Tagger = ReturnType<typeof winkNLP>;

/** What the tagger learns words into; its types keep it to themselves. */
interface Learnt {
  readonly hash: Record<string, number>;
  readonly list: (string | undefined)[];
  readonly intrinsicSize: number;
  index: number;
}

let tagger: Tagger | undefined;
let learnt: Readonly<Record<'lexeme' | 'prefix' | 'suffix' | 'shape', Learnt>> | undefined;
/** Up to where the words are forgotten. */
let forgotten = 0;
/**
 * Words have numbers, those of the model first, and a forgotten one leaves its own behind. From this number on a
 * contraction ("cannot") would find a word that was learnt where it looks for its lemma: before, the tagger is made anew.
 */
const MOST_WORDS = 1 << 17;

/**
 * A word that the tagger reads the same whether it knows it or not: letters alone are one token of the kind "word"
 * wherever they stand, and what it tells of them depends on the letters. Money ("USD") and short forms are others.
 */
const ALWAYS_ONE_WORD = /^[A-Za-z][a-z]{2,}$/;

/** Asked again, the model would give what it gave before written once more as JSON, marks and all: twice as long each time. */
let meta: unknown;
const askForMeta = model.metaCER as () => unknown; // untyped by the package
function metaCER(): unknown {
  meta ??= askForMeta();
  return meta;
}

/** The language model takes a fifth of a second to set up: only who reads text pays for it. */
export function loadTagger(): Tagger {
  if (tagger) return tagger;
  const core = model.core as unknown as () => { features: NonNullable<typeof learnt> }; // untyped by the package
  const loaded = core();
  learnt = loaded.features;
  forgotten = learnt.lexeme.intrinsicSize;
  tagger = winkNLP({ ...model, core: () => loaded, metaCER }, ['pos']);
  return tagger;
}

/**
 * The tagger keeps every word it did not know and reads some otherwise the next time. An article must come out the same
 * whatever was read before it, so each begins with what the model knows, and words of which it makes no difference.
 */
export function forgetWords(): void {
  if (!learnt) return;
  const { lexeme, ...features } = learnt;
  for (const { hash, list, intrinsicSize } of [features.prefix, features.suffix, features.shape])
    for (let at = intrinsicSize; at < list.length; at++) delete hash[list[at]!];
  for (const feature of [features.prefix, features.suffix, features.shape])
    feature.list.length = feature.index = feature.intrinsicSize;
  for (; forgotten < lexeme.list.length; forgotten++) {
    const word = lexeme.list[forgotten]!;
    if (ALWAYS_ONE_WORD.test(word)) continue;
    delete lexeme.hash[word];
    lexeme.list[forgotten] = undefined;
  }
  if (forgotten > MOST_WORDS) tagger = learnt = undefined;
}

/** Whether the article at hand has learnt too many on top of others' words: by itself it might be read otherwise. */
export function hasNoRoomLeft(): boolean {
  return learnt !== undefined && learnt.lexeme.list.length > MOST_WORDS && forgotten > learnt.lexeme.intrinsicSize;
}
