import { createHash } from 'node:crypto';
import { type Alert, pendingAlert } from '../../domain/alert.ts';
import type { Authority } from '../../domain/authority.ts';
import type { Claims, CoverageItem, ReportedEvent } from '../../domain/coverage.ts';
import { daysBetween, type Instant, type IsoDate } from '../../domain/dates.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { documentReportedBy, eventReportedBy } from '../../domain/same-event.ts';
import { standingOf } from '../../domain/standing.ts';
import { interventionMessage, reportedMessage } from '../../messages/news-message.ts';
import type { Verdict } from '../../news/verdict.ts';
import { GOVUK } from '../../sources/catalogue.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import type { Deps } from '../deps.ts';
import type { Seen } from './feed-memory.ts';
import { changeOfPage, type PageSeen } from './government-page.ts';
import { judgeItem } from './judge-item.ts';

type NoteDeps = Pick<Deps, 'http' | 'history' | 'coverage' | 'clock' | 'log'>;

/** An item as it was found. `since`: when it became news; null where nobody knows. */
export type FoundItem = { item: PublishedItem; seen: Seen; since: Instant | null; source: string; outlet: string };

/**
 * `kept`: it is linked in the council's timeline, and may have raised a message; `left`: it says nothing about a
 * watched council, or nothing new; `open`: what it says is not known yet, so look at it again.
 */
export type Noted = { kind: 'kept' | 'left' | 'open' } | { kind: 'not-judged'; because: string };

/** An older item is history, however new it is to us. */
const NEWS_FOR_DAYS = 30;

/** An undated item could be any age, so it is stored but raises no alert. */
const isNews = (since: Instant | null, today: IsoDate): boolean =>
  since !== null && daysBetween(londonDate(since), today) <= NEWS_FOR_DAYS;

const toCoverage = (
  { item, source, outlet }: FoundItem,
  { event, newRatings, pastRatings, because }: Verdict,
  urn: string,
  now: Instant,
): CoverageItem => ({
  id: item.id,
  urn,
  source,
  outlet,
  url: item.url,
  title: item.title,
  published: item.published !== null && item.published > now ? null : item.published,
  foundAt: now,
  event,
  claims: { newRatings, pastRatings },
  because,
  about: null,
});

type Known = { publications: readonly Publication[]; events: readonly ReportedEvent[] };

const knownOf = (entries: readonly HistoryEntry[]): Known => ({
  publications: publicationsOf(entries),
  events: entries.flatMap(({ event }) => event ?? []),
});

const tellsNothingNew = ({ event }: Pick<CoverageItem, 'event'>): boolean =>
  event === 'none' || event === 'inspection-announced-or-under-way';

type Grades = Pick<Claims, 'newRatings'>;

/** Whether the second gives every grade that the first gives, each the same. */
const tellsTheGradesOf = ({ newRatings }: Grades, other: Grades): boolean =>
  Object.entries(newRatings).every(([aspect, grade]) =>
    Object.entries(other.newRatings).some((one) => one[0] === aspect && one[1] === grade),
  );

/** Whether the second gives a judgement another grade than the first does. */
const disagrees = ({ newRatings }: Grades, other: Grades): boolean =>
  Object.entries(newRatings).some(([aspect, grade]) =>
    Object.entries(other.newRatings).some((one) => one[0] === aspect && one[1] !== grade),
  );

/** Events that a decision of the government's has been found to be. */
const decidedEvents = async ({ coverage }: NoteDeps, urn: string): Promise<ReadonlySet<string>> =>
  new Set((await coverage.ofCouncil(urn)).flatMap(({ source, about }) => (source === GOVUK.id ? (about ?? []) : [])));

/** An item that may raise an alert, and what its page said before. */
type Telling = {
  coverage: CoverageItem;
  action: Verdict['action'];
  since: Instant | null;
  before: CoverageItem | undefined;
};

/**
 * The known event that an item reports. Grades that differ make another event, of which readers hear: an outlet's
 * story that was changed must give the same grades, another outlet's must not disagree. What the government decided is
 * an event each time.
 */
const knownEvent = async (
  deps: NoteDeps,
  { coverage, since, before }: Telling,
  { publications, events }: Known,
  today: IsoDate,
): Promise<string | undefined> => {
  const day = since === null ? today : londonDate(since);
  const told = { event: coverage.event, newRatings: coverage.claims.newRatings, day };
  const document = documentReportedBy(told, publications);
  if (document !== undefined) return publicationId(document);
  const decision =
    coverage.source === GOVUK.id
      ? {
          decided: new Set([
            ...(await decidedEvents(deps, coverage.urn)),
            ...(before?.about == null ? [] : [before.about]),
          ]),
        }
      : null;
  const candidates = events.filter((event) =>
    before === undefined ? !disagrees(coverage.claims, event) : tellsTheGradesOf(coverage.claims, event),
  );
  return eventReportedBy(told, candidates, decision)?.id;
};

/** The event as another outlet reported it, with other grades. */
const disagreesWith = ({ coverage, since, before }: Telling, { events }: Known, today: IsoDate) => {
  const day = since === null ? today : londonDate(since);
  const others = before === undefined ? events.filter((event) => disagrees(coverage.claims, event)) : [];
  return eventReportedBy({ event: coverage.event, newRatings: coverage.claims.newRatings, day }, others);
};

const messageOf = (telling: Telling, id: string, known: Known, today: IsoDate) => {
  const { action, coverage, before } = telling;
  const against = disagreesWith(telling, known, today);
  const occasion = { item: { ...coverage, id }, standing: standingOf(known.publications), today, before, against };
  return action === 'intervention' ? interventionMessage(occasion) : reportedMessage(occasion);
};

/** One page may report several events in turn: each has its own name, the same if it is reported again. */
const nameOf = ({ coverage: { id, event, claims, change }, before }: Telling): string =>
  before === undefined
    ? id
    : `${id}-${createHash('sha256')
        .update(JSON.stringify([event, claims.newRatings, change ?? null, before.foundAt]))
        .digest('hex')
        .slice(0, 8)}`;

/** Records an event that nothing reported before, with its alert if it is news. */
const recordEvent = async (
  { history }: NoteDeps,
  { coverage: { urn, event, claims }, since }: Telling,
  name: string,
  alert: Alert | null,
  now: Instant,
): Promise<string> => {
  const told: ReportedEvent = {
    id: `${urn}-event-${name}`,
    event,
    toldAt: since ?? now,
    newRatings: claims.newRatings,
  };
  await history.record({
    id: `${urn}/event/${name}`,
    urn,
    type: 'notice',
    date: londonDate(told.toldAt),
    recordedAt: now,
    publication: null,
    event: told,
    alert,
  });
  return told.id;
};

const aboutOf = async (deps: NoteDeps, telling: Telling): Promise<string | null> => {
  const { coverage, action, since } = telling;
  if (tellsNothingNew(coverage)) return null;
  const now = deps.clock.now();
  const today = londonDate(now);
  const known = knownOf(await deps.history.entriesOf(coverage.urn));
  const about = await knownEvent(deps, telling, known, today);
  if (about !== undefined) return about;
  if (action === 'coverage') return null;
  const name = nameOf(telling);
  const alert = isNews(since, today) ? pendingAlert(messageOf(telling, name, known, today), now) : null;
  return recordEvent(deps, telling, name, alert, now);
};

/** Whether a page says the same as before. */
const tellsTheSame = (coverage: CoverageItem, before: CoverageItem): boolean =>
  coverage.event === before.event && coverage.source !== GOVUK.id && tellsTheGradesOf(coverage.claims, before.claims);

/** A known page raises an alert again only if it now reports something different. */
const noteChange = async (deps: NoteDeps, telling: Telling, before: CoverageItem): Promise<Noted> => {
  const { coverage } = telling;
  if (tellsNothingNew(coverage) || tellsTheSame(coverage, before)) return { kind: 'left' };
  const about = await aboutOf(deps, { ...telling, before });
  await deps.coverage.update({ ...coverage, foundAt: before.foundAt, about: about ?? before.about });
  deps.log('news-changed', { urn: coverage.urn, item: coverage.id, event: coverage.event, about });
  return { kind: 'kept' };
};

/** The page of a decision of the government's as it stands: what it says now may be a change, or not be known. */
const asDecided = async (
  deps: NoteDeps,
  telling: Telling,
  item: PublishedItem,
  before: CoverageItem | undefined,
): Promise<Telling & { page: PageSeen }> => {
  const page = await changeOfPage(deps, item, telling.coverage, before);
  if (page.kind !== 'changed') return { ...telling, page };
  const coverage = { ...telling.coverage, published: page.change.at, change: page.change };
  return { ...telling, coverage, since: page.change.at, page };
};

/**
 * Classifies one item and keeps it, if it is about a watched council's children's services, with what it tells of: a
 * document, an event known from other items, or a new event, which alone raises a message. The event is recorded
 * before the item: a crash between the two finds the event known.
 */
export const noteNewsItem = async (deps: NoteDeps, found: FoundItem, watched: readonly Authority[]): Promise<Noted> => {
  const { item, source, seen } = found;
  const judged = await judgeItem(deps, item, source, watched);
  if (judged.kind === 'of-no-interest') return { kind: 'left' };
  if (judged.kind === 'not-judged') return judged;
  const { verdict, authority } = judged;
  const before = await deps.coverage.item(authority.urn, item.id);
  if (before !== undefined && seen !== 'changed' && seen !== 'new' && seen !== 'not-judged') return { kind: 'left' };
  const coverage = toCoverage(found, verdict, authority.urn, deps.clock.now());
  const first: Telling = { coverage, action: verdict.action, since: found.since, before: undefined };
  const isDecision = source === GOVUK.id && verdict.event === 'statutory-direction';
  const { page, ...telling } = isDecision
    ? await asDecided(deps, first, item, before)
    : { ...first, page: { kind: 'issued' } as const };
  if (before !== undefined) {
    if (page.kind === 'as-before') return { kind: 'left' };
    if (page.kind === 'unexplained') return { kind: 'open' };
    return noteChange(deps, telling, before);
  }
  const about = await aboutOf(deps, telling);
  await deps.coverage.save({ ...telling.coverage, about });
  deps.log('news-kept', { urn: authority.urn, item: item.id, event: verdict.event, action: verdict.action, about });
  return { kind: page.kind === 'unexplained' ? 'open' : 'kept' };
};
