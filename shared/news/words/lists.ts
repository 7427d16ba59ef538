/** Words that may stand between a grade and the judgements it is given for, and between the members of that list. */
export const LIST_FILLER =
  /^(?:[\s,;:'"–-]|\b(?:and|the|for|in|of|on|to|as|well|also|both|its|their|with|services?|experiences?|progress|judge?ments?|ratings?|grades?|verdict|result|work|support|provision|social|children|those|young|people|who|impact|quality|across|given|were|are|was|areas?|one|two|three|four|five|all|each|every|key|main|strands?|categor(?:y|ies)|includ(?:e|es|ed|ing))\b|(?<![\w'-])[A-Z][\w'-]*(?![\w'-]))*$/;

/** `found inadequate in the inspection of July were: ...` */
export const LIST_OPENS = /^[^.;]{0,70}\b(?:were|are|was|is|included?|covering|namely)?:\s*(?:the )?$/i;

/** Words after which a judgement named before them is no longer the subject. */
export const SUBJECT_CHANGES =
  /(?<!-|looked )\b(?:as (?:the|it|they|its|an?|inspectors|Ofsted)|after|but|while|because|when|since|although|so|(?<!\bof (?:\w+ )?(?:children's )?)(?:services?|departments?|council|authority|provision),? (?:which )?(?:was|were|is|are|has|have))\b/i;

/** `for`, `in`, `:` and their like lead from a grade to what it is given for. */
export const LEADS_ON =
  /^["']?\s*(?:(?:ratings?|judge?ments?|grades?|marks?|verdict|result)\s+)?(?:,?\s*and\s+)?(?:(?:was|were) (?:the \w+ )?given\s+)?(?:(?:for|in|to|across|on|:|includ(?:e|es|ed|ing)|(?:are|were))\s|the (?=experiences|impact|overall|quality|leadership)\b)/i;

/** `was judged good and so was support for care leavers`. */
export const ALSO_SO =
  /^["']?(?: (?:rating|grade|judge?ment))?(?: by (?:Ofsted|inspectors|the \w+))?[,;]? (?:and so|and likewise|likewise|as|so|so too) (?:was|were|is|are|has|have|did) +(?:(?:the|its|their|those|who|that|and|given|offered|provided|support|services?|help|work|strand|area|judge?ment|rating|grade|for|of|to|in|with|experiences?|progress|children)?,? +)*$/i;

/** `help and protection was judged`, `care leavers:`; the grade that follows is that judgement's own. */
export const OWN_GRADE_FOLLOWS =
  /^(?:'s?)?(?: (?:services?|experiences|strand|judge?ment|area|category|work|provision))?(?::|,| \(| [-–]| (?:as|to be|an?)| (?:was|were|is|are|has been|have been|came out as|remains?|gets?|got)(?: (?:all|both|also|still|now|each|again|only))?(?: (?:rated|judged|graded|found|deemed|given|said|marked|considered|assessed|described))?(?: as| to be)?(?: an?)?)? ?["']?$/i;

/** `good overall`, `a good rating overall`. */
export const OVERALL_BEHIND = /^["']? (?:(?:rating|grade|judge?ment|verdict) )?$/i;

/** Read after a grade that leads on to what it is given for. */
export const NEXT_MEMBER = /^["']?(?: (?:ratings?|judge?ments?|grades?))? (?:for|in|on|overall)\b/i;

/** A semicolon parts one judgement's grade from the next; a list goes on behind it to a grade for all. */
export const PARTED = /;(?! (?:it|they|this|these|that)\b)(?!.*\b(?:all|both|each|every)\b)/i;

/** Ends of a partial result that names no judgement: `inadequate in three of four categories`. */
export const PARTIAL =
  /^["']?\s+(?:in|on|for) (?:all but|(?:one|two|three|four|five|\d) (?:(?:out )?of|(?:key |main )?(?:judge?ments?|areas?|counts?|categor(?:y|ies)|strands?|aspects?)))\b/i;

/** `everything else as requiring improvement` and `three goods and an outstanding` name no judgement either. */
export const THE_REST =
  /\b(?:everything else|the (?:others?|rest|remaining)(?: \w+){0,3}|all others?)(?: \w+){0,3} ["']?$|\b(?:goods?|outstandings?|inadequates?)["']? and (?:an?|one|two|three|four) ["']?$/i;

/** `This included the impact of leaders and care leavers`: judgements named beside the grade of the sentence before. */
export const CONTINUES =
  /^(?:this|it|that|these|the (?:rating|grade|judge?ment)s?) (?:also )?(?:included?|covers?|covered|applies|applied)\b|\b(?:the|this|that|the same) (?:top |same |highest )?(?:rating|grade|judge?ment) (?:was given )?for\b/i;

/** What stands before the last part of a sentence. */
export const BEFORE_NEXT_PART = /^.*(?=[,;]| but | while | whereas )/i;

/** Between the members of a list and the grade that all of them got, the members taken out. */
export const SHARED_BY_ALL =
  /^(?:,|\s|\b(?:and|the|its|their|experiences?|progress|support|work with|of|for|in|children|who|were|are)\b)*\ball (?:(?:were|are|was) )?(?:(?:rated|judged|graded|found|deemed) )?(?:(?:as|to be) )?["']?$/i;
