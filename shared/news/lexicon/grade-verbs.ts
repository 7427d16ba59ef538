import { anyOf } from './cue.ts';

/** Grammar in which a grade word is a grade, not an adjective: `rated good`, never `good progress`. */

/** Verbs of judging, each with its forms; the last form goes with `has` and `been`. Behind them stands the grade. */
const JUDGES = [
  'rates|rating|rated',
  'judges|judging|judged',
  'grades|grading|graded',
  'deems|deeming|deemed',
  'finds|found',
  'brands|branding|branded',
  'labels|labelling|labelled',
  'declares|declared',
  'pronounces|pronounced',
  'assesses|assessed',
  'classes|classed',
  'classifies|classified',
  'categorises|categorised',
  'considers|considered',
  'ranks|ranked',
  'rules|ruled',
  'concludes|concluded',
  'confirms|confirmed',
  'calls|called',
  'describes|described',
  'hails|hailed',
  'recognises|recognised',
  'dubs|dubbed',
  'condemns|condemned',
  'marks|marked',
  'put at|placed at',
  'singled out as',
  'seen as',
  'told(?= \\S+ (?:\\S+ ){0,4}?(?:require|is |are |was |were ))',
];

/** Verbs of giving, getting and keeping: the grade is what is given. */
const GIVES = [
  'gives|giving|gave|given',
  'award|awards|awarding|awarded',
  'hands|handing|handed',
  'issues|issued',
  'returns|returned',
  'receives|receive|receiving|received',
  'achieves|achieve|achieving|achieved',
  'secures|secure|securing|secured',
  'earns|earn|earned',
  'gains|gain|gained',
  'gets|get|got',
  'wins|win|won',
  'scores|scored',
  'lands|landed',
  'clinches|clinched',
  'reaches|reach|reached',
  'claims|claimed',
  'bags|bagged',
  'scoops|scooped',
  'picks up|picked up',
  'walks away with|walked away (?:\\S+ ){0,6}?with',
  'comes (?:back|out|away with)(?: as)?|came (?:back|out|away with)(?: as)?|come (?:back|out|away with)(?: as)?',
  'slapped|hit with|saddled with|dealt|served with',
  'retains|retained',
  'maintains|maintained',
  'keeps|kept',
  'stays (?:on|at)|stayed (?:on|at)',
  'holds at|held at',
  'sticks (?:on|at|with)|stuck (?:on|at|with)',
  'hangs on to|hung on to|clings? (?:on )?to|clung (?:on )?to',
];

/** Verbs of moving, up or down or from somewhere: with `to` the grade behind it is the new one. */
const MOVES = [
  'goes|go|went|gone',
  'raises|raised',
  'rises|rise|rose|risen',
  'moves|move|moved',
  'climbs|climb|climbed',
  'jumps|jump|jumped',
  'leaps|leap|leaped|leapt',
  'soars|soared',
  'shoots|shot',
  'improves|improve|improved',
  'lifts|lifted',
  'pulls|pulled',
  'hauls|hauled',
  'drops|drop|dropped',
  'slips|slip|slipped',
  'slides|slid',
  'slumps|slumped',
  'falls|fall|fell|fallen',
  'plunges|plunged',
  'sinks|sank|sunk',
  'nudges|nudged',
  'marks (?:up|down)|marked (?:up|down)',
  'bumps|bumped',
  'ups|upped',
  'promotes|promoted',
  'demotes|demoted',
  'relegates|relegated',
  'lowers|lowered',
  'brings|brought',
  'takes|took|taken',
  'upgrades|upgraded',
  'downgrades|downgraded',
];

const MOVING = `(?:${MOVES.join('|')})\\b[^;]{0,70}?\\bto`;

const JUDGING = [...JUDGES, ...GIVES, 'upgrades|upgraded|downgrades|downgraded', MOVING];

/** `is now a good authority`: the grade belongs to what the service has become. */
export const HAS_BECOME =
  /\b(?:(?:is|are) (?:now|officially|once again|again)|becomes?|became|(?:has|have) become) an? ["']?$/i;

/** Every form of every verb. */
export const JUDGING_FORMS = [...JUDGES, ...GIVES, ...MOVES].join('|');

/** The form that goes with `has` and `been`. */
const participlesOf = (verbs: readonly string[]): string =>
  verbs.map((forms) => forms.split(/\|(?![^(]*\))/).at(-1)).join('|');

/** Words that make a headline's grade an award. */
export const AWARDS = new RegExp(`\\b(?:${JUDGING.join('|')}|ratings?|grades?|judge?ments?|verdict)\\b`, 'i');

/** `rated ... 'good'`, with nothing of another sentence between. */
export const JUDGED_BEFORE = new RegExp(`\\b(?:${JUDGING.join('|')})\\b[^.;]{0,110}$`, 'i');

/** `judged good`: the verb stands at the grade, so that unquoted words can only be a grade. */
export const JUDGED_CLOSE = new RegExp(
  `\\b(?:${JUDGING.join('|')})(?: \\w+){0,2}? (?:(?:to be|as(?: being)?|an?|the|still|again|overall|once again|(?:its|their|the) \\w+ \\w*services?|\\w+) )?["']?$`,
  'i',
);

/** `rated the council's children's services good`: the judged service stands between verb and grade. */
export const JUDGED_OBJECT =
  /\b(?:services?|social care|departments?|provision|council|them|it|authority|division|trust|overall)(?: as| to be)? $/i;

/** `found that children's services were good`. */
export const SERVICE_IS =
  /\b(?:children'?s'? (?:social )?(?:services?|care)|services for children)\b[^.;,]{0,30} (?:is|are|was|were)(?: now| still)? ["']?$/i;

/** `judged its services for children to be good`, `rated its work as good`: the object may be of any length. */
export const JUDGED_AS =
  /\b(?:judge[sd]|found|finds|deemed|considered|ruled|rate[sd]|grade[sd]|describe[sd]|seen|assessed|classed|confirm(?:ed|s))\b[^.;,]{0,90} (?:to be|as) ["']?$/i;

/** `from requires improvement to good`. */
export const FROM_TO = /\bfrom ["']?(?:inadequate|requir\w+ improvement|good|outstanding)[^,;]{0,20} to ["']?$/i;

/** `an overall rating of 'good'`. */
export const NOUN_BEFORE =
  /\b(?:ratings?|grades?|judge?ments?|verdict|outcome|result)\b(?: given)?(?: was| is| were| are|:| of| -)?(?: an?| overall)* ["']?$/i;

/** `'good' rating`, `inadequate judgement for`. */
export const NOUN_AFTER =
  /^["']? (?:overall |ofsted |inspection |all-round )*(?:ratings?|grades?|gradings?|judge?ments?|verdicts?|marks?|status|result|report)\b/i;

/** `'outstanding' was the verdict`. */
export const NOUN_FOLLOWS = anyOf(
  /^["']? (?:replaces|takes the place of)\b/i,
  /^["']? (?:was|is|were) (?:also )?(?:the|its|their|Ofsted's|inspectors') (?:\w+ )?(?:ratings?|grades?|judge?ments?|verdict|mark)\b/i,
);

/** `good in all areas`, of which only a headline may leave out who judged. */
export const IN_ALL_AREAS = anyOf(
  /^["']? (?:overall and )?(?:in|across) the board\b/i,
  /^["']? (?:overall and )?(?:in|across) (?:(?:all|every|each)(?: single)?(?: of (?:the|its))?(?: \w+){0,2} (?:areas?|categor(?:y|ies)|judge?ments?|domains?|measures?|strands?))\b/i,
);

/** `are now good`: counts only with a judged service as its subject. */
export const IS_BEFORE =
  /\b(?:is|are|was|were|be|remains?|now|still|also)(?: (?:now|still|all|also|both|each|again|judged|rated)){0,6} ["']?$/i;

/** Words that may follow a grade outside quotation marks; before another noun it is an adjective. */
export const MAY_FOLLOW = anyOf(
  /^["']?(?:$|[.,;:!?)"'-]| ?[-–—] )/i,
  /^["']?(?:\s+(?:ratings?|grad(?:e|es|ing)|judge?ments?|verdict|status|mark|result|overall|by|in|on|at|for|from|across|after|and|but|with|following|to|this|last|today|again|once|since|as|when|while|because|although|despite|rather than|than|under|over|or|says?|say|it|the (?:first|experiences|impact|quality)|which|on|too|also|still|throughout|now|according|amid|(?:\w+ )years?|includ(?:e|ed|ing)|were|are|was)\b)/i,
);

/** A grade that only describes: `the inadequate-rated council`, `'outstanding' team`. */
export const DESCRIBES = anyOf(
  /^["']?-(?:rated|graded|judged)\b/i,
  /^["']? (?:(?!(?:for|in|by|over|at|on|of|across|with|after|and|but|from)\b)\w+ ){0,2}?(?:councils?|authorit(?:y|ies)|boroughs?|services?|teams?|departments?|local authorit|children's|childrens|social workers?|homes?|schools?|providers?)\b/i,
);

/** `'inadequate' Surrey`: a grade before a place describes it. */
export const DESCRIBES_PLACE = /^["'] (?!Ofsted|But|And|In|By)\p{Lu}\p{Ll}/u;

/** `has been judged`: the tense of news. */
export const PERFECT_AWARD = new RegExp(
  `\\b(?:has|have) (?:now |once again |once more |again |just |also |today |finally |all |this (?:morning|week) )?(?:been )?(?:${participlesOf([...JUDGES, ...GIVES, ...MOVES])}|held|become|been|seen its (?:\\w+ )?(?:rating|grade))\\b`,
  'i',
);

/** Read on the words before a grade: it is the one that the rating moved to. */
export const MOVES_TO = new RegExp(`\\b(?:(?:up|down)grad(?:ed|es) as|${MOVING}) (?:an? |the )?(?:\\w+ )?["']?$`, 'i');

/** `slid from good`: with a verb of moving, the grade that was left behind. */
export const MOVES_FROM = new RegExp(`\\b(?:${MOVES.join('|')})\\b[^.;,]{0,40} from (?:an? |being )?["']?$`, 'i');

/** The rating goes up. */
export const LIFTS =
  /\b(?:upgrad\w+|rais(?:es|ed)|lift(?:s|ed)|climb(?:s|ed)|improv(?:es|ed) (?:from|to)|(?:moves?|moved|marked|nudged) up)\b/i;

/** The rating goes down. */
export const LOWERS =
  /\b(?:downgrad\w+|lower(?:s|ed)|(?:drop|slip)(?:s|ped)|falls?|fell|slumps?|slumped|plunges?|plunged|(?:moves?|moved|marked) down)\b/i;

/** The rating is given once more. */
export const REPEATS = anyOf(
  /\b(?:again|once more|(?:second|third|fourth) (?:\w+ )?time|in a row|consecutive|running|retain\w*)\b/i,
  /\b(?:maintain\w*|ke(?:eps?|pt)|still|remain\w*|unchanged|same (?:rating|grade|grading|judge?ment)|hangs? on)\b/i,
  /\b(?:hung on|clings?|clung|holds? on|held on)\b/i,
);
