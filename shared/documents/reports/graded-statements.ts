import type { Aspect } from '../../domain/aspect.ts';
import { ANY_GRADE, gradeOf } from '../grades/grade-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { GradedAspect } from './judgements.ts';

type Statement = { aspect: Aspect; wording: RegExp; sample: string };

const GRADE = `(?<grade>(?i:${ANY_GRADE}))`;
/** A grade that a sentence or clause ends with: `good enough` and `good for care leavers` are other statements. */
const ENDS = '(?=\\d?$|[.;:]|,? (?:because|and there|overall)\\b)';
const ARE = '(?:(?:are|is|remain|continue to be) )?(?:now )?(?:judged to be )?(?:overall )?';
/** Where; `who need help` would say it of a part of them, `were` of another time. */
const IN = 'in (?:the )?\\p{Lu}(?:(?! (?:who|were|was|had|have|has|not|are|is|remain|continue|need) )[^.,;:]){2,60}?';
const FAMILIES = '(?:, young people)?(?: and (?:their )?(?:families|young people))*';

const statement = (aspect: Aspect, wording: string, sample: string): Statement => ({
  aspect,
  wording: new RegExp(`^${wording}${ENDS}`, 'u'),
  sample,
});

/** How reports say in a sentence what is graded how now. */
export const GRADED_STATEMENTS: readonly Statement[] = [
  statement(
    'overall-effectiveness',
    `(?:Overall, c|C)hildren[’'‘]s (?:social care )?services ${IN} ${ARE}${GRADE}`,
    'Children’s services in Medway require improvement to be good.',
  ),
  statement(
    'overall-effectiveness',
    `(?:Overall, s|S)ervices (?:to|for) children${FAMILIES} ${IN} ${ARE}${GRADE}`,
    'Services for children and families in Medway are good.',
  ),
  statement(
    'overall-effectiveness',
    `The overall judgement is (?:that children[’'‘]s services )?${ARE}${GRADE}`,
    'The overall judgement is that children’s services are good.',
  ),
  statement(
    'overall-effectiveness',
    `(?:The )?[Oo]verall effectiveness (?:of (?:children[’'‘]s )?services (?:for [^.,;:]{3,40} )?|${IN} )?is (?:now )?(?:judged to be )?${GRADE}`,
    'The overall effectiveness of services is good.',
  ),
  statement(
    'lscb',
    `The (?:[\\p{Lu}&][^ .]* |and |of |with |upon ){0,6}Safeguarding (?:Children(?:[’'‘]s)? )?Board(?: \\(\\w+\\))?(?: ${IN})? ${ARE}${GRADE}`,
    'The Medway Safeguarding Children Board (MSCB) requires improvement to be good.',
  ),
];

/** Judgements that a sentence gives now. Whether the place it names is the council's is not looked at. */
export const gradedStatements = (sentences: readonly Sentence[]): readonly GradedAspect[] =>
  sentences.flatMap(({ text, page }) => {
    const found = GRADED_STATEMENTS.map(({ aspect, wording }) => ({ aspect, groups: wording.exec(text)?.groups })).find(
      ({ groups }) => groups !== undefined,
    );
    const grade = gradeOf(found?.groups?.['grade'] ?? '');
    return found !== undefined && grade ? [{ aspect: found.aspect, grade, evidence: { page, quote: text } }] : [];
  });
