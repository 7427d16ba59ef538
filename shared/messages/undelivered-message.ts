import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import type { SubscriptionCount } from '../domain/readership.ts';
import { lastDue } from '../domain/schedules.ts';
import { operatorText, subjectLine } from './fit-email.ts';

/** Subscriptions that bring nobody news, each kind in a line with its reason; none where each brings some. */
export const subscriptionLines = ({ pending, textsNotArriving, withoutNews }: SubscriptionCount): readonly string[] => [
  ...(pending > 0
    ? [`${pending} not confirmed: Amazon SNS drops a subscription that is not confirmed in two days.`]
    : []),
  ...(textsNotArriving > 0
    ? [
        `${textsNotArriving} by text not counted: no origination is seen that could send them (npm run doctor -- --sms).`,
      ]
    : []),
  ...(withoutNews > 0 ? [`${withoutNews} not counted: chosen for the proof of life alone.`] : []),
];

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
    'What to do: see that the topic is there and that the publish function may use it. If it was deleted, deploy again; its subscribers must subscribe again.',
    'No alert is lost: each waits and is tried again at least every hour.',
  ]),
  sms: null,
  changes: [],
  sources: [],
});

/** `undelivered`: the month's texts are used up. `month` is `2026-11`. To the operator, once a month. */
export const textCapMessage = (month: string, cap: number): Message => ({
  alertId: `text-cap-${month}`,
  topic: 'operator',
  kind: 'undelivered',
  authority: null,
  severity: 3,
  direction: 'none',
  confirms: null,
  subject: subjectLine(`Ofsted Watch has sent its ${cap} texts of this month: alerts go by email alone`),
  email: operatorText([
    `More than ${cap} alerts with a text came up this month. Until the month ends they go out by email alone.`,
    'Nothing is lost. So many alerts in a month are unusual: please look at the page whether they are right.',
  ]),
  sms: null,
  changes: [],
  sources: [],
});

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
    'No confirmed subscription to the alert topic receives news. Alerts wait and go out as soon as one does; none is lost.',
    ...subscriptionLines(missing),
    `The first that waits: “${waiting.subject}”.`,
    'Look for the confirmation email of Amazon SNS and confirm it, or add a subscription: npm run subscribers -- add --help',
  ]),
  sms: null,
  changes: [],
  sources: waiting.sources,
});
