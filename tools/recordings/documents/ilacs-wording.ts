import type { Aspect } from '../../../shared/domain/aspect.ts';
import type { Grade } from '../../../shared/domain/grade.ts';

/**
 * Editions of the report that differ to a reader: until 2020 a short title and the grade in the middle of its row;
 * since 2021 today's title; since 2023 care leavers apart; since April 2026 no overall judgement.
 */
export type IlacsEdition = '2018' | '2021' | '2023' | '2026';

const LABELS: Partial<Record<Aspect, string>> = {
  'leaders-impact': 'The impact of leaders on social work practice with children and families',
  'help-and-protection': 'The experiences and progress of children who need help and protection',
  'in-care-and-care-leavers': 'The experiences and progress of children in care and care leavers',
  'in-care': 'The experiences and progress of children in care',
  'care-leavers': 'The experiences and progress of care leavers',
  'overall-effectiveness': 'Overall effectiveness',
};

/** What the table and the headings call an aspect. */
export const ilacsLabel = (aspect: Aspect): string => LABELS[aspect] ?? aspect;

const GRADES: Record<Grade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
  inadequate: 'Inadequate',
  adequate: 'Adequate',
};

/** A grade as a table prints it; null stands for a judgement that was not made. */
export const printedGrade = (grade: Grade | null): string => (grade === null ? 'Not judged' : GRADES[grade]);

/** The headed sections in the order reports print them: the leaders, first in the table, come last. */
export const SECTION_ORDER: readonly Aspect[] = [
  'help-and-protection',
  'in-care-and-care-leavers',
  'in-care',
  'care-leavers',
  'leaders-impact',
];
