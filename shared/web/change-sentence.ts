import type { JudgementChange } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { kindLabel } from '../domain/document-kind.ts';
import { gradeInWords } from '../domain/grade.ts';
import { COMPARING, type Finding, type Reading } from '../domain/reading.ts';
import type { Change } from '../use-cases/queries/list-changes.ts';
import { beforeWords, capital, counted, listed, moveWord, outcomeWords, unreadWords } from './words.ts';

/** `Overall effectiveness: inadequate to good (better)`. */
const judgementSentence = (change: JudgementChange): string => {
  const { aspect, from, to } = change;
  return from === null
    ? `${aspectLabel(aspect)}: ${gradeInWords(to)} (before: ${beforeWords(change)})`
    : `${aspectLabel(aspect)}: ${gradeInWords(from)} to ${gradeInWords(to)} (${moveWord(from, to)})`;
};

/** Sentences in which Ofsted itself compares with something earlier: only these are changes. */
export const comparingFindings = (reading: Reading | null): readonly Finding[] =>
  (reading?.findings ?? []).filter(({ direction }) => COMPARING.includes(direction));

type Visit = Extract<Change, { type: 'visit' }>;

const outcomeSentence = ({ publication, outcomeBefore }: Visit): string => {
  const { sendOutcome } = publication;
  if (sendOutcome === null) return 'no grade is given';
  return `${outcomeWords(sendOutcome)}${outcomeBefore === null ? '' : `; before: ${outcomeWords(outcomeBefore.outcome)}`}`;
};

const visitSentence = (change: Visit): string => {
  const { publication, reading } = change;
  const { priorityActions, priorityActionsCarriedOver } = publication;
  const compared = comparingFindings(reading).length;
  const parts = [
    outcomeSentence(change),
    ...(priorityActions > 0 ? [`${counted(priorityActions, 'area')} for priority action set`] : []),
    ...(priorityActionsCarriedOver > 0
      ? [`${counted(priorityActionsCarriedOver, 'earlier priority action')} still in force`]
      : []),
    ...(compared > 0 ? [`${counted(compared, 'sentence')} comparing with an earlier visit or inspection`] : []),
  ];
  return `${capital(kindLabel(publication.kind))}: ${listed(parts)}`;
};

/** What one change says, in one sentence. */
export const changeSentence = (change: Change): string => {
  const name = capital(kindLabel(change.publication.kind));
  if (change.type === 'judgement') return judgementSentence(change.judgement);
  if (change.type === 'visit') return visitSentence(change);
  if (change.type === 'unchanged') return `${name}: every judgement as before`;
  if (change.type === 'revised')
    return change.judgements.length === 0
      ? `${name}: issued again, with the same judgements`
      : `${name}: issued again; ${listed(change.judgements.map(judgementSentence))}`;
  const reason = change.publication.unread?.reason;
  return `${name}: not read yet${reason === undefined ? '' : `, because ${unreadWords(reason)}`}`;
};
