import type { IsoDate } from '../../../shared/domain/dates.ts';

/** First and last day of fieldwork. */
export type Days = { start: IsoDate; end: IsoDate };

type Parts = { day: string; month: string; year: string };

const partsOf = (date: IsoDate): Parts => {
  const at = new Date(`${date}T00:00:00Z`);
  const month = at.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  return { day: String(at.getUTCDate()), month, year: String(at.getUTCFullYear()) };
};

/** `12 January 2026`. */
export const printedDay = (date: IsoDate): string => {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
};

/** What is not said again in the second date is left out of the first. */
const shortest = (a: Parts, b: Parts): string => {
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year}`;
  return a.month === b.month ? a.day : `${a.day} ${a.month}`;
};

const joined = ({ start, end }: Days, word: 'to' | 'and'): string =>
  start === end ? printedDay(end) : `${shortest(partsOf(start), partsOf(end))} ${word} ${printedDay(end)}`;

/** `17 to 28 July 2023`, as reports print it. */
export const printedRange = (days: Days): string => joined(days, 'to');

/** `15 July 2019 to 26 July 2019`, as reports printed it until 2020. */
export const printedLongRange = ({ start, end }: Days): string => `${printedDay(start)} to ${printedDay(end)}`;

const dayAfter = (date: IsoDate): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** `25 and 26 November 2025`, as letters print it; `on 5 February 2019` and longer visits with their first word. */
export const printedVisit = (days: Days): string => {
  if (days.start === days.end) return `on ${printedDay(days.end)}`;
  if (dayAfter(days.start) === days.end) return `on ${joined(days, 'and')}`;
  return `from ${joined(days, 'to')}`;
};

/** Inspectors are Her Majesty's for letters and reports published before 9 September 2022. */
export const crown = (published: IsoDate): 'Her Majesty’s' | 'His Majesty’s' =>
  published < '2022-09-09' ? 'Her Majesty’s' : 'His Majesty’s';
