import * as z from 'zod';
import { addMinutes, Instant } from './dates.ts';

const Several = z.int().min(0);

/** The subscriptions to a topic at one moment; those that have ended are none. */
export const SubscriptionCount = z.object({
  /** Confirmed, and some of the news reaches them. */
  readers: Several,
  /** Not confirmed yet: SNS drops them after two days. */
  pending: Several,
  /** Texts that do not arrive, since the account has no origination for them or is in the SMS sandbox. */
  textsNotArriving: Several,
  /** Confirmed, but with a filter that lets no news through: the heartbeat for the operator. */
  withoutNews: Several,
});
export type SubscriptionCount = z.infer<typeof SubscriptionCount>;

/** How many hear of the news, as counted last, and how many were lost from one count to the next. */
export const Readership = SubscriptionCount.extend({
  countedAt: Instant,
  lost: z.array(z.object({ by: Instant, readers: z.int().min(1) })),
});
export type Readership = z.infer<typeof Readership>;

/** Often enough that somebody who comes rarely hides somebody who goes; each reader is one question to SNS. */
const HOURS_BETWEEN_COUNTS = 6;
/** Longer than from one weekly proof of life to the next. */
const DAYS_REMEMBERED = 30;

export const isCountDue = (known: Readership | undefined, now: Instant): boolean =>
  known === undefined || addMinutes(known.countedAt, HOURS_BETWEEN_COUNTS * 60) <= now;

/** What is known after another count: fewer readers than the last time are a loss, which is remembered for a month. */
export const countedAnew = (known: Readership | undefined, count: SubscriptionCount, now: Instant): Readership => {
  const fewer = known === undefined ? 0 : known.readers - count.readers;
  const remembered = (known?.lost ?? []).filter(({ by }) => by > addMinutes(now, -DAYS_REMEMBERED * 24 * 60));
  return { ...count, countedAt: now, lost: [...remembered, ...(fewer > 0 ? [{ by: now, readers: fewer }] : [])] };
};

export const lostSince = ({ lost }: Readership, since: Instant): number =>
  lost.filter(({ by }) => by > since).reduce((sum, { readers }) => sum + readers, 0);
