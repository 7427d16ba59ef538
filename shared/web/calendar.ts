import { type Context, Hono } from 'hono';
import ical from 'ical-generator';
import type { Authority } from '../domain/authority.ts';
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { Publication } from '../domain/publication.ts';
import { type NextDate, nextDates, whenInWords } from '../messages/next-steps.ts';
import { councilHistory } from '../use-cases/queries/council-history.ts';
import { councilLinks } from './own-addresses.ts';
import { watchedCouncil } from './read-params.ts';
import { sendProblem } from './send-problem.ts';
import { type SiteFacts, siteFacts, type WebDeps } from './web-deps.ts';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

const A_DAY_IN_SECONDS = 24 * 60 * 60;

const UNOFFICIAL = 'An estimate of Ofsted Watch, which is unofficial and not part of Ofsted or any council.';

/** The whole month if no day can be worked out. The last day is not part of an event in iCalendar. */
const daysOf = ({ by, within }: NextDate): { start: Date; end: Date } => ({
  start: new Date(within === 'day' ? by : `${by.slice(0, 7)}-01`),
  end: new Date(addDays(by, 1)),
});

/** The last day that anything was published: a calendar that says the same is the same, byte by byte. */
const newest = (publications: readonly Publication[]): IsoDate =>
  publications.map(({ published }) => published).reduce((last, day) => (day > last ? day : last), '2013-01-01');

/**
 * RFC 5545: the next dates that Ofsted and the council owe, each an event of whole days. Its id is that of the document
 * that sets it off, so that a calendar moves an event when its date moves, and drops it once another document takes its
 * place.
 */
const calendarOf = (
  { name, slug }: Authority,
  publications: readonly Publication[],
  { origin, demonstration }: SiteFacts,
): string => {
  const { page } = councilLinks(origin, slug);
  const stamp = new Date(newest(publications));
  const calendar = ical({
    name: `Ofsted and ${name} children’s services: next dates`,
    prodId: { company: 'Ofsted Watch', product: 'next dates', language: 'EN' },
    ttl: A_DAY_IN_SECONDS,
    url: councilLinks(origin, slug).calendar,
  });
  for (const date of nextDates(publications))
    calendar.createEvent({
      id: `${slug}-${date.id}@ofsted-watch`,
      stamp,
      allDay: true,
      ...daysOf(date),
      summary: `${demonstration === null ? '' : 'Demonstration: '}About ${whenInWords(date)}: ${date.what} (${name} children’s services)`,
      description: `${date.basis}. ${demonstration ?? UNOFFICIAL}\n${page}`,
      url: page,
    });
  return calendar.toString();
};

const SUFFIX = '.ics';

const calendar = (deps: WebDeps) => async (c: Context) => {
  const name = (c.req.param('file') ?? '').slice(0, -SUFFIX.length);
  const slug = name.toLowerCase();
  const found = watchedCouncil(deps.watched, slug, 404);
  if (found.kind === 'refused') return sendProblem(c, found.problem);
  if (name !== slug) return c.redirect(`/${slug}${SUFFIX}`, 301);
  const { publications } = await councilHistory(deps, found.authority);
  return c.body(calendarOf(found.authority, publications, siteFacts(deps, c)), 200, { 'Content-Type': CALENDAR_TYPE });
};

/** `/{slug}.ics`. Names in the query are ignored, as on pages. */
export const calendars = (deps: WebDeps): Hono => new Hono().get(`/:file{[^/]+\\${SUFFIX}}`, calendar(deps));
