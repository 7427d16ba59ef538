import type { Message } from '../domain/alert.ts';
import type { Instant } from '../domain/dates.ts';
import { operatorText, subjectLine } from './email.ts';
import { londonMoment } from './moments.ts';

/**
 * A test of the whole path, to the operator only. Its kind is `heartbeat`: every other kind says that something was
 * published or went wrong, and a drill is what a heartbeat is, proof that messages arrive, asked for by hand.
 */
export const drillMessage = (now: Instant): Message => ({
  alertId: `drill-${now}`,
  topic: 'operator',
  kind: 'heartbeat',
  authority: null,
  severity: 0,
  direction: 'none',
  confirms: null,
  subject: subjectLine(`DRILL: a test of Ofsted Watch, started ${londonMoment(now)}`),
  email: operatorText([
    `DRILL: somebody who runs this monitor tested on ${londonMoment(now)} whether its messages arrive.`,
    'Nothing was published and nothing is wrong. What to do: nothing.',
    'If this came much later than it was started, messages were held up: npm run drill -- --help',
  ]),
  sms: null,
  changes: [],
  sources: [],
});
