import { anyOf, type Cue } from './cue.ts';

/** In the headline: the news is something that came of an outcome already told. */
export const ELSEWHERE: readonly Cue[] = [
  {
    name: 'politics',
    words:
      /\b(?:councillors?|Cllrs?|MPs?|mayor|leader|opposition|Labour|Tor(?:y|ies)|Conservatives?|Lib Dems?|Greens?|Reform|politicians?|parents?)\b[^.]{0,40}\b(?:says?|call\w*|demand\w*|slam\w*|attack\w*|react\w*|warn\w*|blam\w*|accus\w*|boast\w*|vow\w*|urg\w*|quiz\w*|question\w*|hit\w* out|row|clash\w*|respond\w*)\b/i,
    sample: "Councillor says 'we are a disgrace'",
  },
  {
    name: 'speech',
    words: /^\p{Lu}\p{L}+ \p{Lu}\p{L}+: ["'](?:I|My)\b/u,
    sample: "Ann Example: 'I warned them'",
  },
  {
    name: 'office-speaks',
    words: anyOf(
      /\b(?:director|boss|chief|leader|mayor|MP|head|chair|minister)\b[^:]{0,20}: ["']/i,
      /\b(?:leader|mayor|MP|minister) ["']?(?:proud|pleased|happy|delighted|confident|optimistic)\b(?!["']? (?:as|after|at)\b)/i,
    ),
    sample: "Services director: 'We are on the right track'",
  },
  {
    name: 'council-will',
    words:
      /\bto (?:cut|double|spend|hire|open|close|build|launch|pay|invest|review|consult|scrap|create|share|raise|shut|axe|save|recruit)\b/i,
    sample: 'Council to cut caseloads',
  },
  {
    name: 'reportage',
    words: /^(?:inside|behind|meet|exclusive|revealed|long read|special report)\b/i,
    sample: 'Inside the council',
  },
  {
    name: 'protest',
    words: anyOf(
      /\b(?:on strike|to strike|strike (?:action|over|at|by|ballot|threat|vote))\b/i,
      /\b(?:(?:threat|warn\w*|talk) of (?:an? )?strikes?|walk-?outs?|picket\w*|industrial action|protest\w*|rally)\b/i,
      /\b(?:vigil|unions?|unison)\b/i,
    ),
    sample: 'Union warns of strike',
  },
  {
    name: 'council-says',
    words: /, (?:the )?(?:council|authority|director|leader|union|charity)s? (?:says?|claims?|insists?|hopes?)$/i,
    sample: 'Caseloads fall, council says',
  },
  {
    name: 'family',
    words:
      /^\W*(?:an? |the )?(?:\w+ )?(?:mums?|mother|dads?|father|gran(?:dmother|dparents)?|couple|family(?! (?:hubs?|services?|support|courts?|help)))(?:'s?)?\s/i,
    sample: "Mum's fight with social workers",
  },
  {
    name: 'debate',
    words: anyOf(
      /\b(?:heated|reactions?|reacting|inquiry|calls? for (?:an? )?(?:action|answers|resign\w*|review))\b/i,
      /\b(?:defend(?:s|ed|ing)?|meeting|(?:cabinet|committee|members?) to (?:hear|consider|note|be told)|debates?)\b/i,
      /\b(?:debated|discuss(?:es|ed)?|to discuss|scrutin\w+|vote|motion|row over|clash|grilled|hearing|petition)\b/i,
    ),
    sample: 'Heated meeting on failings',
  },
  {
    name: 'people',
    words: anyOf(
      /\b(?:resign\w*|quits?|steps? down|leaves (?:for|after|as|role|post|job)|to leave|leaving|departs?)\b/i,
      /\b(?:new (?:\S+ ){0,3}(?:director|boss|chief|head)\b|appoints?|appointed)\b/i,
      /\b(?:joins?(?! (?:Ofsted|the (?:elite|club|top|ranks)))|sacked|retire\w*|award (?:win|nomin)\w*|wins award)\b/i,
      /\b(?:staff awards?|awards? (?:night|ceremony|evening|dinner)|shortlist\w*)\b/i,
    ),
    sample: 'Director leaves for new role',
  },
  {
    name: 'jobs',
    words: anyOf(
      /\b(?:recruit\w*|careers?|vacanc\w+|jobs?|campaign|working (?:in|for)|work (?:with|for) us|come and work)\b/i,
      /\b(?:seeks? (?:an? |new |more |\d+ )?(?:head|director|manager|social|foster)|salary|join (?:us|our)|apply)\b/i,
    ),
    sample: 'Social work recruitment campaign',
  },
  {
    name: 'money',
    words: /\b(?:budget|overspen[dt]\w*|funding|council tax|savings|cuts|deficit|million)\b|£\d/i,
    sample: 'Overspend on care hits budget',
  },
  {
    name: 'plan',
    words:
      /\b(?:action plan|improvement plan|plan of action|improvement board|progress update|update report|strategy)\b/i,
    sample: 'Council submits plan of action',
  },
  {
    name: 'question',
    words: anyOf(
      /^(?:what|why|how|which|who|(?:\w+ )?questions?)\b/i,
      /[,:–] (?:do|does|did|is|are|can|should|will|would|has|have)\b[^:?,]{0,80}\?["']?$/i,
      /^\W*(?:do|does|did|is|are|can|should|will|would|has|have)\b[^:]*\?["']?$/i,
    ),
    sample: "Is 'good' good enough?",
  },
  {
    name: 'general',
    words: anyOf(
      /\bwhat (?:next|now)\b/i,
      /\b(?:how to|guide to|explained|quiz|poll|have your say|fact.?check|fake|hoax|rumou?rs?)\b/i,
      /\b(?:(?:three|four|five|six|seven|ten|\d+) (?:facts|charts|reasons|things (?:we|you|about|to know|\w+ (?:said|told|found))))\b/i,
      /\b(?:inspections:|(?<!\bunder (?:\w+ ){0,3})framework|consultation|annual report|statistics|analysis)\b/i,
      /\b(?:league table|research|study|conference|best practice|case study|lessons|reform\w*|overhaul|national)\b/i,
    ),
    sample: 'Explained: the four grades',
  },
  {
    name: 'government',
    words: anyOf(
      /\b(?:commissioner|government|minister|secretary of state|DfE|Department for Education|improvement notice)\b/i,
      /\b(?:direction (?:issued|to)|takeover|taken over|trust to|intervention|(?<!\bout of )special measures)\b/i,
    ),
    sample: 'Commissioner appointed to oversee services',
  },
  {
    name: 'opinion',
    words:
      /^(?:letters? (?:to the editor|page)|letters(?=:)|opinion|comment|column|editorial|analysis|profile|interview|blog|podcast|obituary|your (?:views|letters))\b/i,
    sample: 'Letter to the editor',
  },
  {
    name: 'anniversary',
    words: anyOf(
      /\b(?:book|memoir|film|documentary|drama)\b/i,
      /\b(?:(?<!(?:outstanding|good|improvement|inadequate|\b(?:stuck|still|remains?|again|sheds?|shak\w+|turn\w*|climb\w*|ris\w+|leap\w*)\b[^.:]{0,50})["']? \w+ )years? (?:on|after|since))\b/i,
      /\b(?:anniversary|\b(?:celebrates?|marks?) (?:its |their )?(?:\w+ )?\w+ (?:years|birthday))\b/i,
      /\b(?:^(?:\d+|\w+) months (?:on|after|since))\b/i,
      /\b(?:(?:since|life after) (?:the |its |an? )?(?:\w+ )?(?:Ofsted|inspection|report|rating))\b/i,
      /\b(?:this (?:day|week) in|on this day|flashback|throwback|nostalgia|archives?|headlines from)\b/i,
      /\b(?:look(?:ing)? back|timeline|revisited|how (?:we|they|Ofsted|inspectors))\b/i,
      /\b(?:(?:former|ex-?) (?:\S+ ){0,4}(?:boss|director|chief|head|leader))\b/i,
    ),
    sample: 'Two years on from inadequate',
  },
  {
    name: 'prediction',
    words: anyOf(
      /\b(?:if|(?<!\b(?:prais|identif|found|finds)[^.]{0,60})ahead of|hopes? (?:to|for|of|that)|in (?:the )?hope)\b/i,
      /\b(?:our vision|vision (?:for|of|to)|wants? (?:to|its|our)|denies|denied|leak(?:ed|s)?|draft|delayed)\b/i,
      /\b(?:postponed|cancelled)\b/i,
      /\b(?:could(?! do better)|might|(?-i:may)|would|fears? (?:of|over|that))\b[^.?:]{0,60}\b(?:rat(?:ed|ing)s?|judged|grad(?:ed?|ing)|inadequate|good|outstanding|lose|face|inspect\w+|Ofsted (?:visit|return|verdict|report)|tak(?:en?|ing) ?over|intervention|(?:up|down)graded?)\b/i,
    ),
    sample: "Services 'could be rated inadequate'",
  },
  {
    name: 'cases',
    words:
      /\b(?:ombudsman|court|judge rules|inquest|tribunal|deaths?|serious case|murder|jailed|upheld|\(\d\d \d\d\d \d\d\d\))/i,
    sample: 'Ombudsman upholds complaint',
  },
];

/** Headlines under which a step told further down is what people talk about, not the news. */
export const TALKED_ABOUT: readonly Cue[] = ELSEWHERE.filter(({ name }) =>
  ['politics', 'family', 'debate', 'people', 'jobs', 'money', 'question', 'opinion', 'anniversary', 'cases'].includes(
    name,
  ),
);

/** In the opening: the news is of councils in general, or comes from somebody who is no inspector. */
export const OPENS_ELSEWHERE: readonly Cue[] = [
  {
    name: 'national',
    words: anyOf(
      /\bannual report\b/i,
      /\b(?:number|proportion|percentage|share|majority|most|half|third|quarters?) of (?:all )?(?:the )?(?:councils|authorities|local authorities|departments)\b/i,
      /\d% of\b|\bcouncils across (?:the country|England)\b/i,
    ),
    sample: 'The number of authorities rated good',
  },
  {
    name: 'other-author',
    words: /\b(?:independent|public|practice|peer|case) (?:review|inquiry|challenge)\b/i,
    sample: 'An independent review has found',
  },
];

/** Headlines that no opening can make the news of one outcome. */
export const NEVER_NEWS: readonly Cue[] = ELSEWHERE.filter(({ name }) =>
  ['question', 'general', 'opinion', 'prediction', 'jobs'].includes(name),
);
