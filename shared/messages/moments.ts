import { type Instant, longDate } from '../domain/dates.ts';
import { londonTime } from '../domain/london-time.ts';

/** Days as a machine writes them, `2023-09-11`, as people do. */
export const daysInWords = (text: string): string =>
  text.replace(/(?<![\w/=-])\d{4}-\d{2}-\d{2}(?![\w/-])/g, (day) => longDate(day));

/** `11 September 2023, 09:30` on London's clock. */
export const londonMoment = (instant: Instant): string => {
  const { date, hour, minute } = londonTime(instant);
  return `${longDate(date)}, ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
