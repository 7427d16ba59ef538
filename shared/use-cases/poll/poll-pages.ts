import type { Authority } from '../../domain/authority.ts';
import {
  barsFirstPage,
  type CouncilDoubt,
  doubtsAfter,
  doubtsDue,
  isBlind,
  markedAsSent,
  type Seen,
} from '../../domain/council-doubts.ts';
import { addMinutes, type Instant, type IsoDate } from '../../domain/dates.ts';
import { noticeEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { PollHealth } from '../../domain/source-health.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { councilDoubtMessage } from '../../messages/source-message.ts';
import { OFSTED_PROVIDER } from '../../sources/catalogue.ts';
import { providerUrl } from '../../sources/ofsted/urls.ts';
import type { Deps } from '../deps.ts';
import { tellHeldDocuments } from '../read/held-documents.ts';
import { noteSourceHealth } from '../tell/note-health.ts';
import {
  type AskedPage,
  askPages,
  type Due,
  isAnswer,
  MOST_PAGES_A_POLL,
  pagesDue,
  watchedCouncils,
} from './ask-pages.ts';
import { examinePage, examineUnchanged, newestOf, newestPrinted } from './examine-page.ts';
import { toldElsewhere } from './moved-elsewhere.ts';
import { documentsNotKnown, type Look, MOST_NEW_DOCUMENTS, noteListedDocuments } from './note-listed-documents.ts';
import { noteUnreadEntries } from './note-unread-entries.ts';

type PagesDeps = Pick<Deps, 'http' | 'history' | 'found' | 'states' | 'queue' | 'clock' | 'log'>;

/** After this long the operator hears of one page that does not answer, though others do. */
const ONE_PAGE_MAY_BE_AWAY_MINUTES = 180;

type Latest = ReadonlyMap<string, IsoDate | null>;
/** How many documents of these pages nobody knew of; what a council's first page shows is its baseline. */
const countNew = async ({ found }: PagesDeps, asked: readonly AskedPage[]): Promise<number> => {
  let count = 0;
  for (const { outcome, watch } of asked)
    if (outcome.kind === 'listed' && watch.phase !== 'awaiting-first-page')
      count += documentsNotKnown(await found.ofCouncil(watch.urn), outcome.documents).length;
  return count;
};

const dayBefore = (instant: Instant): IsoDate => londonDate(addMinutes(instant, -24 * 60));

/** The newest day that the list or the record knows at the first look at a council. */
const knownAtFirstLook = async (
  { history, clock }: PagesDeps,
  { urn, watchedSince }: WatchState,
  listDay: IsoDate | null | undefined,
): Promise<IsoDate> => {
  const today = londonDate(clock.now());
  const recorded = (await history.entriesOf(urn)).map(({ publication }) => publication?.published);
  const listed = newestOf([listDay], today) ?? dayBefore(watchedSince);
  return newestOf([...recorded, listed], today) ?? listed;
};

const withFirstLook = async (deps: PagesDeps, watch: WatchState, listDay: IsoDate | null | undefined) =>
  watch.phase === 'awaiting-first-page' && watch.baselineUpTo === undefined
    ? { ...watch, baselineUpTo: await knownAtFirstLook(deps, watch, listDay) }
    : watch;

/** What one look at a page saw that does not fit. */
const seenOf = async (
  { found, history, clock }: PagesDeps,
  { outcome, watch }: AskedPage,
  listDay: IsoDate | null | undefined,
  othersAnswered: boolean,
): Promise<readonly Seen[]> => {
  const now = clock.now();
  const before = watch.doubts ?? [];
  if (outcome.kind === 'unrecognised') {
    const { because, isAnothers } = outcome;
    const others = before.filter(({ kind }) => kind !== 'not-its-page' && kind !== 'another-council');
    return [
      ...others,
      isAnothers === true
        ? { id: 'another-council', kind: 'another-council', because }
        : { id: 'page', kind: 'not-its-page', because },
    ];
  }
  if (outcome.kind === 'failed') {
    const others = before.filter(({ kind }) => kind !== 'away');
    const { pageCheckedAt } = watch;
    const isLong = pageCheckedAt !== null && addMinutes(pageCheckedAt, ONE_PAGE_MAY_BE_AWAY_MINUTES) < now;
    return isLong && othersAnswered
      ? [...others, { id: 'away', kind: 'away', because: `its page does not answer: ${outcome.detail}` }]
      : others;
  }
  const known = await found.ofCouncil(watch.urn);
  if (outcome.kind === 'unchanged') return examineUnchanged({ watch, known, listDay, now });
  const { documents, odd, unseen } = outcome;
  // the history is asked only where it decides: a page is looked at some forty times a day
  const isOdd = odd.length > 0 || unseen.length > 0 || documents.length === 0;
  const publications = isOdd ? publicationsOf(await history.entriesOf(watch.urn)) : [];
  return examinePage({ documents, odd, unseen, watch, known, listDay, publications, now });
};

/** Tells the operator of what is due of one council, before the state that says so is kept. */
const tellDoubts = async (
  { history, clock, log }: PagesDeps,
  authority: Authority,
  watch: WatchState,
): Promise<WatchState> => {
  const now = clock.now();
  const { doubts = [], doubtToldAt = null } = watch;
  const due = doubtsDue(doubts, doubtToldAt, now);
  if (due.length === 0) return watch;
  const message = councilDoubtMessage(authority, due, providerUrl(watch.urn), doubtToldAt);
  await history.record(noticeEntry('operator', null, message, now));
  log('council-doubted', { urn: watch.urn, doubts: due.map(({ kind }) => kind).join(' ') });
  return { ...watch, doubts: markedAsSent(doubts, due, now), doubtToldAt: now };
};

type Kept = { watch: WatchState; newDocuments: number };

/** Keeps a look that showed no list of documents: it failed, was another's page, or has not changed. */
const keepWithoutDocuments = async (
  deps: PagesDeps,
  { authority, outcome }: AskedPage,
  watch: WatchState,
): Promise<Kept> => {
  const checked = outcome.kind === 'unchanged' ? { ...watch, pageCheckedAt: deps.clock.now() } : watch;
  await noteUnreadEntries(deps, checked);
  const after = await tellDoubts(deps, authority, checked);
  await deps.states.saveWatch(after);
  // a first load that was cut off between its documents and their reading goes on here
  if (outcome.kind === 'unchanged' && after.phase === 'loading') await deps.queue.requestReading(after.urn);
  return { watch: after, newDocuments: 0 };
};

const needsWhole = ({ kind }: CouncilDoubt): boolean => kind === 'list-ahead' || kind === 'no-rows' || kind === 'gone';

const keep = async (
  deps: PagesDeps,
  asked: AskedPage,
  latest: IsoDate | null | undefined,
  { hold, othersAnswered }: { hold: boolean; othersAnswered: boolean },
): Promise<Kept> => {
  const now = deps.clock.now();
  const { authority, outcome } = asked;
  const listDay = latest === undefined ? (asked.watch.listedLatest ?? undefined) : latest;
  const before = await withFirstLook(deps, asked.watch, listDay);
  const seen = await seenOf(deps, { ...asked, watch: before }, listDay, othersAnswered);
  const doubted = { ...before, doubts: doubtsAfter(before.doubts ?? [], seen, now) };
  if (outcome.kind === 'failed' || outcome.kind === 'unrecognised') return keepWithoutDocuments(deps, asked, doubted);
  const listed = { ...doubted, listedLatest: latest ?? before.listedLatest };
  const mayHide = doubted.doubts.some(needsWhole);
  if (outcome.kind === 'unchanged')
    return keepWithoutDocuments(deps, asked, { ...listed, ...(mayHide && { pageValidators: null }) });
  const pageNewest = newestPrinted(outcome.documents, outcome.odd, londonDate(now));
  const looked = { ...listed, pageNewest, pageCheckedAt: now, pageValidators: null };
  const isFirst = before.phase === 'awaiting-first-page';
  if (isFirst && looked.doubts.some((doubt) => barsFirstPage(doubt, now))) {
    const after = await tellDoubts(deps, authority, looked);
    await deps.states.saveWatch(after);
    return { watch: after, newDocuments: 0 };
  }
  const look: Look = { watch: before, isFirstLook: asked.watch.baselineUpTo === undefined, hold };
  const { newDocuments, toRead } = await noteListedDocuments(deps, look, outcome.documents);
  await noteUnreadEntries(deps, looked);
  // the validators are kept after the documents: otherwise a crash between the two would hide them behind a 304
  const phase = isFirst ? 'loading' : looked.phase;
  const after = await tellDoubts(deps, authority, {
    ...looked,
    phase,
    ...(isFirst && { firstPageAt: now }),
    pageValidators: mayHide ? null : outcome.remembered,
  });
  await deps.states.saveWatch(after);
  if (toRead || phase === 'loading') await deps.queue.requestReading(looked.urn);
  return { watch: after, newDocuments };
};

/**
 * The pages as one source: down when none of them answers as it should. What is doubted of one council is told of that
 * council; the source is not well while something may be missed.
 */
const healthOfPages = (
  asked: readonly AskedPage[],
  councils: readonly Due[],
  wasDown: boolean,
  now: Instant,
): PollHealth => {
  const failures = asked.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.detail] : []));
  const strange = asked.flatMap(({ outcome }) => (outcome.kind === 'unrecognised' ? [outcome.because] : []));
  const [because] = [...failures, ...strange];
  if (because !== undefined && !asked.some(isAnswer) && (wasDown || strange.length === 0))
    return { kind: 'failed', because };
  for (const { authority, watch } of councils) {
    const doubt = (watch.doubts ?? []).find((one) => isBlind(one, now));
    if (doubt !== undefined)
      return { kind: 'suspect', because: `${authority.name}: ${doubt.because}`, isToldApart: true };
  }
  return { kind: 'healthy' };
};

export type PagesPolled = { asked: number; newDocuments: number; missed: boolean; isListBehind: boolean };

/**
 * Looks at the pages of watched councils that are due, and keeps what they show once all have answered. `missed`: a
 * page the listing pointed at was not seen; `isListBehind`: one was just found to be ahead of the list. A fault while keeping one page is thrown once the others were kept.
 */
export const pollPages = async (
  deps: PagesDeps,
  authorities: readonly Authority[],
  latest: Latest,
  inTurn: number,
): Promise<PagesPolled> => {
  const now = deps.clock.now();
  const councils = await watchedCouncils(deps, authorities);
  const told = await toldElsewhere(deps);
  const due = pagesDue(councils, latest, inTurn, now, told);
  const asked = await askPages(deps, due, told);
  const hold = (await countNew(deps, asked)) > MOST_NEW_DOCUMENTS;
  const kept = new Map<string, Kept>();
  const faults: unknown[] = [];
  for (const page of asked) {
    const othersAnswered = asked.some((other) => other !== page && isAnswer(other));
    try {
      kept.set(page.watch.urn, await keep(deps, page, latest.get(page.watch.urn), { hold, othersAnswered }));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (hold) await tellHeldDocuments(deps, authorities);
  if (asked.length > 0) {
    const before = await deps.states.source(OFSTED_PROVIDER.id);
    const after = councils.map((council) => ({
      ...council,
      watch: kept.get(council.watch.urn)?.watch ?? council.watch,
    }));
    await noteSourceHealth(deps, OFSTED_PROVIDER, before, healthOfPages(asked, after, before.heldDown, now));
  }
  if (faults.length > 0) throw faults[0];
  const newDocuments = [...kept.values()].reduce((sum, one) => sum + one.newDocuments, 0);
  const missed = due.length === MOST_PAGES_A_POLL || asked.length < due.length || !asked.every(isAnswer);
  const isListBehind = [...kept.values()].some(({ watch }) =>
    watch.doubts?.some(({ kind, looks }) => kind === 'list-behind' && looks === 1),
  );
  return { asked: asked.length, newDocuments, missed, isListBehind };
};
