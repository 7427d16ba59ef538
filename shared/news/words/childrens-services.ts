import type { ServiceWords } from './service-words.ts';

/** Signs of a council's social work with children, the strongest being its name. */
export const CHILDRENS_SERVICES_WORDS: readonly ServiceWords[] = [
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
    words:
      /\bILACS\b|inspection of local authority|single inspection|statutory direction|improvement notice|children's commissioner/i,
    sample: 'the ILACS report',
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
    words: /\bsocial workers?\b|foster carers|front door|multi-agency safeguarding/i,
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
    words: /\bservices (?:for|to) (?:vulnerable |its )?(?:children|families)\b/i,
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
    words:
      /\bcouncil\b[^.]{0,60}\bchildren\b|\bchildren(?:'s)?\b[^.]{0,60}\b(?:council|authority|assessment teams?)\b|\bwork with (?:\w+ )?children\b|\bOfsted\b[^.]{0,60}\bchildren\b[^.]{0,60}\bservices\b|\btogether for children\b|\bchildren(?:'s| and young people)\b[^.]{0,40}\b(?:committee|scrutiny)\b|[a-z]'s (?:most )?(?:vulnerable )?children\b(?!'s)/i,
    sample: 'the council let children down',
  },
  {
    service: 'childrens-services',
    weight: 2,
    words: /\b(?:DfE|Department for Education)\b[^.]{0,60}\b(?:direction|commissioner|adviser)\b/i,
    sample: 'the Department for Education has revised its direction',
  },
];
