import { ADVERBS, type ChangeRule, changeRule, HAVE, words } from './change-rule.ts';
import { IMPROVED_RULES } from './improved-rules.ts';
import { UNSOLVED_RULES } from './unsolved-rules.ts';

const GOOD =
  '(?:strong|good|effective|timely|low|manageable|stable|outstanding|robust|an? (?:\\p{L}+ )*strength|positive)';

/** How letters say that something changed or did not. A sentence may say several. */
export const CHANGE_RULES: readonly ChangeRule[] = [
  ...IMPROVED_RULES,
  ...UNSOLVED_RULES,
  changeRule(
    'holds',
    `(?<!\\bto )\\b(?:remains?|continues? to be|${HAVE} remained) (?:(?:very|highly|consistently|mostly|generally) )?${GOOD}\\b`,
    'Early help remains a strength.',
  ),
  changeRule(
    'holds',
    `\\b(?:there )?continues? to (?:be|demonstrate|show) (?:an? )?${words(3)}(?:strong|commitment|committed)\\b`,
    'Leaders continue to demonstrate a strong commitment to children in care.',
  ),
];

/** Words that count only where the sentence names an earlier inspection or visit. */
export const SINCE_A_VISIT_RULES: readonly ChangeRule[] = [
  changeRule(
    'improved',
    `\\b${HAVE} ${ADVERBS}(?:developed|implemented|introduced|invested|responded|built|created|established|put in place|refreshed|updated|revised|acted|worked (?:hard|effectively|closely|systematically|with)|taken (?:\\p{L}+ )?(?:steps|action)|become (?:well )?embedded)\\b`,
    'Since the last inspection, the council has developed a plan.',
  ),
  changeRule(
    'improved',
    '(?<!\\b(?:be|to be) )\\b(?:strengthened|(?:much-)?improved|enhanced|reduced|more robust|timelier|stronger|fewer|more (?:children|young people))\\b',
    'The work of reviewing officers is much strengthened since the previous inspection.',
  ),
  changeRule(
    'improved',
    '(?<!\\b(?:focus|emphasis) on (?:\\p{L}+ )?)\\b(?:positive(?:ly)?|better|progress|improvements?)\\b(?! (?:plan|board|journey|work|activity|and develop))',
    'Since the inspection there has been a positive focus on homeless young people.',
  ),
  changeRule(
    'improved',
    '\\bthere (?:has|have) been (?:an? |some )?(?:[\\p{L}]+ and )?(?:effective|focused|significant|strong) (?:action|work|focus|drive)\\b',
    'Since that inspection, there has been effective and focused action to help care leavers.',
  ),
  changeRule(
    'declined',
    '\\b(?:less|weaker|poorer|worse)\\b',
    'The response is less robust since the last inspection.',
  ),
  changeRule(
    'stalled',
    '\\b(?:too slow|slow to)\\b',
    'Despite the last inspection, partners have been slow to respond.',
  ),
  changeRule(
    'persists',
    `\\b(?:(?:as|which) (?:was|were) ${words(1)}(?:found|identified|noted)|again|similar|the same as|also (?:found|identified|noted|raised))\\b`,
    'Supervision is inconsistent, as was found at the last inspection.',
  ),
  changeRule(
    'holds',
    '\\bcontinued? to (?:benefit|receive)\\b|\\bmaintain(?:s|ed) (?!an? (?:\\p{L}+ )?focus)',
    'Since the last inspection, children in care continue to benefit from good help.',
  ),
];

/** How things are now: no change by itself, but an improvement beside it is a mixed one. */
export const WEAK_NOW =
  /\b(?:is|are|there is|there are) (?:still )?(?:[\p{L}-]+ )?(?:variab|inconsisten|weak|too (?:few|many|long|slow))|\b(?:not|rarely) (?:yet )?(?:consistently|always|sufficiently|fully|good|embedded|routinely|evident|strong)|\bstill (?:work|more) to\b|\b(?:further|more) (?:work|to do)\b|\bdo(?:es)? not (?:yet|always)\b|\bpatchy\b/iu;
