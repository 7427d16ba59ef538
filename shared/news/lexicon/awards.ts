/** Grammar in which a grade word is a grade, not an adjective: `rated good`, never `good progress`. */

/** `went from inadequate to`, `marked down to`: the grade behind it is the new one. */
const MOVING =
  '(?:go|gone|goes|went|raised|rises?|rose|risen|moves?|moved|climbs?|climbed|jumps?|jumped|leaps?|leapt|improves?|improved|lifted|drops?|dropped|slips?|slipped|slumps?|slumped|falls?|fell|fallen|plunges?|plunged|sinks?|nudge[sd]?|mark(?:s|ed) (?:up|down)|bump(?:s|ed)|upp(?:s|ed)|promote[sd]|demote[sd]|relegate[sd]|lower(?:s|ed)|brings?|brought|tak(?:es|en)|took)\\b[^;]{0,70}?\\bto';

const JUDGING = [
  'rat(?:ed|es|ing)',
  'judg(?:ed|es|ing)',
  'grad(?:ed|es|ing)',
  'deem(?:ed|s|ing)',
  'found',
  'finds',
  'brand(?:ed|s|ing)',
  'label(?:led|s|ling)',
  'declared?',
  'assessed',
  'classed',
  'considered',
  'ruled',
  'giv(?:en|es|ing)',
  'gave',
  'award(?:ed|s|ing)?',
  'receiv(?:ed|es|ing)',
  'achiev(?:ed|es|ing)',
  'secur(?:ed|es|ing)',
  'earn(?:ed|s)',
  'gain(?:ed|s)',
  'retain(?:ed|s)',
  'maintain(?:ed|s)',
  'handed',
  'landed',
  'marked',
  'ranked',
  'classified',
  'confirm(?:ed|s)',
  'won',
  'wins',
  'gets?',
  'got',
  'scor(?:ed|es)',
  '(?:up|down)grad(?:ed|es)',
  'c(?:a|o)mes? out as',
  'slapped',
  'put at',
  'hit with',
  'calls',
  'called',
  'described',
  'seen as',
  'hailed',
  'hails',
  'conclud(?:ed|es)',
  MOVING,
];

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
  /^["']? (?:overall |ofsted |inspection |all-round )*(?:ratings?|grades?|gradings?|judge?ments?|verdict|mark|status|result|report)\b/i;

/** `'outstanding' was the verdict`. */
export const NOUN_FOLLOWS =
  /^["']? (?:was|is|were) (?:also )?(?:the|its|their|Ofsted's|inspectors') (?:\w+ )?(?:ratings?|grades?|judge?ments?|verdict|mark)\b/i;

/** `good in all areas`, of which only a headline may leave out who judged. */
export const IN_ALL_AREAS =
  /^["']? (?:overall and )?(?:in|across) (?:the board|(?:all|every|each)(?: single)?(?: of (?:the|its))?(?: \w+){0,2} (?:areas?|categor(?:y|ies)|judge?ments?|domains?|measures?|strands?))\b/i;

/** `are now good`: counts only with a judged service as its subject. */
export const IS_BEFORE =
  /\b(?:is|are|was|were|be|remains?|now|still|also)(?: (?:now|still|all|also|both|again|judged|rated))* ["']?$/i;

/** Words that may follow a grade outside quotation marks; before another noun it is an adjective. */
export const MAY_FOLLOW =
  /^["']?(?:$|[.,;:!?)"'-]| ?[-–—] |\s+(?:ratings?|grad(?:e|es|ing)|judge?ments?|verdict|status|mark|result|overall|by|in|on|at|for|from|across|after|and|but|with|following|to|this|last|today|again|once|since|as|when|while|because|although|despite|than|under|over|or|says?|say|it|the (?:first|experiences|impact|quality)|which|on|too|also|still|throughout|now|according|amid|(?:\w+ )years?|includ(?:e|ed|ing)|were|are|was)\b)/i;

/** A grade that only describes: `the inadequate-rated council`, `'outstanding' team`. */
export const DESCRIBES =
  /^["']?-(?:rated|graded|judged)\b|^["']? (?:(?!(?:for|in|by|over|at|on|of|across|with|after|and|but|from)\b)\w+ ){0,2}?(?:councils?|authorit(?:y|ies)|boroughs?|services?|teams?|departments?|local authorit|children's|childrens|social workers?|homes?|schools?|providers?)\b/i;

/** `'inadequate' Surrey`: a grade before a place describes it. */
export const DESCRIBES_PLACE = /^["'] (?!Ofsted|But|And|In|By)\p{Lu}\p{Ll}/u;

/** `has been judged`: the tense of news. */
export const PERFECT_AWARD =
  /\b(?:has|have) (?:now |once again |once more |again |just |also |today |this (?:morning|week) )?(?:been )?(?:rated|judged|graded|given|awarded|received|achieved|secured|found|retained|maintained|branded|labelled|jumped|risen|moved|improved|kept|held|earned|deemed|handed|dropped|fallen|gone|climbed|become|won|slipped|been|confirmed|downgraded|upgraded|seen its (?:\w+ )?(?:rating|grade))\b/i;

/** Read on the words before a grade: it is the one that the rating moved to. */
export const MOVES_TO = new RegExp(
  `\\b(?:(?:up|down)grad(?:ed|es)\\b[^;]{0,70}?\\b(?:to|as)|${MOVING}) (?:an? |the )?(?:\\w+ )?["']?$`,
  'i',
);
