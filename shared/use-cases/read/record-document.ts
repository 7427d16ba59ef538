import { type Alert, type Message, pendingAlert } from '../../domain/alert.ts';
import type { Instant } from '../../domain/dates.ts';
import type { FoundDocument, HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { isRecordOf, publicationId, sameInspection } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { Reading } from '../../domain/reading.ts';
import { confirming } from '../../messages/confirming.ts';
import { correctionMessage } from '../../messages/correction-message.ts';
import { unreadMessage } from '../../messages/unread-message.ts';
import type { Deps } from '../deps.ts';
import { messageAbout } from '../tell/message-about.ts';
import { noticeEntry } from '../tell/notice-entry.ts';
import { readPublication, type Unread, unreadPublication } from './publication-of.ts';
import { type ReportedBefore, reportedBefore } from './reported-before.ts';

type RecordDeps = Pick<Deps, 'history' | 'clock'>;

/** The history's entry about what a document says, or that it cannot be read. */
export const documentEntryId = (urn: string, fileId: string | null, what: 'read' | 'unread'): string =>
  `${urn}/${fileId}/${what}`;

const entryOf = (
  publication: Publication,
  what: 'read' | 'unread',
  alert: Alert | null,
  now: string,
): HistoryEntry => ({
  id: documentEntryId(publication.urn, publication.fileId, what),
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

/** Documents that were read and tell of the same inspection. */
const otherIssuesOf = (known: readonly Publication[], publication: Publication): readonly Publication[] =>
  known.filter(
    (other) =>
      other.status !== 'unread' &&
      other.fileId !== publication.fileId &&
      !isRecordOf(other, publication) &&
      sameInspection(other, publication),
  );

/** Of two issues on one day the later has the higher file id: Ofsted's ids rise with time. */
const isIssuedAfter = (a: Publication, b: Publication): boolean =>
  a.published > b.published || (a.published === b.published && Number(a.fileId) > Number(b.fileId));

/** Says which message from the press the document confirms; one that it contradicts is corrected instead. */
const confirmed = (message: Message, reported: readonly ReportedBefore[]): Message => {
  const first = reported.find(({ wrong }) => wrong.length === 0)?.alert;
  return first === undefined ? message : confirming(message, { ...first.message, raisedAt: first.raisedAt });
};

const recordCorrection = async (
  history: RecordDeps['history'],
  first: Alert,
  publication: Publication,
  wrong: ReportedBefore['wrong'],
  now: Instant,
): Promise<void> => {
  await history.record(
    noticeEntry(publication.urn, publication.urn, correctionMessage(first.message, publication, wrong), now),
  );
};

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
  const entries = await history.entriesOf(document.urn);
  const known = publicationsOf(entries);
  const draft = readPublication(document, reading, sha256, null);
  const issues = otherIssuesOf(known, draft);
  const firstIssue = issues.find((issue) => !isIssuedAfter(issue, draft));
  // one that could not be read until its re-issue had been is no news any more: a digest names it, unless it was told
  const isSuperseded = issues.some((issue) => isIssuedAfter(issue, draft));
  const arrival = isSuperseded && draft.arrival === 'new' ? 'late' : draft.arrival;
  const publication = { ...draft, arrival, revises: firstIssue === undefined ? null : publicationId(firstIssue) };
  const read = { publication, reading, known, firstIssue, now };
  const message = isSuperseded ? null : await messageAbout({ history }, read);
  const reported = message === null ? [] : reportedBefore(publication, entries);
  const alert = message === null ? null : pendingAlert(confirmed(message, reported), now);
  await history.record(entryOf(publication, 'read', alert, now));
  for (const { alert: first, wrong } of reported)
    if (wrong.length > 0) await recordCorrection(history, first, publication, wrong, now);
};
