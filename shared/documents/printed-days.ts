import { daysBetween, type IsoDate, isoDate, MONTHS } from '../domain/dates.ts';

/** The first and the last day of an inspection, also where the work was done in two blocks. */
export type PrintedDays = { start: IsoDate; end: IsoDate };

const MONTH = MONTHS.join('|');
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** A year, to which the mark of the first footnote may stick; any other fifth figure is a misprint. */
const YEAR = String.raw`20\d\d(?=1?(?!\d))`;
/** A day, and what of month and year is printed beside it: `17`, `28 July 2023`, `Tuesday 4th July`. */
const DAY = String.raw`(?:${WEEKDAY},? )?(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?![\d%])(?: (?:${MONTH})\b)?(?:,? ?${YEAR})?`;
/** What stands between two days of one phrase, its dash made plain; a day with its own month may also just follow. */
const BETWEEN = String.raw` ?(?:,? ?\b(?:to|until|till|through|and|and from|then)\b|[–,;&/]) ?`;
const FOLLOWED = String.raw` (?=\d{1,2} (?:${MONTH}))`;
const PHRASE = new RegExp(`${DAY}(?:(?:${BETWEEN}|${FOLLOWED})${DAY})*`, 'g');
const PARTS = new RegExp(
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?: (?<month>${MONTH})\b)?(?:,? ?(?<year>${YEAR}))?`,
  'g',
);

/** `Sept`, `Oct.`: a month cut short after a day. */
const SHORT_MONTH = /(?<=\d(?:st|nd|rd|th)? )(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?/g;
/** `the 3rd of October`. */
const OF = new RegExp(String.raw`(?<=\b\d{1,2}(?:st|nd|rd|th)?) of (?=(?:${MONTH})\b)`, 'g');
const THE = /\bthe (?=\d{1,2}(?:st|nd|rd|th) )/g;
const CAPITALS = new RegExp(String.raw`\b(?:${MONTH.toUpperCase()})\b`, 'g');
/** `12/09/2016`, `12.9.2016`, `12-09-2016`, `12/9/16`; and `12/09`, which takes its year from the day to its right. */
const FIGURES = /(?<![\d/.])(\d{1,2})([/.–])(\d{1,2})\2(20\d\d|(?<=\/)\d\d)(?![\d/])/g;
const FIGURES_WITHOUT_YEAR = new RegExp(String.raw`(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])(?! (?:${MONTH}))`, 'g');
const DASH = /[\p{Pd}\u2212]/gu;

const inFigures = (text: string, day: string, month: string, year: string | undefined): string => {
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return text;
  return year === undefined ? `${day} ${name}` : `${day} ${name} 20${year.slice(-2)}`;
};

/** One spelling for all the ways in which days are printed. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(DASH, '–')
    .replace(CAPITALS, (name) => name.charAt(0) + name.slice(1).toLowerCase())
    .replace(/\b(?:TO|AND)\b/g, (word) => word.toLowerCase())
    .replace(OF, ' ')
    .replace(THE, '')
    .replace(FIGURES, (all, day, _, month, year) => inFigures(all, day, month, year))
    .replace(FIGURES_WITHOUT_YEAR, (all, day, month) => inFigures(all, day, month, undefined))
    .replace(SHORT_MONTH, (_, short: string) => MONTHS.find((name) => name.startsWith(short.slice(0, 3))) ?? short);

/**
 * A number before the phrase, parted from it by a mark that is not known, perhaps the day on which it begins; or a first
 * day with a year of five figures.
 */
const UNCLEAR_BEFORE = /(?<![\p{L}\d])(?:\d{1,2}[^\p{L}\d.!?()]{1,4}|20\d{3} ?(?:to|and|until|–) ?)$/u;

/** The same behind it, or a year of five figures: `22 May 20266`. */
const UNCLEAR_AFTER = /^(?: ?[^\p{L}\d\s.,:!?()’”“‘]{1,3} ?\d{1,2}(?!\d)|,? ?20\d{3})/u;

type Part = { day: number; month: string | undefined; year: number | undefined };

const partsOf = (phrase: string): Part[] =>
  [...phrase.matchAll(PARTS)].map(({ groups }) => ({
    day: Number(groups?.['day']),
    month: groups?.['month'],
    year: groups?.['year'] === undefined ? undefined : Number(groups['year']),
  }));

/** The year that puts the day at or before the limit, as near to it as can be. */
const dayBefore = (day: number, month: string, limit: IsoDate): IsoDate | undefined => {
  const year = Number(limit.slice(0, 4));
  const inYear = isoDate(day, month, year);
  return inYear !== undefined && inYear <= limit ? inYear : isoDate(day, month, year - 1);
};

/** A year printed on the left counts for what follows, until the months turn over to January. */
const yearFromLeft = (parts: readonly Part[]): IsoDate | undefined => {
  const last = parts.at(-1);
  const dated = parts.findLast(({ year }) => year !== undefined);
  if (last?.month === undefined || dated?.year === undefined || dated.month === undefined) return undefined;
  const from = isoDate(dated.day, dated.month, dated.year);
  const same = isoDate(last.day, last.month, dated.year);
  return from !== undefined && same !== undefined && same >= from
    ? same
    : isoDate(last.day, last.month, dated.year + 1);
};

/** Days take the month and the year of the day to their right, as people write them: `17 to 28 July 2023`. */
const daysOf = (parts: readonly Part[], notAfter: IsoDate | undefined): readonly IsoDate[] | undefined => {
  const days: IsoDate[] = [];
  let right: { month: string; date: IsoDate } | undefined;
  for (const { day, month = right?.month, year } of parts.toReversed()) {
    if (month === undefined) return undefined;
    const limit = right?.date ?? notAfter;
    const unprinted =
      (right === undefined ? yearFromLeft(parts) : undefined) ?? (limit && dayBefore(day, month, limit));
    const date = year === undefined ? unprinted : isoDate(day, month, year);
    if (date === undefined || (right !== undefined && date > right.date)) return undefined;
    right = { month, date };
    days.unshift(date);
  }
  return days;
};

/** No inspection takes longer from its first to its last day: days further apart are misprinted or misread. */
const LONGEST = 183;

/**
 * Every phrase of days in a text, in order. A phrase with a day that does not exist, with days that run backwards, with
 * an unknown mark between its days, or without a year is left out; `notAfter`, the day of publication, say, settles a
 * missing year.
 */
export const printedDaysIn = (text: string, notAfter?: IsoDate): readonly PrintedDays[] =>
  [...plain(text).matchAll(PHRASE)].flatMap(({ 0: phrase, index, input }) => {
    if (UNCLEAR_BEFORE.test(input.slice(0, index)) || UNCLEAR_AFTER.test(input.slice(index + phrase.length))) return [];
    const days = daysOf(partsOf(phrase), notAfter);
    const [start, end] = [days?.[0], days?.at(-1)];
    return start === undefined || end === undefined || daysBetween(start, end) > LONGEST ? [] : [{ start, end }];
  });

/** From the first day to the last of all phrases in words that print nothing but days of one inspection. */
export const printedSpan = (text: string): PrintedDays | undefined => {
  const days = printedDaysIn(text);
  const [start, end] = [
    days.map((each) => each.start).toSorted()[0],
    days
      .map((each) => each.end)
      .toSorted()
      .at(-1),
  ];
  return start === undefined || end === undefined || daysBetween(start, end) > LONGEST ? undefined : { start, end };
};

/** The first phrase of days in a text: `Inspection dates: 17 to 28 July 2023`. */
export const printedDays = (text: string, notAfter?: IsoDate): PrintedDays | undefined =>
  printedDaysIn(text, notAfter)[0];
