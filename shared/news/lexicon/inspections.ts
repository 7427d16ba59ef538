import type { NewsEvent } from '../../domain/news-event.ts';
import { anyOf, type Cue } from './cue.ts';

export type EventWords = Cue & { event: NewsEvent };

/** What inspectors did, most telling first. A graded outcome needs none of these words. */
export const VISIT_WORDS: readonly EventWords[] = [
  {
    event: 'focused-visit',
    name: 'focused-visit',
    words: /\bfocus(?:s)?ed (?:assurance )?(?:visit|inspection)s?\b|\bassurance visit\b/i,
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
    words: anyOf(
      /\bmonitoring (?:visits?|inspections?|reports?|letters?|trips?)\b/i,
      /\b(?:first|second|third|fourth|fifth|sixth|seventh|latest) (?:monitoring\b|(?:letter|visit|check|trip) (?:\w+ )?since\b)/i,
    ),
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
  words: anyOf(
    /\b(?:(?:written|wrote) to|in a letter|letter to the council)/i,
    /\b(?:letter (?:from|by) (?:Ofsted|inspectors|the watchdog))/i,
    /(?<!\b(?:before|ahead of|until) (?:an?|the|its|their) )\b(?:(?:Ofsted(?:'s)?|inspectors?'?) (?:letters?|visit(?:s|ed)?|revisit(?:s|ed)?)\b)/i,
    /\b(?:watchdog (?:revisited|returned|went back)\b)/i,
    /\b(?:(?:Ofsted|inspectors|team)\b[^.]{0,15}\bspent (?:two|three|2|3) days\b)/i,
    /\b(?:\b(?:two|three) days\b[^.]{0,30}\b(?:by|with) (?:Ofsted|inspectors)\b)/i,
    /\b(?:\b(?:Ofsted|inspectors)\b[^.,;]{0,20}\b(?:return(?:ed|ing)|revisit(?:ed|ing)|went back|came back|been back|dropped (?:in|by))\b)/i,
    /\b(?:\bvisit(?:ed)?\b[^.;]{0,50}\bon (?:[A-Z]\w+ )?\d{1,2} and \d{1,2}\b|\btwo-day (?:check|look)\b)/i,
    /\b(?:\b(?:second|third|fourth|fifth|sixth|seventh) (?:such )?(?:visit|check|trip)\b)/i,
    /\b(?:areas? (?:for|of) priority action\b|(?:the|a|its|their|this|recent|latest|last|two-day) (?:\w+ )?visit\b)/i,
    /\btwo-day (?:\w+ )?inspections?\b/i,
    /\b(?:\b(?:first|second|third|fourth|fifth|sixth|seventh|latest|two-day) (?:visit|check|trip|look|review) (?:on|to|by|at|of|in)\b)/i,
    /\b(?:their letter\b|looked in on\b)/i,
  ),
  sample: 'in a letter',
};

/** Signs of a council under monitoring. */
export const UNDER_MONITORING = anyOf(
  /\binadequate\b|\b(?:is|are|been|remains?) (?:still )?in special measures\b/i,
  /\b(?:once|previously|formerly)[- ]failing\b/i,
  /\b(?:council|service|department|authority)\b[^.;]{0,20}\b(?:was|were) failed\b/i,
  /\b(?:second|third|fourth|fifth|sixth|seventh) (?:visit|check|time|trip|look|letter)\b|insufficient pace/i,
  /pace of (?:change|improvement)|since (?:the|its) last inspection|weaknesses[^.]{0,60}persist/i,
  /improvement (?:journey|plan)|slow progress|progress (?:has been|is) slow/i,
);

/** Visits told as background: in the plural with a perfect tense, or still to come. */
export const VISIT_IN_PASSING = anyOf(
  /\bsince (?:\S+ ){0,4}(?:focused|monitoring) visit\b/i,
  /\b(?:at|in|during) (?:the|its|their|our) (?:most recent|last|previous) (?:\w+ )?visit\b/i,
  /\bvisits\b[^.]{0,60} (?:have|had) (?:since )?(?:\w+ )?(?:shown|noted|found|been|seen)/i,
  /\b(?:previous|earlier|subsequent|last|seven|six|five|four|several|regular|quarterly|further|future) monitoring visits\b/i,
  /\b(?:before|ahead of|until) (?:an?|the|its|their) (?:\w+ ){0,2}(?:visit|inspection)\b/i,
  /\b(?:will|to|would) be subject to\b|\b(?:re)?scheduled for\b|\bwill (?:carry out|conduct|make|return|visit)\b/i,
);

/** A full inspection told without a grade. */
export const INSPECTION_WORDS =
  /\b(?:inspection|inspected|inspectors?|Ofsted(?:'s)? (?:\w+ )?report|damning report|ILACS|ratings?)\b/i;

const PLAN =
  '(?:(?:improvement|action|recovery|improvement action) plans?|plans? of action|(?:plans?|blueprint|roadmap) (?:to|for|that|which) (?:\\w+ ){0,3}?(?:improv\\w+|turn\\w*|transform\\w*|respon\\w+|address\\w*|better|tackl\\w+|put(?:s|ting)? right))';

const PLAN_MADE =
  'submit\\w*|sen[dt]s?|publish\\w*|approv\\w*|agree[sd]?|unveil\\w*|launch\\w*|present\\w*|dr[ae]wn? up|drew up|draft\\w*|refresh\\w*|updat\\w*|endors\\w*|sign\\w* off|sets? out|note[sd]?|consider\\w*|produc\\w*|back(?:s|ed)?|writ(?:es?|ten)|wrote|developed|prepared|put together|adopt\\w*|finali[sz]\\w*|revis\\w+';

/** A plan for improvement is the news: made, sent, agreed or renewed. */
export const PLAN_WORDS: readonly EventWords[] = [
  {
    event: 'improvement-plan',
    name: 'plan',
    words: new RegExp(`\\b(?:${PLAN_MADE})\\b[^.]{0,60}\\b${PLAN}`, 'i'),
    sample: 'has submitted an action plan',
  },
  {
    event: 'improvement-plan',
    name: 'plan',
    words: new RegExp(
      `\\b${PLAN}\\b[^.]{0,50}\\b(?:${PLAN_MADE}|in place|authoris\\w+|goes? to (?:ministers|government|the DfE|Ofsted|inspectors))\\b`,
      'i',
    ),
    sample: 'The improvement plan has been refreshed',
  },
];

/** A plan that is found wanting, or that is only reported on, is not made by that. */
export const PLAN_IN_PASSING = anyOf(
  /\b(?:(?-i:SEND)|special (?:educational )?needs) (?:\w+ ){0,8}plans?\b/i,
  /\b(?:plans?)\b[^.]{0,40}\b(?:(?:too )?(?:thin|weak|slow|vague|late)|criticis\w+|behind|delay\w*|fail\w*)\b/i,
  /\b(?:plans?)\b[^.]{0,40}\b(?:unrealistic|reject\w*|lacks?|slammed|not (?:good|fit|enough|working)|on track)\b/i,
  /\b(?:criticis\w+|reject\w*|slam\w*|doubts? (?:over|about)|row over|concern\w* (?:over|about))\b[^.]{0,40}\bplans?\b/i,
  /\bprogress (?:against|on|with|in|of|made against) (?:[\w']+ ){0,6}plans?\b/i,
);

/** A headline with a plan in it is about the plan. */
export const PLAN_HEADLINE: Cue = {
  name: 'plan',
  words: /\b(?:improvement|action|recovery|improvement action) plans?\b|\bplan of action\b/i,
  sample: 'Ofsted Improvement Plan',
};

/** In the headline or the opening: the outcome is still to come. */
export const STILL_TO_COME: readonly Cue[] = [
  {
    name: 'pending',
    words:
      /\b(?:outcome|results?|report|findings|judge?ment|verdict|rating|feedback)\b[^.]{0,70}\b(?:expected|due|anticipated|awaited|pending|to be (?:published|revealed|announced)|imminent|next (?:week|month)|later this (?:month|week|year)|in the coming weeks)\b/i,
    sample: 'inspection outcome expected next week',
  },
  {
    name: 'pending',
    words:
      /\b(?:await(?:s|ing)?|waiting (?:for|on)|braced? for|bracing for|prepar(?:es|(?<!to prepar)e|ing|ed) for|ready for|(?<!\b(?:prais|identif|found|finds)[^.]{0,60})ahead of|expecting)\b[^.]{0,60}\b(?:Ofsted|inspect\w+|outcome|verdict|report|judge?ment)/i,
    sample: 'Council awaits Ofsted verdict',
  },
  {
    name: 'under-way',
    words: anyOf(
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:under ?way|in progress)\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:(?:(?:has|have) (?:begun|started|arrived)|beg(?:ins|an)|starts?|starting)(?! to\b))\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:(?:is |are )?due (?:at|in|back|next))\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:is carrying out|are carrying out)\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:is inspecting|on site)\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:(?:is|are|will be) in (?:\w+ ){1,4}(?:this|next) (?:week|month))\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:arrives?|arriving)\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\b(?:(?:will|to|due to|set to) (?:be back|begin|start|take place|visit|inspect|return|arrive|be (?:carried out|inspected|held)))\b/i,
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.:;]{0,50}\bcurrently\b/i,
    ),
    sample: 'Ofsted inspection under way',
  },
  {
    name: 'unpublished',
    words: anyOf(
      /\b(?:report|letter|findings|verdict|outcome|Ofsted|inspectors)\b[^.;]{0,60}\b(?:has|have) not (?:yet )?(?:been )?(?:published|released|finalised)\b/i,
      /\bdraft (?:report|letter|findings)\b/i,
    ),
    sample: 'Inspectors have not published their findings',
  },
  {
    name: 'under-way',
    words: /\b(?:inspectors|inspection team) (?:is|are) (?:back )?in\b(?= (?:at|again|with|for|this|town)\b|[.,:]|$)/i,
    sample: 'Inspectors are in at the council',
  },
  {
    name: 'notified',
    words:
      /\b(?:notified|notification|(?<!improvement )notice|informed|rung)\b[^.]{0,50}\b(?:by Ofsted|inspection|visit|revisit)\b|\bcalled (?:\w+ )?by Ofsted\b/i,
    sample: 'the council was notified by Ofsted',
  },
];
