import type { Authority } from '../../domain/authority.ts';
import type { SourceState } from '../../domain/source-state.ts';
import { fetchFeed } from '../../sources/feeds/fetch-feed.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import { fetchSearch } from '../../sources/govuk/fetch-search.ts';
import { type Feed, type NewsSource, newsSourcesFor } from '../../sources/news-catalogue.ts';
import type { Deps } from '../deps.ts';
import { type Asked, failuresOf, healthOfFeeds } from './health-of-feeds.ts';
import { noteNewsItem } from './note-news-item.ts';
import { noteSourceHealth } from './note-source-health.ts';
import type { Watching } from './watching.ts';

const detailOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);

type NewsDeps = Pick<Deps, 'http' | 'history' | 'coverage' | 'states' | 'clock' | 'log'>;

/** `skipped`: items of which nothing could be made, such as those without an address. */
export type NewsSummary = { items: number; skipped: number; newCoverage: number };

/** Sources that are asked for what is watched, each with the feeds of it that are switched on. */
export const newsSourcesOn = ({ authorities, without = [] }: Watching): readonly NewsSource[] =>
  newsSourcesFor(authorities.map(({ slug }) => slug))
    .map((source) => ({ ...source, feeds: source.feeds.filter(({ url }) => !without.includes(url)) }))
    .filter(({ id, feeds }) => feeds.length > 0 && !without.includes(id));

/** A fault in reading one answer is that feed's: it is told as such, and all others go on. */
const ask = async ({ http }: NewsDeps, feed: Feed, known: Parameters<typeof fetchFeed>[2]): Promise<Asked> => {
  try {
    const outcome = feed.format === 'feed' ? await fetchFeed(http, feed.url, known) : await fetchSearch(http, feed.url);
    return { feed, outcome };
  } catch (fault) {
    return { feed, outcome: { kind: 'not-a-feed', detail: `reading it failed: ${detailOf(fault)}` } };
  }
};

const itemsOf = (asked: readonly Asked[]): readonly { item: PublishedItem; feed: Feed }[] =>
  asked
    .flatMap(({ feed, outcome }) => (outcome.kind === 'items' ? outcome.items.map((item) => ({ item, feed })) : []))
    .toSorted((a, b) => (a.item.published ?? '').localeCompare(b.item.published ?? ''));

/** Validators belong to an answer whose items were noted: kept after them, a poll that is cut off is made up for. */
const validatorsAfter = (asked: readonly Asked[], { validators }: SourceState): SourceState['validators'] => ({
  ...validators,
  ...Object.fromEntries(
    asked.flatMap(({ feed, outcome }) =>
      outcome.kind === 'items' && outcome.items.length > 0 ? [[feed.url, outcome.validators]] : [],
    ),
  ),
});

type AskedSource = { source: NewsSource; before: SourceState; asked: readonly Asked[] };

/** Feeds of one source in turn; all sources at once, so that one that hangs holds up no other. */
const askSource = async (deps: NewsDeps, source: NewsSource): Promise<AskedSource> => {
  const before = await deps.states.source(source.id);
  const asked: Asked[] = [];
  for (const feed of source.feeds) asked.push(await ask(deps, feed, before.validators[feed.url]));
  return { source, before, asked };
};

const noteSource = async (
  deps: NewsDeps,
  { source, before, asked }: AskedSource,
  watched: readonly Authority[],
): Promise<NewsSummary> => {
  const items = itemsOf(asked);
  let newCoverage = 0;
  for (const { item, feed } of items)
    newCoverage += await noteNewsItem(deps, { item, source: source.id, outlet: feed.outlet }, watched);
  const feedFailures = failuresOf(asked, before);
  const after = { ...before, feedFailures, validators: validatorsAfter(asked, before) };
  await noteSourceHealth(deps, source, after, healthOfFeeds(asked, before, feedFailures));
  const skipped = asked.reduce((sum, { outcome }) => sum + (outcome.kind === 'items' ? outcome.skipped : 0), 0);
  return { items: items.length, skipped, newCoverage };
};

/**
 * One round of looking at news and government publications. Items are noted one after the other: two that tell of one
 * event must find each other. A fault while noting one source is thrown once the others were noted.
 */
export const pollNews = async (deps: NewsDeps, watching: Watching): Promise<NewsSummary> => {
  const total = { items: 0, skipped: 0, newCoverage: 0 };
  const faults: unknown[] = [];
  const sources = await Promise.all(newsSourcesOn(watching).map((source) => askSource(deps, source)));
  for (const source of sources) {
    try {
      const { items, skipped, newCoverage } = await noteSource(deps, source, watching.authorities);
      total.items += items;
      total.skipped += skipped;
      total.newCoverage += newCoverage;
    } catch (fault) {
      faults.push(fault);
    }
  }
  deps.log('polled-news', total);
  if (faults.length > 0) throw faults[0];
  return total;
};
