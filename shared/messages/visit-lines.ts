import { longDate } from '../domain/dates.ts';
import type { Finding, Focus, Reading } from '../domain/reading.ts';

const FOCUS_WORDS: Record<Focus, string> = {
  'front-door': 'the front door, where new concerns about children arrive',
  'children-in-need': 'children in need',
  'child-protection-plans': 'children on child protection plans',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
  permanence: 'permanent homes for children in care',
  'vulnerable-adolescents': 'vulnerable adolescents',
  'missing-children': 'missing children',
  'unregistered-provision': 'unregistered provision',
  'disabled-children': 'disabled children',
  'early-help': 'early help',
  'whole-service': 'the whole service',
  other: 'another part of the service',
};

/** Which service or group of children was looked at; no line where the letter does not say. */
export const focusLines = ({ focus }: Reading): readonly string[] =>
  focus.length === 0 ? [] : [`Ofsted looked at ${focus.map((slug) => FOCUS_WORDS[slug]).join('; ')}.`];

const OUTCOME_WORDS = {
  1: 'typically positive experiences and outcomes (1 of 3)',
  2: 'inconsistent experiences and outcomes (2 of 3)',
  3: 'widespread and/or systemic failings (3 of 3)',
} as const;

/** An earlier outcome of an area SEND inspection, and when it was published. */
export type PreviousOutcome = { outcome: 1 | 2 | 3; published: string };

/** The outcome of an area SEND inspection, old and new; no line for other visits. */
export const outcomeLines = ({ sendOutcome }: Reading, previousOutcome: PreviousOutcome | null): readonly string[] => {
  if (sendOutcome === null) return [];
  const before =
    previousOutcome === null
      ? 'No earlier outcome of this kind is on record.'
      : `Before: ${OUTCOME_WORDS[previousOutcome.outcome]}, published ${longDate(previousOutcome.published)}.`;
  return [`Outcome: ${OUTCOME_WORDS[sendOutcome]}. ${before}`];
};

/** `1 priority action`. */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

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
export const foundLine = (reading: Reading): string => {
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
export const changeLines = ({ findings }: Reading): readonly string[] =>
  findings.flatMap(({ direction, quote, page }) => {
    const word = CHANGE_WORDS[direction];
    return word === undefined ? [] : [`- ${word}: “${quote}” (page ${page})`];
  });
