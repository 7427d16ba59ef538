import { ADVERBS, BAD_TO_HAVE, type ChangeRule, changeRule, GOOD_TO_HAVE, HAVE, words } from './change-rule.ts';

const WEAK = `(?:variable|inconsistent|weak|poor|too ${words(1)}[\\p{L}]+|an? ${words(2)}(?:challenge|weakness|concern|issue|problem|barrier|difficulty)|challenges|challenging|fragile|high\\b(?!-| priority| quality| standard| morale)|limited|insufficient|under-?developed|an area (?:for|of|that|which|where)|a work in progress|stubborn|delayed|delays|not ${words(1)}(?:good|consistent|embedded)|mixed|slow|unsatisfactory|gaps|the most significant|under pressure)`;
const WEAKNESS =
  '(?:variability|inconsistenc(?:y|ies)|delays?|lack|gaps?|challenges?|more to (?:do|be done)|work to (?:do|be done)|shortfalls?|weakness(?:es)?|drift|limited|insufficient|too (?:many|few|much|little)|scope|concerns?|pressures?|barriers?|backlogs?|shortages?|turnover|vacancies|failures?|deficits?|high caseloads|areas of)';
const CAME_TO_NOTHING = `(?:(?:been )?${words(3)}(?:addressed|resolved|sustained|maintained|realised)|improved|progressed|made (?:enough|sufficient|the necessary) progress|kept pace|led to|resulted in)`;

const persists = (wording: string, sample: string): ChangeRule => changeRule('persists', wording, sample);
const stalled = (wording: string, sample: string): ChangeRule => changeRule('stalled', wording, sample);
const declined = (wording: string, sample: string): ChangeRule => changeRule('declined', wording, sample);

export const UNSOLVED_RULES: readonly ChangeRule[] = [
  persists(
    `\\b(?:remains?|continues?(?: to (?:be|have|experience|show|wait)|(?! to))|(?:is|are) still|still) (?:${ADVERBS})?${words(2)}${WEAK}\\b`,
    'The quality of plans remains variable.',
  ),
  persists(
    `\\bthere (?:still )?(?:remains?|continues? to be|(?:is|are) still|still (?:is|are)) ${words(3)}${WEAKNESS}\\b`,
    'There remain some delays.',
  ),
  persists(`\\b${WEAKNESS} (?:still )?(?:remains?|persists?|continues?)\\b`, 'A substantial challenge remains.'),
  persists(
    `\\b(?:persistent|persisting|continuing|continued|ongoing|long-?standing) ${words(2)}(?:high|${WEAKNESS})\\b`,
    'A key challenge is the continuing high caseloads.',
  ),
  persists('\\bremained (?:the same|unchanged|static)\\b', 'The quality of plans has remained the same.'),
  persists('\\b(?:is|are) still (?:evident|apparent|present|seen)\\b', 'Weaker practice is still evident.'),
  persists('\\bstill not\\b', 'Practice is still not consistently good.'),
  stalled(
    `\\bprogress ${words(4)}(?:has been|is|remains|was) ${words(2)}(?:hindered|slow|slower|limited|insufficient|hampered|uneven|delayed|impeded|held back)\\b`,
    'Progress overall has been hindered by turnover.',
  ),
  stalled(
    '\\b(?:little|limited|slow|insufficient|not enough|minimal|not made (?:enough|sufficient)) (?:\\p{L}+ )?(?:progress|improvement)\\b',
    'Little progress has been made.',
  ),
  stalled(`\\b${HAVE} not (?:yet )?${words(1)}${CAME_TO_NOTHING}\\b`, 'The weaknesses have not been addressed.'),
  stalled(
    `\\b${HAVE} (?:not yet|yet to) ${words(2)}(?:had|made|impact|improve|address)\\p{L}*`,
    'The new plan has not yet had an impact.',
  ),
  stalled(
    '\\b(?:pace|progress|improvement)\\b[^.;]{0,60}\\b(?:has not been|was not|is not) (?:sufficient\\b|quick|fast|swift|good)',
    'The pace of change has not been sufficient.',
  ),
  stalled('\\bpace\\b[^.;]{0,60}\\b(?:has been|is|remains) (?:too )?slow', 'The pace of this work has been slow.'),
  stalled(
    `\\b(?:impeded|hindered|hampered|slowed|held back) (?:the )?${words(2)}(?:pace|progress|improvement)\\b`,
    'Rising workloads have impeded the pace of change.',
  ),
  stalled(`\\b${HAVE} held ${words(2)}progress back\\b`, 'Changes among managers have held progress back.'),
  stalled(`\\b${HAVE} had (?:little|limited|minimal|no) ${words(1)}impact\\b`, 'The changes have had limited impact.'),
  stalled(
    `\\b${HAVE} not had (?:any|the|enough|sufficient|a sufficient) ${words(1)}impact\\b`,
    'This work has not had the impact that children need.',
  ),
  stalled(
    '\\b(?:progress|improve(?:ments?|d)|gains?|changes?|stability)\\b[^.;]{0,60}\\b(?:fragile|tenuous)\\b|\\b(?:fragile|tenuous) (?:progress|improvements?|gains?|stability)\\b',
    'These improvements are fragile.',
  ),
  stalled(
    '\\b(?:yet to be|not yet|are yet to) (?:fully |sufficiently |well |be )*(?:embedded|realised|seen|evident)\\b',
    'The changes are not yet embedded.',
  ),
  stalled(
    '\\bled to delays? in (?:progressing|implementing)\\b|\\b(?:pace|progress|changes?|improvements?|implementation)\\b[^.;]{0,120}\\btoo slow(?:ly)?\\b|\\blost (?:pace|momentum|ground)\\b',
    'The pandemic has led to delay in progressing the plan.',
  ),
  declined(
    `\\b${HAVE} (?:(?!not\\b|never\\b)[\\p{L}]+ )?(?:declined(?! by)|deteriorated|worsened|weakened|(?:been )?(?:adversely affected|undermined)|slipped|regressed|had a negative impact|got worse)\\b`,
    'The quality of practice has declined since the last inspection.',
  ),
  declined(
    `(?<!\\b(?:${BAD_TO_HAVE}|exclusions)\\b[^,.;]{0,60})\\b${GOOD_TO_HAVE}\\b[^,.;]{0,40} ${HAVE} ${ADVERBS}(?:reduced|decreased|fallen)\\b`,
    'The capacity of the service has been reduced.',
  ),
  declined(
    '(?<!\\bor )\\b(?:deterioration|decline) in\\b|\\bthreaten(?:s|ing)? to undermine\\b',
    'Recent turnover threatens to undermine the progress made.',
  ),
  declined(
    `\\b(?:increases?|increasing|rise|rising|growth|growing) (?:in |of )?${words(2)}(?:vacancies|caseloads|turnover|delays|workloads|waiting|backlogs?|drift)\\b`,
    'This has led to an increase in social work vacancies.',
  ),
  declined(
    `\\b(?:turnover|vacancies|caseloads|workloads|delays|waiting (?:times|lists))\\b[^,.;]{0,50} ${HAVE} ${ADVERBS}(?:increased|risen|grown)\\b`,
    'Caseloads have increased since the last visit.',
  ),
];
