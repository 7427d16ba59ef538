import { ANY_GRADE } from './grade-words.ts';

/**
 * How a report says what the inspection before found. Each wording names the `grade` and whose it was: `of` is what
 * stands before the verb, `object` what an inspection judged; where it has neither, nothing in the sentence may speak of
 * a part of the services.
 */
export type EarlierGradeRule = { wording: RegExp; sample: string };

/** `required improvement to be good` tells of a grade once given, `requiring improvement` of one just named: neither is `good`. */
const GRADE = `[‘'“]?(?<grade>requir(?:ed|ing) improvement(?: to be good)?|(?<!improvement to be )${ANY_GRADE})\\b`;
const OF = '(?<of>.{0,160}?)';
const JUDGED = '(?:judged|rated|graded|found)';
const AS = '(?:overall )?(?:to be |to |as being |as )?';
const LAST_TIME = '(?:last|previous) (?:\\w+ )?inspection';

const rule = (wording: string, sample: string): EarlierGradeRule => ({ wording: new RegExp(wording, 'gi'), sample });

export const EARLIER_GRADE_RULES: readonly EarlierGradeRule[] = [
  rule(
    `${OF} (?:was|were|been|being) (?:inspected .{0,30}?and )?${JUDGED} ${AS}${GRADE}`,
    'Since the inspection in 2019, when services were judged to be inadequate, much has improved.',
  ),
  rule(
    `(?:inspection|which)\\b.{0,90} (?:judged|rated|found) (?<object>.{2,60}?) ${AS}${GRADE}`,
    'Progress since the inspection in 2016, which judged the service as inadequate, has been slow.',
  ),
  rule(
    `${OF}(?<!\\b(?:that|which)) (?<grade>required improvement)\\b`,
    'At the last inspection in 2017, children’s services required improvement to be good.',
  ),
  rule(
    `${OF} (?:(?:is|are) )?${GRADE}, as was the case at the ${LAST_TIME}`,
    'Services for children in Medway require improvement to be good, as was the case at the last inspection.',
  ),
  rule(
    `${OF} (?:was|were) ${GRADE}(?: overall)? (?:at|during) (?:the time of )?(?:the|its|their) ${LAST_TIME}`,
    'Services for children in Medway were inadequate at the time of the last inspection.',
  ),
  rule(
    `\\bwhen ${OF} (?:was|were) ${GRADE}[’'”]?(?: overall)?(?=[,.;])`,
    'Services in Medway have improved since the last inspection in 2021, when the overall effectiveness was inadequate.',
  ),
  rule(`${OF} (?:is|are) no longer ${GRADE}`, 'Children’s services in Medway are no longer inadequate.'),
  rule(
    `\\b(?:the|a|an|its|their) ${GRADE}[’'”]? (?:overall )?(?:inspection )?judge?ments? (?:at|in|of|from) (?:the|its|their) (?:last|previous)`,
    'Leaders have built on their work since the outstanding judgement at the last inspection in 2018.',
  ),
  rule(
    `\\b(?:judge?ment|rating|grade) of ${GRADE}[’'”]?(?: overall)? (?:at|in|from) (?:the|its|their|20[012]\\d)`,
    'Since the judgement of inadequate at the inspection in 2019, leaders have been relentless.',
  ),
];
