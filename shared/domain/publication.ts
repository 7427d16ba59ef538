import * as z from 'zod';
import { Aspect } from './aspect.ts';
import { IsoDate } from './dates.ts';
import { DocumentKind } from './document-kind.ts';
import { FRAMEWORKS, FrameworkId } from './framework.ts';
import type { Grade } from './grade.ts';
import { Focus, Judgements, UnreadReason } from './reading.ts';

/** Ofsted's document about one council, as the history keeps it. Details of a reading are stored beside it. */
export const Publication = z.object({
  /** Ofsted's file id; null for an entry of the shipped record whose file id is not known. */
  fileId: z.string().nullable(),
  urn: z.string(),
  url: z.string().nullable(),
  /** What Ofsted's page calls it; null for an entry of the shipped record. */
  label: z.string().nullable(),
  kind: DocumentKind,
  framework: FrameworkId.nullable(),
  /** The day Ofsted published it, and its place in the history. */
  published: IsoDate,
  /**
   * False where neither the page nor the document gives a day of publication that can be true: then `published` is its
   * place alone, the day it was first seen, or for the baseline the day its inspection ended.
   */
  dayKnown: z.boolean().optional(),
  inspectionStart: IsoDate.nullable(),
  inspectionEnd: IsoDate.nullable(),
  judgements: Judgements,
  sendOutcome: z.literal([1, 2, 3]).nullable(),
  focus: z.array(Focus),
  priorityActions: z.int().min(0),
  priorityActionsCarriedOver: z.int().min(0),
  needsToImprove: z.int().min(0),
  /**
   * How it came to be known: with the history that ships, in the first load, as news, or after newer documents.
   * Only news is alerted one by one.
   */
  arrival: z.enum(['record', 'baseline', 'new', 'late']),
  /** `record`: from the history that ships with the product; `read`: read from the document by us. */
  status: z.enum(['read', 'unread', 'record']),
  unread: z.object({ reason: UnreadReason, detail: z.string() }).nullable(),
  /** File id of the document it replaces: the same inspection issued again. */
  revises: z.string().nullable(),
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: z.string().nullable(),
  /** Version of the rules that read it. */
  readerVersion: z.string().nullable(),
  /** A sentence on where a shipped entry comes from. */
  source: z.string().nullable(),
});
export type Publication = z.infer<typeof Publication>;

/** What a publication has while nothing of the document has been read. */
export const NOTHING_READ = {
  framework: null,
  judgements: {},
  sendOutcome: null,
  focus: [],
  priorityActions: 0,
  priorityActionsCarriedOver: 0,
  needsToImprove: 0,
  revises: null,
  sha256: null,
} satisfies Partial<Publication>;

/** The day of publication; null where nothing gives it. */
export const publicationDay = ({ published, dayKnown }: Publication): IsoDate | null =>
  dayKnown === false ? null : published;

/** The document's place among inspections: when the work was done, not when it was published. */
export const inspectedOn = ({ inspectionEnd, published }: Publication): IsoDate => inspectionEnd ?? published;

/**
 * The judgements a document awards, in the order its framework prints them. A store need not keep the order of keys,
 * and "Not judged" is no award.
 */
export const awardedJudgements = ({
  framework,
  judgements,
}: Pick<Publication, 'framework' | 'judgements'>): readonly { aspect: Aspect; grade: Grade }[] => {
  const printed = framework === null ? [] : FRAMEWORKS[framework].aspects;
  const others = Aspect.options.filter((aspect) => !printed.includes(aspect));
  return [...printed, ...others].flatMap((aspect) => {
    const grade = judgements[aspect];
    return grade === null || grade === undefined ? [] : [{ aspect, grade }];
  });
};
