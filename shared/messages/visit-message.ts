import type { Direction, Message, Severity } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import { gradeInWords } from '../domain/grade.ts';
import { publicationDay } from '../domain/publication.ts';
import type { Reading } from '../domain/reading.ts';
import type { Standing } from '../domain/standing.ts';
import { bullets, councilName, councilSlug, documentLine, type Occasion } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { nextSteps } from './next-steps.ts';
import { fittingSms } from './sms.ts';
import { overallInForce, visitHeadlines } from './visit-headlines.ts';
import { changeLines, focusLines, foundLine, outcomeLines, type PreviousOutcome } from './visit-lines.ts';

/** An item raised now that an earlier document raised for the same group of children and theme. */
type RaisedBefore = { now: string; earlier: string; published: string };

/** What a letter changes, and where it stands against the ones before it. */
export type VisitOccasion = Occasion & {
  url: string;
  reading: Reading;
  direction: Direction;
  severity: Severity;
  /** Priority actions that Ofsted says are dealt with, quoting it. */
  cleared: readonly string[];
  raisedBefore: readonly RaisedBefore[];
  previousOutcome: PreviousOutcome | null;
  /** What was in force before, and stays so. */
  before: Standing;
};

const ofThisKind = ({ kind }: Occasion['publication']): string =>
  `${/inspection/.test(kindLabel(kind)) ? 'inspections' : 'visits'} of this kind`;

/** That no grade was given, and which stands. */
const verdictLine = ({ publication, before }: VisitOccasion): string => {
  const overall = overallInForce(before);
  const stands =
    overall === undefined
      ? 'The last inspection’s grades stay in force'
      : `The overall grade stays ${gradeInWords(overall.grade)}${overall.since === null ? '' : `, as published ${longDate(overall.since)}`}`;
  return `RATING NOT GIVEN: ${ofThisKind(publication)} award no grade. ${stands}.`;
};

const OUR_WORD = ' The one word before a quote is ours.';

/** `visit-findings`: a visit or area inspection awards no grade; what it found and what changed in Ofsted's own words. */
export const visitMessage = (occasion: VisitOccasion): Message => {
  const { publication, reading, url, direction, severity } = occasion;
  const council = councilName(publication.urn);
  const headed = visitHeadlines(occasion);
  const subjects = headed.map((said) => `${council}: ${said}`);
  const [subject = council, ...shorter] = subjects;
  const compared = changeLines(reading);
  const day = publicationDay(publication);
  return {
    alertId: `${publication.urn}-${publication.fileId}-visit`,
    topic: 'alerts',
    kind: 'visit-findings',
    authority: councilSlug(publication.urn),
    severity,
    direction,
    confirms: null,
    subject: subjectLine(subject, ...shorter),
    email: emailText(
      [
        {
          heading: null,
          lines: [
            verdictLine(occasion),
            documentLine(occasion),
            url,
            ...focusLines(reading),
            ...outcomeLines(reading, occasion.previousOutcome),
            foundLine(reading),
          ],
        },
        { heading: 'Priority actions set', lines: bullets(reading.priorityActions) },
        { heading: 'Priority actions dealt with, in Ofsted’s words', lines: bullets(occasion.cleared) },
        { heading: 'What changed, in Ofsted’s words', lines: compared },
        { heading: 'What needs to improve, in Ofsted’s words', lines: bullets(reading.needsToImprove) },
        {
          heading: 'Raised before, for the same group of children and theme',
          lines: occasion.raisedBefore.flatMap(({ now, earlier, published }) => [
            `- Now: “${now}”`,
            `  ${longDate(published)}: “${earlier}”`,
          ]),
        },
        { heading: 'What happens next', lines: nextSteps(publication, occasion.today) },
        {
          heading: 'How sure',
          lines: [`Read from Ofsted’s own document and quoted from it.${compared.length === 0 ? '' : OUR_WORD}`],
        },
      ],
      url,
    ),
    sms: fittingSms(
      [...(day === null ? [] : subjects.map((words) => `${longDate(day)}: ${words}`)), ...subjects.slice(-1)],
      url,
    ),
    changes: [],
    sources: [url],
  };
};
