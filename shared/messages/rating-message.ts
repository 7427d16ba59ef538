import type { JudgementChange, Message } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { differsAcrossGap, directionOf, isChange, severityOf } from '../domain/compare.ts';
import { longDate } from '../domain/dates.ts';
import type { Publication } from '../domain/publication.ts';
import { READING_EVIDENCE_ORDER, type Reading } from '../domain/reading.ts';
import type { Standing } from '../domain/standing.ts';
import {
  bullets,
  councilInSubject,
  councilSlug,
  dayOfPublication,
  documentLine,
  type Occasion,
} from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { howSure } from './how-sure.ts';
import { judgementLines, noOverallLines } from './judgement-lines.ts';
import { namedChanges } from './named-changes.ts';
import { nextSteps } from './next-steps.ts';
import { gapHeadlines, ratingHeadlines, revisedHeadlines, verdictLine } from './rating-headlines.ts';
import { fittingSms } from './sms.ts';

/** A graded document, what it awards against what was in force, and the words it was read from. */
export type RatingOccasion = Occasion & {
  url: string;
  reading: Reading;
  changes: readonly JudgementChange[];
  before: Standing;
};

const evidenceLines = ({ evidence, judgements }: Reading): readonly string[] =>
  READING_EVIDENCE_ORDER.filter((aspect) => judgements[aspect] !== undefined).flatMap((aspect) => {
    const found = evidence[aspect];
    return found === undefined ? [] : [`- ${aspectLabel(aspect)}: “${found.quote}” (page ${found.page})`];
  });

/** Each wording with the day of publication, and without it where there is no room. */
const texts = ({ published }: Publication, wordings: readonly string[]): readonly string[] =>
  wordings
    .map((words) => words.replace("(Ofsted children's services)", "(children's services)").replace(' (Ofsted)', ''))
    .flatMap((words) => [`Ofsted, ${longDate(published)}: ${words}`, `Ofsted: ${words}`]);

/** A report between that could not be read: nothing is compared across it. */
const gapLine = (gap: Publication): string =>
  `GRADES NOT COMPARED: the report between could not be read (${dayOfPublication(gap)}${gap.url === null ? '' : `, ${gap.url}`}). What changed since then is not known; below, the grades now beside the last ones known.`;

/** `rating-change` or `rating-unchanged`: what an inspection report awards, judgement by judgement. */
export const ratingMessage = (occasion: RatingOccasion): Message => {
  const { publication, reading, changes, before, url } = occasion;
  const gap = before.notKnownSince;
  const isOther = changes.some(isChange) || changes.some(differsAcrossGap);
  const council = councilInSubject(publication.urn);
  const wordings = gap === null ? ratingHeadlines(council, changes) : gapHeadlines(council, changes);
  return {
    alertId: `${publication.urn}-${publication.fileId}-rating`,
    topic: 'alerts',
    kind: isOther ? 'rating-change' : 'rating-unchanged',
    authority: councilSlug(publication.urn),
    severity: severityOf(changes),
    direction: directionOf(changes),
    confirms: null,
    subject: subjectLine(...wordings),
    email: emailText(
      [
        { heading: null, lines: [gap === null ? verdictLine(changes) : gapLine(gap), documentLine(occasion), url] },
        {
          heading: 'Judgements now and before',
          lines: [...judgementLines(changes), ...noOverallLines(publication, before)],
        },
        { heading: 'What needs to improve, in Ofsted’s words', lines: bullets(reading.needsToImprove) },
        { heading: 'What happens next', lines: nextSteps(publication, occasion.today) },
        { heading: 'Read from', lines: evidenceLines(reading) },
        { heading: 'How sure', lines: howSure(reading) },
      ],
      url,
    ),
    sms: fittingSms(texts(publication, wordings), url),
    changes: [...changes],
    sources: [url],
  };
};

/** `revised`: the same inspection issued again, with what differs from the first issue. */
export const revisedMessage = (occasion: RatingOccasion & { firstIssue: string }): Message => {
  const { publication, changes, url, firstIssue } = occasion;
  const [said] = namedChanges(changes);
  const wordings = revisedHeadlines(councilInSubject(publication.urn), changes);
  const verdict =
    said === undefined
      ? 'REPORT REVISED: issued again. No judgement differs from the first issue.'
      : `REPORT REVISED: issued again with different judgements: ${said}.`;
  return {
    ...ratingMessage(occasion),
    alertId: `${publication.urn}-${publication.fileId}-revised`,
    kind: 'revised',
    severity: said === undefined ? 1 : severityOf(changes),
    subject: subjectLine(...wordings),
    email: emailText(
      [
        { heading: null, lines: [verdict, documentLine(occasion), url] },
        { heading: 'Judgements now and in the first issue', lines: judgementLines(changes) },
        { heading: 'First issue', lines: [firstIssue] },
        { heading: 'How sure', lines: ['Both issues were read from Ofsted’s own documents.'] },
      ],
      url,
    ),
    sms: fittingSms(texts(publication, wordings), url),
  };
};
