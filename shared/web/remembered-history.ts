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
const MINUTES_WITHOUT_ALERT = 10;
/** By then a lagging replica of the store has caught up. */
const MINUTES_TO_SETTLE = 1;

type Remembered = {
  /** The newest alert when it was begun. */
  newestAlert: string | undefined;
  since: Instant;
  entries: BriefMemory<readonly HistoryEntry[]>;
  readings: BriefMemory<Reading | undefined>;
};

const FOR_EVER: Freshness = { freshMs: Number.POSITIVE_INFINITY, staleMs: 0 };

const nothingRemembered = (newestAlert: string | undefined, since: Instant): Remembered => ({
  newestAlert,
  since,
  entries: briefMemory(FOR_EVER, MOST_COUNCILS, () => true),
  readings: briefMemory(FOR_EVER, MOST_READINGS, (reading) => reading !== undefined),
});

/**
 * The history for what takes all of it, such as the list of all councils: one question for the newest alert in place of
 * hundreds. Every alert is stored with its entry (ADR 1), so a new alert means that everything is read again; a change without
 * an alert shows after some minutes.
 */
export const rememberedUntilAlert = (
  history: QueryDeps['history'],
  clock: Clock,
  freshness: Freshness,
): QueryDeps['history'] => {
  if (freshness.freshMs === 0) return history;
  const newest = briefMemory<HistoryEntry | undefined>(freshness, 1, () => true);
  let remembered = nothingRemembered(undefined, clock.now());

  const current = async (): Promise<Pick<Remembered, 'entries' | 'readings'> | undefined> => {
    const entry = await newest('', async () => (await history.alerts({ limit: 1 })).items[0]);
    const now = clock.now();
    const raisedAt = entry?.alert?.raisedAt;
    if (remembered.newestAlert !== entry?.id || now >= addMinutes(remembered.since, MINUTES_WITHOUT_ALERT))
      remembered = nothingRemembered(entry?.id, now);
    return raisedAt === undefined || now >= addMinutes(raisedAt, MINUTES_TO_SETTLE) ? remembered : undefined;
  };

  const entriesOf = (urn: string) => history.entriesOf(urn);
  const reading = (fileId: string) => history.reading(fileId);
  return {
    ...history,
    entriesOf: async (urn) => (await current())?.entries(urn, () => entriesOf(urn)) ?? entriesOf(urn),
    reading: async (fileId) => (await current())?.readings(fileId, () => reading(fileId)) ?? reading(fileId),
  };
};
