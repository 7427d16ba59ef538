import type { Instant } from '../shared/domain/dates.ts';
import { OFSTED_PROVIDER } from '../shared/sources/catalogue.ts';
import { newsSourcesOn } from '../shared/use-cases/poll-news.ts';
import { type Monitor, sourcesOn } from './jobs.ts';

const FOR_EVER = '9999-12-31T00:00:00.000Z';
const MANY = 1_000;

const sourcesAreWell = async ({ deps, watching }: Monitor): Promise<boolean> => {
  const states = await deps.states.sources();
  return sourcesOn(watching).every(({ id }) => {
    const state = states.find(({ sourceId }) => sourceId === id);
    return state !== undefined && state.failures === 0 && state.suspectBecause === null && state.lastHealthyAt !== null;
  });
};

const pagesSeenSince = async ({ deps, watching }: Monitor, since: Instant): Promise<boolean> => {
  if (watching.without?.includes(OFSTED_PROVIDER.id) === true) return true;
  const watches = await Promise.all(watching.authorities.map(({ urn }) => deps.states.watch(urn)));
  return watches.every(
    (watch) => watch?.phase === 'watching' && watch.pageCheckedAt !== null && watch.pageCheckedAt >= since,
  );
};

const newsSeenSince = async ({ deps, watching }: Monitor, since: Instant): Promise<boolean> => {
  const states = await Promise.all(newsSourcesOn(watching).map(({ id }) => deps.states.source(id)));
  return states.every(({ lastPolledAt }) => lastPolledAt !== null && lastPolledAt >= since);
};

/** Whether no alert waits to be sent and no document to be told. */
export const isIdle = async ({ deps: { history, found } }: Monitor): Promise<boolean> =>
  (await history.pendingAlerts(FOR_EVER, 1)).length === 0 &&
  (await found.waiting(FOR_EVER, MANY)).every(({ told }) => told);

/** Whether every source is well and has been looked at since that moment. */
export const isWellSince = async (monitor: Monitor, since: Instant): Promise<boolean> => {
  const seen = [sourcesAreWell(monitor), pagesSeenSince(monitor, since), newsSeenSince(monitor, since)];
  return (await Promise.all(seen)).every(Boolean);
};

/** Whether documents wait for a person's decision, of which the operator is told every day. */
export const isHolding = async ({ deps, watching }: Monitor): Promise<boolean> => {
  const documents = await Promise.all(watching.authorities.map(({ urn }) => deps.found.ofCouncil(urn)));
  return documents.flat().some(({ state }) => state === 'held');
};

/** When a document that was told but not read is tried again; a moment gone by when its turn has come. */
export const nextRetry = async ({ deps }: Monitor): Promise<number | undefined> => {
  const moments = (await deps.found.waiting(FOR_EVER, MANY)).map(({ nextAttemptAt }) => Date.parse(nextAttemptAt));
  return moments.length === 0 ? undefined : Math.min(...moments);
};
