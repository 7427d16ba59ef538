import * as z from 'zod';
import { type Authority, authorityBySlug } from './authority.ts';
import { addDays, type Instant, IsoDate, longDate } from './dates.ts';
import { DocumentKind, isGraded } from './document-kind.ts';
import { FrameworkId } from './framework.ts';
import type { HistoryEntry } from './history.ts';
import { londonDate } from './london-time.ts';
import type { Publication } from './publication.ts';
import { publicationId } from './publication-id.ts';
import { Focus, Judgements } from './reading.ts';
import { RECORD_FILES } from './record/index.ts';

export const ShippedRecordEntry = z.object({
  kind: DocumentKind,
  fileId: z.string().nullable().default(null),
  published: IsoDate,
  inspectionStart: IsoDate.nullable().default(null),
  inspectionEnd: IsoDate.nullable().default(null),
  framework: FrameworkId.nullable().default(null),
  judgements: Judgements.default({}),
  sendOutcome: z.literal([1, 2, 3]).nullable().default(null),
  priorityActions: z.int().min(0).default(0),
  focus: z.array(Focus).default([]),
  /** Where a person can check it; null where the kind and the day say it. */
  source: z.string().min(1).nullable().default(null),
});
export type ShippedRecordEntry = z.infer<typeof ShippedRecordEntry>;

export const ShippedRecord = z.object({ authority: z.string(), entries: z.array(ShippedRecordEntry) });

const read = new Map<string, readonly ShippedRecordEntry[]>();

/** A council's file is read when it is first asked for: a function that watches one council does not read 153. */
const recordOf = (slug: string): readonly ShippedRecordEntry[] => {
  const known = read.get(slug);
  if (known !== undefined) return known;
  const file = RECORD_FILES.get(slug);
  const entries = file === undefined ? [] : ShippedRecord.parse(file).entries;
  read.set(slug, entries);
  return entries;
};

const sourceOf = ({ kind, published, source }: ShippedRecordEntry): string =>
  source ?? `Ofsted’s ${isGraded(kind) ? 'report' : 'letter'} of ${longDate(published)}`;

const toPublication = (urn: string, entry: ShippedRecordEntry): Publication => ({
  ...entry,
  urn,
  url: entry.fileId === null ? null : `https://files.ofsted.gov.uk/v1/file/${entry.fileId}`,
  label: null,
  priorityActionsCarriedOver: 0,
  needsToImprove: 0,
  status: 'record',
  arrival: 'record',
  unread: null,
  revises: null,
  sha256: null,
  readerVersion: null,
  source: sourceOf(entry),
});

/**
 * Documents known beforehand, from Ofsted's printed reports and letters: what the page shows before any source has
 * answered, and what a claim of the press is held against. Those published up to the end of a day, oldest first;
 * empty for a council without a record. No monitoring visits, revisits or area SEND inspections before 2023, but for
 * Medway. Visits whose exact days no source gives are left out rather than guessed.
 */
export const shippedPublications = ({ slug, urn }: Authority, upTo: IsoDate): readonly Publication[] =>
  recordOf(slug)
    .filter(({ published }) => published <= upTo)
    .map((entry) => toPublication(urn, entry));

/** The shipped entries of a council that were published before this moment's day, ready to be recorded. */
export const shippedEntries = (slug: string, before: Instant): readonly HistoryEntry[] => {
  const authority = authorityBySlug(slug);
  if (authority === undefined) return [];
  return shippedPublications(authority, addDays(londonDate(before), -1)).map((publication) => ({
    id: `${authority.urn}/record/${publicationId(publication)}`,
    urn: authority.urn,
    type: 'published',
    date: publication.published,
    recordedAt: before,
    publication,
    alert: null,
  }));
};
