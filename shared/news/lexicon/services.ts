import type { Service } from '../verdict.ts';
import { anyOf } from './cue.ts';

/** Words that tell which service an item is about, and how much they weigh. One row, one idea, one sample. */
export type ServiceWords = { service: Service; words: RegExp; weight: number; sample: string };

/** Signs of a council's social work with children, the strongest being its name. */
const CHILDRENS_SERVICES_WORDS: readonly ServiceWords[] = [
  {
    service: 'childrens-services',
    weight: 4,
    words:
      /\bchild(?:ren)?'?s?'? (?:and (?:young people|families|adults?)'?s? )?(?:social )?(?:services?\b|department|directorate|division)/i,
    sample: "Medway's children's services",
  },
  {
    service: 'childrens-services',
    weight: 4,
    words:
      /\bchild(?:ren)?'?s? social (?:care|work)|social (?:care|services|work)[^.]{0,20}\bfor (?:vulnerable )?(?:children|young people)/i,
    sample: 'social care provision for children',
  },
  {
    service: 'childrens-services',
    weight: 3,
    words:
      /\bchild protection|safeguarding (?:of )?children|safeguarding arrangements|children at risk|child in need|children in need/i,
    sample: 'its child protection services',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words:
      /\bchildren in (?:its )?care|looked[- ]after child|care leavers|vulnerable children|care services|help and protection/i,
    sample: 'children in care and care leavers',
  },
  {
    service: 'childrens-services',
    weight: 3,
    words: anyOf(
      /\bILACS\b|inspection of local authority|single inspection|statutory direction|improvement notice/i,
      /children's commissioner|children'?s improvement (?:action )?plan/i,
    ),
    sample: 'the ILACS report',
  },
  {
    service: 'childrens-services',
    weight: 6,
    words: /\bOfsted\b[^.]{0,60}\b(?:HMICFRS|Constabulary|HMIP|HMI Probation|police (?:watchdog|inspector))\b/i,
    sample: 'inspectors of Ofsted, the CQC, HMICFRS and HMI Probation',
  },
  {
    service: 'childrens-services',
    weight: 7,
    words: /\bjoint targeted area|\bJTAI\b/i,
    sample: 'a Joint Targeted Area Inspection (JTAI)',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words: /\bsocial work(?:ers?|force)?\b|\bcaseloads?\b|foster carers|front door|multi-agency safeguarding/i,
    sample: 'more social workers',
  },
  {
    service: 'childrens-services',
    weight: 3,
    words: /\bchild(?:ren)?(?:'s)?(?:,)? (?:and|&) famil\w+ (?:trust|services?)|children's trust|children first\b/i,
    sample: 'the Children and Families Trust',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words: /\b(?:inadequate|outstanding|good)'?(?:-rated)? (?:councils?|authorit)|Ofsted improvement plan/i,
    sample: "'inadequate' councils",
  },
  { service: 'childrens-services', weight: 1, words: /\bOfsted\b/i, sample: 'Ofsted' },
  {
    service: 'childrens-services',
    weight: 4,
    words:
      /\bservices (?:for|to) (?:vulnerable |its )?(?:children|families)\b(?! (?:and young people )?with (?:special|SEND|disabilit|additional))/i,
    sample: 'services for vulnerable children',
  },
  {
    service: 'childrens-services',
    weight: 3,
    words: /\b(?:monitoring|focused) (?:visit|report|letter|inspection)s?\b/i,
    sample: 'a monitoring visit',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words: anyOf(
      /\bcouncil\b[^.]{0,60}\bchildren\b|\bchildren(?:'s)?\b[^.]{0,60}\b(?:council|authority|assessment teams?)\b/i,
      /\bwork with (?:\w+ )?children\b|\bOfsted\b[^.]{0,60}\bchildren\b[^.]{0,60}\bservices\b/i,
      /\btogether for children\b|\bchildren(?:'s| and young people)\b[^.]{0,40}\b(?:committee|scrutiny)\b/i,
      /[a-z]'s (?:most )?(?:vulnerable )?children\b(?!'s)/i,
    ),
    sample: 'the council let children down',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words:
      /(?:^|[.,;:] |\bthat |\bfor |\bof )[Cc]hildren in \p{Lu}\p{L}+(?! [Ss]chools?)|\bprotects? (?:vulnerable )?children\b/u,
    sample: 'Children in Kirklees wait for help',
  },
  {
    service: 'childrens-services',
    weight: 3,
    words: /\bpriority actions?\b|\bnotices? to improve\b|\bearly help\b/i,
    sample: 'inspectors issued priority actions',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words: anyOf(
      /\b(?:DfE|Department for Education)\b[^.]{0,60}\b(?:direction|commissioner|adviser)\b/i,
      /\b(?:direction|commissioner|adviser)\b[^.]{0,60}\b(?:DfE|Department for Education)\b/i,
    ),
    sample: 'the Department for Education has revised its direction',
  },
];

/** Signs of provision that others run, or that is inspected apart: heavier, as it is named less often. */
const OTHER_SERVICE_WORDS: readonly ServiceWords[] = [
  {
    service: 'send',
    weight: 6,
    words: /\bjoint inspection by Ofsted and (?:the )?(?:CQC|Care Quality Commission)\b/i,
    sample: 'The joint inspection by Ofsted and the CQC',
  },
  {
    service: 'send',
    weight: 6,
    words: /\bwidespread (?:and|or|and\/or) systemic failings\b/i,
    sample: 'Widespread and systemic failings were found',
  },
  {
    service: 'send',
    weight: 7,
    words: /\bSEND\b|special educational needs|\bEHCPs?\b|education, health and care plans?/,
    sample: 'the local area SEND inspection',
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words:
      /\bchildren'?s'? (?:\w+ )?(?:care|residential|short breaks?)? ?homes?\b|residential (?:care )?homes?\b|respite (?:centre|home)/i,
    sample: "a children's care home",
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 3,
    words: /\b(?:unregistered|unregulated|illegal) (?:children's )?homes?\b/i,
    sample: 'placed in unregistered homes',
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words:
      /\bfoster(?:ing)? (?:agency|agencies|service|provider)|adoption (?:agency|agencies|service|body|partnership)|supported accommodation|residential special school/i,
    sample: 'a fostering agency',
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words: /\bshort[- ]breaks? (?:units?|services?|centres?|provision)\b|\bcouncil-run homes?\b/i,
    sample: "the council's short breaks unit",
  },
  {
    service: 'childrens-home-or-fostering',
    weight: 7,
    words:
      /\b(?-i:[A-Z]\w+ Fostering)\b(?! and\b)|\bfoster(?:ing)? (?:agenc(?:y|ies)|providers?)\b|\badoption agency\b/i,
    sample: 'Medway Fostering',
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
    words: anyOf(
      /\b(?:home|unit|centre|hostel|club|scheme|setting|provider) (?:\w+ ){0,4}?(?:run|used|operated|owned|managed) by\b/i,
      /\bhome for (?:\w+ )?(?:children|young people)\b|\bsupported lodgings\b|\bresidential (?:family|holiday|unit)/i,
      /\b(?:holiday|play) (?:club|scheme|camp)s?\b|\b(?:contact|outdoor) centre\b/i,
    ),
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
    words: anyOf(
      /\bnurser(?:y|ies)\b|\bpre-?schools?\b|childmind|early years (?:and childcare )?(?:setting|provider|service)/i,
      /playgroups?\b|kindergarten|children's centres?|out-of-school club/i,
    ),
    sample: 'a day nursery',
  },
  {
    service: 'further-education',
    weight: 6,
    words: /\bcolleges?\b|(?:further|adult|adult and community) (?:education|learning)|apprentice|\blearners\b/i,
    sample: 'the college',
  },
  {
    service: 'school',
    weight: 5,
    words: anyOf(
      /\b(?:primary|secondary|grammar|infant|junior|special|boarding|free|high|middle) schools?\b|\bacadem(?:y|ies)\b/i,
      /head ?teachers?\b|\bpupils\b|sixth form|school inspections?/i,
    ),
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
    words: anyOf(
      /\bHMICFRS\b|\bconstabulary\b|\bpolice forces?\b|hospital trust|librar(?:y|ies)|youth clubs?|museums?/i,
      /leisure centre|NHS trust|ambulance|(?<![-\w])fire service|maternity/i,
    ),
    sample: 'an NHS trust',
  },
  { service: 'other', weight: 6, words: /\b[A-Z]\w+ Police\b/, sample: 'Kent Police' },
  { service: 'other', weight: 6, words: /\bmusic (?:service|hub|education)/i, sample: 'the music service' },
];

/** Every sign of a service; of two that weigh alike the first counts. */
export const SERVICE_WORDS: readonly ServiceWords[] = [...CHILDRENS_SERVICES_WORDS, ...OTHER_SERVICE_WORDS];

/** Beside Ofsted's name: those whom a council looks after. */
export const LOOKED_AFTER = /\b(?:children|youngsters|young people|safeguarding|social care)\b/i;
