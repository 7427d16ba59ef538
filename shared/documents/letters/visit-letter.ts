import type { DocumentKind } from '../../domain/document-kind.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { SectionName } from '../text/headings.ts';
import { comparingSentences } from './comparing-sentences.ts';
import { earlierOverall } from './earlier-overall.ts';
import { type Letter, letterOf } from './letter.ts';
import { allLists, firstList, PLAIN_LIST } from './letter-lists.ts';
import { letterOpening, type OpeningRules } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';
import { lookedAt } from './looked-at.ts';
import { priorityActions } from './priority-actions.ts';

/** One of these heads a part of every letter on a visit. */
const KNOWN: readonly SectionName[] = ['headline', 'findings', 'strengths', 'improve'];

const withoutHeadings = ({ sections }: Letter): ReadingFault | undefined =>
  sections.some(({ name }) => KNOWN.includes(name))
    ? undefined
    : { reason: 'unknown-layout', detail: 'No heading such as “Headline findings” or “Findings” was found.' };

/** Letters to a council after one of Ofsted's own visits: they differ in how they open. */
export const readVisitLetter = (text: DocumentText, kind: DocumentKind, rules: OpeningRules): ReadingResult => {
  const letter = letterOf(text);
  const opening = letterOpening(letter, rules);
  const improve = firstList(letter, 'improve', PLAIN_LIST);
  const priority = priorityActions(letter, allLists(letter, 'priority', PLAIN_LIST));
  const fault = priority.fault ?? improve.fault ?? withoutHeadings(letter);
  if (fault !== undefined) return unreadLetter(kind, opening, fault);
  const before = earlierOverall(letter);
  const { focus, evidence } = lookedAt(letter);
  const proof = evidence ?? opening.evidence['inspectionDates'];
  return readLetterOf(kind, opening, {
    needsToImprove: improve.items,
    priorityActions: priority.set,
    priorityActionsCarriedOver: priority.carriedOver,
    previousOverall: before?.grade ?? null,
    focus,
    findings: [...comparingSentences(letter)],
    evidence: {
      ...priority.evidence,
      ...(before && { previousOverall: before.evidence }),
      ...(proof && { focus: proof }),
    },
  });
};
