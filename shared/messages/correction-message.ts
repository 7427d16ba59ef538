import type { Message } from '../domain/alert.ts';
import { type Aspect, aspectLabel } from '../domain/aspect.ts';
import { authorityBySlug } from '../domain/authority.ts';
import { longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import { londonDate } from '../domain/london-time.ts';
import type { Publication } from '../domain/publication.ts';
import type { Contradiction } from '../domain/same-event.ts';
import type { Standing } from '../domain/standing.ts';
import { councilInSubject, councilSlug, councilWithUrn, dayOfPublication } from './document-lines.ts';
import { emailText, subjectLine } from './fit-email.ts';
import { fittingSms, smsText } from './fit-sms.ts';
import { shortName, standingLines } from './judgement-lines.ts';

/*
 * What settles an earlier message: Ofsted's document confirms a report of the press, or says otherwise; or the mistake
 * was ours.
 */

/** The `reported` alert that Ofsted's document confirms, and the moment it was raised. */
export type Confirmed = { alertId: string; subject: string; raisedAt: string };

/** The same message, saying that it confirms an earlier one. The verdict stays the first thing said. */
export const confirming = (message: Message, { alertId, subject, raisedAt }: Confirmed): Message => {
  const [verdict = '', ...rest] = (message.email ?? '').split('\n\n');
  const said = `CONFIRMED by Ofsted’s own document: our message of ${longDate(londonDate(raisedAt))}, “${subject}” (${alertId}).`;
  return {
    ...message,
    confirms: alertId,
    // what was found is never cut to make room for saying that it is confirmed: the email says that too
    subject: subjectLine(
      `Confirmed: ${message.subject}`,
      `Confirmed: ${message.subject.replace(/ \(Ofsted children's services\)| children's services/, '')}`,
      message.subject,
    ),
    email: [verdict, said, ...rest].join('\n\n'),
  };
};

const inWords = (grade: Contradiction['given']): string => gradeInWords(grade).replace(' to be good', '');

const whole = (aspect: Aspect): string => (aspect === 'overall-effectiveness' ? '' : `${shortName(aspect)} `);

/** `GOOD, not outstanding`, or `help and protection GOOD, not outstanding`. */
const rightNotWrong = ({ aspect, claimed, given }: Contradiction): string =>
  `${whole(aspect)}${inWords(given).toUpperCase()}, not ${inWords(claimed)}`;

/** `correction`: Ofsted's document gives otherwise what an earlier message passed on from the press. */
export const correctionMessage = (
  first: { alertId: string; subject: string },
  publication: Publication,
  wrong: readonly Contradiction[],
): Message => {
  const council = councilInSubject(publication.urn);
  const url = publication.url ?? '';
  const right = wrong.map(rightNotWrong);
  const [gravest = ''] = right;
  const more = right.length === 1 ? '' : ` (+${right.length - 1} more)`;
  const wordings = [
    `Correction: ${council} ${right.join('; ')} as the press said (Ofsted)`,
    `Correction: ${council} ${gravest} as the press said${more} (Ofsted)`,
    `Correction: ${council} ${gravest}${more} (Ofsted)`,
  ] as const;
  return {
    alertId: `${publication.urn}-${publication.fileId}-corrects-${first.alertId}`,
    topic: 'alerts',
    kind: 'correction',
    authority: councilSlug(publication.urn),
    severity: 3,
    direction: 'none',
    confirms: first.alertId,
    subject: subjectLine(...wordings),
    email: emailText(
      [
        {
          heading: null,
          lines: [
            `CORRECTION: Ofsted gives ${council} ${gravest} as the press said${more}.`,
            `An earlier message about ${councilWithUrn(publication.urn)} passed on what the press said. Ofsted’s document says otherwise, and it counts.`,
            `The earlier message: “${first.subject}” (${first.alertId}).`,
          ],
        },
        {
          heading: 'What is right',
          lines: wrong.map(
            ({ aspect, claimed, given }) =>
              `${aspectLabel(aspect)}: ${gradeInWords(given)}, not ${gradeInWords(claimed)} (report ${dayOfPublication(publication)})`,
          ),
        },
        { heading: 'Ofsted’s document', lines: [url] },
      ],
      url,
    ),
    sms: fittingSms(wordings, url),
    changes: [],
    sources: [url],
  };
};

/** An alert that was wrong, and when it was sent. */
export type Wrong = { message: Message; sentAt: string };

const textFor = ({ sms, sources: [link] }: Message, words: string): string | null =>
  sms === null || link === undefined ? null : smsText(words, link);

/** A report of the press or a step of the government changes no grade, so that the record is right whatever we said. */
const isApartFromRecord = ({ kind }: Message): boolean => kind === 'reported' || kind === 'intervention';

/**
 * `correction`: we said something wrong ourselves. `because` says why, and what is right. It has the severity of the
 * first message and a text where that had one, so that whatever filter let the first one through lets this one through.
 */
export const ownCorrectionMessage = (
  { message: first, sentAt }: Wrong,
  because: string,
  standing: Standing,
): Message => {
  const council = first.authority === null ? undefined : authorityBySlug(first.authority);
  const [told, about] = [
    longDate(londonDate(sentAt)),
    council === undefined ? '' : ` about ${councilWithUrn(council.urn)}`,
  ];
  const name = council === undefined ? 'Ofsted Watch' : councilInSubject(council.urn);
  const wrong = `Correction: ${name}, our message of ${told} was wrong`;
  return {
    alertId: `${first.alertId}-corrected`,
    topic: first.topic,
    kind: 'correction',
    authority: first.authority,
    severity: first.severity,
    direction: 'none',
    // a press report that we withdrew is settled: Ofsted's document must not say later that it confirms it
    confirms: first.kind === 'reported' ? first.alertId : null,
    subject: subjectLine(wrong),
    email: emailText(
      [
        {
          heading: null,
          lines: [
            `CORRECTION: our message of ${told}${about} was wrong. The mistake is ours, not Ofsted’s.`,
            `That message: “${first.subject}” (${first.alertId}).`,
          ],
        },
        { heading: 'What was wrong, and what is right', lines: [because] },
        { heading: 'Ofsted’s grades on record', lines: isApartFromRecord(first) ? standingLines(standing) : [] },
        { heading: 'Please go by the source itself', lines: first.sources },
      ],
      first.sources[0],
    ),
    sms: textFor(first, `${wrong}: ${because}`),
    changes: [],
    sources: first.sources,
  };
};
