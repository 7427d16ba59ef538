import { READER_VERSION } from '../../documents/reader-version.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { FoundDocument } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { NOTHING_READ, type Publication } from '../../domain/publication.ts';
import type { Reading, ReadingResult } from '../../domain/reading.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';

export type Unread = Extract<ReadingResult, { status: 'unread' }>;

/** The days a document prints of itself. */
type OwnDays = { published?: IsoDate | null | undefined; inspectionEnd?: IsoDate | null | undefined };

/** Whether a day can be one of publication: it has come, and the inspection had ended. */
const canBePublished = (day: IsoDate | null | undefined, end: IsoDate | null | undefined, today: IsoDate): boolean =>
  day !== null && day !== undefined && day <= today && (end === null || end === undefined || day >= end);

/**
 * The document's day: the page's where it can be true, else its own. Where neither is known it has no day, and its place
 * is where it was first seen; what stood on the first page may be of any age, and is placed by the inspection's end.
 */
const placeOf = (
  { published, arrival, foundAt, listedEnd }: FoundDocument,
  own: OwnDays,
  today: IsoDate,
): Pick<Publication, 'published' | 'dayKnown'> => {
  const day = [published, own.published].find((one) => canBePublished(one, own.inspectionEnd, today));
  if (day !== null && day !== undefined) return { published: day };
  const firstSeen = londonDate(foundAt);
  const end = own.inspectionEnd ?? listedEnd;
  const mayBeOld = arrival === 'baseline' && end !== null && end <= firstSeen;
  return { published: mayBeOld ? end : firstSeen, dayKnown: false };
};

const asFound = (document: FoundDocument, own: OwnDays, today: IsoDate) => {
  const { urn, fileId, url, label, listedEnd, arrival } = document;
  const place = placeOf(document, own, today);
  return { urn, fileId, url, label, ...place, arrival, inspectionStart: null, inspectionEnd: listedEnd, source: null };
};

/** A document that is there and could not be read with certainty: only what is sure about it. */
export const unreadPublication = (
  document: FoundDocument,
  { reason, detail, certain }: Unread,
  today: IsoDate,
): Publication => ({
  ...asFound(document, certain, today),
  ...NOTHING_READ,
  kind: certain.kind ?? kindHint(document.label, document.published) ?? 'other',
  inspectionStart: certain.inspectionStart ?? null,
  inspectionEnd: certain.inspectionEnd ?? document.listedEnd,
  status: 'unread',
  unread: { reason, detail },
  readerVersion: READER_VERSION,
});

/** A document as it was read */
export const readPublication = (
  document: FoundDocument,
  reading: Reading,
  sha256: string,
  today: IsoDate,
): Publication => ({
  ...asFound(document, reading, today),
  kind: reading.kind,
  framework: reading.framework,
  judgements: reading.judgements,
  sendOutcome: reading.sendOutcome,
  focus: reading.focus,
  inspectionStart: reading.inspectionStart,
  inspectionEnd: reading.inspectionEnd ?? document.listedEnd,
  priorityActions: reading.priorityActions.length,
  priorityActionsCarriedOver: reading.priorityActionsCarriedOver,
  needsToImprove: reading.needsToImprove.length,
  revises: null,
  status: 'read',
  unread: null,
  sha256,
  readerVersion: READER_VERSION,
});
