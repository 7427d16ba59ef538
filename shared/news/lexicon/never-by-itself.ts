import { anyOf, type Cue } from './cue.ts';

/**
 * Who writes or is written about, where an outcome is told as an argument, a figure or a reminder: no alert is raised by
 * such an item alone. Read on the headline and the sentences that open the article.
 */
export const NEVER_BY_ITSELF: readonly (Cue & { of: 'headline' | 'opening' })[] = [
  {
    of: 'headline',
    name: 'election',
    words:
      /\b(?:polling|elections?|by-election|manifestos?|leaflets?|hustings|candidates?|campaign trail|(?:who|how) to vote)\b/i,
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
    words: anyOf(
      /^(?:\S+ ){0,2}(?:Labour|Conservatives?|Tories|Lib(?:eral)? Dem(?:ocrat)?s?)(?: (?:group|party|councillors))?:/i,
      /^(?:\S+ ){0,2}(?:Greens?|Reform|whistle-?blowers?|campaigners|petition)(?: (?:group|party|councillors))?:/i,
      /^(?:\S+ ){0,2}(?:open letter|case review)(?: (?:group|party|councillors))?:/i,
    ),
    sample: 'York Labour: where did it go wrong?',
  },
  {
    of: 'headline',
    name: 'opinion',
    words:
      /^\W*(?:letters?|comment|opinion|column|editorial|viewpoint|blog)(?: of the (?:day|week)| to the editor)?\W*[:|–-](?! Ofsted (?:praises|says|finds|warns|tells|raises)\b)/i,
    sample: 'LETTER: Ofsted got it wrong',
  },
  {
    of: 'headline',
    name: 'correction',
    words: /^\W*(?:corrections?|clarifications?|apolog(?:y|ies))\b(?!:? ["']?Ofsted\b)/i,
    sample: 'Corrections and clarifications',
  },
  {
    of: 'headline',
    name: 'survey',
    words: /^(?!.*\b(?:Ofsted|inspect\w+)\b).*\b(?:surveys?|questionnaires?)\b/i,
    sample: 'Residents think Medway outstanding: survey',
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
    words:
      /^\W*(?:\w+ )?\w+ years? ago\W|\byears? ago (?:today|this (?:week|month))\b|\bon this day\b|\bfrom (?:the|our) archives?\b/i,
    sample: 'Ten years ago today',
  },
  {
    of: 'opening',
    name: 'archive',
    words: /^\W*from (?:the|our) archives?\b/i,
    sample: 'From our archive, 30 September 2016.',
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
    words: anyOf(
      /\b(?:annual|yearly) (?:\w+ )?(?:reports?|reviews?)\b|\bchief inspector's (?:\w+ ){0,3}(?:report|review)\b/i,
      /\bone of (?:\d+|\w+) (?:councils |authorities )?(?:named|listed|singled out)\b/i,
    ),
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
