import { EVIDENCE_GRADE } from '../confidence.ts';
import { ATTITUDES, FORMS, POLARITIES } from '../ontology.ts';
import type { ClaimFilter } from '../query/claim-filter.ts';
import { parseDay } from '../query/day-range.ts';
import { NoAnswer } from './answer.ts';

/** Rows on a page. */
export const PAGE = 50;

/** A filter from what stands behind `?`; the names are those of the command line. Throws NoAnswer where it cannot be meant. */
export function claimFilter(question: URLSearchParams): ClaimFilter {
  return {
    by: reference(question, 'by'),
    about: reference(question, 'about'),
    to: reference(question, 'to'),
    via: reference(question, 'via'),
    involving: reference(question, 'involving'),
    place: reference(question, 'place'),
    publisher: reference(question, 'publisher'),
    since: day(question, 'since'),
    until: day(question, 'until'),
    attitude: oneOf(question, 'attitude', ATTITUDES),
    form: oneOf(question, 'form', FORMS),
    polarity: oneOf(question, 'polarity', POLARITIES),
    minConfidence: confidence(question),
  };
}

/** Which page of a list, from 1. */
export function pageNumber(question: URLSearchParams): number {
  const given = text(question, 'page') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new NoAnswer(404, `there is no page ${given}`);
  return Number(given);
}

/** Undefined where nothing is written there. */
export function text(question: URLSearchParams, name: string): string | undefined {
  return question.get(name)?.trim() || undefined;
}

function reference(question: URLSearchParams, name: string): number | string | undefined {
  const given = text(question, name);
  return given !== undefined && /^\d{1,16}$/.test(given) ? Number(given) : given;
}

function day(question: URLSearchParams, name: string): string | undefined {
  const given = text(question, name);
  if (given !== undefined && !parseDay(given))
    throw new NoAnswer(400, `${name}: write a date as 2022, 2022-08 or 2022-08-15`);
  return given;
}

function oneOf<T extends string>(question: URLSearchParams, name: string, values: readonly T[]): T | undefined {
  const given = text(question, name);
  if (given === undefined) return undefined;
  const found = values.find((value) => value === given);
  if (found === undefined) throw new NoAnswer(400, `${name}: one of ${values.join(', ')}`);
  return found;
}

export function confidence(question: URLSearchParams): number {
  const given = text(question, 'min_confidence');
  const number = given === undefined ? EVIDENCE_GRADE : Number(given);
  if (!(number >= 0 && number <= 1)) throw new NoAnswer(400, 'min_confidence: a number from 0 to 1');
  return number;
}
