import type { NewsEvent } from '../../domain/news-event.ts';
import type { Cue } from './cue.ts';

export type EventWords = Cue & { event: NewsEvent };

/** What inspectors did, most telling first. A graded outcome needs none of these words. */
export const VISIT_WORDS: readonly EventWords[] = [
  {
    event: 'focused-visit',
    name: 'focused-visit',
    words: /\bfocus(?:s)?ed (?:assurance )?(?:visit|inspection)\b|\bassurance visit\b/i,
    sample: 'a recent focused visit',
  },
  {
    event: 'jtai',
    name: 'jtai',
    words: /\bjoint targeted area inspection|\bJTAI\b|\bjoint (?:multi-agency )?inspection\b/i,
    sample: 'Joint Targeted Area Inspection',
  },
  {
    event: 'monitoring-visit',
    name: 'monitoring-visit',
    words:
      /\bmonitoring (?:visits?|inspections?|reports?|letters?|trips?)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|latest) (?:monitoring\b|(?:letter|visit) (?:\w+ )?since\b)/i,
    sample: 'the sixth monitoring visit',
  },
  {
    event: 'focused-visit',
    name: 'targeted-visit',
    words: /\b(?:target(?:ed)?|themed|thematic|short|follow-up) (?:visit|examination)\b/i,
    sample: 'a follow-up visit',
  },
];

/** A visit without a name: the letter of a council found inadequate is a monitoring letter. */
export const UNNAMED_VISIT: Cue = {
  name: 'unnamed-visit',
  words:
    /\b(?:(?:written|wrote) to|in a letter|letter to the council|letter (?:from|by) (?:Ofsted|inspectors|the watchdog)|(?:Ofsted|inspectors?'?) (?:letter|visits?|revisits?)|(?:Ofsted|inspectors)\b[^.]{0,15}\bspent (?:two|three|2|3) days\b|areas? (?:for|of) priority action\b|(?:the|a|its|their|this|recent|latest|last|two-day) (?:\w+ )?visit\b)/i,
  sample: 'in a letter',
};

/** Signs of a council under monitoring. */
export const UNDER_MONITORING =
  /\binadequate\b|insufficient pace|pace of (?:change|improvement)|since (?:the|its) last inspection|weaknesses[^.]{0,60}persist|improvement (?:journey|plan)|slow progress|progress (?:has been|is) slow/i;

/** Visits told as background: in the plural with a perfect tense, or still to come. */
export const VISIT_IN_PASSING =
  /\bsince (?:\S+ ){0,4}(?:focused|monitoring) visit\b|\bvisits\b[^.]{0,60} (?:have|had) (?:since )?(?:\w+ )?(?:shown|noted|found|been|seen)|\b(?:previous|earlier|subsequent|last|seven|six|five|four|several|regular|quarterly|further|future) monitoring visits\b|\b(?:will|to|would) be subject to\b|\b(?:re)?scheduled for\b|\bwill (?:carry out|conduct|make|return|visit)\b/i;

/** A full inspection told without a grade. */
export const INSPECTION_WORDS = /\b(?:inspection|inspected|inspectors?|Ofsted report|damning report|ILACS|ratings?)\b/i;

/** The government steps in, changes its terms or leaves. */
export const DIRECTION_WORDS: readonly EventWords[] = [
  {
    event: 'statutory-direction',
    name: 'notice',
    words: /\b(?:improvement notices?|notices? to improve)\b/i,
    sample: 'Improvement notice issued',
  },
  {
    event: 'statutory-direction',
    name: 'direction',
    words:
      /\b(?:statutory|revised|amended|varied|formal|ministerial) (?:statutory )?directions?\b|\bdirections? (?:issued|revised|lifted|revoked|removed|ended)|\b(?:issue[sd]?|revise[sd]?|lift(?:s|ed)|revoke[sd]?|end(?:s|ed)|remove[sd]?)\b[^.]{0,25}\bdirections?\b|\bstatutory (?:notice|intervention)\b/i,
    sample: 'Direction issued to a council',
  },
  {
    event: 'statutory-direction',
    name: 'commissioner',
    words:
      /\b(?:appoint\w*|names?|named|install\w*|sen(?:ds?|t)(?: in)?|brought in|drafted in|parachuted in|calls? in|called in)\b[^.]{0,50}\b(?:(?<!crime |information |young |youth )commissioner|government adviser|improvement adviser)|^\W*(?!(?:an?|the)\b)(?:\w+ ){0,3}commissioner (?:appointed|named|sent in|stays?|to stay|reappointed)\b|\bcommissioner(?:'s (?:term|role|appointment))?\b[^.]{0,60}\b(?:(?:to|will) stay|(?:is|been|was|be) (?:extended|renewed))\b|\b(?:commissioner|government adviser|improvement adviser)\b[^.]{0,40}\b(?:(?:been|is|was|are|were|be) (?:\w+ )?(?:appointed|named|brought in|sent in|drafted in)|to (?:oversee|take over|run|lead|review)|will (?:oversee|be brought|take))/i,
    sample: 'The government has appointed a commissioner',
  },
  {
    event: 'statutory-direction',
    name: 'commissioner-reports',
    words:
      /(?<!crime |information )\bcommissioner\b(?! for England)[^.]{0,60}\b(?:conclud\w+|recommend\w*|(?<!to |will )report(?:s|ed)?|finds|found|says|told|advis\w+)|\b(?:retain|keep|lose|losing|loses|stripped of|hand over|give up) control\b/i,
    sample: 'a commissioner has concluded',
  },
  {
    event: 'statutory-direction',
    name: 'intervention-ends',
    words:
      /\b(?:freed|released|removed|lifted|out|emerg\w+|exit\w*) (?:from|of) (?:\w+ ){0,4}(?:intervention|special measures|direction|notice|supervision|monitoring)|\bno longer (?:being |be )?(?:monitored by|subject to|necessary|under (?:government|DfE|special|statutory|formal|intervention|supervision|a )|in (?:special measures|intervention)|need\w* (?:intervention|supervision))|\b(?:end|ends|ending|ended|removal|lifting|withdraw\w*) (?:of |to )?(?:\w+ ){0,3}(?:intervention|special measures|direction|commissioner)|\b(?:extend\w*|prolong\w*|impos\w*|escalat\w*) (?:its |the |government )*intervention\b|\bhand(?:s|ed|ing)? back (?:to\b|control|(?:children's )?services)|\bhanded back to\b|\breturn(?:s|ed|ing)? to council control\b|\b(?:government|DfE|Department for Education|ministers?)\b[^.]{0,60}(?:\bends? (?:its )?(?:support and )?supervision\b|\bsupervision (?:has |is |was )?(?:been )?(?:ended|lifted|over)\b)|\bcommissioner (?:(?:is|has|was|been|to be) )*(?:stood|stands|standing) down\b|\bintervention (?:is |has |was )?(?:\w+ )?(?:lifted|ends|ended|over|no longer)/i,
    sample: 'freed from government intervention',
  },
  {
    event: 'statutory-direction',
    name: 'takes-over',
    words:
      /\b(?:government|DfE|Department for Education|(?:education|children's) (?:secretary|minister)|ministers?|secretary of state)\b[^.]{0,60}\b(?:steps? in|stepped in|order(?:s|ed)|takes? over|direct(?:s|ed)|intervene[sd]?|instruct\w*)|\b(?:ordered|directed|told) by (?:the )?(?:\w+ )?(?:government|ministers?|secretary|DfE)\b|\b(?:taken over by|placed (?:in|into|with) an? (?:independent )?trust|tak(?:es?|en|ing) (?:[\w']+ ){0,4}out of (?:council control|the hands of)|(?:hand(?:s|ed)?|transfer(?:s|red)?|moved?) (?:[\w']+ ){0,5}?to an? (?:new )?(?:independent |children's )*trust|to be run by (?:an? )?(?:new )?(?:independent |children's )*trust)\b/i,
    sample: 'the Secretary of State has stepped in',
  },
];

/** The national office that speaks for children has no part in what the government does about a council. */
export const NATIONAL_COMMISSIONER = /\bchildren's commissioner for England\b|\bEngland's children's commissioner\b/i;

/** A plan for improvement is the news: made, sent, agreed or renewed. */
export const PLAN_WORDS: readonly EventWords[] = [
  {
    event: 'improvement-plan',
    name: 'plan',
    words:
      /\b(?:submit\w*|publish\w*|approv\w*|agree[sd]?|unveil\w*|launch\w*|present\w*|draw\w* up|drew up|refresh\w*|updat\w*|endors\w*|sign\w* off|set\w* out|note[sd]?|consider\w*|produc\w*|back(?:s|ed)?)\b[^.]{0,60}\b(?:(?:improvement|action|improvement action) plans?|plan of action)\b/i,
    sample: 'has submitted an action plan',
  },
  {
    event: 'improvement-plan',
    name: 'plan',
    words:
      /\b(?:(?:improvement|action|recovery) plans?|plan of action)\b[^.]{0,50}\b(?:submitted|published|approved|agreed|unveiled|launched|presented|refreshed|updated|endorsed|signed off|set out|noted|in place|authoris\w+)\b/i,
    sample: 'The improvement plan has been refreshed',
  },
];

/** A headline with a plan in it is about the plan. */
export const PLAN_HEADLINE: Cue = {
  name: 'plan',
  words: /\b(?:improvement|action|recovery|improvement action) plans?\b|\bplan of action\b/i,
  sample: 'Ofsted Improvement Plan',
};
