import { createHash } from 'node:crypto';
import { addMinutes, type IsoDate } from '../../domain/dates.ts';
import { documentEntryId, type FoundDocument } from '../../domain/history.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import { fetchDocument } from '../../sources/ofsted/fetch-document.ts';
import type { Deps } from '../deps.ts';
import { recordReading, recordUnread } from './record-document.ts';

type ReadDeps = Pick<Deps, 'http' | 'reader' | 'history' | 'found' | 'states' | 'clock' | 'log'>;

/** Why it was not read this time. `passing`: another try soon may work, so readers do not hear of it yet. */
type NotRead = { passing: boolean; result: Extract<ReadingResult, { status: 'unread' }> };
type Read = { sha256: string; result: Extract<ReadingResult, { status: 'read' }> };

/** A file that does not come, or comes as a page of HTML, may come right ten minutes later. */
const TRIES_UNTIL_TOLD = 3;
const SOON_MINUTES = 10;
const A_DAY_MINUTES = 24 * 60;

const notRead = (reason: NotRead['result']['reason'], detail: string, passing: boolean): NotRead => ({
  passing,
  result: { status: 'unread', reason, detail, certain: {} },
});

/**
 * Reads the bytes, with the try counted before: a file that ends the process (or throws) each time is not read a fourth
 * time, and told as unread. Deaths before and after the reading itself do not count.
 */
const readCounted = async (
  { reader, found, clock }: ReadDeps,
  document: FoundDocument,
  bytes: Uint8Array,
): Promise<ReadingResult> => {
  const { readingSince: _ended, ...before } = document;
  const readingSince = clock.now();
  const nextAttemptAt = addMinutes(readingSince, SOON_MINUTES);
  await found.update({ ...before, attempts: document.attempts + 1, readingSince, nextAttemptAt });
  const result = await reader.read(bytes);
  await found.update(before);
  return result;
};

const fetchAndRead = async (deps: ReadDeps, document: FoundDocument): Promise<Read | NotRead> => {
  const { url, urn, readingSince, attempts } = document;
  if (readingSince !== undefined && attempts >= TRIES_UNTIL_TOLD)
    return notRead('damaged', `Reading it ended the program at ${TRIES_UNTIL_TOLD} tries.`, false);
  const fetched = await fetchDocument(deps.http, url);
  if (fetched.kind === 'failed' && fetched.reason === 'too-large')
    return notRead('too-large', `The file is larger than any of Ofsted’s: ${fetched.detail}.`, false);
  if (fetched.kind === 'failed')
    return notRead('not-fetched', `The file could not be fetched: ${fetched.detail}.`, true);
  if (fetched.kind === 'not-a-pdf')
    return notRead('not-a-pdf', `Ofsted’s site did not send a PDF: ${fetched.because}.`, true);
  // before it is read: a reader may take the bytes over and leave none
  const sha256 = createHash('sha256').update(fetched.bytes).digest('hex');
  const result = await readCounted(deps, document, fetched.bytes);
  if (result.status === 'unread') return { passing: false, result };
  if (result.reading.urn !== urn)
    return notRead('another-council', `The document names another council, with the URN ${result.reading.urn}.`, false);
  return { sha256, result };
};

/** How long to wait after a number of tries: the first row that fits. A file that is soon repaired is read within the hour. */
const PATIENCE: readonly { tries: number; minutes: number }[] = [
  { tries: TRIES_UNTIL_TOLD - 1, minutes: SOON_MINUTES },
  { tries: 100, minutes: 30 },
  { tries: Number.POSITIVE_INFINITY, minutes: A_DAY_MINUTES },
];

const nextTryMinutes = (attempts: number, passing: boolean): number =>
  passing ? (PATIENCE.find(({ tries }) => attempts <= tries)?.minutes ?? A_DAY_MINUTES) : A_DAY_MINUTES;

/** A document of the shipped record only wants its evidence: what cannot be had after these tries is left alone. */
const TRIES_FOR_EVIDENCE = 5;

const isInHistory = async ({ history }: ReadDeps, document: FoundDocument, what: 'read' | 'unread'): Promise<boolean> =>
  (await history.entry(document.urn, documentEntryId({ ...document, issue: 1 }, what))) !== undefined;

const putOff = async (
  deps: ReadDeps,
  document: FoundDocument,
  { passing, result }: NotRead,
): Promise<FoundDocument> => {
  const attempts = document.attempts + 1;
  // changed in place, and not to be read now: the next night finds it changed again
  if ((document.issue ?? 1) > 1) {
    const isOver = !passing || attempts >= TRIES_UNTIL_TOLD;
    return {
      ...document,
      state: isOver ? 'recorded' : 'waiting',
      ...(isOver && { changedUnread: (document.changedUnread ?? 0) + 1 }),
      attempts,
      nextAttemptAt: addMinutes(deps.clock.now(), SOON_MINUTES),
      lastFailure: result.detail,
    };
  }
  // read before, and the process died before it could note that: no message now that it cannot be read
  if (await isInHistory(deps, document, 'read')) return { ...document, state: 'recorded', told: true, attempts };
  const tell = !document.told && (!passing || attempts >= TRIES_UNTIL_TOLD);
  if (tell) await recordUnread(deps, document, result);
  const onlyForEvidence = document.told && document.arrival === 'baseline' && attempts >= TRIES_FOR_EVIDENCE;
  const givenUp = onlyForEvidence && !(await isInHistory(deps, document, 'unread'));
  return {
    ...document,
    told: document.told || tell,
    state: givenUp ? 'recorded' : 'waiting',
    attempts,
    nextAttemptAt: addMinutes(deps.clock.now(), nextTryMinutes(attempts, passing)),
    lastFailure: result.detail,
  };
};

/** A day of the page that the document shows to be impossible: the operator hears of it at the next look at the page. */
const doubtedDay = (
  { published }: FoundDocument,
  end: IsoDate | null,
): Pick<FoundDocument, 'published' | 'doubtedDay'> =>
  published !== null && end !== null && published < end ? { published: null, doubtedDay: published } : { published };

const recorded = async (deps: ReadDeps, document: FoundDocument, { result, sha256 }: Read): Promise<FoundDocument> => {
  const now = deps.clock.now();
  const arrival = await recordReading(deps, document, result.reading, sha256);
  const { changedUnread: _over, ...read } = document;
  return {
    ...read,
    ...doubtedDay(document, result.reading.inspectionEnd),
    ...(document.arrival !== 'baseline' && (arrival === 'late' || arrival === 'new') && { arrival }),
    state: 'recorded',
    told: true,
    attempts: document.attempts + 1,
    lastFailure: null,
    sha256,
    comparedAt: now,
  };
};

/**
 * Fetches and reads one document, and records what came of it before the document's own state, so that a crash
 * between the two only does it again. Returns the state it was left in.
 */
export const readOneDocument = async (deps: ReadDeps, document: FoundDocument): Promise<FoundDocument> => {
  const { urn, fileId } = document;
  const outcome = await fetchAndRead(deps, document);
  const { readingSince: _ended, ...tried } = document;
  const after = 'sha256' in outcome ? await recorded(deps, tried, outcome) : await putOff(deps, tried, outcome);
  await deps.found.update(after);
  deps.log('document-tried', { urn, fileId, status: outcome.result.status, attempts: after.attempts });
  return after;
};
