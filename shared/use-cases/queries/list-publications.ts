import type { Authority } from '../../domain/authority.ts';
import type { Publication } from '../../domain/publication.ts';
import { type CouncilHistory, lastingId } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { pageAlong } from './page-along.ts';
import type { Paged, Part, Place } from './pages-of.ts';
import { alongPublications, type PublicationFilter } from './publications-in-order.ts';

export type CouncilPublication = { authority: Authority; publication: Publication; place: Place };

const rowOf = (council: CouncilHistory, publication: Publication): CouncilPublication => ({
  authority: council.authority,
  publication,
  // a page must go on behind a shipped entry whose document has come in the meantime
  place: { date: publication.published, id: lastingId(council, publication) },
});

/** Documents of the watched councils, newest first. */
export const listPublications = (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  filter: PublicationFilter,
  part: Part,
): Promise<Paged<CouncilPublication>> => {
  const rows = alongPublications(deps, filter, (council, publication) => [rowOf(council, publication)]);
  return pageAlong(rows, ({ place }) => place, part);
};
