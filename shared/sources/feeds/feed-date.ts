import { type Instant, isoDate } from '../../domain/dates.ts';

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const LONG_MONTHS: Readonly<Record<string, string>> = {
  jan: 'January',
  feb: 'February',
  mar: 'March',
  apr: 'April',
  may: 'May',
  jun: 'June',
  jul: 'July',
  aug: 'August',
  sep: 'September',
  oct: 'October',
  nov: 'November',
  dec: 'December',
};

/** Hours east of Greenwich; British feeds print BST, which no parser of the language knows. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  Z: '+00:00',
  BST: '+01:00',
};

const RFC_822 = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+(${MONTHS})[a-z]*\.?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Z]{1,4}|[+-]\d{2}:?\d{2})?)?$`,
  'i',
);
/** Day first: British sites write no other way. */
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

const zoneOf = (zone: string | undefined): string => {
  const known = ZONES[(zone ?? 'Z').toUpperCase()];
  if (known !== undefined) return known;
  return /^[+-]/.test(zone ?? '') ? (zone ?? '').replace(/^(.\d{2}):?(\d{2})$/, '$1:$2') : '+00:00';
};

const moment = (
  day: string | undefined,
  [hour, minute, second]: readonly (string | undefined)[],
  zone: string | undefined,
): Instant | null => {
  if (day === undefined) return null;
  const time = Date.parse(`${day}T${two(hour)}:${two(minute)}:${two(second)}${zoneOf(zone)}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** `Mon, 02 Jun 2025 10:00:00 BST`, `2025-06-02T10:00:00Z`, `02/06/2025 10:00`; null for anything else. */
export const feedDate = (text: string | undefined): Instant | null => {
  const said = (text ?? '').trim();
  const rfc = RFC_822.exec(said);
  if (rfc !== null) {
    const [, day, month = '', year, hour, minute, second, zone] = rfc;
    const date = isoDate(Number(day), LONG_MONTHS[month.slice(0, 3).toLowerCase()] ?? '', Number(year));
    return moment(date, [hour, minute, second], zone);
  }
  const slashed = SLASHED.exec(said);
  if (slashed !== null) {
    const [, day, month, year, ...time] = slashed;
    return moment(`${year}-${two(month)}-${two(day)}`, time, undefined);
  }
  const [, date, hour, minute, second, zone] = ISO.exec(said) ?? [];
  return moment(date, [hour, minute, second], zone);
};
