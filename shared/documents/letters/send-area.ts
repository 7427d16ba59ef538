import type { Evidence, ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import type { ReadingFault } from '../reading-fault.ts';
import { comparingSentences } from './changes/direction.ts';
import { type Letter, letterOf } from './letter.ts';
import { allLists, RULED_TABLE, requiredLists } from './letter-lists.ts';
import { letterOpening } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';
import { priorityActions } from './priority-actions.ts';
import { readSendLetter } from './written-statement.ts';

type Outcome = 1 | 2 | 3;

const RULES = {
  title: /^(?:Joint )?(?:local )?area SEND (?:full )?inspection (?:of|in)\b/i,
  inspected: /^Inspection dates?:|^Between .* (?:conducted|carried out|undertook) a joint inspection/i,
};

/** Until 2022 such inspections ended in a letter without an outcome of three. */
const REPORTS_SINCE = '2023-01-01';

/** The sentence that is the outcome, and the one about what follows, which depends on it. */
export const OUTCOME_RULES: readonly { outcome: Outcome; says: RegExp; follows: RegExp; sample: string }[] = [
  {
    outcome: 1,
    says: /\btypically lead to positive experiences and outcomes\b/i,
    follows: /\bnext full area SEND inspection will be within approximately (?:5|five) years\b/i,
    sample: 'The local area partnership’s arrangements typically lead to positive experiences and outcomes.',
  },
  {
    outcome: 2,
    says: /\blead to inconsistent experiences and outcomes\b/i,
    follows: /\bnext full area SEND inspection will be within approximately (?:3|three) years\b/i,
    sample: 'The local area partnership’s arrangements lead to inconsistent experiences and outcomes.',
  },
  {
    outcome: 3,
    says: /\bwidespread and\/or systemic failings\b/i,
    follows: /\bmonitoring inspection will be carried out within approximately (?:18|eighteen) months\b/i,
    sample: 'There are widespread and/or systemic failings leading to significant concerns.',
  },
];

const outcomeOf = ({ sentences }: Letter): { outcome: Outcome; evidence: Evidence } | ReadingFault => {
  const box = sentences.filter(({ section }) => section === 'outcome');
  const find = (wording: RegExp) => box.find(({ text }) => wording.test(text));
  const said = OUTCOME_RULES.flatMap(({ says }) => find(says) ?? []).length;
  const rule = OUTCOME_RULES.find(({ says }) => find(says) !== undefined);
  const sentence = rule && find(rule.says);
  if (rule === undefined || sentence === undefined || said > 1)
    return { reason: 'unknown-layout', detail: 'The box “Inspection outcome” does not say one of the three outcomes.' };
  const other = OUTCOME_RULES.find(({ outcome, follows }) => outcome !== rule.outcome && find(follows) !== undefined);
  return other === undefined
    ? { outcome: rule.outcome, evidence: { page: sentence.page, quote: sentence.text } }
    : {
        reason: 'readings-disagree',
        detail: `The box says outcome ${rule.outcome}, what follows belongs to outcome ${other.outcome}.`,
      };
};

/** Only widespread or systemic failings bring priority actions, and they always do. */
const disagreement = (outcome: Outcome, actions: number): ReadingFault | undefined =>
  (outcome === 3) === actions > 0
    ? undefined
    : {
        reason: 'readings-disagree',
        detail: `The outcome is ${outcome} of 3, yet ${actions} priority actions were found.`,
      };

/** Area SEND inspections since 2023: an outcome in a box on the first page, items in ruled tables at the end. */
export const readSendArea = (text: DocumentText): ReadingResult => {
  const letter = letterOf(text);
  const opening = letterOpening(letter, RULES);
  if (opening.days !== undefined && opening.days.end < REPORTS_SINCE) return readSendLetter(letter, opening);
  const improve = requiredLists(letter, 'improve', RULED_TABLE);
  const priority = priorityActions(letter, allLists(letter, 'priority', RULED_TABLE));
  const found = outcomeOf(letter);
  if ('reason' in found) return unreadLetter('send-area-inspection', opening, found);
  const fault = disagreement(found.outcome, priority.set.length) ?? priority.fault ?? improve.fault;
  if (fault !== undefined) return unreadLetter('send-area-inspection', opening, fault);
  return readLetterOf('send-area-inspection', opening, {
    needsToImprove: improve.items,
    priorityActions: priority.set,
    sendOutcome: found.outcome,
    findings: [...comparingSentences(letter)],
    evidence: { sendOutcome: found.evidence },
  });
};
