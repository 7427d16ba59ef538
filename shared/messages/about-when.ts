import { type IsoDate, longDate } from '../domain/dates.ts';

const isoOf = (day: Date): IsoDate => day.toISOString().slice(0, 10);

/** So many days from Monday to Friday later. Bank holidays count as well: say `about`. */
export const workingDaysAfter = (from: IsoDate, count: number): IsoDate => {
  const day = new Date(from);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return isoOf(day);
};

/** The last day of the month so many months later: steps told in years or months are never due on a day. */
export const monthsAfter = (from: IsoDate, count: number): IsoDate => {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return isoOf(new Date(Date.UTC(year, month + count, 0)));
};

/** `July 2026`. */
export const monthOf = (date: IsoDate): string => longDate(date).replace(/^\d+ /, '');
