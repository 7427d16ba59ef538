import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import { operatorText, subjectLine } from './email.ts';

/** `undelivered`: the readers' topic is gone or may not be used, so no alert can leave. To the operator, once a day. */
export const unreachableTopicMessage = (reason: string, now: Instant): Message => ({
  alertId: `topic-unreachable-${londonDate(now)}`,
  topic: 'operator',
  kind: 'undelivered',
  authority: null,
  severity: 5,
  direction: 'none',
  confirms: null,
  subject: subjectLine('Ofsted Watch cannot reach the topic of its readers'),
  email: operatorText([
    `No alert can be sent: the topic of the readers does not answer. ${reason}`,
    'What to do: see that the topic is there and that the publish function may use it. If it was deleted, deploy again; its subscribers have to subscribe anew.',
    'No alert is lost: each waits and is tried again at least every hour.',
  ]),
  sms: null,
  changes: [],
  sources: [],
});
