/**
 * `npm run pronouns`: makes data/models/pronouns.tsv anew: how much each kind of evidence speaks for somebody as the
 * one whom a pronoun means. Learnt from the train split of PolNeAR as Stanford CoreNLP's coreference has it, a
 * machine's guesses, whose errors are too many kinds to be learnt; a linear model over some forty kinds of evidence.
 */
import { writeFileSync } from 'node:fs';
import { namedIn } from '../src/resolve/article-references.ts';
import { findReferences } from '../src/resolve/coreference.ts';
import type { Seen } from '../src/resolve/discourse.ts';
import { readNames } from '../src/resolve/namings.ts';
import { EVIDENCE } from '../src/resolve/pronoun-evidence.ts';
import { type CoreferenceArticle, goesWith } from './coreference.ts';
import { fitRanking, type Ranking } from './learn/ranking.ts';
import { readPolnearSilver } from './polnear-silver.ts';
import { predict } from './predict.ts';
import { out, percent } from './report.ts';

const FILE = new URL('../data/models/pronouns.tsv', import.meta.url);

const HEAD = `# How much each kind of evidence speaks for somebody as the one whom "he" or "she" means: a linear model.
# Source: learnt by \`npm run pronouns\` from the coreference that Stanford CoreNLP found in PolNeAR's train split; no text of
# it is in here. Licence: MIT, as the rest of the project.
# evidence: as in src/resolve/pronoun-evidence.ts. weight: the candidate with the largest sum is taken.
`;

const articles = readPolnearSilver('train');
if (!articles) {
  process.stderr.write('PolNeAR and its silver coreference are absent: see CONTRIBUTING.md.\n');
  process.exitCode = 1;
} else learn(articles);

function learn(articles: readonly CoreferenceArticle[]): void {
  const rankings = articles.flatMap(rankingsOf);
  const weights = fitRanking(rankings);
  const names = Object.keys(EVIDENCE);
  const rows = names.map((name, index) => `${name}\t${weights[index]}`);
  writeFileSync(FILE, `${HEAD}evidence\tweight\n${rows.join('\n')}\n`);
  const right = rankings.filter(({ rows, right }) => likeliestBy(weights, rows) === right).length;
  out(
    `${rankings.length} pronouns of ${articles.length} articles; as CoreNLP has it ${percent(right / rankings.length).trim()} %`,
  );
}

/** The pronouns of an article with the evidence of their candidates, where one of these is the one that is meant. */
function rankingsOf({ document, mentions }: CoreferenceArticle): Ranking[] {
  const { annotated: found, claims } = predict(document, 0);
  const { annotated, registry, people, positions } = readNames(found, claims);
  const named = namedIn(annotated, registry, people, positions);
  const entities = goesWith(
    registry.mentions,
    mentions.filter(({ form }) => form === 'name'),
  );
  const heads = new Map(mentions.flatMap(({ heads, entity }) => heads.map(({ start }) => [start, entity] as const)));
  const entityOf = ({ antecedent, standing }: Seen): string | undefined =>
    antecedent.actorId > 0 ? entities.get(antecedent.actorId) : heads.get(annotated.tokens[standing.token]!.start);
  const meant = new Map(mentions.map(({ start, end, entity }) => [`${start}-${end}`, entity]));
  const rankings: Ranking[] = [];
  findReferences(annotated, named, claims, (rows, candidates, { start, end }) => {
    const entity = meant.get(`${start}-${end}`);
    const right = candidates.findIndex((seen) => entityOf(seen) === entity);
    if (entity === undefined || right < 0) return 0; // whom the corpus does not tell: the last one
    if (candidates[right]!.antecedent.gender !== 'none' && rows.length > 1) rankings.push({ rows, right });
    return right;
  });
  return rankings;
}

function likeliestBy(weights: readonly number[], rows: Ranking['rows']): number {
  const sums = rows.map((row) => row.reduce((sum, value, index) => sum + value * weights[index]!, 0));
  return sums.indexOf(Math.max(...sums));
}
