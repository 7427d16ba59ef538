import { type Alert, pendingAlert } from '../../domain/alert.ts';
import type { Authority } from '../../domain/authority.ts';
import type { CoverageItem, ReportedEvent } from '../../domain/coverage.ts';
import { addMinutes, daysBetween, type Instant, type IsoDate } from '../../domain/dates.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { standingOf } from '../../domain/standing.ts';
import { documentToldOf, eventToldOf } from '../../domain/tells-of.ts';
import { interventionMessage, reportedMessage } from '../../messages/news-message.ts';
import { classifyDecision } from '../../news/classify-decision.ts';
import { classifyItem } from '../../news/classify-item.ts';
import type { Verdict } from '../../news/verdict.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import { GOVUK } from '../../sources/news-catalogue.ts';
import type { Deps } from '../deps.ts';

type NoteDeps = Pick<Deps, 'history' | 'coverage' | 'clock' | 'log'>;

/** An item as it was found. */
export type FoundItem = { item: PublishedItem; source: string; outlet: string };

/** A date further ahead than this is a mistake of the source: the item counts as undated. */
const AHEAD_HOURS = 24;

const dated = (item: PublishedItem, now: Instant): PublishedItem =>
  item.published !== null && item.published > addMinutes(now, AHEAD_HOURS * 60) ? { ...item, published: null } : item;

/** An older item is history, however new it is to us. */
const NEWS_FOR_DAYS = 30;

/** What bears no date may be of any age: it is kept, and alerts nobody. */
const isNews = ({ item: { published } }: FoundItem, today: IsoDate): boolean =>
  published !== null && daysBetween(londonDate(published), today) <= NEWS_FOR_DAYS;

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
  published: item.published,
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

const tellsNothingNew = ({ event }: Verdict): boolean =>
  event === 'none' || event === 'inspection-announced-or-under-way';

/** Events that a decision of the government's has been found to be. */
const decidedEvents = async ({ coverage }: NoteDeps, urn: string): Promise<ReadonlySet<string>> =>
  new Set((await coverage.ofCouncil(urn)).flatMap(({ source, about }) => (source === GOVUK.id ? (about ?? []) : [])));

/** What an item tells of that is known already. */
const knownEvent = async (
  deps: NoteDeps,
  coverage: CoverageItem,
  { publications, events }: Known,
  today: IsoDate,
): Promise<string | undefined> => {
  const day = coverage.published === null ? today : londonDate(coverage.published);
  const told = { event: coverage.event, newRatings: coverage.claims.newRatings, day };
  const document = documentToldOf(told, publications);
  if (document !== undefined) return publicationId(document);
  const decision = coverage.source === GOVUK.id ? { decided: await decidedEvents(deps, coverage.urn) } : null;
  return eventToldOf(told, events, decision)?.id;
};

const messageOf = (action: Verdict['action'], coverage: CoverageItem, { publications }: Known, today: IsoDate) => {
  const occasion = { item: coverage, standing: standingOf(publications), today };
  return action === 'intervention' ? interventionMessage(occasion) : reportedMessage(occasion);
};

/** Records an event that nothing told of before, with its alert where it is news. */
const recordEvent = async (
  { history }: NoteDeps,
  coverage: CoverageItem,
  alert: Alert | null,
  now: Instant,
): Promise<string> => {
  const { urn, id, event, published, claims } = coverage;
  const told: ReportedEvent = {
    id: `${urn}-event-${id}`,
    event,
    toldAt: published ?? now,
    newRatings: claims.newRatings,
  };
  await history.record({
    id: `${urn}/event/${id}`,
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

const aboutOf = async (
  deps: NoteDeps,
  found: FoundItem,
  verdict: Verdict,
  coverage: CoverageItem,
  known: Known,
): Promise<string | null> => {
  if (tellsNothingNew(verdict)) return null;
  const now = deps.clock.now();
  const today = londonDate(now);
  const about = await knownEvent(deps, coverage, known, today);
  if (about !== undefined) return about;
  if (verdict.action === 'coverage') return null;
  const alert = isNews(found, today) ? pendingAlert(messageOf(verdict.action, coverage, known, today), now) : null;
  return recordEvent(deps, coverage, alert, now);
};

/** The government's decisions are titled by rules of their own; anything else is read as news. */
const verdictOn = (item: PublishedItem, source: string, record: readonly Publication[]): Verdict =>
  (source === GOVUK.id ? classifyDecision(item) : undefined) ??
  classifyItem(item, { authority: null, record: () => record });

/**
 * Classifies one item and keeps it, if it is about a watched council's children's services, with what it tells of: a
 * document, an event known from other items, or a new event, which alone raises a message. The event is recorded
 * before the item: a crash between the two finds the event known. Returns how many items were kept, 0 or 1.
 */
export const noteNewsItem = async (deps: NoteDeps, found: FoundItem, watched: readonly Authority[]): Promise<0 | 1> => {
  const item = dated(found.item, deps.clock.now());
  // the words alone say whose an item is; what it tells is judged against that council's history
  const whose = verdictOn(item, found.source, []);
  const authority = watched.find(({ slug }) => slug === whose.authority);
  if (authority === undefined || whose.action === 'ignore') return 0;
  if (await deps.coverage.has(authority.urn, item.id)) return 0;
  const known = knownOf(await deps.history.entriesOf(authority.urn));
  const verdict = verdictOn(item, found.source, known.publications);
  const coverage = toCoverage({ ...found, item }, verdict, authority.urn, deps.clock.now());
  const about = await aboutOf(deps, { ...found, item }, verdict, coverage, known);
  await deps.coverage.save({ ...coverage, about });
  deps.log('news-kept', { urn: authority.urn, item: item.id, event: verdict.event, action: verdict.action, about });
  return 1;
};
