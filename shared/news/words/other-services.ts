import type { ServiceWords } from './service-words.ts';

/** Signs of provision that others run, or that is inspected apart: heavier, as it is named less often. */
export const OTHER_SERVICE_WORDS: readonly ServiceWords[] = [
  {
    service: 'send',
    weight: 5,
    words: /\bSEND\b|special educational needs|\bEHCPs?\b|education, health and care plans?/,
    sample: 'the local area SEND inspection',
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words:
      /\bchildren'?s'? (?:\w+ )?(?:care|residential|short breaks?)? ?homes?\b|residential (?:care )?homes?\b|\b(?:unregistered|unregulated|illegal) (?:children's )?homes?\b|respite (?:centre|home)/i,
    sample: "a children's care home",
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words:
      /\bfoster(?:ing)? (?:agency|agencies|service)|adoption (?:agency|service)|supported accommodation|residential special school/i,
    sample: 'a fostering agency',
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words: /\bsecure (?:children's )?(?:schools?|homes?|unit)\b/i,
    sample: 'the first secure school',
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words:
      /\b(?:home|unit|centre|hostel|club|scheme|setting|provider) (?:\w+ ){0,4}?(?:run|used|operated|owned|managed) by\b|\bhome for (?:\w+ )?(?:children|young people)\b|\bsupported lodgings\b|\bresidential (?:family|holiday|unit)|\b(?:holiday|play) (?:club|scheme|camp)s?\b|\b(?:contact|outdoor) centre\b/i,
    sample: 'a holiday club run by the council',
  },
  {
    service: 'youth-justice',
    weight: 7,
    words: /\bsecure training cent|\bSTC\b|young offenders? institution|young offenders\b|\bYOI\b/i,
    sample: 'Medway Secure Training Centre',
  },
  {
    service: 'youth-justice',
    weight: 6,
    words: /\byouth (?:offending|justice)|HM(?:I| Inspectorate of) Probation|\bHMIP\b|\bYO[TS]\b/i,
    sample: 'the youth offending team',
  },
  {
    service: 'early-years',
    weight: 6,
    words:
      /\bnurser(?:y|ies)\b|\bpre-?schools?\b|childmind|early years (?:setting|provider)|playgroups?\b|kindergarten|children's centres?|out-of-school club/i,
    sample: 'a day nursery',
  },
  {
    service: 'further-education',
    weight: 6,
    words: /\bcolleges?\b|further education|apprentice|\blearners\b/i,
    sample: 'the college',
  },
  {
    service: 'school',
    weight: 5,
    words:
      /\b(?:primary|secondary|grammar|infant|junior|special|boarding|free|high|middle) schools?\b|\bacadem(?:y|ies)\b|head ?teachers?\b|\bpupils\b|sixth form|school inspections?/i,
    sample: 'a primary school',
  },
  { service: 'school', weight: 3, words: /\bschools?\b|classrooms?|teaching staff/i, sample: 'the school' },
  {
    service: 'adult-care',
    weight: 6,
    words:
      /\badults?'? social care|Care Quality Commission (?:has )?rate|\bCQC rat|Care Act|care homes? for|older people/i,
    sample: "the council's adult social care",
  },
  {
    service: 'adult-care',
    weight: 3,
    words: /\b(?:domiciliary|home) care\b|\bCare Quality Commission\b|\bCQC\b|\bcare homes?\b|adults' services/i,
    sample: 'CQC inspectors',
  },
  {
    service: 'other',
    weight: 5,
    words:
      /\bHMICFRS\b|\bconstabulary\b|\bpolice forces?\b|hospital trust|librar(?:y|ies)|youth clubs?|museums?|leisure centre|NHS trust|ambulance|(?<![-\w])fire service|maternity/i,
    sample: 'an NHS trust',
  },
  { service: 'other', weight: 6, words: /\b[A-Z]\w+ Police\b/, sample: 'Kent Police' },
];
