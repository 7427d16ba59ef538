import type { Message } from '../domain/alert.ts';
import { operatorText, subjectLine } from './email.ts';

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
