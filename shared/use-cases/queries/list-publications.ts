import type { Authority } from '../../domain/authority.ts';
import { type Dated, inChunks } from '../../domain/by-day.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { DocumentKind } from '../../domain/document-kind.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { newestFirst } from '../../domain/publications.ts';
import { type CouncilHistory, councilHistories, councilHistory, forEachCouncil, lastingId } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { earliest, type Paged, type Part, type Place, pageAlong, type Rows } from './paging.ts';

/** Which publications are wanted; both days are included. */
export type PublicationFilter = {
  urn?: string | undefined;
  kind?: DocumentKind | undefined;
  since?: IsoDate | undefined;
  until?: IsoDate | undefined;
  asOf?: IsoDate | undefined;
};

type Deps = Pick<QueryDeps, 'history' | 'watched'>;
type InHistory = { council: CouncilHistory; publication: Publication };

const isWanted =
  ({ kind, since, until }: PublicationFilter) =>
  (publication: Pick<Publication, 'kind' | 'published'>): boolean =>
    (kind === undefined || publication.kind === kind) &&
    (since === undefined || publication.published >= since) &&
    (until === undefined || publication.published <= until);

const inWhole = async (deps: Deps, filter: PublicationFilter): Promise<readonly InHistory[]> =>
  (await councilHistories(deps, filter.urn, filter.asOf))
    .flatMap((council) => council.publications.map((publication) => ({ council, publication })))
    .filter(({ publication }) => isWanted(filter)(publication))
    .toSorted((a, b) => newestFirst(a.publication, b.publication));

/** Those that may be on the page, no further back than is asked for. */
async function* candidates({ history, watched }: Deps, filter: PublicationFilter, from: IsoDate | undefined) {
  const urns = watched.map(({ urn }) => urn);
  for await (const dated of history.published(urns, earliest(from, filter.until, filter.asOf))) {
    if (filter.since !== undefined && dated.date < filter.since) return;
    if (filter.kind === undefined || dated.kind === filter.kind) yield dated;
  }
}

const isThis =
  ({ id, date, kind }: Dated) =>
  (publication: Publication): boolean =>
    publicationId(publication) === id && publication.published === date && publication.kind === kind;

/** Asked for at once; more would be read for nothing where the page ends. */
const CHUNK = 16;

/** What stands is known by a council's whole history alone: a re-issue or a reading takes the place of what was there. */
async function* inOrder(deps: Deps, filter: PublicationFilter, from: IsoDate | undefined): AsyncGenerator<InHistory> {
  const known = new Map<string, CouncilHistory>();
  for await (const some of inChunks(candidates(deps, filter, from), CHUNK)) {
    const missing = new Set(some.map(({ urn }) => urn).filter((urn) => !known.has(urn)));
    const watched = deps.watched.filter(({ urn }) => missing.has(urn));
    const histories = await forEachCouncil({ watched }, undefined, (one) => councilHistory(deps, one, filter.asOf));
    for (const council of histories) known.set(council.authority.urn, council);
    for (const dated of some) {
      const council = known.get(dated.urn);
      if (council === undefined) continue;
      yield* council.publications.filter(isThis(dated)).map((publication) => ({ council, publication }));
    }
  }
}

/** Rows made from each matching publication, newest first. One council is read whole; for all, only as many as are shown. */
export const alongPublications = <T>(
  deps: Deps,
  filter: PublicationFilter,
  rowsOf: (council: CouncilHistory, publication: Publication) => readonly T[],
): Rows<T> => {
  const whole = async () =>
    (await inWhole(deps, filter)).flatMap(({ council, publication }) => rowsOf(council, publication));
  if (filter.urn !== undefined || deps.watched.length === 1) return { whole };
  const along = async function* (from: IsoDate | undefined) {
    for await (const { council, publication } of inOrder(deps, filter, from)) yield* rowsOf(council, publication);
  };
  return { whole, along };
};

type CouncilPublication = { authority: Authority; publication: Publication; place: Place };

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
