import { FAILURES_UNTIL_DOWN, type PollHealth } from '../../domain/source-health.ts';
import type { SourceState } from '../../domain/source-state.ts';
import type { FeedOutcome } from '../../sources/feeds/fetch-feed.ts';
import type { Feed } from '../../sources/news-catalogue.ts';

/** A feed and what it answered. */
export type Asked = { feed: Feed; outcome: FeedOutcome };

/** What is wrong with a feed's answer: none, none that can be read, or one that used to have items and is empty. */
const problemOf = ({ outcome, feed }: Asked, { validators }: SourceState): string | undefined => {
  if (outcome.kind === 'failed' || outcome.kind === 'not-a-feed') return `${feed.outlet}: ${outcome.detail}`;
  const emptied = outcome.kind === 'items' && outcome.items.length === 0 && validators[feed.url] !== undefined;
  return emptied ? `${feed.outlet}: the feed is empty` : undefined;
};

/** Polls in a row that each feed failed, by address. */
export const failuresOf = (asked: readonly Asked[], before: SourceState): Record<string, number> =>
  Object.fromEntries(
    asked
      .filter((one) => problemOf(one, before) !== undefined)
      .map(({ feed: { url } }) => [url, (before.feedFailures?.[url] ?? 0) + 1]),
  );

/** A source is down when none of its feeds can be read, and doubtful when one of several stays away. */
export const healthOfFeeds = (
  asked: readonly Asked[],
  before: SourceState,
  failures: Record<string, number>,
): PollHealth => {
  const problems = asked.flatMap((one) => {
    const because = problemOf(one, before);
    return because === undefined ? [] : [{ because, url: one.feed.url }];
  });
  const lasting = problems.find(({ url }) => (failures[url] ?? 0) >= FAILURES_UNTIL_DOWN);
  if (problems[0] !== undefined && problems.length === asked.length)
    return { kind: 'failed', because: problems[0].because };
  return lasting === undefined ? { kind: 'healthy' } : { kind: 'suspect', because: lasting.because };
};
