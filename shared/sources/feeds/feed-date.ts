import { type Instant, IsoDate } from '../../domain/dates.ts';
import { londonMoment } from './london-wall.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 822 names, and BST, which British feeds print and no parser of the language knows. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  Z: '+00:00',
  BST: '+01:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?`;
const ZONE = String.raw`${Object.keys(ZONES).join('|')}|[+-]\d{2}:?\d{2}`;
const ANY_TIME = String.raw`(?:[T\s]\s*${TIME}(?:\s*(${ZONE}))?)?`;

/** `Mon, 02 Jun 2025 10:00:00 +0100`; the weekday, the seconds and the whole time may be missing. */
const WORDED = new RegExp(
  String.raw`^(?:[a-z]{3,9}(?:,\s*|\s+))?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4}|\d{2})${ANY_TIME}$`,
  'i',
);
/** Day first: British sites write no other way. */
const SLASHED = new RegExp(String.raw`^(\d{1,2})\/(\d{1,2})\/(\d{4})${ANY_TIME}$`, 'i');
const ISO = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})${ANY_TIME}$`, 'i');

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

/** By its first three letters; 0 for no month. */
const monthNamed = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const offsetOf = (zone: string): string => ZONES[zone.toUpperCase()] ?? zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');

type Written = readonly (string | undefined)[];

/**
 * A time without a zone is London's; a day without a time is told as its midnight in UTC, which lies in that day in
 * London as well. That the day exists is checked: JavaScript reads 31 June as 1 July.
 */
const moment = (year: string, month: string, day: string, [hour, minute, second, zone]: Written): Instant | null => {
  const date = `${year.padStart(4, '20')}-${two(month)}-${two(day)}`;
  if (!IsoDate.safeParse(date).success) return null;
  const shown = `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
  if (hour !== undefined && zone === undefined) return londonMoment(shown);
  const time = Date.parse(shown + offsetOf(zone ?? 'Z'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** `Mon, 02 Jun 2025 10:00:00 BST`, `2025-06-02T10:00:00Z`, `02/06/2025 10:00`; null for anything else. */
export const feedDate = (text: string | undefined): Instant | null => {
  const said = (text ?? '').trim();
  const [, wordedDay, name = '', wordedYear = '', ...wordedTime] = WORDED.exec(said) ?? [];
  if (wordedDay !== undefined) return moment(wordedYear, monthNamed(name), wordedDay, wordedTime);
  const [, slashedDay, number = '', slashedYear = '', ...slashedTime] = SLASHED.exec(said) ?? [];
  if (slashedDay !== undefined) return moment(slashedYear, number, slashedDay, slashedTime);
  const [, year = '', month = '', day, ...time] = ISO.exec(said) ?? [];
  return day === undefined ? null : moment(year, month, day, time);
};
