import { annotate } from '../src/annotate/annotate.ts';
import { attribute } from '../src/attribute/attribute.ts';
import type { Annotated, Resolved } from '../src/model.ts';
import { resolve } from '../src/resolve/resolve.ts';
import { type Counts, precisionRecallF1, type Rates, sumCounts } from './attribution-score.ts';
import { bootstrap } from './bootstrap.ts';
import { readCrossner } from './names/conll.ts';
import { countNames, type FoundName, SCORED_KINDS } from './names/name-score.ts';
import type { NamedKind, NamedText } from './names/named-text.ts';
import { interval, out, percent, type ScoreOptions } from './report.ts';

/** CrossNER politics dev: names right to the character and in their kind, as `annotate` finds them and as mentions tell them. */
export function printNames({ detail }: Pick<ScoreOptions, 'detail'>): void {
  const texts = readCrossner('dev', 'printed');
  if (!texts) {
    out(
      'CrossNER politics: absent. It is published at https://github.com/zliucr/CrossNER; put its files in ../shared/corpora/ner as crossner-politics-dev.txt and -train.txt.',
    );
    return;
  }
  const found = texts.map(({ document }) => annotate(document));
  const mentioned = found.map((annotated) => mentionedNames(resolve(annotated, attribute(annotated))));
  out(
    `CrossNER politics dev: names in ${texts.length} sentences (Wikigold: \`npm run train names\` tells how its fold comes out)`,
  );
  printRow('names', texts, found.map(namesOf), SCORED_KINDS);
  printRow('mentions', texts, mentioned, SCORED_KINDS);
  if (detail) for (const kind of SCORED_KINDS) printRow(`  ${kind}`, texts, found.map(namesOf), [kind]);
}

function namesOf({ names }: Annotated): FoundName[] {
  return [...names];
}

/** A state counts as a place, as the corpora have it; a group as an organisation. */
function mentionedNames({ mentions, actors }: Resolved): FoundName[] {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  return mentions
    .filter(({ form }) => form === 'name')
    .map(({ start, end, actorId, placeId }) => {
      const kind = actorId === null ? 'state' : kinds.get(actorId);
      if (placeId !== null || kind === 'state') return { start, end, kind: 'place' };
      return { start, end, kind: kind === 'person' ? 'person' : 'organisation' };
    });
}

function printRow(
  name: string,
  texts: readonly NamedText[],
  found: readonly (readonly FoundName[])[],
  kinds: readonly NamedKind[],
): void {
  const counts = texts.map((text, index) => countNames(text, found[index]!, kinds));
  const figure = (rate: keyof Rates): string => {
    const of = (drawn: readonly Counts[]): number => precisionRecallF1(sumCounts(drawn))[rate];
    return `${percent(of(counts))} ${interval(bootstrap(counts, of))}`;
  };
  out(`  ${name.padEnd(14)} P ${figure('precision')}  R ${figure('recall')}  F1 ${figure('f1')}`);
}
