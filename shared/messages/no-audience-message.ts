import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import { lastDue } from '../domain/schedules.ts';
import { operatorText, subjectLine } from './email.ts';

/** `undelivered`: nobody has confirmed a subscription, so alerts wait. To the operator, once a week at most. */
export const noAudienceMessage = (waiting: Message, now: Instant): Message => ({
  alertId: `no-audience-${londonDate(lastDue('heartbeat', now))}`,
  topic: 'operator',
  kind: 'undelivered',
  authority: waiting.authority,
  severity: 4,
  direction: 'none',
  confirms: null,
  subject: subjectLine('Ofsted Watch has alerts to send and nobody to send them to'),
  email: operatorText([
    'No subscription to the alert topic is confirmed. Alerts wait and go out as soon as one is; none is lost.',
    `The first that waits: “${waiting.subject}”.`,
    'Look for the confirmation email of Amazon SNS and confirm it, or add a subscription: npm run subscribers -- add --help',
  ]),
  sms: null,
  changes: [],
  sources: waiting.sources,
});
