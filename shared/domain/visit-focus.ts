import type { Focus } from './reading.ts';

export type FocusRule = { focus: Focus; wording: RegExp; sample: string };

/** How letters name what was looked at. A sentence may name several; they count in the order in which it does. */
export const FOCUS_RULES: readonly FocusRule[] = [
  {
    focus: 'whole-service',
    wording: /help and protection, children in care and care leavers/i,
    sample: 'decision-making across help and protection, children in care and care leavers’ services',
  },
  {
    focus: 'front-door',
    wording:
      /front[ -]door|contacts?(?:,| and) referrals?|first point of contact|safeguarding hub|initial need and risk/i,
    sample: 'contacts and referrals in the multi-agency safeguarding hub (MASH)',
  },
  {
    focus: 'children-in-need',
    wording: /child(?:ren)?[ -]in[ -]need\b|need of help and protection/i,
    sample: 'children in need and children subject to a child protection plan',
  },
  {
    focus: 'child-protection-plans',
    wording: /protection plan|subject to a plan|in need of protection/i,
    sample: 'children in need or subject to a protection plan',
  },
  {
    focus: 'permanence',
    wording: /permanen(?:ce|cy)|\badoption\b/i,
    sample: 'planning and achieving permanence',
  },
  {
    focus: 'children-in-care',
    wording:
      /(?:children|in) (?:long-term |residential |foster )?care\b(?! leaver)|looked after|come into care|placement decision-making|placements? for older/i,
    sample: 'decision-making for children who come into care',
  },
  {
    focus: 'care-leavers',
    wording: /(?<!\bnot )care[ -]leavers|leaving care|care[- ]experienced/i,
    sample: 'care leavers aged 18 to 25',
  },
  {
    focus: 'vulnerable-adolescents',
    wording:
      /vulnerable adolescents|exploit|extra-familial|outside (?:of )?(?:the|their) (?:home|family)|youth violence/i,
    sample: 'the protection of vulnerable children from extra-familial risk',
  },
  {
    focus: 'missing-children',
    wording: /\b(?:go|going|children|are) missing\b/i,
    sample: 'those who go missing from home or from care',
  },
  { focus: 'unregistered-provision', wording: /unregistered/i, sample: 'children living in unregistered provision' },
  {
    focus: 'disabled-children',
    wording: /disabled|disabilit/i,
    sample: 'the experiences of disabled children in care',
  },
  { focus: 'early-help', wording: /early[ -]help/i, sample: 'targeted early help services' },
];

/** The services and groups of children that these words name, in their order. */
export const focusIn = (words: string): readonly Focus[] =>
  FOCUS_RULES.map(({ focus, wording }) => ({ focus, at: words.search(wording) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ focus }) => focus);

const FOCUS_LABELS: Record<Focus, string> = {
  'front-door': 'the front door',
  'children-in-need': 'children in need',
  'child-protection-plans': 'children on child protection plans',
  'children-in-care': 'children in care',
  'care-leavers': 'care leavers',
  permanence: 'permanence',
  'vulnerable-adolescents': 'vulnerable adolescents',
  'missing-children': 'missing children',
  'unregistered-provision': 'unregistered provision',
  'disabled-children': 'disabled children',
  'early-help': 'early help',
  'whole-service': 'the whole service',
  other: 'another part of the service',
};

/** What was looked at, in words: `children in need`. */
export const focusLabel = (focus: Focus): string => FOCUS_LABELS[focus];
