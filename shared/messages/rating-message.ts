import type { JudgementChange, Message } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { differsAcrossGap, directionOf, isChange, severityOf } from '../domain/compare.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import { gradeInWords } from '../domain/grade.ts';
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
import { emailText, subjectLine } from './fit-email.ts';
import { fittingSms } from './fit-sms.ts';
import { firstInadequate, howSure, judgementLines, noOverallLines, shortName } from './judgement-lines.ts';
import { asNotAs, asNow, gravestChange, inASentence, namedChanges } from './named-changes.ts';
import { nextSteps } from './next-steps.ts';

/** A graded document, what it awards against what was in force, and the words it was read from. */
export type RatingOccasion = Occasion & {
  url: string;
  reading: Reading;
  changes: readonly JudgementChange[];
  before: Standing;
  /** The report on a later inspection whose grades stand, where this one could be read only after it. */
  overtakenBy?: Publication | undefined;
};

const WAYS = {
  better: 'for the better',
  worse: 'for the worse',
  mixed: 'some better, some worse',
  none: 'on another scale',
};

const howMany = (changed: number, comparable: number): string => {
  if (comparable === 1) return 'The one judgement';
  if (changed !== comparable) return `${changed} of the ${comparable} judgements`;
  return comparable === 2 ? 'Both judgements' : `All ${comparable} judgements`;
};

/** The first line of an email: changed, unchanged or new, and from what to what. */
const verdictLine = (changes: readonly JudgementChange[]): string => {
  const changed = changes.filter(isChange).length;
  const comparable = changes.filter(({ from }) => from !== null).length;
  // what is inadequate for the first time has a sentence of its own here
  const [said] = namedChanges(
    changes.filter(({ from }) => from !== null),
    inASentence,
  );
  const first = firstInadequate(changes);
  const besides = first === null ? '' : ` Inadequate, judged this way for the first time: ${first}.`;
  if (comparable === 0) return `FIRST GRADES ON RECORD: nothing of the same kind to compare with.${besides}`;
  if (said === undefined) {
    const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
    const still = overall === undefined ? 'every' : `still ${gradeInWords(overall.to)} overall, every`;
    return `RATING UNCHANGED: ${still} judgement that can be compared is as before.${besides}`;
  }
  const counted = `${howMany(changed, comparable)} that can be compared changed, ${WAYS[directionOf(changes)]}.`;
  return `RATING CHANGED: ${said.replace(/ \(\+.*/, '')}. ${counted}${besides}`;
};

type Wordings = readonly [string, ...string[]];

/** What a phone shows of a subject ends here and there: whose service and who said it stand last, and go first. */
const SUFFIXES = [" (Ofsted children's services)", ' (Ofsted)', ''];

const unchangedWords = (changes: readonly JudgementChange[]): string => {
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grade = overall?.to.replaceAll('-', ' ').toUpperCase();
  const isFirst = changes.every(({ from }) => from === null);
  const first = firstInadequate(changes);
  if (first !== null) return `${first} INADEQUATE, judged this way for the first time`;
  if (isFirst)
    return grade === undefined ? 'has its first grades on record' : `${grade} overall, first grades on record`;
  return grade === undefined
    ? 'unchanged: every judgement as before'
    : `still ${grade} overall, every judgement as before`;
};

/**
 * The news first: `Medway now INADEQUATE, was requires improvement (Ofsted children's services)`. The fullest wording
 * comes first; the shortest says council, new and old of any council in one line.
 */
const ratingHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const wordings = namedChanges(changes, asNow);
  const said = wordings.length === 0 ? [unchangedWords(changes)] : [...wordings, gravestChange(changes, asNow)];
  const [first = council, ...others] = said.flatMap((words) =>
    SUFFIXES.map((suffix) => `${council} ${words}${suffix}`),
  );
  return [first, ...others];
};

/** The grades now, where a report between could not be read: no word of better or worse. */
const gapHeadlines = (council: string, changes: readonly JudgementChange[]): Wordings => {
  const inadequate = changes.filter(({ to }) => to === 'inadequate').map(({ aspect }) => shortName(aspect));
  const overall = changes.find(({ aspect }) => aspect === 'overall-effectiveness');
  const grades = [
    ...(overall === undefined ? [] : [`now ${overall.to.replaceAll('-', ' ').toUpperCase()} overall`]),
    ...(inadequate.length === 0 || overall?.to === 'inadequate' ? [] : [`${inadequate.join(', ')} INADEQUATE`]),
  ];
  const said = grades.length === 0 ? 'has new grades' : grades.join('; ');
  return [
    `${council} ${said}; the report between could not be read (Ofsted children's services)`,
    `${council} ${said}; report between not read (Ofsted)`,
    `${council} ${said}; report between not read`,
    `${council} has new grades; report between not read`,
  ];
};

const overallOf = ({ judgements }: Publication): string | undefined =>
  judgements['overall-effectiveness']?.replaceAll('-', ' ').toUpperCase();

/** What a report gave that could be read only once a later one had been told: no word of now. */
const overtakenHeadlines = (council: string, publication: Publication, later: Publication): Wordings => {
  const [then, stands] = [overallOf(publication), overallOf(later)];
  const short = `${council}: an earlier report could be read; the later one stands`;
  return then === undefined || stands === undefined
    ? [`${short} (Ofsted children's services)`, `${short} (Ofsted)`, short]
    : [
        `${council}: an earlier report could be read, ${then} then; ${stands} stands (Ofsted)`,
        `${council}: an earlier report could be read, ${then} then; ${stands} stands`,
        short,
      ];
};

/** What a report issued again gives otherwise than its first issue, the fullest wording first. */
const revisedHeadlines = (council: string, { kind }: Publication, changes: readonly JudgementChange[]): Wordings => {
  const differs = namedChanges(changes, asNotAs);
  const label = kindLabel(kind);
  if (differs.length === 0)
    return [
      `${council}: no grade changed, Ofsted issued its report on the ${label} again`,
      `${council}: no grade changed, Ofsted issued its report again`,
    ];
  const [first = council, ...others] = [...differs, gravestChange(changes, asNotAs)].flatMap((words) => [
    `${council} ${words}: Ofsted issued its report again`,
    `${council} ${words}: report issued again`,
  ]);
  return [first, ...others, `${council}: Ofsted issued its report again with other grades`];
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

const overtakenLine = (later: Publication): string =>
  `AN EARLIER REPORT, WHICH COULD NOT BE READ UNTIL NOW: its grades are not in force. Those of the report ${dayOfPublication(later)} stand${later.url === null ? '' : `: ${later.url}`}.`;

const headlines = ({ publication, changes, before, overtakenBy }: RatingOccasion): Wordings => {
  const council = councilInSubject(publication.urn);
  if (overtakenBy !== undefined) return overtakenHeadlines(council, publication, overtakenBy);
  return before.notKnownSince === null ? ratingHeadlines(council, changes) : gapHeadlines(council, changes);
};

const firstLine = ({ changes, before: { notKnownSince }, overtakenBy }: RatingOccasion): string => {
  if (overtakenBy !== undefined) return overtakenLine(overtakenBy);
  return notKnownSince === null ? verdictLine(changes) : gapLine(notKnownSince);
};

/** Grades that were in force once are no news of today. */
const OVERTAKEN_AT_MOST = 3;

/** `rating-change` or `rating-unchanged`: what an inspection report awards, judgement by judgement. */
export const ratingMessage = (occasion: RatingOccasion): Message => {
  const { publication, reading, changes, before, url, overtakenBy } = occasion;
  const isOther = changes.some(isChange) || changes.some(differsAcrossGap);
  const wordings = headlines(occasion);
  const severity = severityOf(changes);
  return {
    alertId: `${publication.urn}-${publication.fileId}-rating`,
    topic: 'alerts',
    kind: isOther ? 'rating-change' : 'rating-unchanged',
    authority: councilSlug(publication.urn),
    severity: overtakenBy !== undefined && severity > OVERTAKEN_AT_MOST ? OVERTAKEN_AT_MOST : severity,
    direction: directionOf(changes),
    confirms: null,
    subject: subjectLine(...wordings),
    email: emailText(
      [
        { heading: null, lines: [firstLine(occasion), documentLine(occasion), url] },
        {
          heading: overtakenBy === undefined ? 'Judgements now and before' : 'Judgements of this report and before it',
          lines: [...judgementLines(changes), ...noOverallLines(publication, before)],
        },
        { heading: 'What needs to improve, in Ofsted’s words', lines: bullets(reading.needsToImprove) },
        {
          heading: 'What happens next',
          lines: overtakenBy === undefined ? nextSteps(publication, occasion.today) : [],
        },
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
  const [said] = namedChanges(changes, inASentence);
  const wordings = revisedHeadlines(councilInSubject(publication.urn), publication, changes);
  const verdict =
    said === undefined
      ? 'NO GRADE CHANGED: Ofsted issued this report again, every judgement as in the first issue.'
      : `REPORT CORRECTED BY OFSTED: ${said} in its first issue.`;
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
