import { anyOf, type Cue } from './cue.ts';

const MINISTERS =
  "(?:government|DfE|Department for Education|ministers?|(?:education|children's) (?:secretary|minister)|secretary of state)";

const ENDS =
  'lift(?:s|ed|ing)?|revok(?:e[sd]?|ing)|end(?:s|ed|ing)?|remov(?:e[sd]?|ing|al)|clos(?:e[sd]?|ing)|withdraw(?:s|n|al)?|withdrew|rescind(?:s|ed)|discharg(?:e[sd]?|ing)';
const CHANGES =
  'issu(?:e[sd]?|ing)|revis(?:e[sd]?|ing)|amend(?:s|ed)|var(?:y|ies|ied)|renew(?:s|ed)|replac(?:e[sd]?|ing)|extend(?:s|ed)|serv(?:e[sd]?|ing)|impos(?:e[sd]?|ing)|updated?|sign(?:s|ed)';
const SENDS =
  'appoint(?:s|ed|ing|ment)?|names?|named|install(?:s|ed)|sen(?:ds?|t|ding)(?: in)?|brought in|brings? in|draft(?:s|ed) in|parachut(?:es|ed) in|calls? in|called in|put in(?: place| charge)?|assign(?:s|ed)|deploy(?:s|ed)|draft(?:s|ed)|given|gets?|receiv(?:es|ed)|reappoint(?:s|ed)|replac(?:es|ed)';

/** Whom the government sends. */
const ENVOY =
  '(?:(?<!crime |information |young |youth |police )commissioners?|(?:government|DfE|improvement|intervention|ministerial|expert)(?:[- ]appointed)? (?:improvement |expert )?advis[eo]rs?)\\b';

/** Who may be given a council's work with children. */
const HOLDER =
  "(?:(?<!(?:hospital|NHS|academy|school|academies) )trust|(?:new|independent|arm's[- ]length|outside|separate) (?:\\w+ )?(?:company|organisation|body|provider)|(?:neighbouring|another|other) (?:council|authority|county|borough))\\b";

/** What is handed on. */
const WORK =
  "(?:(?:children's |child )?(?:services?|social care|protection)|responsibilit(?:y|ies)|functions|powers|work|department)";

const WIND_UP = '(?:w[io]und(?:ing)? up|scrapp?(?:s|ed|ing)?|abolish(?:es|ed)?|dissolv(?:es?|ed)|disband(?:s|ed)?)';

const MOVES_IT =
  'hand(?:s|ed|ing)?(?: over| back)?|transfer(?:s|red|ring)?|pass(?:es|ed)?|mov(?:es?|ed|ing)|return(?:s|ed|ing)?|restor(?:es|ed)|re-?gain(?:s|ed|ing)?|giv(?:es?|ing|en)(?: up| back)?|tak(?:es?|ing|en)|took|retains?|keeps?|los(?:es?|ing|t)|(?:stripp?|relieved)(?:s|ed)? of|put|placed?|brought|bring(?:s|ing)?|allowed to keep|takes? back|wins? back';

/** The government steps in, changes its terms or leaves. One row, one idea. */
export const STEPS: readonly Cue[] = [
  {
    name: 'notice',
    words: /\b(?:improvement notices?|notices? to improve)\b/i,
    sample: 'Improvement notice issued',
  },
  {
    name: 'direction',
    words:
      /\b(?:statutory|revised|amended|varied|formal|ministerial) (?:statutory )?directions?\b|\bstatutory (?:notice|intervention)\b/i,
    sample: 'a revised direction',
  },
  {
    name: 'direction-changes',
    words: new RegExp(
      `\\bdirections? (?:${CHANGES}|${ENDS})\\b|\\b(?:${CHANGES}|${ENDS})\\b[^.]{0,25}\\bdirections?\\b`,
      'i',
    ),
    sample: 'Direction issued to a council',
  },
  {
    name: 'direction-to',
    words: new RegExp(`\\bdirection (?:to|for|on|over) [^.;]{3,60} (?:${CHANGES}|${ENDS})\\b`, 'i'),
    sample: 'Direction to Walsall Council revised',
  },
  {
    name: 'order',
    words: new RegExp(`\\bgovernment order\\b[^.;]{0,60}\\b(?:${CHANGES}|${ENDS})\\b`, 'i'),
    sample: "Government order on Oldham's services lifted",
  },
  {
    name: 'envoy',
    words: new RegExp(
      `\\b(?:${SENDS})\\b[^.]{0,50}\\b${ENVOY}|\\b${MINISTERS}\\b[^.;]{0,40}\\b(?:${SENDS})\\b[^.;]{0,30}\\badvis[eo]r`,
      'i',
    ),
    sample: 'The government has appointed a commissioner',
  },
  {
    name: 'envoy-sent',
    words: new RegExp(
      [
        `\\b${ENVOY}[^.]{0,60}\\b(?:(?:been|is|was|are|were|be) (?:\\w+ )?(?:appointed|named|brought in|sent (?:in|to|into)|drafted in|put in))`,
        `\\b${ENVOY}[^.]{0,60}\\b(?:to (?:oversee|take over|run|lead|review|help|work with))`,
        `\\b${ENVOY}[^.]{0,60}\\b(?:will (?:oversee|be brought|take|help|work with))`,
        `^\\W*(?!(?:an?|the)\\b)(?:[\\w']+ ){0,3}${ENVOY} (?:for [\\w' ]{3,40} )?(?:appointed|named|sent in|reappointed)\\b`,
      ].join('|'),
      'i',
    ),
    sample: 'A commissioner has been sent in',
  },
  {
    name: 'envoy-stays',
    words: new RegExp(
      [
        `\\b(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing)?) (?:the |its |his |her )?(?:\\w+ ){0,2}${ENVOY}`,
        `\\bremains? (?:as |in post as )(?:[\\w']+ ){0,3}${ENVOY}`,
        `\\b${ENVOY}(?:'s (?:term|role|appointment))?[^.]{0,60}\\b(?:(?:to|will) (?:stay|remain))\\b`,
        `\\b${ENVOY}(?:'s (?:term|role|appointment))?[^.]{0,60}\\b(?:(?:is|been|was|be) (?:extended|renewed)|stays)\\b`,
      ].join('|'),
      'i',
    ),
    sample: 'Government commissioner to stay',
  },
  {
    name: 'under-envoy',
    words: new RegExp(
      `\\b(?:puts?|placed?|places)\\b[^.;]{0,60}\\bunder (?:an? |the )?(?:control of |watch of |eye of )?(?:an? |the )?(?:\\w+ )?${ENVOY}`,
      'i',
    ),
    sample: 'has been put under a commissioner',
  },
  {
    name: 'commissioner-leaves',
    words:
      /\b(?<!crime |information )(?:commissioners?|advisers?)\b[^.;]{0,60}\b(?:st(?:ood|ands?|anding) down|stepp?(?:ed|s|ing) (?:down|back|away)|withdrawn|removed|no longer needed|bow(?:s|ed|ing)? out|departs?|(?:is|are|will|to) leav(?:e|ing)|leaves?(?= (?:on|in|at|next|this|as|after)\b))\b/i,
    sample: 'the commissioner they sent in has been stood down',
  },
  {
    name: 'commissioner-reports',
    words:
      /(?<!crime |information )\bcommissioner\b(?! for England)(?:(?!\b(?:after|since|because|when|following)\b)[^.]){0,60}\b(?:conclud\w+|recommend\w*|(?<!to |will )report(?:s|ed)?|finds|found|says|told|advis\w+)/i,
    sample: 'a commissioner has concluded',
  },
  {
    name: 'advice-accepted',
    words: anyOf(
      /\baccept(?:s|ed)\b[^.;]{0,30}\bcommissioner's (?:advice|recommendations?|report|view)\b/i,
      /\baccept(?:s|ed) the (?:view|advice|recommendations?|report) of [^.;]{0,20}\bcommissioner\b/i,
      /\bcommissioner's (?:advice|view|recommendations?)\b[^.;]{0,30}\baccepted\b/i,
    ),
    sample: "has accepted its commissioner's advice",
  },
  {
    name: 'freed',
    words:
      /\b(?:freed|released|removed|removing it|lifted|out|emerg\w+|exit\w*) (?:from|of) (?:\w+ ){0,4}(?:intervention|special measures|direction|notice|supervision|monitoring)/i,
    sample: 'freed from government intervention',
  },
  {
    name: 'no-longer',
    words: anyOf(
      /\bno longer (?:being |be )?(?:monitored by|subject to|necessary)/i,
      /\bno longer (?:being |be )?(?:under (?:government|DfE|special|statutory|formal|intervention|supervision|a ))/i,
      /\bno longer (?:being |be )?(?:in (?:special measures|intervention)|need\w* (?:intervention|supervision))/i,
    ),
    sample: 'is no longer subject to intervention',
  },
  {
    name: 'intervention-ends',
    words: anyOf(
      /\b(?:end|ends|ending|ended|removal|lifting|withdraw\w*) (?:of |to )?(?:\w+ ){0,3}(?:intervention|special measures|direction|commissioner)/i,
      /\bintervention (?:is |has |was )?(?:\w+ )?(?:lifted|ends|ended|over|no longer)/i,
    ),
    sample: 'the end of government intervention',
  },
  {
    name: 'intervention-goes-on',
    words: /\b(?:extend\w*|prolong\w*|impos\w*|escalat\w*) (?:its |the |government )*intervention\b/i,
    sample: 'extends its intervention',
  },
  {
    name: 'supervision-ends',
    words: new RegExp(
      `\\b${MINISTERS}\\b[^.]{0,60}(?:\\bends? (?:its )?(?:support and )?supervision\\b|\\bsupervision (?:has |is |was )?(?:been )?(?:ended|lifted|over)\\b)`,
      'i',
    ),
    sample: 'The DfE ends its supervision',
  },
  {
    name: 'oversight-over',
    words: anyOf(
      /\b(?:oversight|supervision|intervention|special measures)\b[^.;]{0,50}\b(?:is|are|has|have|comes?|came) (?:now |been )?(?:over|ended|to an end|at an end)\b/i,
      /\bno (?:longer a |more )?need for the (?:department|DfE|government|ministers?) to\b/i,
    ),
    sample: 'Five years of oversight are over',
  },
  {
    name: 'steps-in',
    words: new RegExp(
      [
        `\\bforced on [^.;]{0,40}\\bby ${MINISTERS}\\b`,
        `\\b${MINISTERS}\\b[^.]{0,60}\\b(?:steps? in|stepped in|order(?:s|ed)|takes? (?:over|control))`,
        `\\b${MINISTERS}\\b[^.]{0,60}\\b(?:seiz(?:es|ed) control|strip(?:s|ped)|direct(?:s|ed)|intervene[sd]?)`,
        `\\b${MINISTERS}\\b[^.]{0,60}\\binstruct\\w*`,
      ].join('|'),
      'i',
    ),
    sample: 'the Secretary of State has stepped in',
  },
  {
    name: 'ordered',
    words: anyOf(
      /\b(?:ordered|directed|told) by (?:the )?(?:\w+ )?(?:government|ministers?|secretary|DfE)\b/i,
      /\b(?:has|have) been (?:ordered|directed|instructed) to (?:improve|hand|make|turn|comply|transfer|set up|work with)\b/i,
      /^\W*(?:\S+ ){1,5}ordered to improve\b/i,
    ),
    sample: 'A council has been ordered to improve',
  },
  {
    name: 'told-to',
    words: new RegExp(
      `\\b${MINISTERS} (?:has |have )?(?:tells|told) (?:[\\w']+ ){1,6}?to (?:improve|hand|set up|work with|accept|act)\\b`,
      'i',
    ),
    sample: 'The minister has told the council to improve',
  },
  {
    name: 'given-time',
    words:
      /\bgiven (?:(?:just|only|another|a further) )?(?:\w+ (?:weeks|months)|a year|\w+ years) to (?:improve|turn (?:it|things|them|around))\b/i,
    sample: 'has been given six months to improve',
  },
  {
    name: 'taken-over',
    words:
      /\btaken over by\b|\btak(?:es?|en|ing) (?:[\w']+ ){0,4}out of (?:council control|the hands of)|\bunder new (?:control|management)\b/i,
    sample: 'services are taken over by a trust',
  },
  {
    name: 'control-moves',
    words: new RegExp(`\\b(?:${MOVES_IT})\\b(?: [\\w'-]+){0,4}? (?:direct |full |council |all )*control\\b`, 'i'),
    sample: 'is to lose control',
  },
  {
    name: 'handed-on',
    words: new RegExp(
      `\\b(?:${MOVES_IT})\\b(?: [\\w'-]+){0,8}? (?:to|into|in|with|by) (?:[\\w'-]+ ){0,4}?${HOLDER}`,
      'i',
    ),
    sample: 'responsibility will pass to an independent trust',
  },
  {
    name: 'handed-back',
    words: new RegExp(
      [
        `\\b${WORK}\\b[^.;]{0,50}\\b(?:${MOVES_IT})\\b[^.;]{0,30}\\bto (?:the council|council control|councillors)\\b`,
        `\\b${WORK}\\b[^.;]{0,50}\\b(?:${MOVES_IT})\\b[^.;]{0,30}\\bto (?:the authority|the local authority)\\b`,
        `\\b(?:${MOVES_IT}) (?:[\\w'-]+ ){0,6}?back (?:to|under|in-?house|in house)\\b`,
        `\\b(?:${MOVES_IT})(?: [\\w'-]+){0,3}? (?:powers?|functions)\\b`,
        `\\bhand(?:s|ed|ing)? back (?:to\\b|(?:children's )?services)`,
      ].join('|'),
      'i',
    ),
    sample: 'the work is returned to the council',
  },
  {
    name: 'trust-ends',
    words: new RegExp(
      `\\b${MINISTERS}\\b[^.;]{0,60}\\b${WIND_UP}\\b|\\b${WIND_UP}\\b[^.;]{0,60}\\b${MINISTERS}\\b`,
      'i',
    ),
    sample: 'The trust will be wound up, ministers have agreed',
  },
  {
    name: 'to-run',
    words: new RegExp(
      [
        `^(?!.*\\b(?:director|boss|chief|head|manager|leader|chair|appoints|bids?|offers?|plans?)\\b)\\W*(?-i:(?:[A-Z][\\w'-]* ){1,4})(?:council |county |trust )?(?:is |are )?(?:to|will) (?:run|take (?:over|charge of|on|control of)|oversee) (?:[\\w'-]+ ){0,5}?${WORK}\\b`,
        `\\bbe run (?:from|by) (?!the council)`,
        `\\b${HOLDER} (?:will|is to|is set to|to) (?:be (?:set up|formed|created|established)|run|take (?:over|charge|on|control))\\b(?!.*\\b(?:chair|appoints|recruit\\w*|jobs?)\\b)`,
      ].join('|'),
      'i',
    ),
    sample: "Essex to run Thurrock children's services",
  },
  {
    name: 'ministers-order',
    words: new RegExp(
      [
        `\\border(?:s|ed)? (?:\\w+ ){0,4}?(?:by|from|of) (?:the )?(?:\\w+ )?${MINISTERS}`,
        `\\b${MINISTERS} (?:has |have )?(?:made|gave|given|issued|signed) (?:the|an?) (?:\\w+ )?(?:order|ruling|instruction|ultimatum|deadline)\\b`,
      ].join('|'),
      'i',
    ),
    sample: 'under an order by the Education Secretary',
  },
  {
    name: 'ministers-decide',
    words: new RegExp(
      `\\b${MINISTERS}\\b[^.]{0,40}\\b(?:decided|decides|announced|confirmed|agreed|said|ruled)\\b[^.]{0,60}\\b${HOLDER}`,
      'i',
    ),
    sample: 'the Secretary of State has decided to form a trust',
  },
];

/** `Handed to a trust: a year on`: a step of some time ago. */
export const LOOKS_BACK = /\b(?:an?|\w+) (?:years?|months?) on\W*$/i;

/** Others order and direct, or are ordered: an ombudsman, a court, a school's trust, whoever keeps a council's money. */
export const OTHER_ORDERS = anyOf(
  /\b(?:for|over|on|about) (?:its |their |the )?(?:special (?:educational )?needs|SEND|adult)\b(?!.*\bchildren's (?:services|social care))/i,
  /\b(?:ombudsman|court|judge|tribunal|regulator of social housing|ICO|information commissioner)\b/i,
  /\b(?:crime commissioners?|(?:academy|academies|school|schools) trust|trust that runs|Health and Safety|HSE)\b/i,
  /\b(?:food hygiene|hygiene officers|restaurant|(?:council(?:'s)?|its|their) finances|finances of|section 114)\b/i,
);

/** `Children's services are not included`: the step is about something else. */
export const LEAVES_THEM_OUT =
  /\bchildren's (?:services|social care)\b[^.;]{0,60}\b(?:are|is|were|was) not (?:included|affected|covered|part of|concerned)\b/i;

/** Further down than the opening, a step counts where its tense or its day says that it is news. */
export const TAKEN_NOW = anyOf(
  /\b(?:has|have) (?:now |also |today |since |been |formally |decided )*\w+(?:ed|en|t|n)\b/i,
  /\b(?:today|yesterday|this (?:week|morning)|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b/i,
  /\b(?:is|are) (?:being|to be) \w+ed\b/i,
);

/** The national office that speaks for children has no part in what the government does about a council. */
export const NATIONAL_COMMISSIONER = /\bchildren's commissioner for England\b|\bEngland's children's commissioner\b/i;
