import type { Instant, IsoDate } from './dates.ts';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});

/** A moment on London's wall clock. `weekday` is 1 for Monday to 7 for Sunday. */
export type LondonTime = { date: IsoDate; weekday: number; hour: number; minute: number };

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Reads a moment on London's wall clock, right across both clock changes and in any process time zone. */
export const londonTime = (instant: Instant): LondonTime => {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    date: `${found['year']}-${found['month']}-${found['day']}`,
    weekday: WEEKDAYS.indexOf(found['weekday'] ?? '') + 1,
    hour: Number(found['hour']),
    minute: Number(found['minute']),
  };
};

export const londonDate = (instant: Instant): IsoDate => londonTime(instant).date;
