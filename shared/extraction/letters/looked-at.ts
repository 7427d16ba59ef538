import type { Evidence, Focus } from '../../domain/reading.ts';
import { type Letter, openingSentences } from './letter.ts';

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
    wording: /child(?:ren)?[ -]in[ -]need\b|need of help and protection|help and protection for/i,
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
    wording: /care[ -]leavers|leaving care|care[- ]experienced/i,
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

/** Help of the first days is part of the front door: thresholds and enquiries do not make a visit one to plans. */
const PART_OF_FRONT_DOOR: readonly Focus[] = ['children-in-need', 'child-protection-plans', 'early-help'];

const SAYS_WHAT =
  /\barrangements for\b|\blocal authority’s practice\b|\bfocus(?:ed)? (?:of this visit|on)\b|^(?:Inspectors|They|This visit) (?:also )?(?:looked at|reviewed|considered|evaluated)\b/i;
/** How they went about it, not what it was about. */
const METHOD =
  /range of evidence|case (?:records|discussions)|discussions with|performance (?:management|data|information)|video calls|by remote means|director of children’s services agreed|impact of leaders/i;

/** What was looked at, and the sentence that says so. */
export type LookedAt = { focus: Focus[]; evidence: Evidence | undefined };

const named = (words: string): Focus[] => {
  const found = FOCUS_RULES.map(({ focus, wording }) => ({ focus, at: words.search(wording) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ focus }) => focus);
  if (found.includes('whole-service')) return ['whole-service'];
  return found[0] === 'front-door' ? found.filter((focus) => !PART_OF_FRONT_DOOR.includes(focus)) : found;
};

/** The services a visit looked at, in the order the opening names them; a letter that names none looked at all. */
export const lookedAt = (letter: Letter): LookedAt => {
  const sentences = openingSentences(letter);
  const from = sentences.findIndex(({ text }) => SAYS_WHAT.test(text) && !METHOD.test(text));
  const [first] = sentences.slice(from);
  if (from < 0 || first === undefined) return { focus: ['whole-service'], evidence: undefined };
  const rest = sentences.slice(from);
  const end = rest.findIndex(({ text }) => METHOD.test(text) || /^This visit was/.test(text));
  const focus = named(
    rest
      .slice(0, end < 0 ? rest.length : end)
      .map(({ text }) => text)
      .join(' '),
  );
  return { focus: focus.length === 0 ? ['other'] : focus, evidence: { page: first.page, quote: first.text } };
};

/** What a joint inspection looked at, by its title and opening; its theme may be none of the services known here. */
export const inspectedTogether = (letter: Letter, title: Evidence | undefined): LookedAt => {
  const words = openingSentences(letter).map(({ text }) => text);
  const focus = named([title?.quote ?? '', ...words].join(' '));
  return { focus: focus.length === 0 ? ['other'] : focus, evidence: title };
};
