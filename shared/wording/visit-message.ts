import type { Direction, Message, Severity } from '../domain/alert.ts';
import { longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { Finding, Focus, Reading } from '../domain/reading.ts';
import { bullets, councilName, councilSlug, documentLine, type Occasion } from './document-lines.ts';
import { emailText, subjectLine } from './email.ts';
import { nextSteps } from './next-steps.ts';
import { smsText } from './sms.ts';

/** An item raised now that an earlier document raised for the same children and theme. */
export type RaisedBefore = { now: string; earlier: string; published: string };

/** What a letter changes, and where it stands against the ones before it. */
export type VisitOccasion = Occasion & {
  url: string;
  reading: Reading;
  direction: Direction;
  severity: Severity;
  /** Priority actions that Ofsted says are dealt with, quoting it. */
  cleared: readonly string[];
  raisedBefore: readonly RaisedBefore[];
  previousOutcome: { outcome: 1 | 2 | 3; published: string } | null;
};

const FOCUS_WORDS: Record<Focus, string> = {
  'front-door': 'the front door',
  'children-in-need': 'children in need',
  'child-protection-plans': 'children on child protection plans',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
  permanence: 'permanence',
  'vulnerable-adolescents': 'vulnerable adolescents',
  'missing-children': 'missing children',
  'unregistered-provision': 'unregistered provision',
  'disabled-children': 'disabled children',
  'early-help': 'early help',
  'whole-service': 'the whole service',
  other: 'another part of the service',
};

const OUTCOME_WORDS = {
  1: 'typically positive experiences and outcomes (1 of 3)',
  2: 'inconsistent experiences and outcomes (2 of 3)',
  3: 'widespread and/or systemic failings (3 of 3)',
} as const;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const priorityLine = ({ priorityActions, priorityActionsCarriedOver }: Reading): string => {
  const carried =
    priorityActionsCarriedOver === 0
      ? ''
      : ` ${count(priorityActionsCarriedOver, 'earlier one stays', 'earlier ones stay')} in force.`;
  return priorityActions.length === 0
    ? `No new priority action.${carried}`
    : `${count(priorityActions.length, 'PRIORITY ACTION', 'PRIORITY ACTIONS')} set.${carried}`;
};

const outcomeLines = ({ reading, previousOutcome }: VisitOccasion): readonly string[] => {
  if (reading.sendOutcome === null) return [];
  const before =
    previousOutcome === null
      ? 'No earlier outcome of this kind is on record.'
      : `Before: ${OUTCOME_WORDS[previousOutcome.outcome]}, published ${longDate(previousOutcome.published)}.`;
  return [`Outcome: ${OUTCOME_WORDS[reading.sendOutcome]}. ${before}`];
};

const CHANGE_WORDS: Partial<Record<Finding['direction'], string>> = {
  improved: 'Improved',
  mixed: 'Mixed',
  persists: 'Persists',
  stalled: 'Stalled',
  declined: 'Worse',
};

const changeLines = ({ findings }: Reading): readonly string[] =>
  findings.flatMap(({ direction, quote, page }) => {
    const word = CHANGE_WORDS[direction];
    return word === undefined ? [] : [`- ${word}: “${quote}” (page ${page})`];
  });

const headline = ({ publication, reading }: VisitOccasion): string => {
  if (reading.priorityActions.length > 0)
    return `${kindLabel(publication.kind)}: ${count(reading.priorityActions.length, 'priority action', 'priority actions')} set`;
  if (reading.sendOutcome !== null) return `area SEND inspection: outcome ${reading.sendOutcome} of 3`;
  return `${kindLabel(publication.kind)} published, no grade given`;
};

/** `visit-findings`: a visit or area inspection awards no grade; what it found and what changed in Ofsted's own words. */
export const visitMessage = (occasion: VisitOccasion): Message => {
  const { publication, reading, url, direction, severity } = occasion;
  const council = councilName(publication.urn);
  const subject = `${council} children's services: ${headline(occasion)}`;
  const focus = reading.focus.map((slug) => FOCUS_WORDS[slug]).join(', ');
  return {
    alertId: `${publication.urn}-${publication.fileId}-visit`,
    topic: 'alerts',
    kind: 'visit-findings',
    authority: councilSlug(publication.urn),
    severity,
    direction,
    confirms: null,
    subject: subjectLine(`${subject} (Ofsted)`),
    email: emailText([
      {
        heading: null,
        lines: [
          'RATING NOT GIVEN: visits of this kind award no grade; the last inspection’s grades stay in force.',
          documentLine(occasion),
          ...(focus === '' ? [] : [`Ofsted looked at ${focus}.`]),
          ...outcomeLines(occasion),
          priorityLine(reading),
        ],
      },
      { heading: 'Priority actions set', lines: bullets(reading.priorityActions) },
      { heading: 'Priority actions dealt with, in Ofsted’s words', lines: bullets(occasion.cleared) },
      { heading: 'What needs to improve, in Ofsted’s words', lines: bullets(reading.needsToImprove) },
      { heading: 'What changed, in Ofsted’s words', lines: changeLines(reading) },
      {
        heading: 'Raised before, for the same children and theme',
        lines: occasion.raisedBefore.flatMap(({ now, earlier, published }) => [
          `- Now: “${now}”`,
          `  ${longDate(published)}: “${earlier}”`,
        ]),
      },
      { heading: 'What happens next', lines: nextSteps(publication) },
      { heading: 'How sure', lines: ['Read from Ofsted’s own document.', url] },
    ]),
    sms: smsText(`Ofsted: ${subject} (${longDate(publication.published)})`, url),
    changes: [],
    sources: [url],
  };
};
