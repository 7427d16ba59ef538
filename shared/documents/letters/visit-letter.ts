import type { DocumentKind } from '../../domain/document-kind.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { type PreviousOverall, previousOverall } from '../grades/previous-overall.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { SectionName } from '../text/headings.ts';
import { comparingSentences } from './changes/direction.ts';
import { earlierVisitIn } from './earlier-time.ts';
import { lookedAt } from './focus-of-visit.ts';
import { type Letter, letterOf } from './letter.ts';
import { allLists, firstList, PLAIN_LIST } from './letter-lists.ts';
import { letterOpening, type OpeningRules } from './letter-opening.ts';
import { readLetterOf, unreadLetter } from './letter-reading.ts';
import { priorityActions } from './priority-actions.ts';

/** What letters call a part of the services beyond the words of reports. */
const PART = /\bcare[- ]experienced\b/i;

const yearsIn = (text: string): readonly number[] => (text.match(/\b20[012]\d\b/g) ?? []).map(Number);

const inspectionYears = ({ sentences }: Letter): readonly number[] =>
  sentences.flatMap(({ text }) => {
    const visit = earlierVisitIn(text) ?? '';
    return /inspection/i.test(visit) ? yearsIn(visit) : [];
  });

/**
 * The overall grade of the inspection before, as the letter states it. A grade of an older inspection than the latest
 * that the letter names is history: then none is told.
 */
const earlierOverall = (letter: Letter): PreviousOverall | undefined => {
  const whole = letter.sentences.filter(({ text }) => !PART.test(text));
  const said = previousOverall(whole);
  if (said === undefined) return undefined;
  const year = Math.max(...yearsIn(said.evidence.quote));
  const isHistory = Number.isFinite(year) && inspectionYears(letter).some((later) => later > year);
  return isHistory ? undefined : said;
};

/** One of these heads a part of every letter on a visit. */
const KNOWN: readonly SectionName[] = ['headline', 'findings', 'strengths', 'improve'];

const withoutHeadings = ({ sections }: Letter): ReadingFault | undefined =>
  sections.some(({ name }) => KNOWN.includes(name))
    ? undefined
    : { reason: 'unknown-layout', detail: 'No heading such as “Headline findings” or “Findings” was found.' };

/** Letters to a council after one of Ofsted's own visits: they differ in how they open. */
const readVisitLetter = (text: DocumentText, kind: DocumentKind, rules: OpeningRules): ReadingResult => {
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

/**
 * Focused visits since 2018: `Focused visit to Medway children’s services`, then `This letter summarises the findings
 * of the focused visit to Medway children’s services on 25 and 26 November 2025.`
 */
export const readFocusedVisit = (text: DocumentText): ReadingResult =>
  readVisitLetter(text, 'focused-visit', { title: /^Focus+ed visit (?:to|of)\b/i, inspected: /\bvisit\b/i });

/**
 * Monitoring visits after an inadequate judgement: `Monitoring visit of Medway children’s services`. Unproven: no such
 * letter was at hand; the layout follows descriptions of those of 2020 to 2022.
 */
export const readMonitoringVisit = (text: DocumentText): ReadingResult =>
  readVisitLetter(text, 'monitoring-visit', { title: /^Monitoring visit (?:to|of)\b/i, inspected: /\bvisit\b/i });

/**
 * Focused assurance visits of autumn 2020 and spring 2021, where the letter itself bears that title. Unproven: the
 * letters at hand are titled `Focused visit`.
 */
export const readAssuranceVisit = (text: DocumentText): ReadingResult =>
  readVisitLetter(text, 'assurance-visit', {
    title: /^(?:Focused |Virtual |COVID-19 )*assurance visit (?:to|of)\b/i,
    inspected: /\bvisit\b/i,
  });
