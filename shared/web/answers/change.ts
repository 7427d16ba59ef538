import * as z from 'zod';
import { JudgementChange } from '../../domain/alert.ts';
import { IsoDate } from '../../domain/dates.ts';
import { DocumentKind } from '../../domain/document-kind.ts';
import { publicationDay } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { Finding } from '../../domain/reading.ts';
import type { Change } from '../../use-cases/queries/list-changes.ts';
import { changeSentence, comparingFindings } from '../change-sentence.ts';
import type { Column } from '../csv.ts';
import { safeUrl } from '../words.ts';
import { Count, Item, itemsOf, SendOutcome } from './publication.ts';

const told = {
  id: z.string().describe('Stays the same for ever.'),
  authority: z.string().describe('Slug of the council.'),
  publication: z.string().describe('Id of the document that made the change.'),
  kind: DocumentKind,
  published: IsoDate.nullable().describe(
    'The day of publication; null where neither the page nor the document gives one.',
  ),
  url: z.string().nullable(),
  summary: z.string().describe('The change in one sentence.'),
};

const Outcome = z
  .object({ from: SendOutcome.nullable(), to: SendOutcome, since: IsoDate.nullable() })
  .describe('Of an area SEND inspection.');

export const ChangeRow = z.discriminatedUnion('type', [
  z.object({ ...told, type: z.literal('judgement'), ...JudgementChange.shape }),
  z.object({ ...told, type: z.literal('unchanged') }),
  z.object({ ...told, type: z.literal('revised'), differences: z.array(JudgementChange) }),
  z.object({
    ...told,
    type: z.literal('visit'),
    priorityActions: Count,
    priorityActionsCarriedOver: Count,
    outcome: Outcome.nullable(),
    priorityActionsSet: z.array(Item),
    findings: z.array(Finding).describe('Sentences in which Ofsted compares with something earlier.'),
  }),
  z.object({ ...told, type: z.literal('unread') }),
]);
export type ChangeRow = z.infer<typeof ChangeRow>;

const ofVisit = ({ publication, reading, outcomeBefore }: Extract<Change, { type: 'visit' }>) => ({
  priorityActions: publication.priorityActions,
  priorityActionsCarriedOver: publication.priorityActionsCarriedOver,
  outcome:
    publication.sendOutcome === null
      ? null
      : { from: outcomeBefore?.outcome ?? null, to: publication.sendOutcome, since: outcomeBefore?.since ?? null },
  priorityActionsSet: reading === null ? [] : itemsOf(reading, 'priorityActions'),
  findings: [...comparingFindings(reading)],
});

export const changeRow = (change: Change): ChangeRow => {
  const { id, authority, publication } = change;
  const row = {
    id,
    authority: authority.slug,
    publication: publicationId(publication),
    kind: publication.kind,
    published: publicationDay(publication),
    url: safeUrl(publication.url),
    summary: changeSentence(change),
  };
  if (change.type === 'judgement') return { ...row, type: change.type, ...change.judgement };
  if (change.type === 'revised') return { ...row, type: change.type, differences: [...change.judgements] };
  if (change.type === 'visit') return { ...row, type: change.type, ...ofVisit(change) };
  return { ...row, type: change.type };
};

const judged = (row: ChangeRow) => (row.type === 'judgement' ? row : undefined);
const visit = (row: ChangeRow) => (row.type === 'visit' ? row : undefined);

export const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  ['id', (row) => row.id],
  ['authority', (row) => row.authority],
  ['publication', (row) => row.publication],
  ['kind', (row) => row.kind],
  ['published', (row) => row.published],
  ['type', (row) => row.type],
  ['aspect', (row) => judged(row)?.aspect],
  ['from', (row) => judged(row)?.from],
  ['to', (row) => judged(row)?.to],
  ['since', (row) => judged(row)?.since],
  ['previously', (row) => judged(row)?.previously?.aspect],
  ['previouslyGrade', (row) => judged(row)?.previously?.grade],
  ['previouslySince', (row) => judged(row)?.previously?.since],
  ['priorityActions', (row) => visit(row)?.priorityActions],
  ['priorityActionsCarriedOver', (row) => visit(row)?.priorityActionsCarriedOver],
  ['outcomeFrom', (row) => visit(row)?.outcome?.from],
  ['outcomeTo', (row) => visit(row)?.outcome?.to],
  ['findings', (row) => visit(row)?.findings.length],
  ['summary', (row) => row.summary],
  ['url', (row) => row.url],
];
