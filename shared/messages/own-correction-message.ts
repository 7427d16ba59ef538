import type { Message } from '../domain/alert.ts';
import { authorityBySlug } from '../domain/authority.ts';
import { longDate } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import { councilWithUrn } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { smsText } from './sms.ts';

/** An alert that was wrong, and when it was sent. */
export type Wrong = { message: Message; sentAt: string };

const textFor = ({ sms, sources: [link] }: Message, words: string): string | null =>
  sms === null || link === undefined ? null : smsText(words, link);

/**
 * `correction`: we said something wrong ourselves. It has the severity of the first message and a text where that had
 * one, so that whatever filter let the first one through lets this one through.
 */
export const ownCorrectionMessage = ({ message: first, sentAt }: Wrong, because: string): Message => {
  const council = first.authority === null ? undefined : authorityBySlug(first.authority);
  const [told, about] = [
    longDate(londonDate(sentAt)),
    council === undefined ? '' : ` about ${councilWithUrn(council.urn)}`,
  ];
  const name = council?.name ?? 'Ofsted Watch';
  const ours = council === undefined ? name : `${name} children's services`;
  return {
    alertId: `${first.alertId}-corrected`,
    topic: first.topic,
    kind: 'correction',
    authority: first.authority,
    severity: first.severity,
    direction: 'none',
    // a press report that we withdrew is settled: Ofsted's document must not say later that it confirms it
    confirms: first.kind === 'reported' ? first.alertId : null,
    subject: subjectLine(
      `${ours}: correction of our message of ${told}`,
      `${name}: correction of our message of ${told}`,
    ),
    email: emailText(
      [
        {
          heading: null,
          lines: [
            `CORRECTION: our message of ${told}${about} was wrong. The mistake is ours, not Ofsted’s.`,
            `That message: “${first.subject}” (${first.alertId}).`,
          ],
        },
        { heading: 'What was wrong', lines: [because] },
        { heading: 'Please go by the source itself', lines: first.sources },
      ],
      first.sources[0],
    ),
    sms: textFor(first, `${ours}: CORRECTION, our message of ${told} was wrong: ${because}`),
    changes: [],
    sources: first.sources,
  };
};
