import { type Instant, type IsoDate, longDate } from './dates.ts';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});

/** A moment on London's wall clock. `weekday` is 1 for Monday to 7 for Sunday. */
type LondonTime = { date: IsoDate; weekday: number; hour: number; minute: number };

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const readHour = (moment: number): Omit<LondonTime, 'minute'> => {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${found['year']}-${found['month']}-${found['day']}`,
    weekday: WEEKDAYS.indexOf(found['weekday'] ?? '') + 1,
    hour: Number(found['hour']),
  };
};

const MS_AN_HOUR = 3_600_000;
const MS_A_MINUTE = 60_000;

/** The hour read last: London is ahead of UTC by whole hours, and a clock that runs asks for one hour many times. */
let known = { hour: Number.NaN, read: readHour(0) };

/** Reads a moment on London's wall clock, right across both clock changes and in any process time zone. */
export const londonTime = (instant: Instant): LondonTime => {
  const moment = Date.parse(instant);
  const hour = Math.floor(moment / MS_AN_HOUR);
  if (hour !== known.hour) known = { hour, read: readHour(hour * MS_AN_HOUR) };
  return { ...known.read, minute: Math.floor((moment % MS_AN_HOUR) / MS_A_MINUTE) };
};

export const londonDate = (instant: Instant): IsoDate => londonTime(instant).date;

/** `11 September 2023, 09:30` on London's clock. */
export const londonMoment = (instant: Instant): string => {
  const { date, hour, minute } = londonTime(instant);
  return `${longDate(date)}, ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
