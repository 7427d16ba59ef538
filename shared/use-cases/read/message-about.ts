import type { Message } from '../../domain/alert.ts';
import { judgementChanges } from '../../domain/compare.ts';
import type { Instant } from '../../domain/dates.ts';
import { isGraded } from '../../domain/document-kind.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { isShippedEntryOf, publicationId } from '../../domain/publication-id.ts';
import { inOrderOfInspection } from '../../domain/publications.ts';
import type { Reading } from '../../domain/reading.ts';
import { standingBefore, standingOf } from '../../domain/standing.ts';
import { type EarlierDocument, visitChanges } from '../../domain/visit-changes.ts';
import { ratingMessage, revisedMessage } from '../../messages/rating-message.ts';
import { visitMessage } from '../../messages/visit-message.ts';
import type { Deps } from '../deps.ts';

/** A document that was read, and everything known before it. */
type DocumentRead = {
  publication: Publication;
  reading: Reading;
  known: readonly Publication[];
  /** The document of the same inspection that it issues again. */
  firstIssue: Publication | undefined;
  now: Instant;
};

const isTold = ({ publication, known, firstIssue }: DocumentRead): boolean => {
  if (publication.arrival === 'baseline' || known.some((record) => isShippedEntryOf(record, publication))) return false;
  return publication.arrival === 'new' || firstIssue !== undefined;
};

const aboutRevision = ({ publication, reading, now }: DocumentRead, firstIssue: Publication): Message => {
  // against the first issue itself, which need not be the latest inspection
  const before = standingOf([firstIssue]);
  return revisedMessage({
    publication,
    reading,
    today: londonDate(now),
    url: publication.url ?? '',
    changes: judgementChanges(publication, before),
    before,
    firstIssue: firstIssue.url ?? 'not known',
  });
};

/** A file that Ofsted changed under its own id: what it says now against what it said. */
export const messageAboutChangedFile = ({
  publication,
  reading,
  before,
  now,
  issue,
}: Pick<DocumentRead, 'publication' | 'reading' | 'now'> & { before: Publication; issue: number }): Message => {
  const standing = standingOf([before]);
  const message = revisedMessage({
    publication,
    reading,
    today: londonDate(now),
    url: publication.url ?? '',
    changes: judgementChanges(publication, standing),
    before: standing,
    firstIssue: 'It stood at the same address: Ofsted changed the file in place.',
  });
  return { ...message, alertId: `${message.alertId}-${issue}` };
};

/** The report on a later inspection that stands, where nothing that this one awards is in force. */
const overtaking = ({ publication, known }: DocumentRead): Publication | undefined => {
  const { judgements, lastGraded } = standingOf([...known, publication]);
  const isInForce = judgements.some((one) => publicationId(one.publication) === publicationId(publication));
  const isLater = lastGraded !== null && inOrderOfInspection(lastGraded, publication) > 0;
  return isLater && !isInForce ? lastGraded : undefined;
};

const aboutRating = (document: DocumentRead): Message => {
  const { publication, reading, known, now } = document;
  const before = standingBefore(known, publication);
  return ratingMessage({
    publication,
    reading,
    today: londonDate(now),
    url: publication.url ?? '',
    changes: judgementChanges(publication, before),
    before,
    overtakenBy: overtaking(document),
  });
};

/** Earlier documents of the council with what was read in them, oldest inspection first. */
const readBefore = async (
  history: Pick<Deps['history'], 'reading'>,
  { publication, known }: DocumentRead,
): Promise<readonly EarlierDocument[]> => {
  const earlier = known.filter(
    (other) => other.fileId !== publication.fileId && inOrderOfInspection(other, publication) < 0,
  );
  return Promise.all(
    earlier.map(async (other) => ({
      publication: other,
      reading:
        other.status === 'read' && other.fileId !== null ? ((await history.reading(other.fileId)) ?? null) : null,
    })),
  );
};

const aboutVisit = async (history: Pick<Deps['history'], 'reading'>, document: DocumentRead): Promise<Message> => {
  const { publication, reading, known, now } = document;
  // what stands when it is told: a letter that could be read only now may be older than the last report
  const before = standingOf(known);
  const changes = visitChanges({ publication, reading }, await readBefore(history, document));
  return visitMessage({ publication, reading, today: londonDate(now), url: publication.url ?? '', before, ...changes });
};

/**
 * The one message a document makes, or null: for the baseline, for what the shipped record already has, and for late
 * documents, which go into a digest. A re-issue raises a message whenever it turns up.
 */
export const messageAbout = async (
  { history }: { history: Pick<Deps['history'], 'reading'> },
  document: DocumentRead,
): Promise<Message | null> => {
  if (!isTold(document)) return null;
  if (document.firstIssue !== undefined) return aboutRevision(document, document.firstIssue);
  return isGraded(document.publication.kind) ? aboutRating(document) : aboutVisit(history, document);
};
