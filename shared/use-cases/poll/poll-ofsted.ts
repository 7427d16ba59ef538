import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { shippedEntries } from '../../domain/shipped-record.ts';
import type { PollHealth } from '../../domain/source-health.ts';
import type { SourceState, WatchState } from '../../domain/source-state.ts';
import { OFSTED_LISTING, OFSTED_PROVIDER } from '../../sources/catalogue.ts';
import { fetchListing, type ListingOutcome } from '../../sources/ofsted/fetch-listing.ts';
import type { Deps } from '../deps.ts';
import { compareFiles } from '../read/changed-in-place.ts';
import { noteSourceHealth } from '../tell/note-health.ts';
import type { Watching } from '../watching.ts';
import { MOST_PAGES_A_POLL } from './ask-pages.ts';
import { type PagesPolled, pollPages } from './poll-pages.ts';

/** What the listing said, to be kept once the pages it points at were looked at. */
type AskedListing = {
  outcome: ListingOutcome;
  /** Day of the latest report by URN, as far as rows were read. */
  latestReports: ReadonlyMap<string, IsoDate | null>;
  before: SourceState;
};

/** Asks for the list of all councils: two requests, however many are watched. */
const askListing = async (
  { http, states, clock }: Pick<Deps, 'http' | 'states' | 'clock'>,
  watched: readonly Authority[],
): Promise<AskedListing> => {
  const before = await states.source(OFSTED_LISTING.id);
  const urns = watched.filter(({ validTo }) => validTo === null).map(({ urn }) => urn);
  const outcome = await fetchListing(http, before, clock.now(), urns);
  const rows = 'rows' in outcome ? outcome.rows : [];
  return { outcome, before, latestReports: new Map(rows.map(({ urn, latestReport }) => [urn, latestReport])) };
};

const healthOf = (outcome: ListingOutcome): PollHealth => {
  if (outcome.kind === 'failed') return { kind: 'failed', because: outcome.detail };
  return outcome.kind === 'suspect' ? { kind: 'suspect', because: outcome.because } : { kind: 'healthy' };
};

/**
 * Keeps the listing's count and validators. With a page missed the validators are left as they were, so that the whole
 * listing comes again and points at that page once more; where a page was just found to be ahead of a list that says
 * that it has not changed, they are forgotten, so that the list is asked in full.
 */
const keepListing = async (
  deps: Pick<Deps, 'history' | 'states' | 'clock' | 'log'>,
  { outcome, before }: AskedListing,
  { missed, isListBehind }: Pick<PagesPolled, 'missed' | 'isListBehind'>,
): Promise<void> => {
  const seen =
    outcome.kind === 'listed'
      ? { ...before, lastGoodCount: outcome.count, validators: missed ? before.validators : outcome.remembered }
      : { ...before, ...(outcome.kind === 'unchanged' && isListBehind && { validators: {} }) };
  await noteSourceHealth(deps, OFSTED_LISTING, seen, healthOf(outcome));
};

/**
 * Makes a council watched, once: its shipped record goes into the history before the watch state that says so, so
 * that a crash between the two only repeats writes that change nothing.
 */
const beginWatching = async (
  { history, states, clock }: Pick<Deps, 'history' | 'states' | 'clock'>,
  authority: Authority,
  shippedRecord: boolean,
): Promise<WatchState> => {
  const known = await states.watch(authority.urn);
  if (known !== undefined) return known;
  const now = clock.now();
  if (shippedRecord) for (const entry of shippedEntries(authority.slug, now)) await history.record(entry);
  const watch: WatchState = {
    urn: authority.urn,
    watchedSince: now,
    phase: 'awaiting-first-page',
    listedLatest: null,
    pageCheckedAt: null,
    pageValidators: null,
  };
  await states.saveWatch(watch);
  return watch;
};

type PollDeps = Pick<Deps, 'http' | 'history' | 'found' | 'states' | 'queue' | 'clock' | 'log'>;

/** Pages asked at each poll though the listing says nothing of them. */
export const IN_TURN = 5;

type PollSummary = { pagesAsked: number; newDocuments: number };

const NOTHING_ASKED: PagesPolled = { asked: 0, newDocuments: 0, missed: false, isListBehind: false };

/** Where no page is asked for, what is on record is all there is to load. */
const loadWithoutPages = async (
  { states, queue }: PollDeps,
  authorities: readonly Authority[],
): Promise<PagesPolled> => {
  for (const { urn } of authorities) {
    const watch = await states.watch(urn);
    if (watch?.phase === 'awaiting-first-page') await states.saveWatch({ ...watch, phase: 'loading' });
    if (watch?.phase !== 'watching') await queue.requestReading(urn);
  }
  return NOTHING_ASKED;
};

/**
 * One round of looking at Ofsted's site: the listing tells which councils' pages to look at, the pages which documents
 * there are. What the listing said is kept last, and only when every page it pointed at was seen: a poll that ends
 * half-way is made up for by the next.
 */
export const pollOfsted = async (deps: PollDeps, watching: Watching): Promise<PollSummary> => {
  const isOn = ({ id }: { id: string }): boolean => watching.without?.includes(id) !== true;
  for (const authority of watching.authorities) await beginWatching(deps, authority, watching.shippedRecord);
  const listing = isOn(OFSTED_LISTING) ? await askListing(deps, watching.authorities) : undefined;
  const pages = isOn(OFSTED_PROVIDER)
    ? await pollPages(deps, watching.authorities, listing?.latestReports ?? new Map(), IN_TURN)
    : await loadWithoutPages(deps, watching.authorities);
  if (listing !== undefined) await keepListing(deps, listing, pages);
  const summary = { pagesAsked: pages.asked, newDocuments: pages.newDocuments };
  deps.log('polled-ofsted', summary);
  return summary;
};

/**
 * At night: every watched page that was not seen for longest, the second route to whatever the listing hid, and the files
 * read lately, the only route to what Ofsted changed in place.
 */
export const sweepPages = async (deps: PollDeps, watching: Watching): Promise<PagesPolled> => {
  if (watching.without?.includes(OFSTED_PROVIDER.id) === true) return NOTHING_ASKED;
  const polled = await pollPages(deps, watching.authorities, new Map(), MOST_PAGES_A_POLL);
  await compareFiles(deps, watching.authorities);
  return polled;
};
