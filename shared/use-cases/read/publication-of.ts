import { READER_VERSION } from '../../documents/reader-version.ts';
import type { FoundDocument } from '../../domain/history.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Reading, ReadingResult } from '../../domain/reading.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';

export type Unread = Extract<ReadingResult, { status: 'unread' }>;

const asFound = ({ urn, fileId, url, label, published, listedEnd, arrival }: FoundDocument) => ({
  urn,
  fileId,
  url,
  label,
  published,
  arrival,
  inspectionStart: null,
  inspectionEnd: listedEnd,
  source: null,
});

const NOTHING_READ = {
  framework: null,
  judgements: {},
  sendOutcome: null,
  focus: [],
  priorityActions: 0,
  priorityActionsCarriedOver: 0,
  needsToImprove: 0,
  revises: null,
  sha256: null,
};

/** A document that is there and could not be read with certainty: only what is sure about it. */
export const unreadPublication = (document: FoundDocument, { reason, detail, certain }: Unread): Publication => ({
  ...asFound(document),
  ...NOTHING_READ,
  kind: certain.kind ?? kindHint(document.label, document.published) ?? 'other',
  inspectionStart: certain.inspectionStart ?? null,
  inspectionEnd: certain.inspectionEnd ?? document.listedEnd,
  status: 'unread',
  unread: { reason, detail },
  readerVersion: READER_VERSION,
});

/** A document as it was read. `revises` is the id of the publication it issues again. */
export const readPublication = (
  document: FoundDocument,
  reading: Reading,
  sha256: string,
  revises: string | null,
): Publication => ({
  ...asFound(document),
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
  revises,
  status: 'read',
  unread: null,
  sha256,
  readerVersion: READER_VERSION,
});
