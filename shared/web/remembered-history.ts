import type { HistoryEntry } from '../domain/history.ts';
import type { Reading } from '../domain/reading.ts';
import type { QueryDeps } from '../use-cases/queries/deps.ts';
import { briefMemory, type Freshness } from './brief-memory.ts';

/** All councils of England. */
const MOST_COUNCILS = 200;
const MOST_READINGS = 200;

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
