export interface DayRange {
  readonly first: string;
  readonly last: string;
}

const ISO_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * The days that an ISO 8601 date at any precision covers: `2022-02` is 2022-02-01 to 2022-02-28. Undefined where
 * `date` is not one.
 */
export function parseDay(date: string): DayRange | undefined {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  if (!year) return undefined;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const last = day ? first : lastDay(Number(year), month ? Number(month) : 12);
  return exists(first) && exists(last) ? { first, last } : undefined;
}

/** The same for a date that must be one: throws a RangeError. */
export function dayRange(date: string): DayRange {
  const range = parseDay(date);
  if (!range) throw new RangeError(`"${date}" is not a date; write 2022, 2022-08 or 2022-08-15`);
  return range;
}

function lastDay(year: number, month: number): string {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${days}`;
}

function exists(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
