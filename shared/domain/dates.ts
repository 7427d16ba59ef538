import * as z from 'zod';

/** A calendar day as Ofsted prints it, always a London day: `2023-09-11`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** A moment in UTC: `2023-09-11T08:30:00.000Z`. Sorts as text. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** The months by their English names. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 1 to 12, by the first three letters of an English name: `September`, `sept`; 0 for any other word. */
export const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;

/** `11`, `September`, `2023` to `2023-09-11`; undefined for a day that does not exist. */
export const isoDate = (day: number, month: string, year: number): IsoDate | undefined => {
  const index = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  if (index < 0) return undefined;
  const text = `${year}-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return IsoDate.safeParse(text).success ? text : undefined;
};

/** `11 September 2023`. */
export const longDate = (date: IsoDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};

/** Days as a machine writes them, `2023-09-11`, as people do. */
export const daysInWords = (text: string): string =>
  text.replace(/(?<![\w/=-])\d{4}-\d{2}-\d{2}(?![\w/-])/g, (day) => longDate(day));

const MS_A_DAY = 86_400_000;

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);

/** The day so many days later; earlier where the number is negative. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * MS_A_DAY).toISOString().slice(0, 10);

export const addMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** So many days from Monday to Friday later. Bank holidays count as well: say `about`. */
export const workingDaysAfter = (from: IsoDate, count: number): IsoDate => {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (new Date(day).getUTCDay() % 6 !== 0) left -= 1;
  }
  return day;
};

/** The last day of the month so many months later: what is given in years or months is never due on a day. */
export const monthsAfter = (from: IsoDate, count: number): IsoDate => {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month + count, 0)).toISOString().slice(0, 10);
};

/** `July 2026`. */
export const monthOf = (date: IsoDate): string => longDate(date).replace(/^\d+ /, '');
