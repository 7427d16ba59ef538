import type { Message } from '../domain/alert.ts';
import { operatorText, subjectLine } from './email.ts';

/** `undelivered`: SNS keeps refusing an alert. It stays in the outbox and is tried again, at least every hour. */
export const undeliveredMessage = (message: Message, reason: string): Message => ({
  alertId: `${message.alertId}-undelivered`,
  topic: 'operator',
  kind: 'undelivered',
  authority: message.authority,
  severity: 4,
  direction: 'none',
  confirms: null,
  subject: subjectLine(`Ofsted Watch cannot deliver: ${message.subject}`),
  email: operatorText([
    `SNS refused this alert three times: ${reason}`,
    'What to do: check that the topic exists and that the monitor may publish to it. The alert is not lost: it waits in the outbox and is tried again at least every hour.',
    `Alert: ${message.alertId}`,
  ]),
  sms: null,
  changes: [],
  sources: message.sources,
});
