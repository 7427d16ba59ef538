import { ANY_GRADE } from './grade-words.ts';

/**
 * How a report says what the inspection before found. Each wording names the `grade` and whose it was: `of` is what
 * stands before the verb, `object` what an inspection judged; where it has neither, nothing in the sentence may speak of
 * a part of the services.
 */
export type EarlierGradeRule = { wording: RegExp; sample: string };

/** `required improvement to be good` tells of a grade once given, `requiring improvement` of one just named: neither is `good`. */
const GRADE = `[‘'“]?(?<!\\b(?:less than|better than|at least|below|above|short of) )(?<grade>requir(?:ed|ing) improvement(?: to be good)?|(?<!improvement to be )${ANY_GRADE})\\b`;
const OF = '(?<of>.{0,160}?)';
const BEFORE_JUDGED = '(?:also |all |each |both |last |first |then |previously |most recently )?';
const JUDGED = '(?:judged|rated|graded|found|assessed|deemed)';
/** By whom and when, between the verb and the grade: `judged by Ofsted in 2019 to be`. */
const MEANWHILE = '(?:,? (?:by|in|at|during) [^.;:]{2,50}?,?)?';
const JUDGEMENT = '(?:judge?ment|rating|grad(?:e|ing)|outcome)';
const AS = '(?:overall )?(?:to be |to |as being |as )?';
const LAST_TIME = '(?:last|previous|most recent) (?:\\w+ ){0,3}inspection';

const rule = (wording: string, sample: string): EarlierGradeRule => ({ wording: new RegExp(wording, 'gi'), sample });

export const EARLIER_GRADE_RULES: readonly EarlierGradeRule[] = [
  rule(
    `${OF} (?:was|were|been|being) (?:(?:last |previously |most recently )?inspected .{0,40}?and (?:was |were )?)?${BEFORE_JUDGED}${JUDGED}${MEANWHILE} ${AS}${GRADE}`,
    'Since the inspection in 2019, when services were judged to be inadequate, much has improved.',
  ),
  rule(
    `(?:inspection|which)\\b.{0,90} (?:judged|rated|graded|found) (?<object>.{2,60}?) ${AS}${GRADE}`,
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
    `${OF} (?:was|were) ${GRADE}(?: overall)? (?:(?:at|during|in) (?:the time of )?(?:the|its|their) ${LAST_TIME}|in 20[012]\\d\\b|when (?:last )?inspected\\b)`,
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
    `\\b${JUDGEMENT} of ${GRADE}[’'”]?(?: overall| for overall effectiveness)? (?:at|in|from) (?:the|its|their|20[012]\\d)`,
    'Since a judgement of inadequate for overall effectiveness at the inspection in 2019, leaders have been relentless.',
  ),
  rule(
    `\\b(?:giving|gave|given|received|receiving|awarded|achieved|achieving|with) (?:an|a|its|their) (?:overall )?(?:effectiveness )?${JUDGEMENT} of ${GRADE}`,
    'Ofsted last inspected Medway’s children’s services in 2017, giving an overall judgement of good.',
  ),
  rule(
    `\\b(?:the|a|an|its|their|’s) ${GRADE}[’'”]? (?:overall )?(?:${JUDGEMENT}s?|inspection)\\b(?=.{0,30}\\b20[012]\\d\\b)`,
    'Since the inadequate rating in 2019, leaders have been relentless.',
  ),
  rule(
    `\\b(?:last|previous|20[012]\\d)\\b.{0,60} (?:inspectors|Ofsted) ${JUDGED} (?<object>.{2,60}?) ${AS}${GRADE}`,
    'In 2018, inspectors judged Medway’s children’s services to require improvement to be good.',
  ),
  rule(
    `${OF} from (?:being )?(?:judged )?(?:as )?${GRADE}[’'”]?(?: overall)?(?:,? (?:at|in) [^.;:]{3,60}?)?,? to (?:being )?(?:now )?(?:judged )?(?:as )?[‘'“]?${ANY_GRADE}\\b`,
    'Services in Medway have improved from inadequate at the last inspection to good.',
  ),
  rule(
    `${OF} from (?:the|a) ${GRADE} (?:level|standard|position|services?)\\b`,
    'The quality of services for children has deteriorated from the good level seen at the last inspection.',
  ),
  rule(
    `\\b${JUDGEMENT} (?:of|at|from|in|following) (?:the|its|their) ${LAST_TIME}\\b[^.;:]{0,60}? was ${GRADE}`,
    'The overall judgement at the last inspection, in 2019, was inadequate.',
  ),
  rule(
    `\\b${LAST_TIME}\\b[^.;:]{0,60},(?<of>.{2,80}?) (?:was|were) ${GRADE}[’'”]?(?: overall)?(?=[,.;]| and\\b)`,
    'At the last inspection in 2019, the overall effectiveness of services was inadequate.',
  ),
  rule(
    `${OF} (?:previously|formerly) (?:${JUDGED} )?${AS}${GRADE}`,
    'Services for children in Medway, previously judged inadequate, have got better since 2019.',
  ),
  rule(
    `\\b(?:since|when|after|before) (?:Ofsted|inspectors) (?:last )?${JUDGED} (?<object>.{2,60}?) ${AS}${GRADE}`,
    'Since Ofsted judged services for children in Medway to be inadequate in 2019, leaders have been relentless.',
  ),
  rule(
    `\\b(?:inspection|inspectors|Ofsted)\\b.{0,60} (?:judged|found|concluded|reported) that (?<object>.{2,80}?) (?:was|were) ${GRADE}`,
    'In 2019, Ofsted found that services for children in Medway were inadequate.',
  ),
  rule(
    `\\b(?:since|after|having) (?:being|been) (?:last )?${JUDGED}${MEANWHILE} ${AS}${GRADE}`,
    'Since being judged inadequate in 2019, the local authority has been relentless.',
  ),
  rule(
    `\\b(?:last|previous)\\b(?: overall| inspection| effectiveness){0,3} ${JUDGEMENT}\\b[^.;:]{0,40}? was ${GRADE}`,
    'The previous inspection judgement, in 2016, was requires improvement.',
  ),
  rule(
    `\\boverall (?:effectiveness )?${JUDGEMENT} (?:at|in|from) [^.;:]{3,40}? was ${GRADE}`,
    'The overall effectiveness judgement in 2019 was inadequate.',
  ),
  rule(
    `${OF} (?:remains?|continues? to be|(?:is|are) still) ${GRADE},? as (?:it|they) (?:was|were) (?:at|when|in)\\b`,
    'Services for children in Medway remain good, as they were at the previous inspection in 2020.',
  ),
  rule(
    `${OF} (?:have|has) been ${GRADE} since 20[012]\\d\\b`,
    'Children’s services in Medway have been inadequate since 2013.',
  ),
  rule(
    `\\boverall (?:effectiveness|${JUDGEMENT}) (?:at|in|of|from) (?:the |its |their )?(?:last|previous) inspection(?: \\([^()]{4,30}\\))?:? ${GRADE}`,
    'Overall effectiveness at the previous inspection: requires improvement to be good',
  ),
  rule(
    `\\bprevious overall (?:effectiveness|${JUDGEMENT}):? ${GRADE}`,
    'Previous overall effectiveness: requires improvement to be good',
  ),
];
