import { type IsoDate, isoDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/reading.ts';
import { type PrintedDays, printedDays } from '../printed-days.ts';
import type { RunningLine } from '../text/running-lines.ts';
import { DATE_LINE, GREETING } from '../text/standing-alone.ts';

/** The letter's own date stands alone on a line above the addressee; one misprinted is none. */
export const letterDate = (lines: readonly RunningLine[]): { date: IsoDate; evidence: Evidence } | undefined => {
  for (const line of lines) {
    if (GREETING.test(line.text)) return undefined;
    const groups = DATE_LINE.exec(line.text)?.groups;
    const date = isoDate(Number(groups?.['day']), groups?.['month'] ?? '', Number(groups?.['year']));
    if (date !== undefined) return { date, evidence: { page: line.page, quote: line.text } };
  }
  return undefined;
};

/** `the 15 and 16 of May 2018`. */
const OF_MONTH = /(?<=\d(?:st|nd|rd|th)?) of (?=\p{Lu})/gu;
const FIRST_YEAR = / 20\d\d(?= (?:to|and|until)\b| ?[-–])/;

/**
 * The days of the visit. A visit takes days, so where a range runs over most of a year the first year is misprinted:
 * Darlington's letter of 2023 prints `24 October 2022 to 25 October 2023`.
 */
export const visitDays = (sentence: string, notAfter: IsoDate | undefined): PrintedDays | undefined => {
  const words = sentence.replace(OF_MONTH, ' ');
  const misprinted = FIRST_YEAR.test(words) ? words.replace(FIRST_YEAR, '') : undefined;
  return printedDays(words, notAfter) ?? (misprinted === undefined ? undefined : printedDays(misprinted, notAfter));
};
