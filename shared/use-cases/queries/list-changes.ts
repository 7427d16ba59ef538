import { type Change, changesOf } from './change.ts';
import { councilHistories } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { newestFirst, type PublicationFilter, wantedBy } from './list-publications.ts';
import { readingOf } from './one-publication.ts';
import { type Paged, type Part, pageOf } from './pages-of.ts';

/** Readings are many times larger than entries: only those of the page are fetched. */
const withReading = async (deps: Pick<QueryDeps, 'history'>, change: Change): Promise<Change> =>
  change.type === 'visit' ? { ...change, reading: await readingOf(deps, change.publication) } : change;

/** What the publications of the watched councils changed, newest first: computed each time, never stored. */
export const listChanges = async (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  filter: PublicationFilter,
  part: Part,
): Promise<Paged<Change>> => {
  const histories = await councilHistories(deps, filter.urn, filter.asOf);
  // the sort is stable: changes of one publication stay in the order its report prints
  const found = histories
    .flatMap(changesOf)
    .filter(({ publication }) => wantedBy(filter)(publication))
    .toSorted((a, b) => newestFirst(a.publication, b.publication));
  const page = pageOf(found, ({ id, publication }) => ({ date: publication.published, id }), part);
  if (page.kind === 'bad-cursor') return page;
  return { ...page, items: await Promise.all(page.items.map((change) => withReading(deps, change))) };
};
