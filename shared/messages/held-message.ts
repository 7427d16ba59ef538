import type { Message } from '../domain/alert.ts';
import type { Authority } from '../domain/authority.ts';
import type { Instant } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import { operatorText, subjectLine } from './email.ts';

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
      'No alert about them goes out meanwhile. Look at them and decide:',
      'npm run held -- list, then npm run held -- release (they are alerted) or npm run held -- dismiss (they become history).',
      'This comes once a day until you decide.',
    ]),
    sms: null,
    changes: [],
    sources: held.map(({ authority }) => `https://reports.ofsted.gov.uk/provider/44/${authority.urn}`),
  };
};
