import type { Instant } from '../../domain/dates.ts';
import { FAILURES_UNTIL_DOWN, type PollHealth } from '../../domain/source-health.ts';
import type { SourceState } from '../../domain/source-state.ts';
import type { Feed } from '../../sources/catalogue.ts';
import type { FeedOutcome } from '../../sources/feeds/fetch-feed.ts';
import { isDated } from './feed-memory.ts';

/** A feed and what it answered. */
export type AskedFeed = { feed: Feed; outcome: FeedOutcome };

/** A feed, what it answered, why items of it could not be judged, and whether it had hidden something until now. */
export type Looked = AskedFeed & { unjudged: readonly string[]; hid: boolean };

/** `isBlind`: we got nothing from the feed. Otherwise we got something, but it is incomplete or not credible. */
type Problem = { because: string; isBlind: boolean };

/** What is wrong with items that came: most of no use, none with a date, one that could not be judged. */
const problemOfItems = ({ outcome, unjudged }: Looked, now: Instant): string | undefined => {
  if (outcome.kind !== 'items') return undefined;
  const { items, skipped } = outcome;
  if (unjudged[0] !== undefined) return `an item could not be judged (${unjudged.length} in all): ${unjudged[0]}`;
  if (skipped > items.length)
    return `of ${items.length + skipped} items ${skipped} have no address to follow, or no words`;
  if (items.length > 0 && !items.some((item) => isDated(item, now)))
    return `none of its ${items.length} items has a date that can be read`;
  return undefined;
};

/** None, none that can be read, one that used to have items and is empty, or items that are not as they should be. */
const problemOf = (looked: Looked, { validators }: SourceState, now: Instant): Problem | undefined => {
  const { outcome, feed } = looked;
  if (outcome.kind === 'failed' || outcome.kind === 'not-a-feed')
    return { because: `${feed.outlet}: ${outcome.detail}`, isBlind: true };
  const isEmpty = outcome.kind === 'items' && outcome.items.length === 0 && outcome.skipped === 0;
  if (isEmpty && Object.hasOwn(validators, feed.url))
    return { because: `${feed.outlet}: the feed is empty`, isBlind: true };
  const because = problemOfItems(looked, now);
  return because === undefined ? undefined : { because: `${feed.outlet}: ${because}`, isBlind: false };
};

/** Polls in a row that each feed was not as it should be, by address. */
export const failuresOf = (looked: readonly Looked[], before: SourceState, now: Instant): Record<string, number> =>
  Object.fromEntries(
    looked
      .filter((one) => problemOf(one, before, now) !== undefined)
      .map(({ feed: { url } }) => [url, (before.feedFailures?.[url] ?? 0) + 1]),
  );

/** A source is down when none of its feeds can be read, and suspect when one of several feeds is missing or odd. */
export const healthOfFeeds = (
  looked: readonly Looked[],
  before: SourceState,
  failures: Record<string, number>,
  now: Instant,
): PollHealth => {
  const problems = looked.flatMap((one) => {
    const problem = problemOf(one, before, now);
    return problem === undefined ? [] : [{ ...problem, url: one.feed.url }];
  });
  const [first] = problems;
  if (first !== undefined && problems.length === looked.length && problems.every(({ isBlind }) => isBlind))
    return { kind: 'failed', because: first.because };
  const hiding = looked.find(({ hid }) => hid);
  if (hiding !== undefined)
    return {
      kind: 'suspect',
      because: `${hiding.feed.outlet}: it said that nothing had changed while it had; from now on it is asked in full at every poll`,
    };
  const lasting = problems.find(({ url }) => (failures[url] ?? 0) >= FAILURES_UNTIL_DOWN);
  return lasting === undefined ? { kind: 'healthy' } : { kind: 'suspect', because: lasting.because };
};
