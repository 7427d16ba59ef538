import type { JudgementChange, Message } from '../domain/alert.ts';
import { directionOf, isChange, severityOf } from '../domain/compare.ts';
import { longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import { READING_EVIDENCE_ORDER, type Reading } from '../domain/reading.ts';
import type { Standing } from '../domain/standing.ts';
import { bullets, councilName, councilSlug, documentLine, type Occasion } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { headlineChange, judgementLines, noOverallLines } from './judgement-lines.ts';
import { nextSteps } from './next-steps.ts';
import { smsText } from './sms.ts';

/** A graded document, what it awards against what was in force, and the words it was read from. */
export type RatingOccasion = Occasion & {
  url: string;
  reading: Reading;
  changes: readonly JudgementChange[];
  before: Standing;
};

const DIRECTION_WORDS = { better: 'better', worse: 'worse', mixed: 'some better, some worse', none: 'not comparable' };

const verdictLine = (changes: readonly JudgementChange[]): string => {
  const changed = changes.filter(isChange).length;
  const comparable = changes.filter(({ from }) => from !== null).length;
  if (comparable === 0) return 'FIRST GRADES ON RECORD: nothing to compare with.';
  return changed === 0
    ? 'RATING UNCHANGED: every judgement that can be compared is as before.'
    : `RATING CHANGED: ${DIRECTION_WORDS[directionOf(changes)]}. ${changed} of ${comparable} comparable judgements changed.`;
};

const evidenceLines = ({ evidence, judgements }: Reading): readonly string[] =>
  READING_EVIDENCE_ORDER.filter((aspect) => judgements[aspect] !== undefined).flatMap((aspect) => {
    const found = evidence[aspect];
    return found === undefined ? [] : [`- “${found.quote}” (page ${found.page})`];
  });

const headline = ({ publication, changes }: RatingOccasion): string => {
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness') ?? changes[0];
  const said = headlineChange(changes);
  if (said !== null) return said;
  if (overall === undefined) return 'new inspection report';
  const unchanged = overall.from === null ? 'first grades on record' : 'every judgement unchanged';
  return publication.framework === 'ilacs-2026'
    ? unchanged
    : `${unchanged}, overall ${overall.to.replaceAll('-', ' ')}`;
};

/** `rating-change` or `rating-unchanged`: what an inspection report awards, judgement by judgement. */
export const ratingMessage = (occasion: RatingOccasion): Message => {
  const { publication, reading, changes, before, url } = occasion;
  const kind = changes.some(isChange) ? 'rating-change' : 'rating-unchanged';
  const council = councilName(publication.urn);
  const subject = `${council} children's services: ${headline(occasion)}`;
  return {
    alertId: `${publication.urn}-${publication.fileId}-rating`,
    topic: 'alerts',
    kind,
    authority: councilSlug(publication.urn),
    severity: severityOf(changes),
    direction: directionOf(changes),
    confirms: null,
    subject: subjectLine(`${subject} (Ofsted)`),
    email: emailText([
      { heading: null, lines: [verdictLine(changes), documentLine(occasion)] },
      { heading: 'Judgements', lines: [...judgementLines(changes), ...noOverallLines(publication, before)] },
      { heading: 'What needs to improve, in Ofsted’s words', lines: bullets(reading.needsToImprove) },
      { heading: 'What happens next', lines: nextSteps(publication) },
      { heading: 'Read from', lines: evidenceLines(reading) },
      {
        heading: 'How sure',
        lines: ['Read from Ofsted’s own document; two independent readings agree on every judgement.', url],
      },
    ]),
    sms: smsText(`Ofsted: ${subject} (${longDate(publication.published)})`, url),
    changes: [...changes],
    sources: [url],
  };
};

/** `revised`: the same inspection issued again, with what differs from the first issue. */
export const revisedMessage = (occasion: RatingOccasion & { firstIssue: string }): Message => {
  const changed = occasion.changes.filter(isChange);
  const council = councilName(occasion.publication.urn);
  const differs = changed.map(
    ({ aspect, from, to }) =>
      `${aspect.replaceAll('-', ' ')}: ${from === null ? '' : gradeInWords(from)} to ${gradeInWords(to)}`,
  );
  const verdict =
    changed.length === 0
      ? 'REPORT REVISED: issued again. No judgement differs from the first issue.'
      : `REPORT REVISED: issued again with different judgements. ${differs.join('; ')}.`;
  return {
    ...ratingMessage(occasion),
    alertId: `${occasion.publication.urn}-${occasion.publication.fileId}-revised`,
    kind: 'revised',
    severity: changed.length === 0 ? 1 : severityOf(occasion.changes),
    subject: subjectLine(`${council} children's services: Ofsted issued a document again`),
    email: emailText([
      { heading: null, lines: [verdict, documentLine(occasion)] },
      { heading: 'Judgements', lines: judgementLines(occasion.changes) },
      { heading: 'Documents', lines: [`Now: ${occasion.url}`, `First issue: ${occasion.firstIssue}`] },
    ]),
    sms: smsText(`Ofsted: ${council} children's services: report issued again`, occasion.url),
  };
};
