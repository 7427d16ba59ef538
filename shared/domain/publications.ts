import { latestFirst } from './by-day.ts';
import type { IsoDate } from './dates.ts';
import type { HistoryEntry } from './history.ts';
import { inspectedOn, type Publication } from './publication.ts';
import { isBehindLink, isShippedEntryOf, publicationId } from './publication-id.ts';

/** Oldest work first; of one inspection, the document published first. */
export const inOrderOfInspection = (a: Publication, b: Publication): number =>
  inspectedOn(a).localeCompare(inspectedOn(b)) || a.published.localeCompare(b.published);

const byId = (a: Publication, b: Publication): number => publicationId(a).localeCompare(publicationId(b));

/** One document a file: as it was read last where it was ever read, otherwise unread. */
const onceAFile = (documents: readonly Publication[]): readonly Publication[] => {
  const isRead = ({ status }: Publication): boolean => status === 'read';
  const surestFirst = [...documents.filter(isRead).toReversed(), ...documents.filter((document) => !isRead(document))];
  return surestFirst.filter((document, at) => surestFirst.findIndex(({ fileId }) => fileId === document.fileId) === at);
};

/**
 * What is known of each document once, oldest inspection first. A reading replaces `unread`; a document that was read
 * replaces the shipped entry it is, and so does that entry recorded again with its file. With `asOf`, what was
 * published by the end of that day.
 */
export const publicationsOf = (entries: readonly HistoryEntry[], asOf?: IsoDate): readonly Publication[] => {
  const known = entries
    .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .flatMap(({ publication }) => publication ?? [])
    .filter(({ published }) => asOf === undefined || published <= asOf);
  const records = known.filter(({ status }) => status === 'record');
  const documents = onceAFile(known.filter(({ status, fileId }) => status !== 'record' && fileId !== null));
  const certain = [...records, ...documents].filter(({ status, fileId }) => status !== 'unread' && fileId !== null);
  const shipped = records.filter(
    (record) => !certain.some((other) => other !== record && isShippedEntryOf(record, other)),
  );
  const shown = documents.filter(
    (document) =>
      document.status === 'read' ||
      !(
        shipped.some((record) => isShippedEntryOf(record, document)) ||
        documents.some((other) => isBehindLink(document, other))
      ),
  );
  // by id first, so that documents of one day stand in one order however they arrived
  return [...shipped, ...shown].toSorted(byId).toSorted(inOrderOfInspection);
};

const datedOf = (publication: Publication) => {
  const { published, urn } = publication;
  return { date: published, id: publicationId(publication), urn };
};

/** By day of publication; on one day by id, so that the order never wavers. */
export const newestFirst = (a: Publication, b: Publication): number => latestFirst(datedOf(a), datedOf(b));
