import type { Message } from '../domain/alert.ts';
import type { Authority } from '../domain/authority.ts';
import type { Instant } from '../domain/dates.ts';
import { operatorText, subjectLine } from './email.ts';
import { daysInWords, londonMoment } from './moments.ts';

/** `reconcile-gap`: something was seen that the ledger does not show as told. To the operator, once. */
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
    `Ofsted Watch may not have told something${gap.authority === null ? '' : ` about ${gap.authority.name}`}`,
  ),
  email: operatorText([
    `Found on ${londonMoment(now)}, when what was seen was held against what was sent:`,
    `${gap.authority?.name ?? 'The monitor'}: ${daysInWords(gap.what)}.`,
    gap.isTriedAgain === true
      ? 'It is tried again by itself. Open the document, and tell your readers by hand if they must know at once.'
      : 'Please look whether your readers got it. Nothing is sent again by itself, because it may have gone out before it was lost.',
    ...(gap.url === null ? [] : [gap.url]),
  ]),
  sms: null,
  changes: [],
  sources: gap.url === null ? [] : [gap.url],
});
