import { arrivalWhenListed } from '../../domain/arrival.ts';
import type { Instant } from '../../domain/dates.ts';
import type { FoundDocument, HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { ListedDocument } from '../../sources/ofsted/listed-document.ts';
import type { Deps } from '../deps.ts';
import { isAcknowledged, labelsChanged, standsFor } from './examine-known-documents.ts';
import { newestOf } from './examine-page.ts';

type NoteDeps = Pick<Deps, 'history' | 'found' | 'clock' | 'log'>;

/** Ofsted's busiest day on record had 17 for the whole country: more in one poll are a fault until a person decides. */
export const MOST_NEW_DOCUMENTS = 20;

/**
 * A mass stays one where a crash left a part of it for the next poll: then its page was not kept since. What comes after
 * the page was kept is no part of it.
 */
const isRestOfMass = (
  known: readonly FoundDocument[],
  fresh: readonly ListedDocument[],
  { pageCheckedAt }: WatchState,
): boolean => {
  const held = known.filter(
    ({ state, foundAt }) => state === 'held' && (pageCheckedAt === null || foundAt > pageCheckedAt),
  );
  return held.length > 0 && held.length + fresh.length > MOST_NEW_DOCUMENTS;
};

/** Two documents or more, all under other ids than before: what stands for one known before is the same under a new id. */
const isUnderNewId = (
  known: readonly FoundDocument[],
  listed: readonly ListedDocument[],
): ((document: ListedDocument) => boolean) => {
  const before = known.filter(({ heldBecause }) => heldBecause !== 'ids-changed');
  const kept = listed.some(({ fileId }) => before.some((document) => document.fileId === fileId));
  const renamed = listed.filter((document) => before.some((other) => standsFor(document, other)));
  const isMigration = before.length > 1 && !kept && renamed.length > 1;
  return (document) => isMigration && renamed.includes(document);
};

/** The shipped entry that this document is: by its file id, else by kind and by the day it appeared or was done. */
const recordOf = (records: readonly Publication[], listed: ListedDocument): Publication | undefined => {
  const hint = kindHint(listed.label, listed.published);
  return records.find(({ fileId, kind, published, inspectionEnd }) =>
    fileId === null
      ? kind === hint &&
        (published === listed.published || (inspectionEnd !== null && inspectionEnd === listed.listedEnd))
      : fileId === listed.fileId,
  );
};

/** The shipped entry again, now with the file it was read from: the same id, should it be done twice. */
const adopted = (record: Publication, listed: ListedDocument, now: Instant): HistoryEntry => ({
  id: `${record.urn}/record/${listed.fileId}`,
  urn: record.urn,
  type: 'published',
  date: record.published,
  recordedAt: now,
  publication: { ...record, fileId: listed.fileId, url: listed.url, label: listed.label },
  alert: null,
});

/** A day still to come is no day of publication. */
const daysOf = (listed: ListedDocument, now: Instant): Pick<FoundDocument, 'published' | 'doubtedDay'> =>
  listed.published !== null && listed.published > londonDate(now)
    ? { published: null, doubtedDay: listed.published }
    : { published: listed.published };

const toFound = (urn: string, listed: ListedDocument, now: Instant): FoundDocument => ({
  urn,
  fileId: listed.fileId,
  url: listed.url,
  label: listed.label,
  listedEnd: listed.listedEnd,
  ...daysOf(listed, now),
  foundAt: now,
  arrival: 'new',
  state: 'waiting',
  told: false,
  attempts: 0,
  nextAttemptAt: now,
  lastFailure: null,
});

const inOrderOfPublication = (a: ListedDocument, b: ListedDocument): number =>
  (a.published ?? '9999').localeCompare(b.published ?? '9999');

/** Documents on a council's page that are not known yet, the oldest first; those without a day count as newest. */
export const documentsNotKnown = (
  known: readonly FoundDocument[],
  listed: readonly ListedDocument[],
): readonly ListedDocument[] =>
  listed.filter(({ fileId }) => !known.some((document) => document.fileId === fileId)).toSorted(inOrderOfPublication);

const reasonToHold = (hasNewId: boolean, isBesideNewLabels: boolean): FoundDocument['heldBecause'] => {
  if (hasNewId) return 'ids-changed';
  return isBesideNewLabels ? 'labels-changed' : undefined;
};

/** One look at a council's page, as it stood before. `hold`: new documents wait for a person's decision. */
export type Look = { watch: WatchState; isFirstLook: boolean; hold: boolean };

/** A day that an earlier look could not read, or read otherwise: the document is read again, to be put in its place. */
const placedAgain = async (
  { found }: NoteDeps,
  known: readonly FoundDocument[],
  listed: readonly ListedDocument[],
  now: Instant,
): Promise<boolean> => {
  let isAny = false;
  for (const document of known) {
    const day = listed.find(({ fileId }) => fileId === document.fileId)?.published ?? null;
    if (document.published !== null || day === null || day > londonDate(now) || day === document.doubtedDay) continue;
    const { doubtedDay: _, ...rest } = document;
    const again = { state: 'waiting' as const, nextAttemptAt: now, attempts: 0, issue: (document.issue ?? 1) + 1 };
    await found.update({ ...rest, published: day, ...(document.state === 'recorded' && document.told && again) });
    isAny = true;
  }
  return isAny;
};

/**
 * Saves the documents of a council's page that are not known yet; one that is in the shipped record is adopted: it is
 * known already, and read only for its evidence. Those that only have another id are held like a mass. Nothing known is
 * ever removed. The oldest is saved first: after a crash between two, the order is the same. `toRead`: whether anything
 * waits to be read because of it.
 */
export const noteListedDocuments = async (
  deps: NoteDeps,
  look: Look,
  listed: readonly ListedDocument[],
): Promise<{ newDocuments: number; toRead: boolean }> => {
  const { history, found, clock, log } = deps;
  const { watch, hold } = look;
  const { urn } = watch;
  const now = clock.now();
  const known = await found.ofCouncil(urn);
  const fresh = documentsNotKnown(known, listed);
  const publications = fresh.length === 0 ? [] : publicationsOf(await history.entriesOf(urn));
  const newestKnown = newestOf(
    [...known, ...publications].map(({ published }) => published),
    londonDate(now),
  );
  const records = publications.filter(({ status }) => status === 'record');
  const holds = hold || isRestOfMass(known, fresh, watch);
  const hasNewId = isUnderNewId(known, listed);
  const isRelabelled = labelsChanged(listed, known).length > 0 && !isAcknowledged(watch, 'labels-changed');
  for (const document of fresh) {
    const seen = toFound(urn, document, now);
    const record = recordOf(records, document);
    if (record?.fileId === null) {
      await history.record(adopted(record, document, now));
      records.splice(records.indexOf(record), 1);
    }
    const kind = kindHint(seen.label, seen.published);
    const entry = { kind, published: seen.published };
    const arrival = record === undefined ? arrivalWhenListed(look, entry, newestKnown, now) : 'baseline';
    const renamed = hasNewId(document) && record === undefined;
    const heldBecause = reasonToHold(renamed, isRelabelled && record === undefined);
    const state = (holds && arrival !== 'baseline') || heldBecause !== undefined ? 'held' : 'waiting';
    const because = heldBecause === undefined ? {} : { heldBecause };
    await found.save({ ...seen, arrival, state, told: record !== undefined, ...because });
    log('document-found', { urn, fileId: seen.fileId, arrival, state });
  }
  const placed = await placedAgain(deps, known, listed, now);
  return { newDocuments: fresh.length, toRead: placed || fresh.length > 0 };
};
