import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { PollHealth } from '../../domain/source-health.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { OFSTED_PROVIDER } from '../../sources/catalogue.ts';
import { fetchProviderPage, type ProviderPageOutcome } from '../../sources/ofsted/fetch-provider-page.ts';
import type { Deps } from '../deps.ts';
import { tellHeldDocuments } from '../read/tell-held-documents.ts';
import { healthOfPages, type PageHealth } from './health-of-pages.ts';
import { documentsNotKnown, MOST_NEW_DOCUMENTS, noteListedDocuments } from './note-listed-documents.ts';
import { noteSourceHealth } from './note-source-health.ts';
import { type Due, MOST_PAGES_A_POLL, pagesDue } from './pages-due.ts';

type PagesDeps = Pick<Deps, 'http' | 'history' | 'found' | 'states' | 'queue' | 'clock' | 'log'>;

/** After so many failures in a row the other pages are not asked: each would take its full time to fail. */
const SITE_IS_AWAY = 3;

type Asked = Due & { outcome: ProviderPageOutcome };
type PageSeen = { health: PollHealth; newDocuments: number };

const HEALTHY: PollHealth = { kind: 'healthy' };

/** How many documents of these pages nobody knew of; what a council's first page shows is its baseline. */
const countNew = async (deps: PagesDeps, asked: readonly Asked[]): Promise<number> => {
  let count = 0;
  for (const { outcome, watch } of asked)
    if (outcome.kind === 'listed' && watch.phase !== 'awaiting-first-page')
      count += (await documentsNotKnown(deps, watch.urn, outcome.documents)).length;
  return count;
};

const keepUnchanged = async (deps: PagesDeps, checked: WatchState): Promise<PageSeen> => {
  await deps.states.saveWatch(checked);
  // a first load that was cut off between its documents and their reading goes on here
  if (checked.phase === 'loading') await deps.queue.requestReading(checked.urn);
  return { health: HEALTHY, newDocuments: 0 };
};

const keep = async (
  deps: PagesDeps,
  { outcome, watch }: Asked,
  latest: IsoDate | null | undefined,
  hold: boolean,
): Promise<PageSeen> => {
  if (outcome.kind === 'failed') return { health: { kind: 'failed', because: outcome.detail }, newDocuments: 0 };
  if (outcome.kind === 'unrecognised')
    return { health: { kind: 'suspect', because: outcome.because }, newDocuments: 0 };
  const checked = { ...watch, listedLatest: latest ?? watch.listedLatest, pageCheckedAt: deps.clock.now() };
  if (outcome.kind === 'unchanged') return keepUnchanged(deps, checked);
  const { newDocuments, missing } = await noteListedDocuments(deps, watch, outcome.documents, hold);
  // the validators are kept after the documents: otherwise a crash between the two would hide them behind a 304
  const phase = watch.phase === 'awaiting-first-page' ? 'loading' : watch.phase;
  await deps.states.saveWatch({ ...checked, phase, pageValidators: missing === null ? outcome.validators : null });
  if (newDocuments > 0 || phase === 'loading') await deps.queue.requestReading(watch.urn);
  return { health: missing === null ? HEALTHY : { kind: 'suspect', because: missing }, newDocuments };
};

const askPages = async ({ http }: PagesDeps, due: readonly Due[]): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  let awayInARow = 0;
  for (const { authority, watch } of due) {
    const outcome = await fetchProviderPage(http, watch.urn, watch.pageValidators ?? undefined);
    asked.push({ authority, watch, outcome });
    awayInARow = outcome.kind === 'failed' ? awayInARow + 1 : 0;
    if (awayInARow === SITE_IS_AWAY) break;
  }
  return asked;
};

export type PagesPolled = { asked: number; newDocuments: number; missed: boolean };

/**
 * Looks at the pages of watched councils that are due, and keeps what they show once all have answered. `missed`: a
 * page the listing pointed at was not seen.
 */
export const pollPages = async (
  deps: PagesDeps,
  authorities: readonly Authority[],
  latest: ReadonlyMap<string, IsoDate | null>,
  inTurn: number,
): Promise<PagesPolled> => {
  const due = await pagesDue(deps, authorities, latest, inTurn);
  const asked = await askPages(deps, due);
  const hold = (await countNew(deps, asked)) > MOST_NEW_DOCUMENTS;
  const pages: PageHealth[] = [];
  let newDocuments = 0;
  for (const page of asked) {
    const seen = await keep(deps, page, latest.get(page.watch.urn), hold);
    pages.push({ ...page, health: seen.health });
    newDocuments += seen.newDocuments;
  }
  if (hold) await tellHeldDocuments(deps, authorities);
  if (pages.length > 0) {
    const before = await deps.states.source(OFSTED_PROVIDER.id);
    await noteSourceHealth(deps, OFSTED_PROVIDER, before, healthOfPages(pages, deps.clock.now()));
  }
  const missed =
    due.length === MOST_PAGES_A_POLL ||
    asked.length < due.length ||
    pages.some(({ health }) => health.kind !== 'healthy');
  return { asked: asked.length, newDocuments, missed };
};
