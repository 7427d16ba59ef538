import type { Alert } from '../domain/alert.ts';
import { pendingAlert } from '../domain/alert.ts';
import type { FoundDocument, HistoryEntry } from '../domain/history.ts';
import { londonDate } from '../domain/london-time.ts';
import type { Publication } from '../domain/publication.ts';
import { isRecordOf, publicationId, sameInspection } from '../domain/publication-id.ts';
import { publicationsOf } from '../domain/publications.ts';
import type { Reading, ReadingResult } from '../domain/reading.ts';
import { READER_VERSION } from '../extraction/reader-version.ts';
import { kindHint } from '../sources/ofsted/labels.ts';
import { unreadMessage } from '../wording/unread-message.ts';
import type { Deps } from './deps.ts';
import { messageAbout } from './message-about.ts';

type RecordDeps = Pick<Deps, 'history' | 'clock'>;

type Unread = Extract<ReadingResult, { status: 'unread' }>;

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

const unreadPublication = (document: FoundDocument, { reason, detail, certain }: Unread): Publication => ({
  ...asFound(document),
  ...NOTHING_READ,
  kind: certain.kind ?? kindHint(document.label, document.published) ?? 'other',
  inspectionStart: certain.inspectionStart ?? null,
  inspectionEnd: certain.inspectionEnd ?? document.listedEnd,
  status: 'unread',
  unread: { reason, detail },
  readerVersion: READER_VERSION,
});

const readPublication = (
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

const entryOf = (
  publication: Publication,
  what: 'read' | 'unread',
  alert: Alert | null,
  now: string,
): HistoryEntry => ({
  id: `${publication.urn}/${publication.fileId}/${what}`,
  urn: publication.urn,
  type: 'published',
  date: publication.published,
  recordedAt: now,
  publication,
  alert,
});

/** Records that a document is there and could not be read with certainty: once per file, however often it is tried. */
export const recordUnread = async (
  { history, clock }: RecordDeps,
  document: FoundDocument,
  unread: Unread,
): Promise<void> => {
  const now = clock.now();
  const publication = unreadPublication(document, unread);
  const message = unreadMessage({ publication, today: londonDate(now), url: document.url });
  const alert = document.arrival === 'new' ? pendingAlert(message, now) : null;
  await history.record(entryOf(publication, 'unread', alert, now));
};

/** The publication of the same inspection that this one issues again. */
const firstIssueOf = (known: readonly Publication[], publication: Publication): Publication | undefined =>
  known.find(
    (other) =>
      other.status !== 'unread' &&
      other.fileId !== publication.fileId &&
      !isRecordOf(other, publication) &&
      sameInspection(other, publication),
  );

/**
 * Records what a document says, with its alert, in one write; what was read beside the judgements is saved before it.
 * A document of a kind that we do not know is told as unread.
 */
export const recordReading = async (
  { history, clock }: RecordDeps,
  document: FoundDocument,
  reading: Reading,
  sha256: string,
): Promise<void> => {
  if (reading.kind === 'other')
    return recordUnread({ history, clock }, document, {
      status: 'unread',
      reason: 'unknown-kind',
      detail: 'It is none of the kinds of publication that can be read.',
      certain: {},
    });
  const now = clock.now();
  await history.saveReading(document.fileId, reading);
  const known = publicationsOf(await history.entriesOf(document.urn));
  const draft = readPublication(document, reading, sha256, null);
  const firstIssue = firstIssueOf(known, draft);
  const publication = { ...draft, revises: firstIssue === undefined ? null : publicationId(firstIssue) };
  const message = await messageAbout({ history }, { publication, reading, known, firstIssue, now });
  await history.record(entryOf(publication, 'read', message === null ? null : pendingAlert(message, now), now));
};
