import { type IsoDate, isoDate, MONTHS, monthNumber } from '../../domain/dates.ts';

const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b[\s,.]*)?`;
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
/** Hyphens, those that do not break, dashes, the minus. */
const DASH = String.raw`\-\u2010-\u2015\u2212`;
const YEAR = String.raw`(?:\d{4}|[’']\d{2})`;

/** `02 June 2025`, `2nd of June, 2025`, `2-Jun-2025`. */
const DAY_FIRST = String.raw`${DAY}(?:\s+of)?[\s,.${DASH}]{1,3}${MONTH}[\s,.${DASH}]{1,3}${YEAR}`;
/** `June 2, 2025`. */
const MONTH_FIRST = String.raw`${MONTH}\s{1,2}${DAY}[\s,]{1,3}${YEAR}`;
/** `2025-06-02`, alone or with a time of day. */
const ISO = String.raw`\d{4}[${DASH}/]\d{1,2}[${DASH}/]\d{1,2}`;
/** `02/06/2025`, `2 / 6 / 25`, as Britain writes it: the day first, always. */
const IN_FIGURES = String.raw`\d{1,2}(?:(?:[.]\d{1,2}[.]|[${DASH}]\d{1,2}[${DASH}])\d{4}|\s?/\s?\d{1,2}\s?/\s?(?:\d{4}|\d{2}))`;

/**
 * How a person may write a day: `02 June 2025` is what Ofsted's pages print, the others are understood as well. To be
 * used inside a larger pattern, case-insensitively.
 */
export const PRINTED_DATE = String.raw`(?<![\d/])${WEEKDAY}(?:${DAY_FIRST}|${MONTH_FIRST}|${ISO}|${IN_FIGURES})(?!\d)`;

const anyDate = new RegExp(PRINTED_DATE, 'gi');
const month = new RegExp(MONTH, 'i');

/** Ofsted has published reports since the nineties and none of them on the web before this century. */
const inCentury = (year: number): number => (year < 100 ? 2000 + year : year);

/** `02 June 2025` to `2025-06-02`; undefined for a day that does not exist. */
const readDate = (printed: string): IsoDate | undefined => {
  const numbers = [...printed.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [first = 0, second = 0, third = 0] = numbers;
  // a weekday holds the name of no month
  const [name] = month.exec(printed) ?? [];
  if (name !== undefined) return isoDate(first, MONTHS[monthNumber(name) - 1] ?? '', inCentury(second));
  const [year, inFigures, day] = first > 31 ? [first, second, third] : [third, second, first];
  return isoDate(day, MONTHS[inFigures - 1] ?? '', inCentury(year));
};

/** Every day printed in a text, in order; words that only look like one are left out. */
export const datesIn = (text: string): readonly IsoDate[] =>
  [...text.matchAll(anyDate)].flatMap(([printed]) => readDate(printed) ?? []);

/** The first day printed right after a word: `Latest report: 12 January 2026`. */
export const dateAfter = (word: string, text: string): IsoDate | undefined => {
  const found = new RegExp(String.raw`(?:${word})[\s:,–—-]*(${PRINTED_DATE})`, 'i').exec(text);
  return found?.[1] === undefined ? undefined : readDate(found[1]);
};
