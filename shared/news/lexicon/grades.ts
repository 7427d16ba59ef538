import type { Grade } from '../../domain/grade.ts';

/** How the press writes a grade. `names` rows hold the noun already: `the lowest possible rating`. */
export type GradeWords = { grade: Grade; words: RegExp; names: boolean; sample: string };

/** A grade told by its place on the scale. */
const superlative = (place: string): RegExp =>
  new RegExp(
    `\\b(?:${place}) (?:possible |available )?(?:Ofsted )?(?:ratings?|grad(?:e|ing)|mark|category|ranking|accolade|band|rung|tier|judge?ment|verdict)\\b`,
    'gi',
  );

export const GRADE_WORDS: readonly GradeWords[] = [
  { grade: 'outstanding', names: false, words: /\bouts?tanding\b/gi, sample: 'outstanding' },
  { grade: 'good', names: false, words: /\bgood\b/gi, sample: 'Good' },
  {
    grade: 'requires-improvement',
    names: false,
    words:
      /\brequir(?:es?|ed|ing)'? (?:some |further )?improve?ments?(?:["']? to (?:be(?: rated)?(?: as)?|attain|reach|achieve) (?:the rating of )?["']?good["']?)?/gi,
    sample: 'requires improvement to be good',
  },
  {
    grade: 'requires-improvement',
    names: false,
    words: /(?<=")needs improvement(?=")|(?<=')needs improvement(?=')/gi,
    sample: "'needs improvement'",
  },
  {
    grade: 'requires-improvement',
    names: false,
    // of records or practice it is an ordinary verb; of a judgement it is the grade
    words:
      /(?<=\b(?:protection|leavers|in care|leadership|leaders|services?) (?:(?:which|that|was|were|is|are|all|still|also|said to|judged to|found to) ){0,3})(?:in )?need(?:s|ed|ing)?(?: of)? (?:some |further )?improvement\b/gi,
    sample: 'help and protection still needing improvement',
  },
  {
    grade: 'requires-improvement',
    names: true,
    words: superlative('second[- ](?:lowest|worst)|third[- ](?:highest|best)'),
    sample: 'the second lowest rating',
  },
  { grade: 'inadequate', names: false, words: /\binad[ae]qu?[ae]t[es]?\b/gi, sample: 'Inadequate' },
  {
    grade: 'inadequate',
    names: true,
    words: superlative('(?<!second[- ])(?:lowest|worst|bottom)'),
    sample: 'the lowest possible rating',
  },
  {
    grade: 'outstanding',
    names: true,
    words: superlative('(?<!(?:second|third)[- ])(?:highest|top|best)'),
    sample: 'the highest possible rating',
  },
  { grade: 'adequate', names: false, words: /\badequate\b/gi, sample: 'adequate' },
];
