import type { Authority } from '../domain/authority.ts';
import { FAILURES_UNTIL_DOWN, type PollHealth } from '../domain/source-health.ts';
import type { SourceState } from '../domain/source-state.ts';
import { type FeedOutcome, fetchFeed } from '../sources/feeds/fetch-feed.ts';
import type { PublishedItem } from '../sources/feeds/published-item.ts';
import { fetchSearch } from '../sources/govuk/fetch-search.ts';
import { type Feed, type NewsSource, newsSourcesFor } from '../sources/news-catalogue.ts';
import type { Deps } from './deps.ts';
import { noteNewsItem } from './note-news-item.ts';
import { noteSourceHealth } from './note-source-health.ts';
import type { Watching } from './watching.ts';

type NewsDeps = Pick<Deps, 'http' | 'history' | 'coverage' | 'states' | 'clock' | 'log'>;

export type NewsSummary = { items: number; newCoverage: number };

type Asked = { feed: Feed; outcome: FeedOutcome };

/** Sources that are asked for what is watched, each with the feeds of it that are switched on. */
export const newsSourcesOn = ({ authorities, without = [] }: Watching): readonly NewsSource[] =>
  newsSourcesFor(authorities.map(({ slug }) => slug))
    .map((source) => ({ ...source, feeds: source.feeds.filter(({ url }) => !without.includes(url)) }))
    .filter(({ id, feeds }) => feeds.length > 0 && !without.includes(id));

const ask = async ({ http }: NewsDeps, feed: Feed, known: Parameters<typeof fetchFeed>[2]): Promise<Asked> => ({
  feed,
  outcome: feed.format === 'feed' ? await fetchFeed(http, feed.url, known) : await fetchSearch(http, feed.url),
});

/** What is wrong with a feed's answer: none, none that can be read, or one that used to have items and is empty. */
const problemOf = ({ outcome, feed }: Asked, { validators }: SourceState): string | undefined => {
  if (outcome.kind === 'failed' || outcome.kind === 'not-a-feed') return `${feed.outlet}: ${outcome.detail}`;
  const emptied = outcome.kind === 'items' && outcome.items.length === 0 && validators[feed.url] !== undefined;
  return emptied ? `${feed.outlet}: the feed is empty` : undefined;
};

const failuresOf = (asked: readonly Asked[], before: SourceState): Record<string, number> =>
  Object.fromEntries(
    asked
      .filter((one) => problemOf(one, before) !== undefined)
      .map(({ feed: { url } }) => [url, (before.feedFailures?.[url] ?? 0) + 1]),
  );

/** A source is down when none of its feeds can be read, and doubtful when one of several stays away. */
const healthOf = (asked: readonly Asked[], before: SourceState, failures: Record<string, number>): PollHealth => {
  const problems = asked.flatMap((one) => {
    const because = problemOf(one, before);
    return because === undefined ? [] : [{ because, url: one.feed.url }];
  });
  const lasting = problems.find(({ url }) => (failures[url] ?? 0) >= FAILURES_UNTIL_DOWN);
  if (problems[0] !== undefined && problems.length === asked.length)
    return { kind: 'failed', because: problems[0].because };
  return lasting === undefined ? { kind: 'healthy' } : { kind: 'suspect', because: lasting.because };
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

const pollSource = async (deps: NewsDeps, source: NewsSource, watched: readonly Authority[]): Promise<NewsSummary> => {
  const before = await deps.states.source(source.id);
  const asked: Asked[] = [];
  for (const feed of source.feeds) asked.push(await ask(deps, feed, before.validators[feed.url]));
  const items = itemsOf(asked);
  const isFirstLook = before.lastHealthyAt === null;
  let newCoverage = 0;
  for (const { item, feed } of items)
    newCoverage += await noteNewsItem(deps, { item, source: source.id, outlet: feed.outlet, isFirstLook }, watched);
  const feedFailures = failuresOf(asked, before);
  const after = { ...before, feedFailures, validators: validatorsAfter(asked, before) };
  await noteSourceHealth(deps, source, after, healthOf(asked, before, feedFailures));
  return { items: items.length, newCoverage };
};

/** One round of looking at news and government publications; one source that fails costs the others nothing. */
export const pollNews = async (deps: NewsDeps, watching: Watching): Promise<NewsSummary> => {
  const total = { items: 0, newCoverage: 0 };
  for (const source of newsSourcesOn(watching)) {
    const { items, newCoverage } = await pollSource(deps, source, watching.authorities);
    total.items += items;
    total.newCoverage += newCoverage;
  }
  deps.log('polled-news', total);
  return total;
};
