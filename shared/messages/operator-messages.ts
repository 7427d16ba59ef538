import type { Message } from '../domain/alert.ts';
import type { Authority } from '../domain/authority.ts';
import { daysInWords, type Instant } from '../domain/dates.ts';
import { londonDate, londonMoment } from '../domain/london-time.ts';
import { operatorText, subjectLine } from './fit-email.ts';

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
    `DRILL: the operator of this monitor tested on ${londonMoment(now)} whether its messages arrive.`,
    'Nothing was published and nothing is wrong. What to do: nothing.',
    'If this came much later than it was started, messages were held up: npm run drill -- --help',
  ]),
  sms: null,
  changes: [],
  sources: [],
});

/** `reconcile-gap`: something was seen and the ledger has no alert for it. To the operator, once. */
export const gapMessage = (
  gap: { id: string; authority: Authority | null; what: string; url: string | null; isTriedAgain?: boolean },
  now: Instant,
): Message => ({
  alertId: `gap-${gap.id}`,
  topic: 'operator',
  kind: 'reconcile-gap',
  authority: gap.authority?.slug ?? null,
  severity: 4,
  direction: 'none',
  confirms: null,
  subject: subjectLine(
    `Ofsted Watch may have missed an alert${gap.authority === null ? '' : ` about ${gap.authority.name}`}`,
  ),
  email: operatorText([
    `Found on ${londonMoment(now)}, when what was seen was compared with what was sent:`,
    `${gap.authority?.name ?? 'The monitor'}: ${daysInWords(gap.what)}.`,
    gap.isTriedAgain === true
      ? 'It is tried again automatically. Open the document, and tell your readers yourself if they must know at once.'
      : 'Please check whether your readers got it. It is not sent again automatically, because it may have gone out before it was lost.',
    ...(gap.url === null ? [] : [gap.url]),
  ]),
  sms: null,
  changes: [],
  sources: gap.url === null ? [] : [gap.url],
});

/** To the operator: so many new documents at once that they are held until a person decides. Once a day. */
export const heldMessage = (held: readonly { authority: Authority; count: number }[], now: Instant): Message => {
  const total = held.reduce((sum, { count }) => sum + count, 0);
  return {
    alertId: `documents-held-${londonDate(now)}`,
    topic: 'operator',
    kind: 'source-suspect',
    authority: null,
    severity: 4,
    direction: 'none',
    confirms: null,
    subject: subjectLine(`Ofsted Watch holds ${total} new documents until you decide`),
    email: operatorText([
      `${total} documents are new at once, more than Ofsted ever published in a day: that looks like a fault of the site.`,
      ...held.map(({ authority, count }) => `- ${authority.name}: ${count}`),
      'No alert about them goes out until you decide. Look at them, then run:',
      'npm run held -- list, then npm run held -- release (they are alerted) or npm run held -- dismiss (they become history).',
      'This comes once a day until you decide.',
    ]),
    sms: null,
    changes: [],
    sources: held.map(({ authority }) => `https://reports.ofsted.gov.uk/provider/44/${authority.urn}`),
  };
};
