import * as z from 'zod';
import { JudgementChange } from '../../domain/alert.ts';
import { Aspect } from '../../domain/aspect.ts';
import type { Authority } from '../../domain/authority.ts';
import { IsoDate } from '../../domain/dates.ts';
import { DocumentKind } from '../../domain/document-kind.ts';
import { FrameworkId } from '../../domain/framework.ts';
import { Grade } from '../../domain/grade.ts';
import { awardedJudgements, type Publication, publicationDay } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { Confirmation, Evidence, Finding, Focus, type Reading, UnreadReason } from '../../domain/reading.ts';
import type { PublicationDetail } from '../../use-cases/queries/one-publication.ts';
import type { Column } from '../csv.ts';
import { safeUrl } from '../words.ts';

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

export const publicationRow = ({ slug }: Authority, publication: Publication): PublicationRow => ({
  id: publicationId(publication),
  authority: slug,
  urn: publication.urn,
  kind: publication.kind,
  framework: publication.framework,
  published: publicationDay(publication),
  inspectionStart: publication.inspectionStart,
  inspectionEnd: publication.inspectionEnd,
  url: safeUrl(publication.url),
  label: publication.label,
  status: publication.status,
  judgements: [...awardedJudgements(publication)],
  sendOutcome: publication.sendOutcome,
  focus: publication.focus,
  priorityActions: publication.priorityActions,
  priorityActionsCarriedOver: publication.priorityActionsCarriedOver,
  needsToImprove: publication.needsToImprove,
  unread: publication.unread,
  revises: publication.revises,
  source: publication.source,
});

export const publicationRef = (publication: Publication): PublicationRef => ({
  id: publicationId(publication),
  kind: publication.kind,
  framework: publication.framework,
  published: publicationDay(publication),
  url: safeUrl(publication.url),
});

/** Items of a letter, each with the place it was read at. */
export const itemsOf = (reading: Reading, field: 'needsToImprove' | 'priorityActions') =>
  reading[field].map((text, at) => ({ text, evidence: reading.evidence[`${field}.${at}`] ?? null }));

const provenance = ({ fileId, sha256, readerVersion }: Publication, reading: Reading | null, field: string) => {
  const evidence = reading?.evidence[field];
  if (evidence === undefined) return null;
  const { page, quote, confirmedBy = null } = evidence;
  return { fileId, page, quote, confirmedBy, sha256, readerVersion };
};

const readingAnswer = (reading: Reading): PublicationAnswer['reading'] => ({
  previousOverall: reading.previousOverall,
  needsToImprove: itemsOf(reading, 'needsToImprove'),
  priorityActions: itemsOf(reading, 'priorityActions'),
  findings: reading.findings,
  evidence: reading.evidence,
});

export const publicationAnswer = ({
  authority,
  publication,
  reading,
  changes,
}: PublicationDetail): PublicationAnswer => ({
  ...publicationRow(authority, publication),
  judgements: awardedJudgements(publication).map(({ aspect, grade }) => ({
    aspect,
    grade,
    evidence: provenance(publication, reading, aspect),
  })),
  sha256: publication.sha256,
  readerVersion: publication.readerVersion,
  changes: [...changes],
  reading: reading === null ? null : readingAnswer(reading),
});

type Judged = { judgements: readonly { aspect: Aspect; grade: string }[] };

/** A column a judgement, whichever of them a row has. */
export const gradeColumns = <Row extends Judged>(): readonly Column<Row>[] =>
  Aspect.options.map((aspect) => [
    aspect,
    ({ judgements }) => judgements.find((judgement) => judgement.aspect === aspect)?.grade,
  ]);

export const PUBLICATION_COLUMNS: readonly Column<PublicationRow>[] = [
  ['id', (row) => row.id],
  ['authority', (row) => row.authority],
  ['urn', (row) => row.urn],
  ['kind', (row) => row.kind],
  ['framework', (row) => row.framework],
  ['published', (row) => row.published],
  ['inspectionStart', (row) => row.inspectionStart],
  ['inspectionEnd', (row) => row.inspectionEnd],
  ['status', (row) => row.status],
  ...gradeColumns<PublicationRow>(),
  ['sendOutcome', (row) => row.sendOutcome],
  ['focus', (row) => row.focus.join(' ')],
  ['priorityActions', (row) => row.priorityActions],
  ['priorityActionsCarriedOver', (row) => row.priorityActionsCarriedOver],
  ['needsToImprove', (row) => row.needsToImprove],
  ['unread', (row) => row.unread?.reason],
  ['revises', (row) => row.revises],
  ['label', (row) => row.label],
  ['url', (row) => row.url],
  ['source', (row) => row.source],
];
