import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import type { SubscriptionCount } from '../domain/readership.ts';
import { lastDue } from '../domain/schedules.ts';
import { operatorText, subjectLine } from './email.ts';
import { subscriptionLines } from './subscription-lines.ts';

/** One a week. */
export const noAudienceId = (now: Instant): string => `no-audience-${londonDate(lastDue('heartbeat', now))}`;

/** `undelivered`: no confirmed subscription brings anybody news, so alerts wait. To the operator, once a week at most. */
export const noAudienceMessage = (waiting: Message, missing: SubscriptionCount, now: Instant): Message => ({
  alertId: noAudienceId(now),
  topic: 'operator',
  kind: 'undelivered',
  authority: waiting.authority,
  severity: 4,
  direction: 'none',
  confirms: null,
  subject: subjectLine('Ofsted Watch has alerts to send and nobody to send them to'),
  email: operatorText([
    'No confirmed subscription to the alert topic brings anybody news. Alerts wait and go out as soon as one does; none is lost.',
    ...subscriptionLines(missing),
    `The first that waits: “${waiting.subject}”.`,
    'Look for the confirmation email of Amazon SNS and confirm it, or add a subscription: npm run subscribers -- add --help',
  ]),
  sms: null,
  changes: [],
  sources: waiting.sources,
});
