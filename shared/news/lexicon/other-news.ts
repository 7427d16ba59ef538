import type { Cue } from './cue.ts';

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
    words:
      /\b(?:director|boss|chief|leader|mayor|MP|head|chair|minister)\b[^:]{0,20}: ["']|\b(?:leader|mayor|MP|minister) ["']?(?:proud|pleased|happy|delighted|confident|optimistic)\b(?!["']? (?:as|after|at)\b)/i,
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
    words:
      /\b(?:on strike|to strike|strike (?:action|over|at|by|ballot|threat|vote)|(?:threat|warn\w*|talk) of (?:an? )?strikes?|walk-?outs?|picket\w*|industrial action|protest\w*|rally|vigil|unions?|unison)\b/i,
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
    words:
      /\b(?:heated|reactions?|reacting|inquiry|calls? for (?:an? )?(?:action|answers|resign\w*|review)|defend(?:s|ed|ing)?|meeting|(?:cabinet|committee|members?) to (?:hear|consider|note|be told)|debates?|debated|discuss(?:es|ed)?|to discuss|scrutin\w+|vote|motion|row over|clash|grilled|hearing|petition)\b/i,
    sample: 'Heated meeting on failings',
  },
  {
    name: 'people',
    words:
      /\b(?:resign\w*|quits?|steps? down|leaves (?:for|after|as|role|post|job)|to leave|leaving|departs?|new (?:\S+ ){0,3}(?:director|boss|chief|head)\b|appoints?|appointed|joins?(?! (?:Ofsted|the (?:elite|club|top|ranks)))|sacked|retire\w*|award (?:win|nomin)\w*|wins award|staff awards?|awards? (?:night|ceremony|evening|dinner)|shortlist\w*)\b/i,
    sample: 'Director leaves for new role',
  },
  {
    name: 'jobs',
    words:
      /\b(?:recruit\w*|careers?|vacanc\w+|jobs?|campaign|working (?:in|for)|work (?:with|for) us|come and work|seeks? (?:an? |new |more |\d+ )?(?:head|director|manager|social|foster)|salary|join (?:us|our)|apply)\b/i,
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
    words:
      /^(?:what|why|how|which|who|(?:\w+ )?questions?)\b|[,:–] (?:do|does|did|is|are|can|should|will|would|has|have)\b[^:?,]{0,80}\?["']?$|^\W*(?:do|does|did|is|are|can|should|will|would|has|have)\b[^:]*\?["']?$/i,
    sample: "Is 'good' good enough?",
  },
  {
    name: 'general',
    words:
      /\bwhat (?:next|now)\b|\b(?:how to|guide to|explained|quiz|poll|have your say|fact.?check|fake|hoax|rumou?rs?|(?:three|four|five|six|seven|ten|\d+) (?:facts|charts|reasons|things (?:we|you|about|to know|\w+ (?:said|told|found)))|inspections:|(?<!\bunder (?:\w+ ){0,3})framework|consultation|annual report|statistics|analysis|league table|research|study|conference|best practice|case study|lessons|reform\w*|overhaul|national)\b/i,
    sample: 'Explained: the four grades',
  },
  {
    name: 'government',
    words:
      /\b(?:commissioner|government|minister|secretary of state|DfE|Department for Education|improvement notice|direction (?:issued|to)|takeover|taken over|trust to|intervention|(?<!\bout of )special measures)\b/i,
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
    words:
      /\b(?:book|memoir|film|documentary|drama|(?<!(?:outstanding|good|improvement|inadequate|\b(?:stuck|still|remains?|again|sheds?|shak\w+|turn\w*|climb\w*|ris\w+|leap\w*)\b[^.:]{0,50})["']? \w+ )years? (?:on|after|since)|anniversary|\b(?:celebrates?|marks?) (?:its |their )?(?:\w+ )?\w+ (?:years|birthday)|^(?:\d+|\w+) months (?:on|after|since)|(?:since|life after) (?:the |its |an? )?(?:\w+ )?(?:Ofsted|inspection|report|rating)|this (?:day|week) in|on this day|flashback|throwback|nostalgia|archives?|headlines from|look(?:ing)? back|timeline|revisited|how (?:we|they|Ofsted|inspectors)|(?:former|ex-?) (?:\S+ ){0,4}(?:boss|director|chief|head|leader))\b/i,
    sample: 'Two years on from inadequate',
  },
  {
    name: 'prediction',
    words:
      /\b(?:if|(?<!\b(?:prais|identif|found|finds)[^.]{0,60})ahead of|hopes? (?:to|for|of|that)|in (?:the )?hope|our vision|vision (?:for|of|to)|wants? (?:to|its|our)|denies|denied|leak(?:ed|s)?|draft|delayed|postponed|cancelled)\b|\b(?:could(?! do better)|might|(?-i:may)|would|fears? (?:of|over|that))\b[^.?:]{0,60}\b(?:rat(?:ed|ing)s?|judged|grad(?:ed?|ing)|inadequate|good|outstanding|lose|face|inspect\w+|Ofsted (?:visit|return|verdict|report)|tak(?:en?|ing) ?over|intervention|(?:up|down)graded?)\b/i,
    sample: "Services 'could be rated inadequate'",
  },
  {
    name: 'cases',
    words:
      /\b(?:ombudsman|court|judge rules|inquest|tribunal|deaths?|serious case|murder|jailed|upheld|\(\d\d \d\d\d \d\d\d\))/i,
    sample: 'Ombudsman upholds complaint',
  },
];

/**
 * Who writes or is written about, where an outcome is told as an argument, a figure or a reminder: no alert is raised by
 * such an item alone. Read on the headline and the sentences that open the article.
 */
export const NEVER_BY_ITSELF: readonly (Cue & { of: 'headline' | 'opening' })[] = [
  {
    of: 'headline',
    name: 'election',
    words: /\b(?:polling|elections?|by-election|manifestos?|leaflets?|hustings|candidates?|campaign trail)\b/i,
    sample: 'Six days to polling',
  },
  {
    of: 'headline',
    name: 'reaction',
    words:
      /^\W*(?:the |a |an )?(?:\w+ ){0,3}?(?:panel|committee|councillors|scrutiny|opposition|unions?|unison|GMB|governors|campaigners|peers?|MPs?) (?:greets?|welcomes?|hails?|cheers?|hears?|notes?|praises?|thanks?|congratulates?|celebrates?|backs?|concedes?)\b/i,
    sample: "Panel greets 'good' report",
  },
  {
    of: 'headline',
    name: 'somebody-speaks',
    words:
      /^(?:\S+ ){0,2}(?:Labour|Conservatives?|Tories|Lib(?:eral)? Dem(?:ocrat)?s?|Greens?|Reform|whistle-?blowers?|campaigners|petition|open letter|case review)(?: (?:group|party|councillors))?:/i,
    sample: 'York Labour: where did it go wrong?',
  },
  {
    of: 'headline',
    name: 'others-judge',
    words:
      /\b(?:rate[sd]?|judge[sd]?|grade[sd]?) (?:its|their) own\b|\b(?:judges?|courts?|coroners?) (?:rules?|ruled|says?)\b/i,
    sample: 'Council rates its own services',
  },
  {
    of: 'headline',
    name: 'award-ceremony',
    words: /\b(?:wins?|won|scoops?|up for|shortlisted for) (?:\S+ ){0,3}awards?\b/i,
    sample: 'Social workers win award',
  },
  {
    of: 'opening',
    name: 'mock-inspection',
    words: /\b(?:mock|practice|rehearsal) (?:Ofsted )?inspections?\b|\bmock Ofsted\b|\btraining exercise\b/i,
    sample: 'A mock Ofsted inspection',
  },
  {
    of: 'opening',
    name: 'made-up',
    words: /\b(?:satire|satirical|spoof|parody|hoax|April fools?)\b/i,
    sample: 'This is satire',
  },
  {
    of: 'opening',
    name: 'made-up',
    words:
      /\bin (?:an?|the|this|her|his) (?:[\w-]+ )?(?:novel|drama|film|play|sitcom|thriller|soap|comedy|episode|TV series)\b/i,
    sample: 'In a new novel',
  },
  {
    of: 'opening',
    name: 'other-nation',
    words:
      /^(?!.*\bOfsted\b).*\b(?:Northern Ireland|RQIA|Regulation and Quality Improvement Authority|Care Inspectorate|Estyn|HIQA|Tusla|Stormont|Senedd|Holyrood)\b/i,
    sample: 'Care Inspectorate Wales has judged',
  },
  {
    of: 'headline',
    name: 'checked',
    words: /\bfact[- ]?check(?:ed|ing|er|ers)?\b/i,
    sample: 'Fact check: was it rated inadequate?',
  },
  {
    of: 'headline',
    name: 'on-this-day',
    words: /\byears? ago (?:today|this (?:week|month))\b|\bon this day\b|\bfrom (?:the|our) archives?\b/i,
    sample: 'Ten years ago today',
  },
  {
    of: 'opening',
    name: 'leaflet',
    words: /\b(?:in|on) (?:an?|its|their|his|her) (?:\w+ )?(?:leaflet|manifesto|newsletter to voters)\b/i,
    sample: 'In a leaflet pushed through doors',
  },
  {
    of: 'opening',
    name: 'meeting-since',
    words: /\b(?:first|latest|next|last night's) (?:\w+ ){0,3}meeting\b[^.]{0,40}\bsince\b/i,
    sample: 'the first scrutiny meeting since the report',
  },
  {
    of: 'opening',
    name: 'yearly-report',
    words:
      /\b(?:annual|yearly) (?:\w+ )?(?:reports?|reviews?)\b|\bchief inspector's (?:\w+ ){0,3}(?:report|review)\b|\bone of (?:\d+|\w+) (?:councils |authorities )?(?:named|listed|singled out)\b/i,
    sample: "the chief inspector's yearly review",
  },
  {
    of: 'headline',
    name: 'ranking',
    words:
      /\b(?:league tables?|roll of (?:shame|honour)|named and shamed|(?:town halls|councils|authorities) named|rankings?|ranked)\b/i,
    sample: 'Councils named in roll of shame',
  },
  {
    of: 'opening',
    name: 'advertisement',
    words:
      /\b(?:advertorial|sponsored|promoted (?:content|post)|advertisement feature|paid content|employer (?:spotlight|profile|of the))\b/i,
    sample: 'Employer spotlight on a council',
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
    words:
      /\bannual report\b|\b(?:number|proportion|percentage|share|majority|most|half|third|quarters?) of (?:all )?(?:the )?(?:councils|authorities|local authorities|departments)\b|\d% of\b|\bcouncils across (?:the country|England)\b/i,
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
