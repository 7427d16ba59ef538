import { addMinutes, type Instant } from './dates.ts';
import type { SourceState } from './source-state.ts';

/** A source as people know it. */
export type NamedSource = { id: string; name: string; url: string };

/**
 * How one poll of a source went. `suspect`: it answered, but not in a way that can be believed. What makes it so is found
 * in `sources/ofsted/parse-listing.ts` for the list, `use-cases/poll/poll-pages.ts` for councils' pages and
 * `use-cases/poll/health-of-feeds.ts` for news; what follows from it is decided here, and for one council's documents in
 * `council-doubts.ts`.
 */
export type PollHealth =
  | { kind: 'healthy' }
  | { kind: 'failed'; because: string }
  /** `isToldApart`: the source answered; each doubt about it has its own message. */
  | { kind: 'suspect'; because: string; isToldApart?: true };

/** What the operator has to hear. */
export type HealthNotice = { kind: 'source-down' | 'source-suspect' | 'source-recovered'; because: string };

export const FAILURES_UNTIL_DOWN = 3;
const DOWN_AGAIN_MINUTES = 6 * 60;
/** A source that answers strangely can be looked at in office hours: once a day is enough. */
const SUSPECT_AGAIN_MINUTES = 24 * 60;

/** A moment that is still to come was written by a clock that ran ahead: it counts as not set. */
const isDue = (toldAt: Instant | null, minutes: number, now: Instant): boolean =>
  toldAt === null || toldAt > now || addMinutes(toldAt, minutes) <= now;

const afterFailure = (state: SourceState, because: string, now: Instant): HealthVerdict => {
  const failures = state.failures + 1;
  const tell = failures >= FAILURES_UNTIL_DOWN && isDue(state.downToldAt, DOWN_AGAIN_MINUTES, now);
  return {
    state: {
      ...state,
      lastPolledAt: now,
      failures,
      failingSince: state.failingSince ?? now,
      lastFailure: because,
      heldDown: state.heldDown || tell,
      downToldAt: tell ? now : state.downToldAt,
    },
    notice: tell ? { kind: 'source-down', because } : null,
  };
};

/**
 * When the operator next hears about a source if every later poll gives the same result: never about a healthy source;
 * undefined if that is not decided yet.
 */
export const nextReminderAt = (state: SourceState): Instant | 'never' | undefined => {
  const { failures, suspectBecause, lastHealthyAt, heldDown, downToldAt, suspectToldAt, feedFailures = {} } = state;
  if (Object.values(feedFailures).some((times) => times < FAILURES_UNTIL_DOWN)) return undefined;
  if (failures > 0) return heldDown && downToldAt !== null ? addMinutes(downToldAt, DOWN_AGAIN_MINUTES) : undefined;
  if (state.suspectToldApart === true) return 'never';
  if (suspectBecause !== null)
    return suspectToldAt === null ? undefined : addMinutes(suspectToldAt, SUSPECT_AGAIN_MINUTES);
  return lastHealthyAt === null ? undefined : 'never';
};

/** The state a source is left in, and the one thing to say about it, if anything. */
export type HealthVerdict = { state: SourceState; notice: HealthNotice | null };

/**
 * A source is down after three polls that failed in a row; that is said at once, then every six hours, then once that
 * it is back. Silence is never a fault: only a failed or unbelievable answer is.
 */
export const afterPoll = (state: SourceState, health: PollHealth, now: Instant): HealthVerdict => {
  // what cannot be believed does not end an outage
  if (health.kind === 'failed' || (health.kind === 'suspect' && state.heldDown && health.isToldApart !== true))
    return afterFailure(state, health.because, now);
  const { suspectToldApart: _, ...known } = state;
  const answered = { ...known, lastPolledAt: now, failures: 0, failingSince: null, heldDown: false };
  const recovered: HealthNotice | null = state.heldDown
    ? { kind: 'source-recovered', because: state.lastFailure ?? 'it did not answer' }
    : null;
  if (health.kind === 'healthy')
    return {
      state: { ...answered, lastHealthyAt: now, lastFailure: null, suspectBecause: null },
      notice: recovered,
    };
  if (health.isToldApart === true)
    return { state: { ...answered, suspectBecause: health.because, suspectToldApart: true }, notice: recovered };
  const tell = isDue(state.suspectToldAt, SUSPECT_AGAIN_MINUTES, now);
  return {
    state: { ...answered, suspectBecause: health.because, suspectToldAt: tell ? now : state.suspectToldAt },
    notice: tell ? { kind: 'source-suspect', because: health.because } : null,
  };
};
