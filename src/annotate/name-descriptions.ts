import { readTable } from '../lexicon.ts';
import type { Token } from '../model.ts';
import { LEARNED_KINDS, type LearnedKind } from './name-chain.ts';
import { isCapital } from './name-words.ts';

/** A run of capitals with what the words beside it say of it. */
interface DescribedRun {
  readonly first: number;
  readonly last: number;
  readonly as: readonly (LearnedKind | 'quoted')[];
}

/**
 * The runs of capitals of a sentence whose kind a noun beside them tells, or that marks of quotation enclose:
 *   the *band* Harrow Lane     Kelbrook (then Old Pier) is a small *town*     Roth, an English *guitarist*     "Orla"
 */
export function describedRuns(tokens: readonly Token[], first: number, last: number): DescribedRun[] {
  const found: DescribedRun[] = [];
  for (let t = first; t < last; t++) {
    if (!isCapital(tokens[t]!.text)) continue;
    let end = t + 1;
    while (end < last && isCapital(tokens[end]!.text)) end++;
    const before = t > first ? kindOfNoun(tokens[t - 1]!) : undefined;
    const behind = kindBehind(tokens, end, last);
    const quoted = isQuoted(tokens, { from: t, to: end }, { first, last }) ? ('quoted' as const) : undefined;
    const as = [before, behind, quoted].filter((description) => description !== undefined);
    if (as.length > 0) found.push({ first: t, last: end, as });
    t = end - 1;
  }
  return found;
}

const KINDS = new Map<string, LearnedKind>();
for (const { noun, class: of } of readTable('lexicon/role-nouns.tsv', ['noun', 'class']))
  if (/^(?:official|spokesperson|person|expert)$/.test(of)) KINDS.set(noun, 'person');
for (const row of readTable('lexicon/kind-nouns.tsv', ['noun', 'kind'])) {
  const kind = LEARNED_KINDS.find((one) => one === row.kind);
  if (kind) KINDS.set(row.noun, kind);
}

function kindOfNoun({ pos, lemma }: Token): LearnedKind | undefined {
  return pos === 'NOUN' ? KINDS.get(lemma) : undefined;
}

const COPULAS = new Set('is are was were became remains'.split(' '));
const LONGEST_DESCRIPTION = 8;

/** The kind of the noun that heads what is said of a name behind it: ", a small *town*", "is an English *guitarist*". */
function kindBehind(tokens: readonly Token[], end: number, last: number): LearnedKind | undefined {
  const at = behindBracket(tokens, end, last);
  if (at >= last) return undefined;
  const { text, lower } = tokens[at]!;
  const describes = text === ',' ? /^(?:an?|the)$/.test(tokens[at + 1]?.lower ?? '') : COPULAS.has(lower);
  if (!describes) return undefined;
  let head: Token | undefined;
  for (let t = at + 1; t < Math.min(last, at + 1 + LONGEST_DESCRIPTION); t++) {
    const { pos, text: word } = tokens[t]!;
    if (pos === 'NOUN') head = tokens[t]!;
    else if (/^['’]s?$/.test(word))
      head = undefined; // "the team's captain"
    else if (word !== '-' && (head ? !/^(?:PROPN|ADJ)$/.test(pos) : /^(?:VERB|PUNCT|ADP)$/.test(pos))) break;
  }
  return head && kindOfNoun(head);
}

const LONGEST_BRACKET = 20;

/** "Roth | (born in 1970) | was": what follows is said of the name before the bracket. */
function behindBracket(tokens: readonly Token[], end: number, last: number): number {
  if (end >= last || tokens[end]!.text !== '(') return end;
  const limit = Math.min(last, end + LONGEST_BRACKET);
  let at = end;
  while (at < limit && tokens[at]!.text !== ')') at++;
  return at + 1;
}

/** "Orla", "Orla,": a comma may stand before the mark that closes. */
function isQuoted(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  if (from === first || to >= last || !/^(?:["“‘']|``)$/.test(tokens[from - 1]!.text)) return false;
  const close = /^[,.]$/.test(tokens[to]!.text) && to + 1 < last ? to + 1 : to;
  return /^(?:["”’']|'')$/.test(tokens[close]!.text);
}
