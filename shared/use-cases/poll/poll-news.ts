import type { Authority } from '../../domain/authority.ts';
import type { FeedMemory, SourceState } from '../../domain/source-state.ts';
import type { Validators } from '../../ports.ts';
import type { Feed, NewsSource } from '../../sources/catalogue.ts';
import { FEED_PARSER, type FeedOutcome, fetchFeed } from '../../sources/feeds/fetch-feed.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import { fetchSearch } from '../../sources/govuk/search.ts';
import { conditionsOf } from '../../sources/http-answer.ts';
import type { Deps } from '../deps.ts';
import { noteSourceHealth } from '../tell/note-health.ts';
import { newsSourcesOn, type Watching } from '../watching.ts';
import { hidChanges, judgedFor, newsSince, rememberFeed, type SeenItem, seenBefore } from './feed-memory.ts';
import { type AskedFeed, failuresOf, healthOfFeeds, type Looked } from './health-of-feeds.ts';
import { isFeedBehind, type ToldElsewhere, toldElsewhere } from './moved-elsewhere.ts';
import { noteNewsItem } from './note-news-item.ts';

type NewsDeps = Pick<Deps, 'http' | 'history' | 'coverage' | 'states' | 'clock' | 'log'>;

/**
 * `skipped`: items of which nothing could be made, such as those without an address; `undated`: items without a date
 * that can be read; `unjudged`: items that could not be judged.
 */
export type NewsSummary = { items: number; skipped: number; undated: number; unjudged: number; newCoverage: number };

const detailOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);

/** A fault in reading one answer is that feed's: it is told as such, and all others go on. */
const ask = async ({ http }: NewsDeps, feed: Feed, known: Validators | undefined): Promise<AskedFeed> => {
  try {
    const outcome = feed.format === 'feed' ? await fetchFeed(http, feed.url, known) : await fetchSearch(http, feed.url);
    return { feed, outcome };
  } catch (fault) {
    return { feed, outcome: { kind: 'not-a-feed', detail: `reading it failed: ${detailOf(fault)}` } };
  }
};

type AskedSource = { source: NewsSource; before: SourceState; asked: readonly AskedFeed[] };

/**
 * Feeds of one source in turn; all sources at once, so that one that hangs holds up no other. With other councils
 * watched than before, and where another source told of something meanwhile, the whole of each feed is wanted.
 */
const askSource = async (
  deps: NewsDeps,
  source: NewsSource,
  watched: string,
  told: readonly ToldElsewhere[],
): Promise<AskedSource> => {
  const before = await deps.states.source(source.id);
  const now = deps.clock.now();
  const asked: AskedFeed[] = [];
  for (const feed of source.feeds) {
    const memory = before.feeds?.[feed.url];
    const isBelieved =
      memory?.judgedFor === watched && memory.hidesChanges !== true && !isFeedBehind(told, source, memory, now);
    const known = isBelieved ? conditionsOf(before.validators[feed.url], FEED_PARSER, now) : undefined;
    asked.push(await ask(deps, feed, known));
  }
  return { source, before, asked };
};

type Found = SeenItem & { feed: Feed };

/** Items that have to be judged, oldest first: what was judged before for the same councils has not changed. */
const toJudge = (deps: NewsDeps, { asked, before }: AskedSource, watched: string): readonly Found[] =>
  asked
    .flatMap(({ feed, outcome }) => {
      if (outcome.kind !== 'items') return [];
      const memory = before.feeds?.[feed.url];
      const seen = seenBefore(outcome.items, memory, deps.clock.now());
      return seen
        .filter((one) => one.seen !== 'known' || memory?.judgedFor !== watched)
        .map((one) => ({ ...one, feed }));
    })
    .toSorted((a, b) => (a.item.published ?? '').localeCompare(b.item.published ?? ''));

/** `unjudged`: why an item could not be judged; `open`: those to be looked at again. */
type ItemsNoted = {
  newCoverage: number;
  unjudged: ReadonlyMap<PublishedItem, string>;
  open: ReadonlySet<PublishedItem>;
};

/** Notes each item by itself: what goes wrong with one is told of that one, and the others go on. */
const noteItems = async (
  deps: NewsDeps,
  source: NewsSource,
  found: readonly Found[],
  watched: readonly Authority[],
): Promise<ItemsNoted> => {
  const unjudged = new Map<PublishedItem, string>();
  const open = new Set<PublishedItem>();
  let newCoverage = 0;
  for (const one of found) {
    const { item, seen, feed } = one;
    const since = newsSince(one, deps.clock.now());
    const noted = await noteNewsItem(deps, { item, seen, since, source: source.id, outlet: feed.outlet }, watched);
    if (noted.kind === 'kept') newCoverage += 1;
    if (noted.kind === 'not-judged') unjudged.set(item, noted.because);
    if (noted.kind === 'open') open.add(item);
  }
  return { newCoverage, unjudged, open };
};

const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/**
 * What is kept of the feeds belongs to answers whose items were noted: kept after them, a poll that is cut off is made
 * up for. No validators are stored for a feed that has always been empty.
 */
const stateAfter = (
  deps: NewsDeps,
  { before }: AskedSource,
  looked: readonly (Looked & { again: ReadonlySet<string> })[],
  watched: string,
): SourceState => {
  const now = deps.clock.now();
  const feedFailures = failuresOf(looked, before, now);
  const validators: SourceState['validators'] = { ...before.validators };
  const feeds: Record<string, FeedMemory> = { ...before.feeds };
  for (const { feed, outcome, again, hid } of looked) {
    const known = before.feeds?.[feed.url];
    if (outcome.kind === 'unchanged' && known !== undefined) feeds[feed.url] = { ...known, unchangedAt: now };
    if (outcome.kind !== 'items') continue;
    // a broken feed is polled in full every time: a 304 would hide that it is still broken
    const kept = Object.hasOwn(feedFailures, feed.url) ? NO_VALIDATORS : outcome.validators;
    if (outcome.items.length > 0) validators[feed.url] = { ...kept, parser: FEED_PARSER, wholeAt: now };
    feeds[feed.url] = rememberFeed(outcome, known, again, {
      now,
      judgedFor: watched,
      hidesChanges: hid || known?.hidesChanges === true,
    });
  }
  return { ...before, validators, feeds, feedFailures };
};

const sum = (asked: readonly AskedFeed[], count: (outcome: FeedOutcome & { kind: 'items' }) => number): number =>
  asked.reduce((total, { outcome }) => total + (outcome.kind === 'items' ? count(outcome) : 0), 0);

const noteSource = async (
  deps: NewsDeps,
  source: AskedSource,
  { authorities }: Watching,
  watched: string,
): Promise<NewsSummary> => {
  const found = toJudge(deps, source, watched);
  const { newCoverage, unjudged, open } = await noteItems(deps, source.source, found, authorities);
  const looked = source.asked.map((asked) => {
    const items = asked.outcome.kind === 'items' ? asked.outcome.items : [];
    const again = items.filter((item) => unjudged.has(item) || open.has(item));
    const { feed, outcome } = asked;
    const memory = source.before.feeds?.[feed.url];
    return {
      ...asked,
      hid: outcome.kind === 'items' && hidChanges(outcome, memory, source.before.validators[feed.url]),
      unjudged: items.flatMap((item) => unjudged.get(item) ?? []),
      again: new Set(again.map(({ id }) => id)),
    };
  });
  const after = stateAfter(deps, source, looked, watched);
  const health = healthOfFeeds(looked, source.before, after.feedFailures ?? {}, deps.clock.now());
  await noteSourceHealth(deps, source.source, after, health);
  return {
    items: sum(source.asked, ({ items }) => items.length),
    skipped: sum(source.asked, ({ skipped }) => skipped),
    undated: source.asked.reduce((total, { feed }) => total + (after.feeds?.[feed.url]?.undated ?? 0), 0),
    unjudged: looked.reduce((total, one) => total + one.unjudged.length, 0),
    newCoverage,
  };
};

/**
 * One round of looking at news and government publications. Items are noted one after the other: two that tell of one
 * event must find each other. A fault while noting one source is thrown once the others were noted.
 */
export const pollNews = async (deps: NewsDeps, watching: Watching): Promise<NewsSummary> => {
  const total = { items: 0, skipped: 0, undated: 0, unjudged: 0, newCoverage: 0 };
  const faults: unknown[] = [];
  const watched = judgedFor(watching.authorities.map(({ slug }) => slug));
  const told = await toldElsewhere(deps);
  const sources = await Promise.all(newsSourcesOn(watching).map((source) => askSource(deps, source, watched, told)));
  for (const source of sources) {
    try {
      const noted = await noteSource(deps, source, watching, watched);
      total.items += noted.items;
      total.skipped += noted.skipped;
      total.undated += noted.undated;
      total.unjudged += noted.unjudged;
      total.newCoverage += noted.newCoverage;
    } catch (fault) {
      faults.push(fault);
    }
  }
  deps.log('polled-news', total);
  if (faults.length > 0) throw faults[0];
  return total;
};
