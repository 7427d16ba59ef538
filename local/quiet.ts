import type { Instant } from '../shared/domain/dates.ts';
import { OFSTED_PROVIDER, SOURCES } from '../shared/sources/catalogue.ts';
import type { Monitor } from './jobs.ts';

const FOR_EVER = '9999-12-31T00:00:00.000Z';
const MANY = 1_000;

const sourcesAreWell = async ({ deps, watching }: Monitor): Promise<boolean> => {
  const states = await deps.states.sources();
  return SOURCES.filter(({ id }) => watching.without?.includes(id) !== true).every(({ id }) => {
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

/** Whether everything that was there at that moment has been seen, read and told. */
export const isQuietSince = async (monitor: Monitor, since: Instant): Promise<boolean> => {
  const { history, found } = monitor.deps;
  if ((await history.pendingAlerts(FOR_EVER, 1)).length > 0) return false;
  if ((await found.waiting(FOR_EVER, MANY)).some(({ told }) => !told)) return false;
  return (await sourcesAreWell(monitor)) && (await pagesSeenSince(monitor, since));
};

/** When a document that was told but not read is tried again; a moment gone by when its turn has come. */
export const nextRetry = async ({ deps }: Monitor): Promise<number | undefined> => {
  const moments = (await deps.found.waiting(FOR_EVER, MANY)).map(({ nextAttemptAt }) => Date.parse(nextAttemptAt));
  return moments.length === 0 ? undefined : Math.min(...moments);
};
