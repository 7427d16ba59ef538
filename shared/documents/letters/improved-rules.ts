import { ADVERBS, BAD_TO_HAVE, type ChangeRule, changeRule, GOOD_TO_HAVE, HAVE, words } from './change-rule.ts';

const improved = (wording: string, sample: string): ChangeRule => changeRule('improved', wording, sample);

const DONE_BETTER =
  '(?:improved?|strengthen(?:ed)?|enhanced?|increased capacity|embedded|stabilised|transformed|progressed|tightened|accelerated|raised|sustained|addressed|resolved|rectified|eradicated|turned around|lessened)';
const GAIN = `(?:improvements?|progress|reductions?(?! in (?:the )?${GOOD_TO_HAVE})|strides|gains)`;
/** `improvement plan`, `improvement board` and the like are no improvement. */
const NO_GAIN =
  '(?! (?:board|plan|work|groups?|partner|adviser|officer|partners?|partnership|areas?|journey|activity|cycle|programme|agenda))';
const MORE = '(?:better|improved|stronger|greater|fewer|reduced)';

export const IMPROVED_RULES: readonly ChangeRule[] = [
  improved(`\\b${HAVE} ${ADVERBS}${DONE_BETTER}\\b`, 'Oversight has been strengthened since the last inspection.'),
  improved(
    `(?<!\\b(?:${GOOD_TO_HAVE}|restrictions)\\b[^,.;]{0,40} )\\b${HAVE} ${ADVERBS}(?:reduced|decreased|fallen)\\b`,
    'Turnover of staff has reduced.',
  ),
  improved(
    `\\bimprovements? (?:${HAVE} been|(?:is|are) being|was|were) ${words(1)}(?:made|seen|achieved|secured|sustained|evident|noted)\\b`,
    'Since the inspection, improvements have been made.',
  ),
  improved(
    `\\b${HAVE} (?:(?!not\\b|yet\\b|to\\b)[\\p{L}’-]+ ){0,2}?(?:made|secured|achieved|seen|shown|delivered|led to|resulted in|brought about|sustained|maintained) (?:(?!focus|commitment|on\\b|for\\b)[\\p{L}’-]+ ){0,4}?${GAIN}\\b${NO_GAIN}`,
    'The leadership team has secured marked improvements.',
  ),
  improved(
    `(?<!\\b(?:before|until|whether|if|or that) )\\bthere (?:${HAVE} been|is|are|is now) (?:(?!to\\b|no\\b|not\\b|still\\b|more\\b|little|limited|insufficient|minimal|slow|their|focus|commitment|culture|appetite|ambition|aspiration|review|tracking|monitoring|children|need|scope|room|lack|drive|evidence|plan)[\\p{L}’-]+,? ){0,5}?(?:${GAIN}|increases?(?! (?:in|of) ${words(3)}${BAD_TO_HAVE})|strengthening|step change)\\b${NO_GAIN}`,
    'There has been a marked improvement in timeliness.',
  ),
  improved('\\b(?:progress|improvement) is (?:now )?(?:evident|clear|being made)\\b', 'Progress is evident.'),
  improved(
    '\\b(?:increasingly (?!young|complex|difficult|high|large|vulnerable|challenging|stretched)|improving picture|much improved|(?:is|are) improving|improved significantly)',
    'Management oversight is increasingly effective.',
  ),
  improved(
    '\\b(?:quality|timeliness|practice)\\b[^.;]{0,40}\\b(?:is|are) progressing\\b',
    'The quality of their work is progressing.',
  ),
  improved(
    '\\b(?:is|are|does?) now (?!being used|too\\b|not\\b|yet\\b|to\\b|need)|\\bnow (?:receives?|benefits?|have|has|include)\\b',
    'Caseloads are now manageable.',
  ),
  improved(
    `\\bimpacted positively\\b|\\b(?:having|${HAVE} ${words(2)}had) a ${words(1)}positive (?:impact|effect)\\b`,
    'A new way of working has had a positive impact on thresholds.',
  ),
  improved(`\\bnoted ${words(2)}(?:progress|improvements?)\\b`, 'Inspectors noted progress in the work of the police.'),
  improved(
    `\\b${HAVE} done (?:much|a great deal|a lot) to (?:improve|strengthen)\\b`,
    'Leaders have done much to improve their framework.',
  ),
  improved(
    `(?<!\\b(?:to|on|in|for|at) )\\b(?:delivering|bringing about|securing|leading to|resulting in|contributing to) ${words(3)}(?:progress|improvements|improved)\\b`,
    'This is delivering steady progress.',
  ),
  improved(
    `\\b(?:led to|resulted in|enabled|achieving) ${words(1)}(?:${MORE}|improvements?|an? ${words(1)}(?:reduction|improvement|increase(?! (?:in|of) ${words(3)}${BAD_TO_HAVE})))\\b`,
    'Close work with schools has led to better communication.',
  ),
  improved(
    `\\b(?:increased|improved|strengthened|enhanced|better) ${words(4)}(?:is|are) (?:now )?(?:enabling|helping|ensuring|supporting|leading|resulting|contributing)\\b`,
    'Increased staffing is enabling workers to keep in touch more often.',
  ),
  improved('\\bno longer (?:a |an )?(?:concern|weakness|issue|problem|delay)', 'Delay is no longer a concern.'),
];
