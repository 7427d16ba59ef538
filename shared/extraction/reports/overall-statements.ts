import { ANY_GRADE, gradeOf } from './grade-words.ts';
import type { GradedAspect } from './graded-aspect.ts';
import type { Sentence } from './report-sentences.ts';

type Statement = { wording: RegExp; sample: string };

const GRADE = `(?<grade>${ANY_GRADE})`;
/** A grade that a sentence or clause ends with: `good enough` and `good for care leavers` are other statements. */
const ENDS = '(?=[.;:]|,? (?:because|and there|overall)\\b|$)';
const ARE = '(?:(?:are|is|remain|continue to be) )?(?:now )?(?:judged to be )?(?:overall )?';
/** Where; `who need help` would say it of a part of them. */
const IN = 'in (?:the )?\\p{Lu}(?:(?! who )[^.,;:]){2,60}?';

/** How reports say in a sentence of their summary what the services as a whole are graded. */
const STATEMENTS: readonly Statement[] = [
  {
    wording: new RegExp(`^Children[’']s services ${IN} ${ARE}${GRADE}${ENDS}`, 'u'),
    sample: 'Children’s services in Medway require improvement to be good.',
  },
  {
    wording: new RegExp(
      `^Services (?:to|for) children(?:, young people)?(?: and (?:their )?(?:families|young people))* ${IN} ${ARE}${GRADE}${ENDS}`,
      'u',
    ),
    sample: 'Services for children and families in Medway are good.',
  },
  {
    wording: new RegExp(`^The overall judgement is (?:that children[’']s services )?${ARE}${GRADE}${ENDS}`, 'u'),
    sample: 'The overall judgement is that children’s services are good.',
  },
  {
    wording: new RegExp(
      `^(?:The )?[Oo]verall effectiveness .{0,60}?\\bis (?:now )?(?:judged to be )?${GRADE}${ENDS}`,
      'u',
    ),
    sample: 'The overall effectiveness of services is good.',
  },
];

/** The overall grade where a sentence says it of the services now. A council in other words is not looked for. */
export const overallStatements = (sentences: readonly Sentence[]): readonly GradedAspect[] =>
  sentences.flatMap(({ text, page }) => {
    const groups = STATEMENTS.map(({ wording }) => wording.exec(text)?.groups).find((found) => found !== undefined);
    const grade = gradeOf(groups?.['grade'] ?? '');
    return grade ? [{ aspect: 'overall-effectiveness', grade, evidence: { page, quote: text } }] : [];
  });
