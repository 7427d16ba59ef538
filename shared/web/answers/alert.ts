import * as z from 'zod';
import { type Alert, AlertKind, Direction, JudgementChange, Severity } from '../../domain/alert.ts';
import { Instant } from '../../domain/dates.ts';
import type { Column } from '../csv.ts';

export const AlertRow = z.object({
  alertId: z.string().describe('The same however often it had to be sent.'),
  authority: z.string().nullable().describe('Slug of the council; null for a message about the monitor itself.'),
  kind: AlertKind,
  severity: Severity.describe('0 for the record, 1 routine, 3 notable, 4 high, 5 critical; 2 is no longer given.'),
  direction: Direction,
  confirms: z.string().nullable().describe('Id of the alert on a press report that this one confirms.'),
  subject: z.string(),
  email: z.string().nullable(),
  sms: z.string().nullable(),
  changes: z.array(JudgementChange),
  sources: z.array(z.string()),
  state: z.enum(['pending', 'sent', 'dropped']),
  raisedAt: Instant,
  sentAt: Instant.nullable(),
});
export type AlertRow = z.infer<typeof AlertRow>;

/** The message and whether it has been sent. Addresses and delivery faults are private. */
export const alertRow = ({ message, state, raisedAt, sentAt }: Alert): AlertRow => {
  const { topic: _, ...told } = message;
  return { ...told, state, raisedAt, sentAt };
};

export const ALERT_COLUMNS: readonly Column<AlertRow>[] = [
  ['alertId', (row) => row.alertId],
  ['authority', (row) => row.authority],
  ['kind', (row) => row.kind],
  ['severity', (row) => row.severity],
  ['direction', (row) => row.direction],
  ['confirms', (row) => row.confirms],
  ['state', (row) => row.state],
  ['raisedAt', (row) => row.raisedAt],
  ['sentAt', (row) => row.sentAt],
  ['subject', (row) => row.subject],
  ['sms', (row) => row.sms],
  ['email', (row) => row.email],
  ['sources', (row) => row.sources.join(' ')],
];
