import { type Alert, type Message, pendingAlert } from '../../domain/alert.ts';
import { answering } from '../../domain/answers.ts';
import { differsAcrossGap, isChange, judgementChanges } from '../../domain/compare.ts';
import type { Instant } from '../../domain/dates.ts';
import { isGraded } from '../../domain/document-kind.ts';
import type { FoundDocument, HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { awardedJudgements, type Publication } from '../../domain/publication.ts';
import { isRecordOf, publicationId, sameInspection } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { Reading } from '../../domain/reading.ts';
import { isOldByItself } from '../../domain/source-state.ts';
import { standingBefore, standingOf } from '../../domain/standing.ts';
import { confirming, correctionMessage } from '../../messages/correction-message.ts';
import { unreadMessage } from '../../messages/unread-message.ts';
import type { Deps } from '../deps.ts';
import { messageAbout, messageAboutChangedFile } from '../tell/message-about.ts';
import { noticeEntry } from '../tell/notice-entry.ts';
import { readPublication, type Unread, unreadPublication } from './publication-of.ts';
import { type ReportedBefore, reportedBefore } from './reported-before.ts';

type RecordDeps = Pick<Deps, 'history' | 'found' | 'states' | 'clock'>;

/** The history's entry about what a document says, or that it cannot be read; a later reading of the file is another. */
export const documentEntryId = (
  { urn, fileId, issue = 1 }: Pick<FoundDocument, 'urn' | 'fileId' | 'issue'>,
  what: 'read' | 'unread',
): string => `${urn}/${fileId}/${what}${what === 'read' && issue > 1 ? `-${issue}` : ''}`;

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

/** It reaches whoever was told of this document before: by the press, by its first issue, as one that cannot be read. */
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

/** Whether a report takes the place of the one in force and gives other grades than it. */
const changesGradesInForce = (known: readonly Publication[], draft: Publication): boolean =>
  standingOf([...known, draft]).lastGraded === draft &&
  judgementChanges(draft, standingBefore(known, draft)).some((one) => isChange(one) || differsAcrossGap(one));

const isBeforeTheOneInForce = (known: readonly Publication[], draft: Publication): boolean =>
  isGraded(draft.kind) &&
  known.some(({ published }) => published > draft.published) &&
  standingOf([...known, draft]).lastGraded !== draft;

/**
 * What a document turns out to be once it was read. A report on an older inspection than the one in force, listed after
 * newer documents, is late, and so is what was listed without a day and is old by its own; a late one that changes the
 * grades in force is news.
 */
const arrivalWhenRead = async (
  { states, found }: RecordDeps,
  document: FoundDocument,
  draft: Publication,
  known: readonly Publication[],
): Promise<Publication['arrival']> => {
  if (draft.arrival === 'late' && isGraded(draft.kind)) {
    // what turned up beside it was told to nobody: readers know the grades that were in force before
    const beside = (await found.ofCouncil(document.urn)).filter(({ foundAt }) => foundAt === document.foundAt);
    const before = known.filter(({ fileId }) => !beside.some((other) => other.fileId === fileId));
    if (changesGradesInForce(before, draft)) return 'new';
  }
  if (draft.arrival !== 'new') return draft.arrival;
  const own = { published: draft.dayKnown === false ? null : draft.published, inspectionEnd: draft.inspectionEnd };
  const undated =
    document.published === null && isOldByItself(await states.watch(document.urn), own, londonDate(document.foundAt));
  // who was told that it could not be read was promised what it says
  return undated || (!document.told && isBeforeTheOneInForce(known, draft)) ? 'late' : 'new';
};

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
  { found }: RecordDeps,
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
  // who was told that it could not be read was promised what it says
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
  const { firstIssue, isSuperseded, echo } = await relationOf(deps, document, draft, known);
  const asRead = await arrivalWhenRead(deps, document, draft, known);
  // one that could not be read until its re-issue had been is no news any more: a digest names it, unless it was told
  const arrival = ARRIVALS[echo](isSuperseded && asRead === 'new' ? 'late' : asRead);
  const publication = { ...draft, arrival, revises: firstIssue === undefined ? null : publicationId(firstIssue) };
  const read = { publication, reading, known, firstIssue, now };
  const message = isSuperseded || echo !== 'none' ? null : await messageAbout({ history }, read);
  const reported = message === null ? [] : reportedBefore(publication, entries);
  const alert = message === null ? null : pendingAlert(answer(message, read, reported, entries), now);
  await history.record(entryOf(document, publication, alert, now));
  for (const { alert: first, wrong } of reported)
    if (wrong.length > 0) await recordCorrection(history, entries, first, publication, wrong, now);
  return arrival;
};

type ReadAs = { publication: Publication; reading: Reading | undefined };

/** Whether other bytes say something else: what only looks otherwise is no news. */
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
 * A document of a kind that we do not know is told as unread. One that was read before and says something else now was
 * changed in place: that is told as a revision.
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
  // a file that only looks otherwise every night would fill the history
  if (message !== null || isPlacedOtherwise)
    await history.record(entryOf(document, publication, message === null ? null : pendingAlert(message, now), now));
  // after the entry: until then the old reading is what the new one is compared with
  await history.saveReading(document.fileId, reading);
  return document.arrival;
};
