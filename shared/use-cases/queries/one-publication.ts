import type { JudgementChange } from '../../domain/alert.ts';
import type { Authority } from '../../domain/authority.ts';
import { judgementChanges } from '../../domain/compare.ts';
import type { Publication } from '../../domain/publication.ts';
import { isFileId, publicationId, shippedEntryOf, urnInId } from '../../domain/publication-id.ts';
import type { Reading } from '../../domain/reading.ts';
import { standingBefore } from '../../domain/standing.ts';
import { type CouncilHistory, councilHistories } from './council-history.ts';
import type { QueryDeps } from './deps.ts';

/** A document, what was read in it, and what it changed. */
export type PublicationDetail = {
  authority: Authority;
  publication: Publication;
  /** Null for a shipped entry and for a document that could not be read. */
  reading: Reading | null;
  changes: readonly JudgementChange[];
};

export type PublicationFound =
  | { kind: 'found'; detail: PublicationDetail }
  /** The id of a shipped entry whose document is known by now. */
  | { kind: 'moved'; to: string }
  | { kind: 'unknown' };

type Reads = Pick<QueryDeps, 'history' | 'watched'>;

export const readingOf = async (
  { history }: Pick<QueryDeps, 'history'>,
  { status, fileId }: Publication,
): Promise<Reading | null> => (status === 'read' && fileId !== null ? ((await history.reading(fileId)) ?? null) : null);

/** A document that was not read changes nothing. */
export const changesBy = (
  publications: readonly Publication[],
  publication: Publication,
): readonly JudgementChange[] =>
  publication.status === 'unread' ? [] : judgementChanges(publication, standingBefore(publications, publication));

const replacementOf = ({ publications, shipped }: CouncilHistory, id: string): Publication | undefined => {
  const record = shipped.find((one) => publicationId(one) === id);
  return record === undefined
    ? undefined
    : publications.find((publication) => shippedEntryOf(shipped, publication) === record);
};

const findAmong = async (
  deps: Pick<QueryDeps, 'history'>,
  histories: readonly CouncilHistory[],
  id: string,
): Promise<PublicationFound> => {
  for (const council of histories) {
    const publication = council.publications.find((one) => publicationId(one) === id);
    if (publication !== undefined) {
      const reading = await readingOf(deps, publication);
      const changes = changesBy(council.publications, publication);
      return { kind: 'found', detail: { authority: council.authority, publication, reading, changes } };
    }
    const replacement = replacementOf(council, id);
    if (replacement !== undefined) return { kind: 'moved', to: publicationId(replacement) };
  }
  return { kind: 'unknown' };
};

/** The council an id speaks of: a shipped entry's names it, a file's is in what was read in it. */
const likelyCouncil = async ({ history }: Reads, id: string): Promise<string | undefined> => {
  const named = urnInId(id);
  if (named !== undefined || !isFileId(id)) return named;
  return (await history.reading(id))?.urn;
};

/** Looks among the watched councils, first where the document most likely is. */
export const onePublication = async (deps: Reads, id: string): Promise<PublicationFound> => {
  const urn = await likelyCouncil(deps, id);
  const likely = urn === undefined ? [] : await councilHistories(deps, urn);
  const found = await findAmong(deps, likely, id);
  return found.kind === 'unknown' ? findAmong(deps, await councilHistories(deps, undefined), id) : found;
};
