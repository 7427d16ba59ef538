import type { IsoDate } from './dates.ts';
import type { HistoryEntry } from './history.ts';
import { inspectedOn, type Publication } from './publication.ts';
import { isRecordOf } from './publication-id.ts';

const RANK: Record<Publication['status'], number> = { record: 0, unread: 1, read: 2 };

/** Oldest work first; of one inspection, the document published first. */
export const inOrderOfInspection = (a: Publication, b: Publication): number =>
  inspectedOn(a).localeCompare(inspectedOn(b)) || a.published.localeCompare(b.published);

/**
 * What is known of each document once: a reading replaces `unread`, and a document replaces the shipped entry it is.
 * Oldest inspection first.
 */
export const publicationsOf = (entries: readonly HistoryEntry[], asOf?: IsoDate): readonly Publication[] => {
  const documents = new Map<string, Publication>();
  const records: Publication[] = [];
  for (const { publication } of entries) {
    if (publication === null || (asOf !== undefined && publication.published > asOf)) continue;
    if (publication.status === 'record') records.push(publication);
    else if (publication.fileId !== null) {
      const known = documents.get(publication.fileId);
      if (known === undefined || RANK[publication.status] > RANK[known.status])
        documents.set(publication.fileId, publication);
    }
  }
  const read = [...documents.values()];
  const covered = (record: Publication) =>
    read.some((document) => document.status === 'read' && isRecordOf(record, document));
  const shipped = records.filter((record) => !covered(record));
  const shown = read.filter(
    (document) => document.status === 'read' || !shipped.some((record) => isRecordOf(record, document)),
  );
  return [...shipped, ...shown].toSorted(inOrderOfInspection);
};
