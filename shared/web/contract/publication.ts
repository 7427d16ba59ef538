import * as z from 'zod';
import { JudgementChange } from '../../domain/alert.ts';
import { Aspect } from '../../domain/aspect.ts';
import { IsoDate } from '../../domain/dates.ts';
import { DocumentKind } from '../../domain/document-kind.ts';
import { FrameworkId } from '../../domain/framework.ts';
import { Grade } from '../../domain/grade.ts';
import { Confirmation, Evidence, Finding, Focus, UnreadReason } from '../../domain/reading.ts';

export const Count = z.int().min(0);

export const SendOutcome = z
  .literal([1, 2, 3])
  .describe('Area SEND inspections since 2023: 1 typically positive, 2 inconsistent, 3 systemic failings. No grade.');

export const PublicationRow = z.object({
  id: z.string().describe('Ofsted’s file id; for an entry whose file is not known, council, kind and day.'),
  authority: z.string().describe('Slug of the council.'),
  urn: z.string().describe('Ofsted’s unique reference number of the council.'),
  kind: DocumentKind,
  framework: FrameworkId.nullable(),
  published: IsoDate.nullable().describe(
    'The day of publication; null where neither the page nor the document gives one.',
  ),
  inspectionStart: IsoDate.nullable(),
  inspectionEnd: IsoDate.nullable(),
  url: z.string().nullable().describe('Ofsted’s file.'),
  label: z.string().nullable().describe('What Ofsted’s page calls it.'),
  status: z
    .enum(['read', 'unread', 'record'])
    .describe('`read`: by this program; `record`: shipped with it, checked by hand; `unread`: no grade is certain.'),
  judgements: z.array(z.object({ aspect: Aspect, grade: Grade })),
  sendOutcome: SendOutcome.nullable(),
  focus: z.array(Focus).describe('Which services a visit looked at.'),
  priorityActions: Count,
  priorityActionsCarriedOver: Count.describe('Earlier priority actions that it says remain.'),
  needsToImprove: Count,
  unread: z.object({ reason: UnreadReason, detail: z.string() }).nullable(),
  revises: z.string().nullable().describe('The publication that it replaces: the same inspection issued again.'),
  source: z.string().nullable().describe('Where an entry of the shipped record comes from.'),
});
export type PublicationRow = z.infer<typeof PublicationRow>;

const Provenance = z
  .object({
    fileId: z.string().nullable(),
    page: z.int().min(1),
    quote: z.string(),
    confirmedBy: Confirmation.nullable().describe(
      'A second place of the document prints it as well; printed once, and fits the other judgements; printed once. Null where version 0.1.0 read it.',
    ),
    sha256: z.string().nullable(),
    readerVersion: z.string().nullable(),
  })
  .describe('Where a grade was read: enough to check it against the very file.');

export const Item = z.object({ text: z.string(), evidence: Evidence.nullable() });

export const PublicationAnswer = PublicationRow.extend({
  judgements: z.array(z.object({ aspect: Aspect, grade: Grade, evidence: Provenance.nullable() })),
  sha256: z.string().nullable().describe('SHA-256 of the file.'),
  readerVersion: z.string().nullable(),
  changes: z.array(JudgementChange).describe('Every judgement it awards against the one in force before it.'),
  reading: z
    .object({
      previousOverall: Grade.nullable(),
      needsToImprove: z.array(Item),
      priorityActions: z.array(Item),
      findings: z.array(Finding),
      evidence: z.record(z.string(), Evidence).describe('Keyed by the field it proves.'),
    })
    .nullable()
    .describe('What else was read in it; null where nothing was.'),
});
export type PublicationAnswer = z.infer<typeof PublicationAnswer>;

export const PublicationRef = PublicationRow.pick({
  id: true,
  kind: true,
  framework: true,
  published: true,
  url: true,
});
export type PublicationRef = z.infer<typeof PublicationRef>;
