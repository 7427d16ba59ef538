import type { Aspect } from '../../../shared/domain/aspect.ts';
import type { Grade } from '../../../shared/domain/grade.ts';

/** A row of the cover: number, words, and how far it is set in. */
export type SifRow = { aspect: Aspect; number: string; label: string; left: number; textLeft: number };

/** The numbered rows of the cover. Adoption and care leavers are parts of the second judgement. */
export const SIF_ROWS: readonly SifRow[] = [
  {
    aspect: 'help-and-protection',
    number: '1.',
    label: 'Children who need help and protection',
    left: 71,
    textLeft: 89,
  },
  {
    aspect: 'looked-after-and-permanence',
    number: '2.',
    label: 'Children looked after and achieving permanence',
    left: 71,
    textLeft: 89,
  },
  { aspect: 'adoption', number: '2.1', label: 'Adoption performance', left: 119, textLeft: 142 },
  {
    aspect: 'care-leavers',
    number: '2.2',
    label: 'Experiences and progress of care leavers',
    left: 119,
    textLeft: 142,
  },
  {
    aspect: 'leadership-management-governance',
    number: '3.',
    label: 'Leadership, management and governance',
    left: 71,
    textLeft: 89,
  },
];

/** Headed sections, in order, beside whose heading the grade stands. */
export const SIF_SECTIONS: readonly { aspect: Aspect; heading: string }[] = [
  {
    aspect: 'help-and-protection',
    heading: 'The experiences and progress of children who need help and protection',
  },
  {
    aspect: 'looked-after-and-permanence',
    heading: 'The experiences and progress of children looked after and achieving permanence',
  },
  { aspect: 'leadership-management-governance', heading: 'Leadership, management and governance' },
];

/** Sentences that award the parts of the second judgement inside its section. */
export const SIF_PARTS: readonly { aspect: Aspect; sentence: string }[] = [
  { aspect: 'adoption', sentence: 'The graded judgement for adoption performance is that it' },
  {
    aspect: 'care-leavers',
    sentence: 'The graded judgement about the experience and progress of care leavers is that it',
  },
];

const ROW_GRADES: Record<Grade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement',
  inadequate: 'Inadequate',
  adequate: 'Adequate',
};

/** A grade as a row prints it, in the short form; null stands for a judgement that was not made. */
export const sifGrade = (grade: Grade | null): string => (grade === null ? 'Not judged' : ROW_GRADES[grade]);

/** The grade as the end of a sentence: `… require improvement to be good`, `… is good`. */
export const verdict = (grade: Grade, number: 'one' | 'many'): string => {
  if (grade === 'requires-improvement') return `require${number === 'one' ? 's' : ''} improvement to be good`;
  return `${number === 'one' ? 'is' : 'are'} ${ROW_GRADES[grade].toLowerCase()}`;
};
