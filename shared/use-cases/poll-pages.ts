import type { Authority } from '../domain/authority.ts';
import { addMinutes, type Instant, type IsoDate } from '../domain/dates.ts';
import type { PollHealth } from '../domain/source-health.ts';
import type { WatchState } from '../domain/source-state.ts';
import { OFSTED_PROVIDER } from '../sources/catalogue.ts';
import { fetchProviderPage } from '../sources/ofsted/fetch-provider-page.ts';
import type { Deps } from './deps.ts';
import { noteListedDocuments } from './note-listed-documents.ts';
import { noteSourceHealth } from './note-source-health.ts';

type PagesDeps = Pick<Deps, 'http' | 'history' | 'found' | 'states' | 'queue' | 'clock' | 'log'>;

/** Pages asked in turn though the listing says nothing of them: some documents may not move its date. */
const IN_TURN = 5;
/** A first load of all councils takes a few polls: one poll must end within a function's time. */
const AT_MOST = 60;
/** One page that stays away this long is told, though others of the source answer. */
const ONE_PAGE_MAY_BE_AWAY_MINUTES = 180;

type Due = { authority: Authority; watch: WatchState };

const checkedAt = ({ watch }: Due): Instant => watch.pageCheckedAt ?? '';

/** Pages the listing points at, and some of the others in turn, those seen longest ago first. */
const pagesDue = (councils: readonly Due[], latest: ReadonlyMap<string, IsoDate | null>): readonly Due[] => {
  const isPointedAt = ({ watch }: Due): boolean =>
    watch.pageCheckedAt === null || (latest.get(watch.urn) ?? watch.listedLatest) !== watch.listedLatest;
  const longestAgo = councils.toSorted((a, b) => checkedAt(a).localeCompare(checkedAt(b)));
  const others = longestAgo.filter((due) => !isPointedAt(due)).slice(0, IN_TURN);
  return [...longestAgo.filter(isPointedAt), ...others].slice(0, AT_MOST);
};

type PageSeen = { health: PollHealth; newDocuments: number };

const SEEN: PageSeen = { health: { kind: 'healthy' }, newDocuments: 0 };

const keepUnchanged = async (deps: PagesDeps, checked: WatchState): Promise<PageSeen> => {
  await deps.states.saveWatch(checked);
  // a first load that was cut off between its documents and their reading goes on here
  if (checked.phase === 'loading') await deps.queue.requestReading(checked.urn);
  return SEEN;
};

const lookAt = async (deps: PagesDeps, watch: WatchState, latest: IsoDate | null | undefined): Promise<PageSeen> => {
  const outcome = await fetchProviderPage(deps.http, watch.urn, watch.pageValidators ?? undefined);
  if (outcome.kind === 'failed') return { ...SEEN, health: { kind: 'failed', because: outcome.detail } };
  if (outcome.kind === 'unrecognised') return { ...SEEN, health: { kind: 'suspect', because: outcome.because } };
  const checked = { ...watch, listedLatest: latest ?? watch.listedLatest, pageCheckedAt: deps.clock.now() };
  if (outcome.kind === 'unchanged') return keepUnchanged(deps, checked);
  const { newDocuments, missing } = await noteListedDocuments(deps, watch, outcome.documents);
  // the validators are kept after the documents: otherwise a crash between the two would hide them behind a 304
  const phase = watch.phase === 'awaiting-first-page' ? 'loading' : watch.phase;
  await deps.states.saveWatch({ ...checked, phase, pageValidators: missing === null ? outcome.validators : null });
  if (newDocuments > 0 || phase === 'loading') await deps.queue.requestReading(watch.urn);
  return { health: missing === null ? SEEN.health : { kind: 'suspect', because: missing }, newDocuments };
};

type Looked = Due & PageSeen;

const longAway = ({ watch }: Due, now: Instant): boolean =>
  watch.pageCheckedAt !== null && addMinutes(watch.pageCheckedAt, ONE_PAGE_MAY_BE_AWAY_MINUTES) < now;

/** The source as a whole: down when no page answers, doubtful when one is strange or has stayed away for long. */
const healthOfAll = (looked: readonly Looked[], now: Instant): PollHealth => {
  const failed = looked.filter(({ health }) => health.kind === 'failed');
  const strange = looked.find(({ health }) => health.kind === 'suspect');
  const away = failed.find((page) => longAway(page, now));
  const [first] = failed;
  if (first?.health.kind === 'failed' && failed.length === looked.length) return first.health;
  const doubtful = strange ?? away;
  return doubtful === undefined || doubtful.health.kind === 'healthy'
    ? { kind: 'healthy' }
    : { kind: 'suspect', because: `${doubtful.authority.name}: ${doubtful.health.because}` };
};

/** Looks at the pages of watched councils that are due. `missed`: a page the listing pointed at was not seen. */
export const pollPages = async (
  deps: PagesDeps,
  authorities: readonly Authority[],
  latest: ReadonlyMap<string, IsoDate | null>,
): Promise<{ asked: number; newDocuments: number; missed: boolean }> => {
  const councils: Due[] = [];
  for (const authority of authorities) {
    const watch = await deps.states.watch(authority.urn);
    if (watch !== undefined) councils.push({ authority, watch });
  }
  const due = pagesDue(councils, latest);
  const looked: Looked[] = [];
  for (const { authority, watch } of due)
    looked.push({ authority, watch, ...(await lookAt(deps, watch, latest.get(watch.urn))) });
  if (looked.length > 0) {
    const before = await deps.states.source(OFSTED_PROVIDER.id);
    await noteSourceHealth(deps, OFSTED_PROVIDER, before, healthOfAll(looked, deps.clock.now()));
  }
  return {
    asked: looked.length,
    newDocuments: looked.reduce((sum, { newDocuments }) => sum + newDocuments, 0),
    missed: due.length === AT_MOST || looked.some(({ health }) => health.kind !== 'healthy'),
  };
};
