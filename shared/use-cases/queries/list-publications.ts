import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { DocumentKind } from '../../domain/document-kind.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { councilHistories, lastingId } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { type Paged, type Part, pageOf } from './pages-of.ts';

/** Which publications are wanted; both days are included. */
export type PublicationFilter = {
  urn?: string | undefined;
  kind?: DocumentKind | undefined;
  since?: IsoDate | undefined;
  until?: IsoDate | undefined;
  asOf?: IsoDate | undefined;
};

/** By day of publication; on one day by id, so that the order never wavers. */
export const newestFirst = (a: Publication, b: Publication): number =>
  b.published.localeCompare(a.published) || publicationId(b).localeCompare(publicationId(a));

export const wantedBy =
  ({ kind, since, until }: PublicationFilter) =>
  (publication: Publication): boolean =>
    (kind === undefined || publication.kind === kind) &&
    (since === undefined || publication.published >= since) &&
    (until === undefined || publication.published <= until);

export type CouncilPublication = { authority: Authority; publication: Publication };

/** Documents of the watched councils, newest first. */
export const listPublications = async (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  filter: PublicationFilter,
  part: Part,
): Promise<Paged<CouncilPublication>> => {
  const histories = await councilHistories(deps, filter.urn, filter.asOf);
  const found = histories
    .flatMap((council) =>
      council.publications.map((publication) => ({
        authority: council.authority,
        publication,
        // a page must go on behind a shipped entry whose document has come in the meantime
        place: { date: publication.published, id: lastingId(council, publication) },
      })),
    )
    .filter(({ publication }) => wantedBy(filter)(publication))
    .toSorted((a, b) => newestFirst(a.publication, b.publication));
  return pageOf(found, ({ place }) => place, part);
};
