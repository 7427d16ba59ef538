import { type Change, changesIn } from './change.ts';
import type { QueryDeps } from './deps.ts';
import { readingOf } from './one-publication.ts';
import { pageAlong } from './page-along.ts';
import type { Paged, Part } from './pages-of.ts';
import { alongPublications, type PublicationFilter } from './publications-in-order.ts';

/** Readings are many times larger than entries: only those of the page are fetched. */
const withReading = async (deps: Pick<QueryDeps, 'history'>, change: Change): Promise<Change> =>
  change.type === 'visit' ? { ...change, reading: await readingOf(deps, change.publication) } : change;

/** What the publications of the watched councils changed, newest first: computed each time, never stored. */
export const listChanges = async (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  filter: PublicationFilter,
  part: Part,
): Promise<Paged<Change>> => {
  const rows = alongPublications(deps, filter, changesIn);
  const page = await pageAlong(rows, ({ id, publication }) => ({ date: publication.published, id }), part);
  if (page.kind === 'bad-cursor') return page;
  return { ...page, items: await Promise.all(page.items.map((change) => withReading(deps, change))) };
};
