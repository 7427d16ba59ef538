import type { Grade } from '../../domain/grade.ts';

/** A grade as printed; `null` stands for "Not judged". */
export type PrintedGrade = Grade | null;

type Wording = { grade: PrintedGrade; wordings: readonly string[] };

/** How reports print grades, over all frameworks; a heading or a sentence says `require` of services. */
const WORDINGS: readonly Wording[] = [
  { grade: 'outstanding', wordings: ['outstanding'] },
  { grade: 'good', wordings: ['good'] },
  {
    grade: 'requires-improvement',
    wordings: [
      'requires improvement to be good',
      'requires improvement',
      'require improvement to be good',
      'require improvement',
    ],
  },
  { grade: 'inadequate', wordings: ['inadequate'] },
  { grade: 'adequate', wordings: ['adequate'] },
  { grade: null, wordings: ['not judged'] },
];

const ALL = WORDINGS.flatMap(({ wordings }) => wordings);

/** Any grade, longest wording first, to be put into a larger pattern with the flag `i`. */
export const ANY_GRADE = `(?:${ALL.toSorted((a, b) => b.length - a.length).join('|')})`;

/** Inspections of 2013 number their grades as well: `Grade 4 (Inadequate)`, `Inadequate Grade 4`. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/grade \d/g, '')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The grade that these words are, and nothing but the grade: `a good service` is none. */
export const gradeOf = (text: string): PrintedGrade | undefined => {
  const words = bare(text);
  return WORDINGS.find(({ wordings }) => wordings.includes(words))?.grade;
};

/** Whether these words are a grade or the beginning of one that goes on in the next line: `Requires`. */
export const beginsGrade = (text: string): boolean => {
  const words = bare(text);
  return words !== '' && ALL.some((wording) => `${wording} `.startsWith(`${words} `));
};
