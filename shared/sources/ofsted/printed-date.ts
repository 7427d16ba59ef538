import { type IsoDate, isoDate } from '../../domain/dates.ts';

const LONG = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\s+\d{4}`;

/** How a day looks on Ofsted's pages: `02 June 2025`. To be used inside a larger pattern, case-insensitively. */
export const PRINTED_DATE = String.raw`(?<!\d)${LONG}(?!\d)`;

const anyDate = new RegExp(PRINTED_DATE, 'gi');

/** `02 June 2025` to `2025-06-02`; undefined for a day that does not exist. */
const readDate = (printed: string): IsoDate | undefined => {
  const [, day, month, year] = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\s+(\d{4})/i.exec(printed) ?? [];
  return day === undefined || month === undefined || year === undefined
    ? undefined
    : isoDate(Number(day), month, Number(year));
};

/** Every day printed in a text, in order; words that only look like one are left out. */
export const datesIn = (text: string): readonly IsoDate[] =>
  [...text.matchAll(anyDate)].flatMap(([printed]) => readDate(printed) ?? []);

/** The first day printed right after a word: `Latest report: 12 January 2026`. */
export const dateAfter = (word: string, text: string): IsoDate | undefined => {
  const found = new RegExp(String.raw`(?:${word})[\s:,–-]*(${PRINTED_DATE})`, 'i').exec(text);
  return found?.[1] === undefined ? undefined : readDate(found[1]);
};
