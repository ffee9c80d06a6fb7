import { type Command, InvalidArgumentError, Option } from 'commander';
import { EVIDENCE_GRADE } from '../confidence.ts';
import { ATTITUDES, FORMS, POLARITIES } from '../ontology.ts';
import { parseDay } from '../query/day-range.ts';

/** The filters of `claims`, `timeline` and `search`; what they give is a `ClaimFilter`. */
export function claimFilterOptions(command: Command): Command {
  command
    .option('--by <actor>', 'said by this actor: a name or an id', reference)
    .option('--about <actor>', 'said about this actor', reference)
    .option('--to <actor>', 'said to this actor', reference)
    .option('--via <actor>', 'passed on by this actor, e.g. a news agency', reference)
    .option('--involving <actor>', 'in which this actor has any part', reference);
  articleFilterOptions(command);
  command
    .addOption(new Option('--attitude <attitude>', 'what the speaker does with it').choices(ATTITUDES))
    .addOption(new Option('--form <form>', 'how much of it is quoted').choices(FORMS))
    .addOption(
      new Option('--polarity <polarity>', 'negative where the article says it was not said').choices(POLARITIES),
    );
  return gradeOption(command);
}

/** Which claims are listed and counted; what it gives is a `Grade`. */
export function gradeOption(command: Command): Command {
  const about = `take claims that are so likely right or more: ${EVIDENCE_GRADE} unless given, 0 for all`;
  return command
    .option('--min-confidence <number>', about, confidence)
    .option('--copies', 'take what copies of an article say again, too');
}

/** The filters that `articles` has too. */
export function articleFilterOptions(command: Command): Command {
  return command
    .option(
      '--place <place>',
      'about this place: a name or an id; a country or region stands for all places in it',
      reference,
    )
    .option('--publisher <actor>', 'published by this actor', reference)
    .option('--since <date>', 'said (or else published) since 2022-08-15, 2022-08 or 2022', day)
    .option('--until <date>', 'likewise; the day, month or year is included', day);
}

export function limitOption(command: Command): Command {
  return command.option('--limit <n>', 'no more rows than this', wholeNumber);
}

/** An actor or place as the user gives it: digits are an id. */
export function reference(given: string): number | string {
  return /^\d+$/.test(given) ? Number(given) : given;
}

function day(given: string): string {
  if (!parseDay(given)) throw new InvalidArgumentError('Write a date as 2022, 2022-08 or 2022-08-15.');
  return given;
}

function confidence(given: string): number {
  const number = given.trim() === '' ? Number.NaN : Number(given);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('Write a number from 0 to 1.');
  return number;
}

export function wholeNumber(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new InvalidArgumentError('Write a whole number from 1 on.');
  return Number(given);
}
