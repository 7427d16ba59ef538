import * as z from 'zod';
import { JudgementChange } from '../../domain/alert.ts';
import { IsoDate } from '../../domain/dates.ts';
import { DocumentKind } from '../../domain/document-kind.ts';
import { Finding } from '../../domain/reading.ts';
import { Count, Item, SendOutcome } from './publication.ts';

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
