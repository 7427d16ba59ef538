import { arrivalWhenRead } from '../../domain/arrival.ts';
import { isChange, judgementChanges } from '../../domain/compare.ts';
import { isGraded } from '../../domain/document-kind.ts';
import type { FoundDocument } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import { isShippedEntryOf, sameInspection } from '../../domain/publication-id.ts';
import { standingOf } from '../../domain/standing.ts';
import type { Deps } from '../deps.ts';

type PlaceDeps = Pick<Deps, 'found' | 'states'>;

/** Documents that were read and are about the same inspection. */
const otherIssuesOf = (known: readonly Publication[], publication: Publication): readonly Publication[] =>
  known.filter(
    (other) =>
      other.status !== 'unread' &&
      other.fileId !== publication.fileId &&
      !isShippedEntryOf(other, publication) &&
      sameInspection(other, publication),
  );

/** Of two issues on one day the later has the higher file id: Ofsted's ids rise with time. */
const isIssuedAfter = (a: Publication, b: Publication): boolean =>
  a.published > b.published || (a.published === b.published && Number(a.fileId) > Number(b.fileId));

/** How a document stands to those known: whether it says something of its own. */
type Relation = {
  /** The document of the same inspection that it issues again. */
  firstIssue: Publication | undefined;
  /** A later issue has been read before it: it is no news any more. */
  isSuperseded: boolean;
  /** Nothing in it is new: the bytes are known, or it came beside its like. `quietly` names it in a digest. */
  echo: 'none' | 'quietly' | 'unsaid';
};

const sameSaid = (a: Publication, b: Publication): boolean =>
  a.priorityActions === b.priorityActions &&
  a.needsToImprove === b.needsToImprove &&
  a.sendOutcome === b.sendOutcome &&
  !judgementChanges(b, standingOf([a])).some(isChange) &&
  Object.keys(a.judgements).length === Object.keys(b.judgements).length;

const relationOf = async (
  { found }: Pick<PlaceDeps, 'found'>,
  document: FoundDocument,
  draft: Publication,
  known: readonly Publication[],
): Promise<Relation> => {
  const sameBytes = known.find(
    ({ sha256, fileId, status, kind, inspectionEnd }) =>
      status === 'read' &&
      sha256 === draft.sha256 &&
      fileId !== draft.fileId &&
      kind === draft.kind &&
      inspectionEnd === draft.inspectionEnd,
  );
  const issues = otherIssuesOf(known, draft);
  const firstIssue = sameBytes ?? issues.find((issue) => !isIssuedAfter(issue, draft));
  const isSuperseded = sameBytes === undefined && issues.some((issue) => isIssuedAfter(issue, draft));
  const twin = sameBytes ?? issues[0];
  if (twin === undefined) return { firstIssue, isSuperseded, echo: 'none' };
  const beside = (await found.ofCouncil(document.urn)).find(({ fileId }) => fileId === twin.fileId);
  // readers who were told that it could not be read were promised a second message
  const isBeside = beside?.foundAt === document.foundAt && !document.told;
  if (isBeside && (sameBytes !== undefined || sameSaid(twin, draft)))
    return { firstIssue: firstIssue ?? twin, isSuperseded, echo: 'unsaid' };
  return { firstIssue, isSuperseded, echo: sameBytes === undefined ? 'none' : 'quietly' };
};

const ARRIVALS = {
  none: (arrival: Publication['arrival']) => arrival,
  // named in the digest of late documents
  quietly: (arrival: Publication['arrival']) => (arrival === 'baseline' ? arrival : 'late'),
  unsaid: (): Publication['arrival'] => 'baseline',
};

/** Where a document that was read stands among those known. */
export type Place = {
  /** What it turns out to be: news, late, or part of what was there at the first look. */
  arrival: Publication['arrival'];
  /** The document of the same inspection that it issues again. */
  firstIssue: Publication | undefined;
  /** False for one that a later issue has overtaken, and for what is known word for word. */
  saysSomethingNew: boolean;
};

/** Places a document that was read for the first time among those of its council that are known. */
export const placeAmongKnown = async (
  deps: PlaceDeps,
  document: FoundDocument,
  draft: Publication,
  known: readonly Publication[],
): Promise<Place> => {
  const { urn } = document;
  const { firstIssue, isSuperseded, echo } = await relationOf(deps, document, draft, known);
  const isLateReport = draft.arrival === 'late' && isGraded(draft.kind);
  const beside = isLateReport
    ? (await deps.found.ofCouncil(urn)).filter(({ foundAt }) => foundAt === document.foundAt)
    : [];
  const watch = document.published === null ? await deps.states.watch(urn) : undefined;
  const asRead = arrivalWhenRead(document, draft, known, { beside, watch });
  // one that could be read only after its re-issue is no longer news: a digest names it, unless a message already did
  const arrival = ARRIVALS[echo](isSuperseded && asRead === 'new' ? 'late' : asRead);
  return { arrival, firstIssue, saysSomethingNew: !isSuperseded && echo === 'none' };
};
