import * as z from 'zod';
import { authorityBySlug } from './authority.ts';
import { type Instant, IsoDate } from './dates.ts';
import { DocumentKind } from './document-kind.ts';
import { FrameworkId } from './framework.ts';
import type { HistoryEntry } from './history.ts';
import { londonDate } from './london-time.ts';
import type { Publication } from './publication.ts';
import { publicationId } from './publication-id.ts';
import { Judgements } from './reading.ts';
import medway from './record/medway.json' with { type: 'json' };

const RecordEntry = z.object({
  kind: DocumentKind,
  fileId: z.string().nullable(),
  published: IsoDate,
  inspectionStart: IsoDate.nullable(),
  inspectionEnd: IsoDate.nullable(),
  framework: FrameworkId.nullable(),
  judgements: Judgements,
  sendOutcome: z.literal([1, 2, 3]).nullable(),
  priorityActions: z.int().min(0),
  /** Where a person can check it. */
  source: z.string().min(1),
});
const ShippedRecord = z.object({ authority: z.string(), entries: z.array(RecordEntry) });

/**
 * Inspections known beforehand, checked by hand against Ofsted's own documents: what the page shows before any source
 * has answered. Visits whose exact days no source gives are left out rather than guessed.
 */
const SHIPPED: ReadonlyMap<string, z.infer<typeof ShippedRecord>['entries']> = new Map(
  [medway].map((file) => {
    const { authority, entries } = ShippedRecord.parse(file);
    return [authority, entries];
  }),
);

const toPublication = (urn: string, entry: z.infer<typeof RecordEntry>): Publication => ({
  ...entry,
  urn,
  url: entry.fileId === null ? null : `https://files.ofsted.gov.uk/v1/file/${entry.fileId}`,
  label: null,
  focus: [],
  priorityActionsCarriedOver: 0,
  needsToImprove: 0,
  status: 'record',
  arrival: 'record',
  unread: null,
  revises: null,
  sha256: null,
  readerVersion: null,
});

/** The shipped entries of a council that were published before this moment, ready to be recorded. */
export const shippedEntries = (slug: string, before: Instant): readonly HistoryEntry[] => {
  const authority = authorityBySlug(slug);
  if (authority === undefined) return [];
  return (SHIPPED.get(slug) ?? [])
    .filter(({ published }) => published < londonDate(before))
    .map((entry) => toPublication(authority.urn, entry))
    .map((publication) => ({
      id: `${authority.urn}/record/${publicationId(publication)}`,
      urn: authority.urn,
      type: 'published',
      date: publication.published,
      recordedAt: before,
      publication,
      alert: null,
    }));
};
