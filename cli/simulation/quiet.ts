import { nextOfDoubts } from '../../shared/domain/council-doubts.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import type { FoundDocument } from '../../shared/domain/history.ts';
import { nextReminderAt } from '../../shared/domain/source-health.ts';
import type { Remembered, SourceState, WatchState } from '../../shared/domain/source-state.ts';
import { OFSTED_PROVIDER } from '../../shared/sources/catalogue.ts';
import { ASK_WHOLE_AFTER_MINUTES } from '../../shared/sources/http-answer.ts';
import { isDoubtNews } from '../../shared/use-cases/poll/examine-known-documents.ts';
import { isFeedBehind, isPageBehind, toldElsewhere } from '../../shared/use-cases/poll/moved-elsewhere.ts';
import { IN_TURN } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { filesToCompare } from '../../shared/use-cases/read/changed-in-place.ts';
import { newsSourcesOn, sourcesOn } from '../../shared/use-cases/watching.ts';
import type { Monitor } from '../laptop/jobs.ts';
import type { RecordedAnswers } from './recorded-answers.ts';

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

const watchesOf = async ({ deps, watching }: Monitor): Promise<readonly (WatchState | undefined)[]> =>
  watching.without?.includes(OFSTED_PROVIDER.id) === true
    ? []
    : Promise.all(watching.authorities.map(({ urn }) => deps.states.watch(urn)));

/** Whether each page was read since that moment, or is away together with all others. */
const werePagesSeen = (watches: readonly (WatchState | undefined)[], since: Instant, areDown: boolean): boolean => {
  // of more councils than one poll looks at, each poll may find another thing
  const isAway = areDown && watches.length <= IN_TURN;
  return watches.every((watch) => {
    if (watch === undefined || watch.phase === 'loading') return false;
    return isAway || (watch.pageCheckedAt !== null && watch.pageCheckedAt >= since);
  });
};

/**
 * When a look at a council's page that shows what it showed has something to tell; a moment gone by where a doubt has not
 * been seen often enough.
 */
const nextDoubt = async ({ deps }: Monitor, watch: WatchState | undefined): Promise<Instant | 'never'> => {
  const { urn = '', doubts = [], doubtToldAt = null, pageCheckedAt } = watch ?? {};
  // a day that only the reading showed to be impossible is doubted at the next look
  const unsaid = (await deps.found.ofCouncil(urn)).find(
    ({ fileId, doubtedDay }) => doubtedDay !== undefined && !doubts.some(({ id }) => id.includes(` ${fileId} `)),
  );
  if (unsaid !== undefined && isDoubtNews(unsaid, deps.clock.now())) return deps.clock.now();
  return nextOfDoubts(doubts, doubtToldAt, pageCheckedAt ?? '') ?? 'never';
};

/**
 * When what was answered `unchanged` is asked for in full: of interest where something changed since the last whole
 * answer, for then the source may say so wrongly.
 */
const nextWholeLook = (remembered: readonly (Remembered | null)[], since: Instant): readonly Instant[] =>
  remembered.flatMap((one) =>
    one?.wholeAt === undefined || one.wholeAt >= since || (one.etag ?? one.lastModified) === null
      ? []
      : [addMinutes(one.wholeAt, ASK_WHOLE_AFTER_MINUTES)],
  );

/** Now, where another source told of something since a source that says `unchanged` was read whole. */
const nextByOthers = async (
  { deps, watching }: Monitor,
  watches: readonly (WatchState | undefined)[],
  states: readonly SourceState[],
): Promise<readonly Instant[]> => {
  const now = deps.clock.now();
  const told = await toldElsewhere(deps);
  const isBehind =
    watching.authorities.some(({ slug, urn }) => {
      const watch = watches.find((one) => one?.urn === urn);
      return watch !== undefined && isPageBehind(told, slug, watch);
    }) ||
    newsSourcesOn(watching).some((source) => {
      const feeds = states.find(({ sourceId }) => sourceId === source.id)?.feeds ?? {};
      return Object.values(feeds).some((memory) => isFeedBehind(told, source, memory, now));
    });
  return isBehind ? [now] : [];
};

/** Whether a file that the night's sweep compares has another answer than when it last was. */
export const isSweepWanted = async (
  { deps, watching }: Monitor,
  answers: Pick<RecordedAnswers, 'changedBetween'>,
): Promise<boolean> => {
  const now = deps.clock.now();
  const isChanged = ({ state, url, comparedAt }: FoundDocument): boolean =>
    state === 'recorded' && comparedAt !== undefined && answers.changedBetween(url, comparedAt, now);
  for (const authority of watching.authorities)
    if ((await deps.found.ofCouncil(authority.urn)).some(isChanged))
      return (await filesToCompare(deps, [authority])).some(({ document }) => isChanged(document));
  return false;
};

/** Whether no alert waits to be sent and no document to be told. */
export const isIdle = async ({ deps: { history, found } }: Monitor): Promise<boolean> =>
  (await history.pendingAlerts(FOR_EVER, 1)).length === 0 &&
  (await found.waiting(FOR_EVER, MANY)).every(({ told }) => told);

/**
 * When a source that does not answer, or not as it should, is told of again: until then no poll says anything, if what
 * is there was looked at since that moment. Never where all is well; undefined where the next poll may say something.
 */
export const nextReminder = async (monitor: Monitor, since: Instant): Promise<number | undefined> => {
  const states = await statesSince(monitor, since);
  const watches = await watchesOf(monitor);
  const ofSources = states?.map(nextReminderAt) ?? [undefined];
  const areDown = states?.some(({ sourceId, heldDown }) => sourceId === OFSTED_PROVIDER.id && heldDown) === true;
  if (ofSources.includes(undefined) || !werePagesSeen(watches, since, areDown)) return undefined;
  const remembered = [
    ...watches.map((watch) => watch?.pageValidators ?? null),
    ...(states ?? []).flatMap(({ validators }) => Object.values(validators)),
  ];
  const moments = [
    ...ofSources,
    ...(await Promise.all(watches.map((watch) => nextDoubt(monitor, watch)))),
    ...nextWholeLook(remembered, since),
    ...(await nextByOthers(monitor, watches, states ?? [])),
  ];
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
