import { type Instant, IsoDate, monthNumber } from '../../domain/dates.ts';
import { londonTime } from '../../domain/london-time.ts';

/** Zones by name, in minutes ahead of UTC: those of RFC 822, and BST, which British feeds print. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...['gmt', 'ut', 'utc', 'z', 'wet', 'greenwich mean time', 'coordinated universal time'].map(
    (zone) => [zone, 0] as const,
  ),
  ...['bst', 'west', 'cet', 'british summer time', 'irish standard time'].map((zone) => [zone, 60] as const),
  ...(['cest', 'eet'] as const).map((zone) => [zone, 120] as const),
  ['eest', 180],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['aest', 600],
  ['aedt', 660],
]);

/** `+0100`, `+01:00`, `+1`, `GMT+0100`, `UTC+1`. */
const OFFSET = /^(?:gmt|utc?)? ?([+-])(\d{1,2}):?(\d{2})?$/;

/** No article on the web is older. */
const FIRST_YEAR = 1995;

type Day = { year: number; month: number; day: number };
type Time = { hour: number; minute: number; second: number };

const MS_AN_HOUR = 3_600_000;
const MS_A_MINUTE = 60_000;

const two = (number: number): string => String(number).padStart(2, '0');

const shows = (moment: number): string => {
  const { date, hour } = londonTime(new Date(moment).toISOString());
  return `${date}T${two(hour)}`;
};

/**
 * The moment at which London's clocks show `2025-06-02T10:00:00`. Of an hour that comes twice the first is meant; one
 * that clocks leap over is read as if they had not.
 */
const londonMoment = (shown: string): number => {
  const asUtc = Date.parse(`${shown}Z`);
  const inSummer = asUtc - MS_AN_HOUR;
  return shows(inSummer) === shown.slice(0, 13) ? inSummer : asUtc;
};

/** Minutes ahead of UTC; undefined where London's clocks are meant, or an unknown zone. */
const offsetOf = (zone: string): number | undefined => {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(zone) ?? [];
  if (hours === undefined) return ZONES.get(zone);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/**
 * A time without a zone is London's; a day without a time becomes its midnight in UTC, which lies in that day in
 * London as well. That the day exists is checked: JavaScript reads 31 June as 1 July.
 */
const moment = ({ year, month, day }: Day, time: Time | null, zone: string): Instant | null => {
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (!IsoDate.safeParse(date).success || Number(date.slice(0, 4)) < FIRST_YEAR) return null;
  if (time === null) return `${date}T00:00:00.000Z`;
  const { hour, minute, second } = time;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const shown = `${date}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}`;
  const offset = offsetOf(zone);
  return new Date(
    offset === undefined ? londonMoment(shown) : Date.parse(`${shown}Z`) - offset * MS_A_MINUTE,
  ).toISOString();
};

const TIME =
  /(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:[.,]\d{1,9})?)? ?([ap])\.?m\b\.?|(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?/;

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
};

const timeOf = ([, hour12, minute12, second12, half, hour, minute, second]: readonly (string | undefined)[]): Time => ({
  hour: hourOf(Number(hour12 ?? hour), half),
  minute: Number(minute12 ?? minute ?? 0),
  second: Number(second12 ?? second ?? 0),
});

const MONTH = String.raw`([a-z]{3,9})\.?`;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
/** Day first: British sites write no other way. A feed that writes the month first is not guessed at. */
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH = new RegExp(String.raw`^(\d{1,2})[ -]${MONTH}[ -](\d{4}|\d{2})$`);
const MONTH_DAY = new RegExp(String.raw`^${MONTH}[ -](\d{1,2})[ -](\d{4})$`);

/** `25` is 2025; `0001` is how .NET prints that there is no date. */
const yearOf = (written: string | undefined): number => Number(written) + (written?.length === 2 ? 2000 : 0);

const dayIn = (text: string): Day | undefined => {
  const found = (pattern: RegExp): readonly string[] | undefined => pattern.exec(text)?.slice(1);
  const [year, month, day] = found(YEAR_FIRST) ?? found(DIGITS) ?? [];
  if (day !== undefined) return { year: Number(year), month: Number(month), day: Number(day) };
  const [first, second, slashedYear] = found(DAY_FIRST) ?? [];
  if (slashedYear !== undefined) return { year: yearOf(slashedYear), month: Number(second), day: Number(first) };
  const [wordedDay, name = '', wordedYear] = found(DAY_MONTH) ?? [];
  if (wordedDay !== undefined) return { year: yearOf(wordedYear), month: monthNumber(name), day: Number(wordedDay) };
  const [monthName = '', namedDay, namedYear] = found(MONTH_DAY) ?? [];
  return namedDay === undefined
    ? undefined
    : { year: Number(namedYear), month: monthNumber(monthName), day: Number(namedDay) };
};

const WEEKDAY = /\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[,.]?/g;

/** A zone in brackets counts where none stands before it: `GMT+0100 (British Summer Time)` says it twice. */
const unbracketed = (text: string): string =>
  text.replace(/[([]([^()[\]]*)[)\]]/g, (_, inner: string, at: number) =>
    /[a-z+-]\d{0,2}:?\d{0,2}\s*$/.test(text.slice(Math.max(0, at - 10), at)) ? ' ' : ` ${inner} `,
  );

/** Hyphens that do not break, dashes, the minus. */
const DASH = /[\u2010-\u2015\u2212]/g;

/** In small letters, with one space between words, without weekdays, ordinals and `at`. */
const tidied = (text: string): string =>
  unbracketed(text.slice(0, 200).normalize('NFKC').replace(DASH, '-').toLowerCase())
    .replace(WEEKDAY, ' ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b(?:at|of|on|the|published|posted|updated):?(?= )/g, ' ')
    // `20260603t095500z` and `2026-06-03t09:55`
    .replace(
      /^\s*(\d{8})t?(\d{2})(\d{2})(\d{2})?(?!\d)/,
      (_, day, hour, minute, second = '00') => `${day} ${hour}:${minute}:${second}`,
    )
    .replace(/(\d)t(?=\d)/, '$1 ')
    // a sign that only parts the day from the time
    .replace(/[\s,|@]+(?:-\s+)?/g, ' ')
    // `09.05` behind a day is a time, as Britain writes it
    .replace(/(\d{4}) (\d{1,2})\.(\d{2})(?=$| )/, '$1 $2:$3')
    .trim();

/** Seconds or milliseconds since 1970. */
const sinceEpoch = (text: string): Instant | null => {
  const [, seconds, milliseconds = '000'] = /^(1\d{9}|[2-3]\d{9})(\d{3})?$/.exec(text) ?? [];
  return seconds === undefined ? null : new Date(Number(seconds + milliseconds)).toISOString();
};

/** Where the year stands behind the time: `jun 3 09:55:00 2026`, `jun 3 09:55:00 bst 2026`. */
const YEAR_BEHIND = /^(.*?) ?\b((?:19|20)\d{2})$/;

/** `6/2/2025 10:00:00 AM`, as software prints it that was set up for America: Britain's has two figures and 24 hours. */
const AMERICAN = /^\s*\d{1,2}\/\d\/\d{4},? \d{1,2}:\d{2}(?::\d{2})?[ \u202f][AP]M\b/;

/** A day that only America writes so, such as `06/13/2025`: whoever does may mean June in `06/02/2025` as well. */
export const writesMonthFirst = (text: string): boolean => {
  const [, first, second] = IN_FIGURES.exec(text) ?? [];
  return (Number(first) <= 12 && Number(second) > 12) || AMERICAN.test(text);
};

/** Whether a date gives its day and month in figures, the year last: which is which depends on who wrote it. */
export const isInFigures = (text: string): boolean => IN_FIGURES.test(text);

const IN_FIGURES = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/**
 * When an item was published: `Mon, 02 Jun 2025 10:00:00 BST`, `2025-06-02T10:00:00Z`, `02/06/2025 10:00am`, and as
 * JavaScript and Unix print it. Null for anything else, for a day that does not exist, and for a year before the web.
 */
export const feedDate = (text: string | undefined): Instant | null => {
  const said = tidied(text ?? '');
  if (/^\d{10}(?:\d{3})?$/.test(said)) return sinceEpoch(said);
  const clock = TIME.exec(said);
  if (clock === null) {
    // a zone behind a day without a time says nothing
    const day = dayIn(said.replace(/(\d{4}) ?(?:z|gmt|utc|bst|[+-]\d{2}:?\d{2})$/, '$1'));
    return day === undefined ? null : moment(day, null, '');
  }
  const before = said.slice(0, clock.index).trim();
  const behind = said.slice(clock.index + clock[0].length).trim();
  const time = timeOf(clock);
  const day = dayIn(before);
  if (day !== undefined) return moment(day, time, behind);
  // the year, or the whole day, behind the time
  const [, zone = '', year] = YEAR_BEHIND.exec(behind) ?? [];
  const late = dayIn(year === undefined ? behind : `${before} ${year}`) ?? dayIn(behind);
  return late === undefined ? null : moment(late, time, zone);
};
