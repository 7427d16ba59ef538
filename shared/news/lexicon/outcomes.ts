import { anyOf, type Cue } from './cue.ts';

/** Who judges a council's services for children. */
export const INSPECTORS =
  /\b(?:Ofsted|inspect(?:ors?|orate|ion|ed)|watchdog|regulator|ILACS|(?:focused|monitoring) visit)\b/i;

/** Words of judging that need not say who. */
export const JUDGED_BY_SOMEBODY =
  /\b(?:rate[sd]|grade[sd]|declare[sd]|judge[sd]|ratings?|judge?ments?|verdict|required? improvement|requires improvement)\b/i;

/** Who else may find a service good or inadequate. */
export const OTHER_JUDGES =
  /\b(?:judge|court|ombudsman|auditors?|peer|coroner|inquest|CQC|Probation|Estyn|police|parents|survey)\b/i;

/** The service by its name. */
export const SERVICE_NAME = anyOf(
  /\bchildren'?s'? (?:social )?(?:services?|care|department)\b|\bsocial care\b|\bchild protection\b/i,
  /\bchildren's trust\b|\b(?:children first|(?:together|achieving) for children)\b/i,
);

/** Verbs of praise and blame, by their stems. */
const PRAISES_OR_BLAMES =
  '(?:prais|hail|applaud|commend|congratulat|compliment|laud|criticis|condemn|slam|slat|blast|hammer|savag|lambast|castigat|rebuk|censur|fault|deplor|warn|pann|scold|bruis)\\w*';

/** What inspectors do when they tell what they found. */
const TELLS_FINDINGS =
  'find(?:s|ing)?|found|(?<!to )sees?|(?<!not (?:yet )?)publish(?:es|ed)? (?:its|their) findings|says?|said|rat(?:es|ed)|judge[sd]?|rais(?:es|ed)|highlight\\w*|recognis\\w*|acknowledg\\w*|observ(?:es|ed)|report(?:s|ed)|reveal\\w*|show(?:s|ed)?|identif\\w+|note[sd]?|conclud\\w*|welcom\\w*|flag(?:s|ged)|(?:up|down)grad\\w+|written|wrote|summaris(?:es|ed)|back(?:s|ed)|sets? out|outlines?|fear(?:s|ed)?|voic(?:es|ed)|express(?:es|ed)|spot(?:s|ted)|uncover(?:s|ed)|expos(?:es|ed)|credit(?:s|ed)|urg(?:es|ed)|describ(?:es|ed)|point(?:s|ed)';

const ON_ITS_QUALITY = `${PRAISES_OR_BLAMES}|best|worst|top|needs?|must|improv\\w+|fail\\w*|let\\w* down|weak\\w*|strong\\w*|poor|turn\\w*|progress|strides|headway|transform\\w*|(?:un)?safe|better|boost|blow|success|triumph|shame|delight|proud|recover\\w*|ris(?:es?|ing)|climb\\w*|soar\\w*|slump\\w*|slip\\w*|slid\\w*|plung\\w*|plummet\\w*|fall\\w*|drop\\w*|shock|damning`;

/** Headlines on how good the service is. */
export const TELLS_QUALITY: readonly RegExp[] = [
  new RegExp(`^(?=.*(?:${SERVICE_NAME.source})).*\\b(?:${ON_ITS_QUALITY})\\b`, 'i'),
  new RegExp(
    `^(?=.*\\b(?:children|youngsters|care leavers)\\b).*\\b(?:${PRAISES_OR_BLAMES}|fail\\w*|let\\w* down|at risk|in danger|neglect\\w*)\\b`,
    'i',
  ),
];

/** Headlines under which a plain `Ofsted rated it good` tells the news: on inspectors, on how good the service is, on leaving a grade. */
export const TELLS_REPORT: readonly RegExp[] = [
  INSPECTORS,
  ...TELLS_QUALITY,
  anyOf(
    /\b(?:no longer|out of|sheds?|shakes off|los(?:es|t)|stripped of) (?:its |the )?["']?(?:inadequate|outstanding|good)\b/i,
    /\b(?:grades?|ratings?|report cards?|verdict)\b|\b(?:outstanding|inadequate)["']?$/i,
    /\binadequate["']? (?:label|tag|status)\b/i,
  ),
];

/** Beside a grade: it is that of the inspection the item is about, not of one before. */
export const LATEST_INSPECTION: readonly Cue[] = [
  {
    name: 'latest-inspection',
    words: /\b(?:this time|(?:latest|new|newest|fresh) (?:\w+ )?(?:inspection|report|judge?ment|rating|grade)s?)\b/i,
    sample: 'This time the grades are',
  },
  {
    name: 'inspectors-came',
    words:
      /\bwhen (?:Ofsted|inspectors|the watchdog) (?:came|called|visited|returned|went)\b[^,.]{0,30} (?:they|it) (?:rated|judged|graded|found|gave)\b/i,
    sample: 'when inspectors came in May they rated',
  },
  {
    name: 'has-moved',
    words:
      /\b(?:has|have) (?:now |just )?(?:been )?(?:nudged|raised|lifted|marked|moved|upgraded|downgraded|bumped|upped|promoted|demoted)\b|\bnow holds?\b/i,
    sample: 'Ofsted has nudged the grade up to',
  },
];

/** The opening is theirs: `Inspectors find ...`, `..., Ofsted has found.` */
export const INSPECTORS_LEAD: readonly Cue[] = [
  {
    name: 'inspectors-lead',
    words:
      /^(?:[^:\d]{0,60}: )?["']?(?:The )?(?:Ofsted|Inspectors?|Inspectorate|Watchdog|Regulator)(?: inspectors)? (?:(?:has|have) (?:today |now |again |also )?)?(?:prais|hammer|commend|find|found|says|said|slam|hail|criticis|warn|rate|judge|rais|highlight|fear|strip|recognis|report(?:s|ed)|reveal|commend|back(?:s|ed)|identif|condemn|describ|tells?|told|noted?|confirm|blast|g[ai]ve[ns]?\b(?! notice)|made|see|sees|saw)/i,
    sample: "Inspectors find 'significant' improvement",
  },
  {
    name: 'inspectors-lead',
    words:
      /[,"'-]\s*(?:the )?(?:\w+ )?(?:Ofsted|inspectors|watchdog|inspectorate|regulator)(?: inspectors| letter| report)? (?:has |have )?(?:found|finds?|said|says?|tells?|warn(?:s|ed)|conclude[sd]|confirm(?:s|ed)|announced|reveal(?:s|ed)|shows?|ruled)\b[^.,]{0,70}\.?$/i,
    sample: 'is making slow progress, Ofsted has found.',
  },
];

/** In the opening: inspectors themselves are the news. */
export const INSPECTORS_SPEAK: readonly Cue[] = [
  {
    name: 'inspectors-speak',
    words: new RegExp(
      `\\b(?:Ofsted|(?<!chief )inspectors?|inspectorate|watchdog|regulator|inspection|report(?! (?:to|by|for|from) (?!Ofsted|inspectors))|letter|visit)\\b(?:, (?:on|in|over|held|made|carried out|which|who|its|the|part)\\b[^,.;]{3,60},|, (?:the )?(?:CQC|Care Quality|HM)[^.;]{0,60})?[^.,:;]{0,90} (?:${PRAISES_OR_BLAMES}|${TELLS_FINDINGS}|(?:names?|lists?) (?:\\w+ ){0,2}?(?:areas?|priorit\\w+|weakness\\w*|shortcomings))\\b`,
      'i',
    ),
    sample: 'Ofsted praises',
  },
  {
    name: 'inspectors-speak',
    words: new RegExp(
      [
        `\\b(?:says?|said|finds?|found|according to) (?:the )?(?:Ofsted|inspectors?|inspectorate|(?:\\w+ )?watchdog)\\b`,
        `\\b(?:prais(?:ed?|e) from) (?:the )?(?:Ofsted|inspectors?|inspectorate|(?:\\w+ )?watchdog)\\b`,
        `\\b(?:(?:told|${PRAISES_OR_BLAMES}) by) (?:the )?(?:Ofsted|inspectors?|inspectorate|(?:\\w+ )?watchdog)\\b`,
        `: Ofsted$|\\b(?:Ofsted|inspectors):|- Ofsted$`,
      ].join('|'),
      'i',
    ),
    sample: 'making progress, says Ofsted',
  },
  {
    name: 'verdict',
    words:
      /\b(?:damning|critical|scathing|glowing|positive|mixed|latest|second|third|new|poor|good|excellent|shock|devastating|encouraging|outstanding) (?:Ofsted )?(?:report|inspection|verdict|letter|visit|(?:JTAI|Ofsted) review)\b/i,
    sample: "Damning report on children's services",
  },
  {
    name: 'outcome-of',
    words:
      /\b(?:visit|inspection) (?:outcome|findings|letter|results?)\b|\b(?:outcome|findings|results?) of (?:[\w']+ ){0,4}(?:visit|inspection)\b/i,
    sample: 'the outcome of its focused visit',
  },
  {
    name: 'rating-moves',
    words: anyOf(
      /\b(?:rating|grade)s? (?:improves?|drops?|falls?|rises?|slips?|upgraded|downgraded|boost)/i,
      /\b(?:(?:improv|rais|lift|lower|upp|boost|shift|chang|mov|regain|los|retain|maintain|keep)(?:es|s|ed|e|ing)?) (?:the|its|their|an?) (?:\S+ ){0,2}?(?:rating|grade|judge?ment)/i,
      /\b(?:lost|kept) (?:the|its|their|an?) (?:\S+ ){0,2}?(?:rating|grade|judge?ment)|\b(?:up|down)graded\b/i,
      /\bre-?inspect/i,
    ),
    sample: 'rating improves',
  },
  {
    name: 'praised-or-blamed',
    words: new RegExp(
      `\\b(?:${PRAISES_OR_BLAMES}|recognised|welcomed|feedback|findings)\\b[^.]{0,60}\\b(?:by|from|after|following|in) (?:\\w+ ){0,3}?(?:Ofsted|inspectors|inspectorate|watchdog|inspection|report|visit|letter)\\b`,
      'i',
    ),
    sample: 'praised by inspectors',
  },
  {
    name: 'letter',
    words:
      /^(?:Ofsted )?(?:(?:focused|monitoring|assurance) visit|joint targeted area inspection) (?:to|of|at|in)\b|\b(?:Ofsted(?:'s)?|monitoring|visit) letter\b/i,
    sample: 'Focused visit to a council',
  },
  {
    name: 'told-by-inspectors',
    words: anyOf(
      /\b(?:told|urged|ordered|asked|warned)\b[^.]{0,60}\b(?:by (?:the )?(?:joint |Ofsted )?(?:inspectors|Ofsted|watchdog))\b/i,
      /\b(?:told|urged|ordered|asked|warned)\b[^.]{0,60}\b(?:in an? (?:Ofsted|JTAI|monitoring|inspectors'))\b/i,
    ),
    sample: 'told to work on neglect by joint inspectors',
  },
  {
    name: 'findings',
    words: /\b(?:its|their|the|key|main) (?:key |main )?findings(?: are\b| were\b| include\b|:)/i,
    sample: 'Its findings: responses are timely',
  },
  {
    name: 'response',
    words: /\brespon(?:ds?|se) to (?:[\w']+ ){0,4}?(?:inspection|Ofsted|JTAI|(?:monitoring|focused) visit)\b/i,
    sample: 'Council responds to Joint Targeted Area Inspection',
  },
  { name: 'priority-action', words: /\bpriority action\b/i, sample: 'an area for priority action' },
];

/** Behind a sentence in which inspectors speak: they go on. */
export const INSPECTORS_GO_ON = new RegExp(
  `^(?:They|It|The (?:team|report|letter|findings)) (?:(?:has|have|had|also|were|was|then|further|\\w+ly) ){0,2}(?:${PRAISES_OR_BLAMES}|${TELLS_FINDINGS}|adds?|added|call(?:s|ed)|ask(?:s|ed)|want(?:s|ed)?|list(?:s|ed)|singled out|recommend\\w*|impressed|concerned|critical)\\b`,
);
