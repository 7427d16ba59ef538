import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { comparingSentences } from './changes/direction.ts';
import { inspectedTogether } from './focus-of-visit.ts';
import { letterOf } from './letter.ts';
import { allLists, requiredLists, THEMED_LIST } from './letter-lists.ts';
import { letterOpening } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';
import { priorityActions } from './priority-actions.ts';

const RULES = {
  title: /^Joint targeted area inspection\b/i,
  inspected:
    /\binspection took place\b|\bjoint (?:targeted area )?inspection\b|\beffectiveness of partnership working\b/i,
};

/**
 * Joint targeted area inspections since 2016. Until 2020: `Between 18 June 2018 and 22 June 2018, Ofsted … undertook a
 * joint inspection`; since 2022: `This inspection took place from 23 to 27 May 2022.` Long lists go on under themed
 * sub-headings.
 */
export const readJtai = (text: DocumentText): ReadingResult => {
  const letter = letterOf(text);
  const opening = letterOpening(letter, RULES);
  const improve = requiredLists(letter, 'improve', THEMED_LIST);
  const priority = priorityActions(letter, allLists(letter, 'priority', THEMED_LIST));
  const fault = priority.fault ?? improve.fault;
  if (fault !== undefined) return unreadLetter('jtai', opening, fault);
  const { focus, evidence } = inspectedTogether(letter, opening.evidence['kind']);
  return readLetterOf('jtai', opening, {
    needsToImprove: improve.items,
    priorityActions: priority.set,
    priorityActionsCarriedOver: priority.carriedOver,
    focus,
    findings: [...comparingSentences(letter)],
    evidence: { ...priority.evidence, ...(evidence && { focus: evidence }) },
  });
};
