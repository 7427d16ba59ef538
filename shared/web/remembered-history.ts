import { addMinutes, type Instant } from '../domain/dates.ts';
import type { HistoryEntry } from '../domain/history.ts';
import type { Reading } from '../domain/reading.ts';
import type { Clock } from '../ports.ts';
import type { QueryDeps } from '../use-cases/queries/deps.ts';
import { type BriefMemory, briefMemory, type Freshness } from './brief-memory.ts';

/** All councils of England. */
const MOST_COUNCILS = 200;
const MOST_READINGS = 2_000;

/** The history, asked once where several answers are made at the same time out of the same entries. */
export const rememberedHistory = (history: QueryDeps['history'], freshness: Freshness): QueryDeps['history'] => {
  const entries = briefMemory<readonly HistoryEntry[]>(freshness, MOST_COUNCILS, () => true);
  const readings = briefMemory<Reading | undefined>(freshness, MOST_READINGS, (reading) => reading !== undefined);
  return {
    entriesOf: (urn) => entries(urn, () => history.entriesOf(urn)),
    reading: (fileId) => readings(fileId, () => history.reading(fileId)),
    alerts: (query) => history.alerts(query),
    published: (urns, upTo) => history.published(urns, upTo),
  };
};

/** Changes that raised no alert, such as a late document or a better reading, can take this long to appear. */
const MINUTES_UNTOLD = 10;
/** By then a lagging replica of the store has caught up. */
const MINUTES_TO_SETTLE = 1;

type Held = {
  /** The newest alert when it was begun. */
  told: string | undefined;
  since: Instant;
  entries: BriefMemory<readonly HistoryEntry[]>;
  readings: BriefMemory<Reading | undefined>;
};

const FOR_EVER: Freshness = { freshMs: Number.POSITIVE_INFINITY, staleMs: 0 };

const nothingHeld = (told: string | undefined, since: Instant): Held => ({
  told,
  since,
  entries: briefMemory(FOR_EVER, MOST_COUNCILS, () => true),
  readings: briefMemory(FOR_EVER, MOST_READINGS, (reading) => reading !== undefined),
});

/**
 * The history for what takes all of it, such as the list of all councils: one question for the newest alert in place of
 * hundreds. Whatever readers are told of is an entry with its alert (ADR 1), so an alert that is new means that all is read
 * again; what nobody is told of shows after some minutes.
 */
export const heldUntilTold = (
  history: QueryDeps['history'],
  clock: Clock,
  freshness: Freshness,
): QueryDeps['history'] => {
  if (freshness.freshMs === 0) return history;
  const newest = briefMemory<HistoryEntry | undefined>(freshness, 1, () => true);
  let held = nothingHeld(undefined, clock.now());

  const current = async (): Promise<Pick<Held, 'entries' | 'readings'> | undefined> => {
    const entry = await newest('', async () => (await history.alerts({ limit: 1 })).items[0]);
    const now = clock.now();
    const raisedAt = entry?.alert?.raisedAt;
    if (held.told !== entry?.id || now >= addMinutes(held.since, MINUTES_UNTOLD)) held = nothingHeld(entry?.id, now);
    return raisedAt === undefined || now >= addMinutes(raisedAt, MINUTES_TO_SETTLE) ? held : undefined;
  };

  const entriesOf = (urn: string) => history.entriesOf(urn);
  const reading = (fileId: string) => history.reading(fileId);
  return {
    ...history,
    entriesOf: async (urn) => (await current())?.entries(urn, () => entriesOf(urn)) ?? entriesOf(urn),
    reading: async (fileId) => (await current())?.readings(fileId, () => reading(fileId)) ?? reading(fileId),
  };
};
