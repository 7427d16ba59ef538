import type { Theme } from './reading.ts';

export type ThemeRule = { theme: Theme; wording: RegExp; sample: string };

const rule = (theme: Theme, pattern: string, sample: string): ThemeRule => ({
  theme,
  wording: new RegExp(`\\b(?:${pattern})`, 'i'),
  sample,
});

/** What a sentence is about, the narrower first: `supervision of children who go missing` is about the children. */
export const THEME_RULES: readonly ThemeRule[] = [
  rule(
    'planning',
    'EHC plans?|EHC (?:needs assessment )?process|education,? health and care plans?|annual reviews?',
    'The quality of EHC plans has improved.',
  ),
  rule(
    'partnership',
    '(?:relationships?|communication|working) (?:with|between|among) (?:key |local |other )?(?:partner|agenc|schools|police|Cafcass)|(?:police|partner|agency|multi-agency) attendance',
    'Relationships with partners have been strengthened.',
  ),
  rule(
    'leadership',
    'leadership (?:team|structure|capacity)|improvement (?:plan|board|programme|journey)|strategic (?:plan|board|grip)|operational grip|pace of change',
    'The leadership team has refreshed the improvement plan.',
  ),
  rule(
    'caseloads-capacity',
    'caseloads?|workloads?|(?:un)?allocated (?:to )?(?:an? )?(?:social )?worker|unallocated',
    'Caseloads are now manageable.',
  ),
  rule(
    'workforce-stability',
    'workforce|turnover|recruit(?!ment of an)|retention|retain|vacanc|agency staff|permanent (?:staff|social workers|managers|workers|team)|staffing|morale|training (?:for|of) (?:staff|social)|suite of training|stability of (?:staff|social workers)|interim|changes? (?:of|in) social workers?',
    'Turnover of staff has reduced.',
  ),
  rule(
    'exploitation-missing',
    'exploit|return home interviews?|RHIs?\\b|missing|extra-familial|radicalis|gangs?\\b|county lines|outside the home',
    'Work with children who go missing has been strengthened.',
  ),
  rule('disabled-children', 'disabled|disabilit|short breaks', 'Assessments of disabled children remain variable.'),
  rule(
    'neglect-domestic-abuse',
    'neglect|domestic abuse|domestic violence',
    'The approach to neglect is not yet embedded.',
  ),
  rule(
    'care-leavers',
    'care[ -]leavers?|care[- ]experienced|pathway plan|personal advisers?|leaving care|local offer',
    'Pathway plans have improved.',
  ),
  rule(
    'health-wellbeing',
    'health|well-?being|hospital|dental|CAMHS|therap',
    'Access to emotional health services has improved.',
  ),
  rule(
    'education',
    'education|school|EHC|attainment|key stage|exclusions?\\b|suspensions?\\b|NEET\\b|pupils|academic|employment|training or|virtual school|EHE',
    'The virtual school has been strengthened.',
  ),
  rule(
    'permanence-placements',
    'permanen(?:ce|cy)|permanent homes?|placements?|sufficiency|foster|adopt|residential|matching|unregistered|children’s homes|special guardian|life[- ]story',
    'Permanence planning has improved.',
  ),
  rule('thresholds', 'thresholds?|step(?:ped|ping)?[ -](?:up|down)', 'Thresholds are now well understood.'),
  rule('early-help', 'early[ -]help|family hubs?', 'Early help has been strengthened.'),
  rule(
    'front-door',
    'front[ -]door|MASH|contacts?\\b|referrals?|safeguarding hub|single point of access|out[- ]of[- ]hours',
    'Responses at the front door have improved.',
  ),
  rule(
    'oversight-supervision',
    'oversight|supervision|management (?:direction|grip)|supervis',
    'Supervision remains inconsistent.',
  ),
  rule(
    'quality-assurance',
    'audit|quality[- ]assurance|performance (?:management|data|information|framework)|data|scrutiny|learning (?:culture|from)',
    'Audits are now more reliable.',
  ),
  rule('assessment', 'assess', 'The quality of assessments remains variable.'),
  rule('planning', 'plans?\\b|planning|pre-proceedings|PLO\\b|public law outline', 'Plans have improved.'),
  rule('timeliness', 'timel|delay|drift|timescales?|waiting|promptly', 'Delays have been reduced.'),
  rule(
    'voice-of-child',
    'co-produc|more say|voice|views|wishes|participation|advoca',
    'Children’s voices are now heard.',
  ),
  rule(
    'relationships-direct-work',
    'relationships?|direct work|visits to|visiting|life story',
    'Direct work has improved.',
  ),
  rule('recording', 'record(?:s|ing)?\\b|chronolog', 'Case recording has improved.'),
  rule(
    'partnership',
    'partner|multi-agency|agenc|information[- ]sharing|police|strategy (?:meetings|discussions)',
    'Partners are now more engaged.',
  ),
  rule('caseloads-capacity', 'capacity|demand|resourc|investment', 'Capacity has grown.'),
  rule(
    'leadership',
    'leader|senior manage|corporate|political|governance|culture|improvement (?:plan|board)|director',
    'Leadership has been strengthened.',
  ),
];

/** Who or when, not what: `children subject to a child protection plan`, `Since the inspection in 2023, when …,`. */
const ASIDE =
  /\bchild(?:ren)? (?:in need|protection)(?: and| or)?(?: child(?:ren)?)?(?: subject to)?(?: an?| child)*(?: (?:in need|protection))? plans?\b|\bprivate(?:ly)? foster(?:ed|ing)\b|\beducation, health and (?:social )?care\b(?! plan)|\blocal (?:area )?partnership\b|\bDepartment for Education\b|^Since [^,]+,(?: when [^,]+,)?/gi;

/** Every theme that these words touch, the narrower first. */
export const themesIn = (text: string): readonly Theme[] => {
  const words = text.replace(ASIDE, '');
  return [...new Set(THEME_RULES.filter(({ wording }) => wording.test(words)).map(({ theme }) => theme))];
};

/** What these words are about above all; `other` where no rule knows them. */
export const themeOf = (text: string): Theme => themesIn(text)[0] ?? 'other';
