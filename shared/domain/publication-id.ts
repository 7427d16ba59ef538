import type { Publication } from './publication.ts';

/** The id people and programs use: Ofsted's file id, or kind and day for an entry whose file is not known. */
export const publicationId = ({ fileId, urn, kind, published }: Publication): string =>
  fileId ?? `${urn}-${kind}-${published}`;

/** The council that an id names: that of an entry without a file does, by its URN. */
export const urnInId = (id: string): string | undefined => /^(\d{5,7})-/.exec(id)?.[1];

/** Whether an id has the form of Ofsted's file ids. */
export const isFileId = (id: string): boolean => /^\d{1,12}$/.test(id);

/** The id of an entry that has a link and no file of Ofsted's: made from the link. */
export const linkId = (hash: string): string => `link-${hash}`;

export const isLinkId = (fileId: string | null): boolean => fileId?.startsWith('link-') === true;

/** Whether this document is what an entry that could not be opened stood for: of one kind, and one day or inspection. */
export const isBehindLink = (entry: Publication, document: Publication): boolean =>
  isLinkId(entry.fileId) &&
  !isLinkId(document.fileId) &&
  entry.urn === document.urn &&
  entry.kind === document.kind &&
  ((entry.dayKnown !== false && entry.published === document.published) ||
    (entry.inspectionEnd !== null && entry.inspectionEnd === document.inspectionEnd));

const sameDays = (a: Publication, b: Publication): boolean =>
  a.inspectionStart !== null &&
  a.inspectionEnd !== null &&
  a.inspectionStart === b.inspectionStart &&
  a.inspectionEnd === b.inspectionEnd;

/** Two documents of one council about the same inspection: the second is a re-issue. */
export const sameInspection = (a: Publication, b: Publication): boolean =>
  a.urn === b.urn && a.kind === b.kind && sameDays(a, b);

/**
 * Whether a shipped entry is this document: the same file, or, where the entry's file id is not known, the same
 * kind with the same publication or inspection days.
 */
export const isShippedEntryOf = (record: Publication, document: Publication): boolean => {
  if (record.status !== 'record' || record.urn !== document.urn) return false;
  if (record.fileId !== null) return record.fileId === document.fileId;
  return record.kind === document.kind && (record.published === document.published || sameDays(record, document));
};

/**
 * The shipped entry that a document replaces, as it shipped. An entry that shipped without its file is recorded a second
 * time once Ofsted's page lists that file (it is adopted): from then on it stands for that file alone.
 */
export const shippedEntryOf = (records: readonly Publication[], document: Publication): Publication | undefined => {
  const adoptedAs = (record: Publication): Publication | undefined =>
    records.find((other) => other.fileId !== null && isShippedEntryOf(record, other));
  const shipped = records.filter(({ fileId }) => fileId === null);
  const sameFile = records.find((record) => record.fileId !== null && isShippedEntryOf(record, document));
  if (sameFile !== undefined) return shipped.find((record) => adoptedAs(record) === sameFile) ?? sameFile;
  return shipped.find((record) => adoptedAs(record) === undefined && isShippedEntryOf(record, document));
};
