import * as z from 'zod';

/**
 * The words Ofsted grades with. `adequate` belongs to inspections before November 2013 and is not
 * `requires-improvement`: the two are never ranked against each other.
 */
export const Grade = z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate', 'adequate']);
export type Grade = z.infer<typeof Grade>;

const BEST_FIRST: readonly Grade[] = ['outstanding', 'good', 'requires-improvement', 'inadequate'];

/** Which way a judgement moved, or undefined where the two grades are not of one scale. */
export const gradeMove = (from: Grade, to: Grade): 'better' | 'worse' | 'same' | undefined => {
  if (from === to) return 'same';
  const [before, after] = [BEST_FIRST.indexOf(from), BEST_FIRST.indexOf(to)];
  if (before < 0 || after < 0) return undefined;
  return after < before ? 'better' : 'worse';
};

const WORDS: Record<Grade, string> = {
  outstanding: 'outstanding',
  good: 'good',
  'requires-improvement': 'requires improvement to be good',
  inadequate: 'inadequate',
  adequate: 'adequate',
};

/** The grade as a sentence prints it. */
export const gradeInWords = (grade: Grade): string => WORDS[grade];
