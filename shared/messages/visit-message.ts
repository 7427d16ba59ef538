import type { Direction, Message, Severity } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import { gradeInWords } from '../domain/grade.ts';
import { publicationDay } from '../domain/publication.ts';
import type { Finding, Focus, Reading } from '../domain/reading.ts';
import type { Standing } from '../domain/standing.ts';
import { focusLabel } from '../domain/visit-focus.ts';
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
import { nextSteps } from './next-steps.ts';

/** An item raised now that an earlier document raised for the same group of children and theme. */
type RaisedBefore = { now: string; earlier: string; published: string };

/** An earlier outcome of an area SEND inspection, and when it was published. */
type PreviousOutcome = { outcome: 1 | 2 | 3; published: string };

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
  /** What is in force, and stays so. */
  before: Standing;
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/*
 * The headline: that no grade was given and which stands, then what was found.
 */

/** In full as the area SEND framework prints it, and as a subject has room for it. */
const OUTCOMES = {
  1: { full: 'typically positive experiences and outcomes (1 of 3)', short: 'typically positive (1 of 3)' },
  2: { full: 'inconsistent experiences and outcomes (2 of 3)', short: 'inconsistent (2 of 3)' },
  3: { full: 'widespread and/or systemic failings (3 of 3)', short: 'widespread failings (3 of 3)' },
} as const;

/**
 * What Ofsted says changed, the worse half always with the better. `Worse` is said only where a sentence says that
 * something got worse.
 */
const changesIn = ({ findings }: Reading): string | undefined => {
  const has = (...directions: readonly string[]): boolean =>
    findings.some(({ direction }) => directions.includes(direction));
  const other = has('declined') ? 'worse' : has('stalled') ? 'stalled' : has('mixed', 'persists') ? 'not' : undefined;
  if (has('improved', 'mixed')) return other === undefined ? 'some things better' : `some things better, some ${other}`;
  return other === 'not' ? 'some weaknesses remain' : other && `some things ${other}`;
};

const setIn = ({ priorityActions }: Reading): string =>
  count(priorityActions.length, 'priority action set', 'priority actions set');

/** Undefined where a later report could not be read: which grade is in force is not known then. */
const overallInForce = ({ judgements, notKnownSince }: Standing): Standing['judgements'][number] | undefined =>
  notKnownSince !== null
    ? undefined
    : judgements.find(({ aspect, grade }) => aspect === 'overall-effectiveness' && grade !== null);

/** `good stands`; `requires improvement`, not `requires improvement to be good`: a subject is short. */
const stands = (before: Standing): readonly string[] => {
  const overall = overallInForce(before);
  return overall === undefined ? [] : [`${gradeInWords(overall.grade).replace(' to be good', '')} stands`];
};

/** The fullest wording first. A phone shows some 40 characters of it. */
const headlines = ({ publication, reading, previousOutcome, before }: VisitOccasion): readonly string[] => {
  const by = `(Ofsted ${kindLabel(publication.kind)})`;
  const { sendOutcome } = reading;
  if (sendOutcome !== null) {
    const now = `SEND services ${OUTCOMES[sendOutcome].short}`;
    const was = previousOutcome === null ? [] : [`${now}, was ${OUTCOMES[previousOutcome.outcome].short}`];
    return [...was.flatMap((said) => [`${said} ${by}`, `${said} (Ofsted)`]), `${now} ${by}`, `${now} (Ofsted)`];
  }
  const grade = ['no new grade', ...stands(before)].join(', ');
  if (reading.priorityActions.length > 0) return [grade, 'no new grade'].map((no) => `${setIn(reading)}, ${no} ${by}`);
  const changed = changesIn(reading);
  if (changed === undefined) return [`${grade} ${by}`, `no new grade ${by}`];
  const brief = changed.replaceAll(' things', '');
  return [`${grade}; ${changed} ${by}`, `no new grade; ${changed} ${by}`, `no new grade; ${brief} (Ofsted)`];
};

/** The first line of the email, of which a phone shows some 90 characters. */
const verdictLine = ({ reading, before }: VisitOccasion): string => {
  if (reading.sendOutcome !== null) return `NO GRADE BUT AN OUTCOME: ${OUTCOMES[reading.sendOutcome].full}.`;
  const found = reading.priorityActions.length > 0 ? setIn(reading) : changesIn(reading);
  return `${['NO NEW GRADE', ...stands(before)].join(', ')}${found === undefined ? '' : `: ${found}`}.`;
};

/** That no grade was given, which stands, and since when. */
const gradeLine = ({ publication, before }: VisitOccasion): string => {
  const kind = kindLabel(publication.kind);
  const none = `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} awards no grade to children’s services.`;
  const overall = overallInForce(before);
  if (before.notKnownSince !== null)
    return `${none} Which grades are in force is not known: the report ${dayOfPublication(before.notKnownSince)} could not be read.`;
  if (overall === undefined) return `${none} The last inspection’s grades stay in force.`;
  return overall.since === null
    ? `${none} The overall grade stands.`
    : `${none} The overall grade of ${longDate(overall.since)} stands.`;
};

/*
 * What was looked at and what was found.
 */

/** What an email says at more length than the page: most who read it do not know the word. */
const IN_FULL: Partial<Record<Focus, string>> = {
  'front-door': 'the front door, where new concerns about children arrive',
  permanence: 'permanent homes for children in care',
};

/** Which service or group of children was looked at; no line where the letter does not say. */
const focusLines = ({ focus }: Reading): readonly string[] =>
  focus.length === 0 ? [] : [`Ofsted looked at ${focus.map((one) => IN_FULL[one] ?? focusLabel(one)).join('; ')}.`];

/** The outcome of an area SEND inspection, old and new; no line for other visits. */
const outcomeLines = ({ reading: { sendOutcome }, previousOutcome }: VisitOccasion): readonly string[] => {
  if (sendOutcome === null) return [];
  const before =
    previousOutcome === null
      ? 'No earlier outcome of this kind is on record.'
      : `Before: ${OUTCOMES[previousOutcome.outcome].full}, published ${longDate(previousOutcome.published)}.`;
  return [`Outcome: ${OUTCOMES[sendOutcome].full}. ${before}`];
};

const priorityLine = ({ priorityActions, priorityActionsCarriedOver }: Reading): string => {
  const carried =
    priorityActionsCarriedOver === 0
      ? ''
      : ` ${count(priorityActionsCarriedOver, 'earlier one stays', 'earlier ones stay')} in force.`;
  return priorityActions.length === 0
    ? `No new priority action.${carried}`
    : `${count(priorityActions.length, 'PRIORITY ACTION', 'PRIORITY ACTIONS')} set.${carried}`;
};

/** Where a list was found, or the words that settle the earlier ones, what it does not hold may be said to be absent. */
const listsWereFound = ({ needsToImprove, priorityActions, priorityActionsCarriedOver }: Reading): boolean =>
  needsToImprove.length > 0 || priorityActions.length > 0 || priorityActionsCarriedOver > 0;

/** How many priority actions are in force, as far as the document was read. */
const foundLine = (reading: Reading): string => {
  if (listsWereFound(reading)) return priorityLine(reading);
  return reading.findings.length > 0
    ? 'No list of what must improve was found in the document.'
    : 'What Ofsted found is in its document; this message does not list it.';
};

const CHANGE_WORDS: Partial<Record<Finding['direction'], string>> = {
  improved: 'Improved',
  mixed: 'Mixed',
  persists: 'Persists',
  stalled: 'Stalled',
  declined: 'Worse',
};

/** Each sentence in which Ofsted compares with an earlier time, with its direction. */
const changeLines = ({ findings }: Reading): readonly string[] =>
  findings.flatMap(({ direction, quote, page }) => {
    const word = CHANGE_WORDS[direction];
    return word === undefined ? [] : [`- ${word}: “${quote}” (page ${page})`];
  });

const OUR_WORD = ' The one word before a quote is ours.';

/** `visit-findings`: a visit or area inspection awards no grade; what it found and what changed in Ofsted's own words. */
export const visitMessage = (occasion: VisitOccasion): Message => {
  const { publication, reading, url, direction, severity } = occasion;
  const council = councilInSubject(publication.urn);
  const subjects = headlines(occasion).map((said) => `${council}: ${said}`);
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
            gradeLine(occasion),
            ...focusLines(reading),
            ...outcomeLines(occasion),
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
