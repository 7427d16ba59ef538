import type { Instant } from '../../shared/domain/dates.ts';
import { toldAgainAt } from '../../shared/domain/source-health.ts';
import type { SourceState } from '../../shared/domain/source-state.ts';
import { OFSTED_PROVIDER } from '../../shared/sources/catalogue.ts';
import { IN_TURN } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { type Monitor, sourcesOn } from '../laptop/jobs.ts';

const FOR_EVER = '9999-12-31T00:00:00.000Z';
const MANY = 1_000;

/** What every source is left in by its last poll, if each was polled since that moment. */
const statesSince = async (
  { deps, watching }: Monitor,
  since: Instant,
): Promise<readonly SourceState[] | undefined> => {
  const known = await deps.states.sources();
  const states = sourcesOn(watching).map(({ id }) => known.find(({ sourceId }) => sourceId === id));
  const polled = states.filter((state) => state !== undefined);
  const isEach = polled.length === states.length;
  return isEach && polled.every(({ lastPolledAt }) => lastPolledAt !== null && lastPolledAt >= since)
    ? polled
    : undefined;
};

/** Whether each page was read since that moment, or is away together with all others. */
const pagesSeenSince = async ({ deps, watching }: Monitor, since: Instant, areDown: boolean): Promise<boolean> => {
  if (watching.without?.includes(OFSTED_PROVIDER.id) === true) return true;
  const watches = await Promise.all(watching.authorities.map(({ urn }) => deps.states.watch(urn)));
  // of more councils than one poll looks at, each poll may find another thing
  const isAway = areDown && watching.authorities.length <= IN_TURN;
  return watches.every(
    (watch) => watch?.phase === 'watching' && watch.pageCheckedAt !== null && (isAway || watch.pageCheckedAt >= since),
  );
};

/** Whether no alert waits to be sent and no document to be told. */
export const isIdle = async ({ deps: { history, found } }: Monitor): Promise<boolean> =>
  (await history.pendingAlerts(FOR_EVER, 1)).length === 0 &&
  (await found.waiting(FOR_EVER, MANY)).every(({ told }) => told);

/**
 * When a source that does not answer, or not as it should, is told of again: until then no poll says anything, if what
 * is there was looked at since that moment. Never where all is well; undefined where the next poll may say something.
 */
export const nextTelling = async (monitor: Monitor, since: Instant): Promise<number | undefined> => {
  const states = await statesSince(monitor, since);
  const moments = states?.map(toldAgainAt) ?? [undefined];
  const areDown = states?.some(({ sourceId, heldDown }) => sourceId === OFSTED_PROVIDER.id && heldDown) === true;
  if (moments.includes(undefined) || !(await pagesSeenSince(monitor, since, areDown))) return undefined;
  return Math.min(
    ...moments.map((at) => (at === undefined || at === 'never' ? Number.POSITIVE_INFINITY : Date.parse(at))),
  );
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
