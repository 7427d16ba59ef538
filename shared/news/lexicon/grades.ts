import type { Grade } from '../../domain/grade.ts';

/** How the press writes a grade. `names` rows hold the noun already: `the lowest possible rating`. */
export type GradeWords = { grade: Grade; words: RegExp; names: boolean; sample: string };

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
    names: true,
    words: /\bsecond[- ](?:lowest|worst) (?:possible )?(?:rating|grade|mark)/gi,
    sample: 'the second lowest rating',
  },
  { grade: 'inadequate', names: false, words: /\binad[ae]qu?[ae]t[es]?\b/gi, sample: 'Inadequate' },
  {
    grade: 'inadequate',
    names: true,
    words:
      /(?<!second[- ])\b(?:lowest|worst|bottom) (?:possible |available )?(?:Ofsted )?(?:rating|grade|mark|category|ranking)\b/gi,
    sample: 'the lowest possible rating',
  },
  {
    grade: 'outstanding',
    names: true,
    words: /\b(?:highest|top|best) (?:possible |available )?(?:Ofsted )?(?:rating|grade|mark|category|ranking)\b/gi,
    sample: 'the highest possible rating',
  },
  { grade: 'adequate', names: false, words: /\badequate\b/gi, sample: 'adequate' },
];
