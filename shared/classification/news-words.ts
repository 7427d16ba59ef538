/** Signs that an outcome is this item's own news, and signs that the news is something else. One row, one idea, one sample. */
export type NewsWords = { name: string; words: RegExp; sample: string };

const DAY =
  '(?:today|yesterday|this (?:morning|afternoon|week)|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier (?:today|this week))';

/** In any sentence: the report comes out as the item is written. */
export const OUT_NOW: readonly NewsWords[] = [
  {
    name: 'out-now',
    words: new RegExp(
      `\\b(?:report|letter|findings|inspection|judge?ment|outcome|results?|rating|it)\\b[^.]{0,70}\\b(?:published|released|issued|made public|unveiled|out)\\b[^.]{0,25}\\b${DAY}`,
      'i',
    ),
    sample: 'in a report published this morning',
  },
  {
    name: 'out-now',
    words: new RegExp(
      `\\bOfsted\\b[^.]{0,60}\\b(?:published|released|announced|confirmed|ruled|said)\\b[^.]{0,30}\\b${DAY}`,
      'i',
    ),
    sample: 'Ofsted published its findings on Monday',
  },
  {
    name: 'out-now',
    words: new RegExp(
      `\\b(?:has|have) ${DAY} (?:been (?:rated|judged|graded)|(?:published|released|welcomed)\\b[^.]{0,30}\\b(?:report|letter|findings|outcome)|(?:rated|judged|graded))`,
      'i',
    ),
    sample: 'has today welcomed a letter',
  },
  {
    name: 'out-now',
    words:
      /\b(?:in|according to) (?:a|an|its|the) (?:new|latest|newly[- ]published|just[- ]published|damning|glowing|critical|scathing) (?:\w+ )?(?:report|letter|inspection)\b/i,
    sample: 'according to a damning report',
  },
  {
    name: 'out-now',
    words:
      /\b(?:has|have) (?:just |now |formally )?(?:published|released|welcomed) (?:the (?:outcome|findings|report|results|full report)|its (?:\w+ ){0,3}(?:report|findings|letter)|a (?:letter|report))/i,
    sample: 'has published the outcome',
  },
];

/** In the opening: inspectors themselves are the news. */
export const INSPECTORS_SPEAK: readonly NewsWords[] = [
  {
    name: 'inspectors-speak',
    words:
      /\b(?:Ofsted|inspectors?|inspectorate|watchdog|regulator|inspection|report|letter|visit)\b[^.,:;]{0,90} (?:prais\w+|find(?:s|ing)?|found|says?|said|slam\w*|hail\w*|criticis\w+|warn\w*|rates?|rated|judges?|judged|rais(?:es|ed)|highlight\w*|recognis\w*|report(?:s|ed)|reveal\w*|show(?:s|ed)?|commend\w*|identif\w+|note[sd]?|conclud\w*|condemn\w*|welcom\w*|blast\w*|flag(?:s|ged)|(?:up|down)grad\w+|written|wrote|summaris(?:es|ed)|sets? out|outlines?)\b/i,
    sample: 'Ofsted praises',
  },
  {
    name: 'inspectors-speak',
    words:
      /\b(?:says?|said|finds?|found|according to|by|from|praise (?:from|by)) (?:the )?(?:Ofsted|inspectors?|inspectorate|watchdog)\b|: Ofsted$|\bOfsted:|- Ofsted$/i,
    sample: 'making progress, says Ofsted',
  },
  {
    name: 'verdict',
    words:
      /\b(?:damning|critical|scathing|glowing|positive|mixed|latest|second|third|new|poor|good|excellent|shock|devastating|encouraging|outstanding) (?:Ofsted )?(?:report|inspection|verdict|letter|visit)\b/i,
    sample: "Damning report on children's services",
  },
  {
    name: 'rating-moves',
    words:
      /\b(?:rating|grade)s? (?:improves?|drops?|falls?|rises?|slips?|upgraded|downgraded|boost)|\b(?:up|down)graded\b|\bre-?inspect/i,
    sample: 'rating improves',
  },
  {
    name: 'praised-or-blamed',
    words:
      /\b(?:prais\w+|commended|criticised|condemned|slammed|hailed|recognised|welcomed)\b[^.]{0,60}\b(?:by|from|after|in) (?:\w+ ){0,3}?(?:Ofsted|inspectors|inspectorate|watchdog|inspection|report|visit|letter)\b/i,
    sample: 'praised by inspectors',
  },
  {
    name: 'visited',
    words: /\binspected by Ofsted|visited by Ofsted|Ofsted (?:made|carried out|visited)\b/i,
    sample: 'inspected by Ofsted',
  },
];

/** In the headline: the news is something that came of an outcome already told. */
export const ELSEWHERE: readonly NewsWords[] = [
  {
    name: 'politics',
    words:
      /\b(?:councillors?|Cllrs?|MPs?|mayor|leader|opposition|Labour|Tor(?:y|ies)|Conservatives?|Lib Dems?|Greens?|Reform|politicians?|parents?)\b[^.]{0,40}\b(?:says?|call\w*|demand\w*|slam\w*|attack\w*|react\w*|warn\w*|blam\w*|quiz\w*|question\w*|hit\w* out|row|clash\w*|respond\w*)\b/i,
    sample: "Councillor says 'we are a disgrace'",
  },
  {
    name: 'debate',
    words:
      /\b(?:heated|meeting|debates?|debated|discuss(?:es|ed)?|to discuss|scrutin\w+|vote|motion|row over|clash|grilled|hearing|petition|(?:respon(?:ds?|se)|react(?:s|ion)) to (?:the |its |an? )?(?:\w+ )?(?:Ofsted|report|rating|inspection|findings))\b/i,
    sample: 'Heated meeting on failings',
  },
  {
    name: 'people',
    words:
      /\b(?:resign\w*|quits?|steps? down|leaves for|to leave|leaving|departs?|new director|appoints?|appointed|joins?|sacked|retire\w*|award (?:win|nomin)\w*|wins award|shortlist\w*)\b/i,
    sample: 'Director leaves for new role',
  },
  {
    name: 'jobs',
    words:
      /\b(?:recruit\w*|careers?|vacanc\w+|jobs?|campaign|working (?:in|for)|come and work|join (?:us|our)|apply)\b/i,
    sample: 'Social work recruitment campaign',
  },
  {
    name: 'money',
    words: /\b(?:budget|overspend\w*|funding|council tax|savings|cuts|deficit|million|£\d)\b/i,
    sample: 'Overspend on care hits budget',
  },
  {
    name: 'plan',
    words:
      /\b(?:action plan|improvement plan|plan of action|improvement board|progress update|update report|strategy)\b/i,
    sample: 'Council submits plan of action',
  },
  {
    name: 'general',
    words:
      /^(?:what|why|how|which|who)\b|\bwhat (?:next|now)\b|\b(?:how to|guide to|explained|inspections:|framework|consultation|annual report|statistics|analysis|league table|research|study|conference|best practice|case study|lessons|reform\w*|overhaul|national)\b/i,
    sample: 'What happens if you are judged inadequate?',
  },
  {
    name: 'government',
    words:
      /\b(?:commissioner|government|minister|secretary of state|DfE|Department for Education|improvement notice|direction (?:issued|to)|takeover|taken over|trust to|intervention|special measures)\b/i,
    sample: 'Commissioner appointed to oversee services',
  },
  {
    name: 'opinion',
    words:
      /^(?:letters? (?:to the editor|page)|opinion|comment|column|editorial|analysis|profile|interview|blog|podcast|obituary|your (?:views|letters))\b/i,
    sample: 'Letter to the editor',
  },
  {
    name: 'anniversary',
    words: /\b(?:years? (?:on|after|since)|anniversary|look(?:ing)? back|timeline|revisited|how (?:we|they) turned)\b/i,
    sample: 'Two years on from inadequate',
  },
  {
    name: 'prediction',
    words:
      /\b(?:could|might|may|would|fears?|feared|if|ahead of|hopes?|vision|wants?|denies|denied|leak(?:ed|s)?|draft|delayed|postponed|cancelled)\b/i,
    sample: "Services 'could be rated inadequate'",
  },
  {
    name: 'cases',
    words:
      /\b(?:ombudsman|court|judge rules|inquest|tribunal|death of|serious case|murder|jailed|upheld|\(\d\d \d\d\d \d\d\d\))/i,
    sample: 'Ombudsman upholds complaint',
  },
];

/** In the headline or the opening: the outcome is still to come. */
export const STILL_TO_COME: readonly NewsWords[] = [
  {
    name: 'pending',
    words:
      /\b(?:outcome|results?|report|findings|judge?ment|verdict|rating|feedback)\b[^.]{0,70}\b(?:expected|due|anticipated|awaited|pending|to be (?:published|revealed|announced)|imminent|next (?:week|month)|later this (?:month|week|year)|in the coming weeks)\b/i,
    sample: 'inspection outcome expected next week',
  },
  {
    name: 'pending',
    words:
      /\b(?:await(?:s|ing)?|waiting (?:for|on)|braced? for|bracing for|prepar(?:es|ing|ed) for|ready for|ahead of|expecting)\b[^.]{0,60}\b(?:Ofsted|inspect\w+|outcome|verdict|report|judge?ment)/i,
    sample: 'Council awaits Ofsted verdict',
  },
  {
    name: 'under-way',
    words:
      /\b(?:inspect(?:ion|ors)|Ofsted|visit|revisit)\b[^.]{0,50}\b(?:under ?way|in progress|(?:has|have) (?:begun|started|arrived)|beg(?:ins|an)|starts?|starting|is carrying out|are carrying out|is inspecting|on site|arrives?|arriving|(?:will|to|due to|set to) (?:begin|start|take place|visit|inspect|return|arrive|be (?:carried out|inspected|held))|currently)\b/i,
    sample: 'Ofsted inspection under way',
  },
  {
    name: 'notified',
    words:
      /\b(?:notified|notification|notice|informed|called|rung)\b[^.]{0,50}\b(?:by Ofsted|inspection|visit|revisit)\b/i,
    sample: 'the council was notified by Ofsted',
  },
];

/** In the opening: the news is of councils in general. */
export const NATIONAL: readonly NewsWords[] = [
  {
    name: 'national',
    words:
      /\bannual report\b|\b(?:number|proportion|percentage|share|majority|most|half|third|quarters?) of (?:all )?(?:the )?(?:councils|authorities|local authorities|departments)\b|\d% of\b|\bcouncils across (?:the country|England)\b/i,
    sample: 'The number of authorities rated good',
  },
];
