import { type Alert, type Message, pendingAlert } from '../../domain/alert.ts';
import type { Instant } from '../../domain/dates.ts';
import { answering } from '../../domain/follow-ups.ts';
import { documentEntryId, type FoundDocument, type HistoryEntry, noticeEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { awardedJudgements, type Publication } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { Reading } from '../../domain/reading.ts';
import { type ReportedBefore, reportedBefore } from '../../domain/same-event.ts';
import { confirming, correctionMessage } from '../../messages/correction-message.ts';
import { unreadMessage } from '../../messages/unread-message.ts';
import type { Deps } from '../deps.ts';
import { messageAbout, messageAboutChangedFile } from './message-about.ts';
import { placeAmongKnown } from './place-among-known.ts';
import { readPublication, type Unread, unreadPublication } from './publication-of.ts';

type RecordDeps = Pick<Deps, 'history' | 'found' | 'states' | 'clock'>;

const entryOf = (
  document: FoundDocument,
  publication: Publication,
  alert: Alert | null,
  now: Instant,
): HistoryEntry => ({
  id: documentEntryId(document, publication.status === 'read' ? 'read' : 'unread'),
  urn: publication.urn,
  type: 'published',
  date: publication.published,
  recordedAt: now,
  publication,
  alert,
});

/** Records that a document is there and could not be read with certainty: once per file, however often it is tried. */
export const recordUnread = async (
  { history, clock }: Pick<Deps, 'history' | 'clock'>,
  document: FoundDocument,
  unread: Unread,
): Promise<void> => {
  const now = clock.now();
  const publication = unreadPublication(document, unread, londonDate(now));
  const message = unreadMessage({ publication, today: londonDate(now), url: document.url });
  const alert = document.arrival === 'new' ? pendingAlert(message, now) : null;
  await history.record(entryOf(document, publication, alert, now));
};

/** Says which message from the press the document confirms; one that it contradicts is corrected instead. */
const confirmed = (message: Message, reported: readonly ReportedBefore[]): Message => {
  const first = reported.find(({ wrong }) => wrong.length === 0)?.alert;
  return first === undefined ? message : confirming(message, { ...first.message, raisedAt: first.raisedAt });
};

/** It reaches everyone who got a message about this document before: from the press, its first issue, or as unread. */
const answer = (
  message: Message,
  { publication, firstIssue }: { publication: Publication; firstIssue: Publication | undefined },
  reported: readonly ReportedBefore[],
  entries: readonly HistoryEntry[],
): Message => {
  const right = reported.filter(({ wrong }) => wrong.length === 0).map(({ alert }) => alert.message.alertId);
  const names = ({ message: { sources } }: Alert, url: string | null | undefined): boolean =>
    typeof url === 'string' && sources.includes(url);
  const isSetRight = (first: Alert): boolean => right.includes(first.message.alertId) || names(first, firstIssue?.url);
  return answering(
    confirmed(message, reported),
    entries,
    (first) => isSetRight(first) || names(first, publication.url),
    isSetRight,
  );
};

const recordCorrection = async (
  history: RecordDeps['history'],
  entries: readonly HistoryEntry[],
  first: Alert,
  publication: Publication,
  wrong: ReportedBefore['wrong'],
  now: Instant,
): Promise<void> => {
  const isFirst = ({ message }: Alert): boolean => message.alertId === first.message.alertId;
  const message = answering(correctionMessage(first.message, publication, wrong), entries, isFirst, isFirst);
  await history.record(noticeEntry(publication.urn, publication.urn, message, now));
};

const recordFirstReading = async (
  deps: RecordDeps,
  document: FoundDocument,
  draft: Publication,
  reading: Reading,
  entries: readonly HistoryEntry[],
): Promise<Publication['arrival']> => {
  const { history, clock } = deps;
  const now = clock.now();
  const known = publicationsOf(entries);
  const { arrival, firstIssue, saysSomethingNew } = await placeAmongKnown(deps, document, draft, known);
  const publication = { ...draft, arrival, revises: firstIssue === undefined ? null : publicationId(firstIssue) };
  const read = { publication, reading, known, firstIssue, now };
  const message = saysSomethingNew ? await messageAbout({ history }, read) : null;
  const reported = message === null ? [] : reportedBefore(publication, entries);
  const alert = message === null ? null : pendingAlert(answer(message, read, reported, entries), now);
  await history.record(entryOf(document, publication, alert, now));
  for (const { alert: first, wrong } of reported)
    if (wrong.length > 0) await recordCorrection(history, entries, first, publication, wrong, now);
  return arrival;
};

type ReadAs = { publication: Publication; reading: Reading | undefined };

/** Whether the changed file says something different: a file that only looks different is not news. */
const saysSomethingElse = (before: ReadAs, after: ReadAs): boolean => {
  if (before.publication.sha256 === after.publication.sha256) return false;
  const said = ({ publication, reading }: ReadAs) =>
    JSON.stringify([
      awardedJudgements(publication),
      publication.sendOutcome,
      publication.inspectionEnd,
      reading?.priorityActions ?? publication.priorityActions,
      reading?.needsToImprove ?? publication.needsToImprove,
      reading?.findings.map(({ theme, direction }) => `${theme} ${direction}`).toSorted(),
    ]);
  return said(before) !== said(after);
};

/**
 * Records what a document says, with its alert, in one write; what was read beside the judgements is saved before it.
 * A document of an unknown kind is recorded as unread. One that was read before and says something else now was changed
 * in place: that raises a revision.
 */
export const recordReading = async (
  deps: RecordDeps,
  document: FoundDocument,
  reading: Reading,
  sha256: string,
): Promise<Publication['arrival']> => {
  const { history, clock } = deps;
  if (reading.kind === 'other') {
    await recordUnread(deps, document, {
      status: 'unread',
      reason: 'unknown-kind',
      detail: 'It is none of the kinds of publication that can be read.',
      certain: {},
    });
    return document.arrival;
  }
  const now = clock.now();
  const entries = await history.entriesOf(document.urn);
  const draft = readPublication(document, reading, sha256, londonDate(now));
  const isAgain = (document.issue ?? 1) > 1;
  const before = publicationsOf(entries).find(({ fileId, status }) => fileId === document.fileId && status === 'read');
  if (!isAgain || before === undefined) {
    await history.saveReading(document.fileId, reading);
    return recordFirstReading(deps, document, draft, reading, entries);
  }
  const publication = { ...draft, arrival: before.arrival, revises: before.revises };
  const readBefore = await history.reading(document.fileId);
  const isOfThisFile = ({ message: { sources } }: Alert): boolean => sources.includes(document.url);
  const message = saysSomethingElse({ publication: before, reading: readBefore }, { publication, reading })
    ? answering(
        messageAboutChangedFile({ publication, reading, before, now, issue: document.issue ?? 1 }),
        entries,
        isOfThisFile,
        isOfThisFile,
      )
    : null;
  const isPlacedOtherwise = before.published !== publication.published || before.dayKnown !== publication.dayKnown;
  // a file whose bytes change nightly without changing what it says would flood the history
  if (message !== null || isPlacedOtherwise)
    await history.record(entryOf(document, publication, message === null ? null : pendingAlert(message, now), now));
  // after the entry: until then the old reading is what the new one is compared with
  await history.saveReading(document.fileId, reading);
  return document.arrival;
};
