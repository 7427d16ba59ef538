import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { FoundDocument, HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { ListedDocument } from '../../sources/ofsted/listed-document.ts';
import type { Deps } from '../deps.ts';

type NoteDeps = Pick<Deps, 'history' | 'found' | 'clock' | 'log'>;

/** Ofsted's busiest day on record had 17 for the whole country: more in one poll are a fault until a person decides. */
export const MOST_NEW_DOCUMENTS = 20;

/** A mass stays one where a crash left a part of it for the next poll. */
const isRestOfMass = (known: readonly FoundDocument[], fresh: readonly ListedDocument[]): boolean => {
  const held = known.filter(({ state }) => state === 'held').length;
  return held > 0 && held + fresh.length > MOST_NEW_DOCUMENTS;
};

const newestOf = (days: readonly (IsoDate | null)[]): IsoDate | undefined =>
  days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);

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

const toFound = (urn: string, listed: ListedDocument, now: Instant): FoundDocument => ({
  urn,
  fileId: listed.fileId,
  url: listed.url,
  label: listed.label,
  listedEnd: listed.listedEnd,
  published: listed.published ?? londonDate(now),
  foundAt: now,
  arrival: 'new',
  state: 'waiting',
  told: false,
  attempts: 0,
  nextAttemptAt: now,
  lastFailure: null,
});

/** Why a page is not to be believed: it used to show something newer. Re-issues take the place of what they replace. */
const whatIsMissing = (known: readonly FoundDocument[], listed: readonly ListedDocument[]): string | null => {
  const newestKnown = newestOf(known.map(({ published }) => published));
  const newestListed = newestOf(listed.map(({ published }) => published));
  if (newestKnown === undefined || listed.some(({ published }) => published === null)) return null;
  return newestListed === undefined || newestListed < newestKnown
    ? `the newest known document, published ${newestKnown}, is no longer on the page`
    : null;
};

const inOrderOfPublication = (a: ListedDocument, b: ListedDocument): number =>
  (a.published ?? '9999').localeCompare(b.published ?? '9999');

/** Documents on a council's page that are not known yet, the oldest first; those without a day count as newest. */
export const documentsNotKnown = async (
  { found }: Pick<NoteDeps, 'found'>,
  urn: string,
  listed: readonly ListedDocument[],
): Promise<readonly ListedDocument[]> => {
  const known = await found.ofCouncil(urn);
  return listed
    .filter(({ fileId }) => !known.some((document) => document.fileId === fileId))
    .toSorted(inOrderOfPublication);
};

/**
 * Saves the documents of a council's page that are not known yet. On the first page everything is baseline; later a
 * document older than the newest known one is late, any other is new. One that is in the shipped record is adopted:
 * it is told already, and read only for its evidence. With `hold`, new documents wait for a person's decision. Nothing
 * known is ever removed. The oldest is saved first: after a crash between two, the older one would be late.
 */
export const noteListedDocuments = async (
  { history, found, clock, log }: NoteDeps,
  { urn, phase }: WatchState,
  listed: readonly ListedDocument[],
  hold: boolean,
): Promise<{ newDocuments: number; missing: string | null }> => {
  const now = clock.now();
  const known = await found.ofCouncil(urn);
  const fresh = await documentsNotKnown({ found }, urn, listed);
  const publications = fresh.length === 0 ? [] : publicationsOf(await history.entriesOf(urn));
  const newestKnown = newestOf([...known, ...publications].map(({ published }) => published)) ?? '';
  const records = publications.filter(({ status }) => status === 'record');
  const holds = hold || isRestOfMass(known, fresh);
  for (const document of fresh) {
    const seen = toFound(urn, document, now);
    const record = recordOf(records, document);
    if (record?.fileId === null) {
      await history.record(adopted(record, document, now));
      records.splice(records.indexOf(record), 1);
    }
    const later = seen.published >= newestKnown ? 'new' : 'late';
    const arrival = record !== undefined || phase === 'awaiting-first-page' ? 'baseline' : later;
    const state = holds && arrival !== 'baseline' ? 'held' : 'waiting';
    await found.save({ ...seen, arrival, state, told: record !== undefined });
    log('document-found', { urn, fileId: seen.fileId, arrival, state });
  }
  return { newDocuments: fresh.length, missing: whatIsMissing(known, listed) };
};
