import type { WordClass } from './phrases.ts';

/** The words in which letters speak of change, each once. */

const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

type Verb = Record<'base' | 'present' | 'past' | 'ing', ReadonlySet<string>>;

/** `improve`, `tighten`; irregular ones as `fall/fell/fallen`. */
const verbs = (list: string): Verb => {
  const base: string[] = [];
  const present: string[] = [];
  const past: string[] = [];
  const ing: string[] = [];
  for (const each of list.split(' ')) {
    const [verb = '', ...irregular] = each.split('/');
    const stem = verb.replace(/e$/, '');
    base.push(verb);
    present.push(/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`.replace(/ys$/, 'ies'));
    past.push(...(irregular.length > 0 ? irregular : [`${stem}ed`.replace(/yed$/, 'ied')]));
    ing.push(`${stem}ing`);
  }
  return { base: new Set(base), present: new Set(present), past: new Set(past), ing: new Set(ing) };
};

const BETTER = verbs(
  'improve strengthen enhance stabilise stabilize transform accelerate tighten bolster boost streamline reinvigorate rectify resolve address eradicate progress raise consolidate revitalise broaden deepen widen expand extend simplify mature lessen embed/embedded alleviate refine restore recover regain eliminate modernise galvanise diversify reform reshape uplift elevate enrich overcome/overcome remedy redress rebuild/rebuilt reverse sharpen heighten upgrade quicken',
);
/** Said of a service that grows better; `plans are progressing` is how they should be. */
const GROWS_BETTER = verbs('improve strengthen stabilise mature enhance transform');
const WORSE = verbs('decline deteriorate worsen weaken regress slip/slipped erode exacerbate compound undermine');
const FALLS = verbs(
  'reduce decrease fall/fell/fallen drop/dropped lower shorten halve/halved shrink/shrunk diminish cut/cut',
);
const RISES = verbs('increase rise/risen/rose grow/grown/grew double');

const ADVERBS = words(
  'also already now since further been both much well somewhat being more then all still together helped therefore very thus begun to started continued in however , overall recent',
);
const DENYING_ADVERBS = words('rarely hardly barely scarcely only insufficiently poorly badly partly unlikely');

const GOOD = words(
  'effective consistent consistently robust stable timely focused child-focused child-centred responsive accessible purposeful rigorous comprehensive confident accurate reliable detailed analytical reflective manageable engaged visible settled secure positive regular regularly frequent cohesive coherent collaborative aligned efficient inclusive ambitious sophisticated joined-up systematic proactive established embedded understood equitable appropriate strategic outcome-focused structured open transparent aware skilled experienced permanent proportionate meaningful holistic informed evident swiftly quickly promptly routinely closely sustainable balanced realistic thorough precise nuanced dynamic individualised personalised creative strong good',
);
/** `More complex`: not better. */
const NOT_GOOD = words(
  'limited complicated dependent reliant delayed isolated fragmented stretched pressured restricted expensive frequently likely widely recently currently difficult negative ineffective inconsistent insufficient entrenched troubled concerned worried disadvantaged deprived excluded absent urgent evident apparent children-focused severely fully only planned proposed required needed recent vulnerable prevalent reactive defensive excessive punitive disruptive descriptive subjective violent persistent pronounced',
);
const WEAK = words(
  'variable inconsistent inconsistency weak weaker poor limited insufficient insufficiently underdeveloped under-developed fragile challenging challenged delayed slow slower disjointed patchy uneven stubborn stubbornly unsatisfactory ineffective unresolved unallocated fragmented unclear lacking overdue vacant stretched difficult hampered hindered variability weaknesses weakness challenge challenges concern concerns problem problems problematic issue issues barrier barriers gap gaps delay delays drift shortfall shortfalls shortage shortages pressure pressures mixed unacceptable inadequate unsuitable unmet unaddressed deficits deficit failings failing failures backlog backlogs unassessed overly vague unreliable uncertainty variation variations lack too',
);
/** Begin as `unclear` does, but say nothing of a weakness. */
const NOT_WEAK = words('understood united underpinned unchanged undertaken unaccompanied unaffected');

const isWeak = (word: string): boolean =>
  WEAK.has(word) || (/^un.*(?:ed|ear|are|able|fit|safe)$/.test(word) && !NOT_WEAK.has(word));

export const LEXICON = {
  have: words('has have'),
  be: words('is are'),
  /** Between `have` and what was done; never `not`. */
  adverb: { has: (word: string) => ADVERBS.has(word) || (word.endsWith('ly') && !DENYING_ADVERBS.has(word)) },
  better: BETTER.base,
  betters: BETTER.present,
  bettered: BETTER.past,
  bettering: BETTER.ing,
  growing: GROWS_BETTER.ing,
  falls: words('reduce decrease fall drop lower shorten diminish'),
  fallen: FALLS.past,
  falling: FALLS.ing,
  rise: RISES.base,
  risen: RISES.past,
  rising: RISES.ing,
  worsened: WORSE.past,
  worsening: WORSE.ing,
  gain: words('improvement improvements progress strides gains turnaround strengthening stabilisation'),
  less: words('reduction reductions decrease decline fall drop'),
  more: words('increase increases rise growth gain uplift'),
  begin: words('begun beginning begins starting started starts'),
  goesOn: words('continue continues continued continuing'),
  make: words(
    'made making secured securing achieved achieving seen seeing show shown shows showing showed delivered delivering brought led leads leading resulted results resulting noted noting evidenced demonstrate demonstrated demonstrates demonstrating experienced experiencing found bringing assisted facilitated underpinned influenced recorded driven driving produced producing saw maintained contributed contributing generated observed realised had enjoyed supported prompted ensured',
  ),
  leadTo: words(
    'led leading resulted resulting enabled enabling achieved achieving contributed contributing brought bringing secured securing delivering delivered produced ensured ensuring created providing provided allowing allowed',
  ),
  comparative: words(
    'better better-quality ever-improving greater-quality stronger clearer quicker swifter faster timelier smoother easier earlier shorter safer closer tighter sharper greater firmer steadier healthier simpler wider richer higher-quality fuller broader deeper much-improved improved strengthened enhanced improving',
  ),
  becomes: words('become becomes becoming getting gets got grown'),
  good: {
    has: (word: string) =>
      GOOD.has(word) || (/(?:ive|able|ful|ent|ed|ly)$/.test(word) && !NOT_GOOD.has(word) && !isWeak(word)),
  },
  weak: { has: isWeak },
  badNoun: words(
    'variability inconsistency inconsistencies delay delays lack gap gaps challenge challenges shortfall shortfalls weakness weaknesses drift concern concerns pressure pressures barrier barriers backlog backlogs shortage shortages turnover vacancies failure failures deficit deficits difficulty difficulties issue issues problem problems instability insufficiency waits variation variations uncertainty inconsistent dissatisfaction',
  ),
  struggle: words('wait struggle hamper impede hinder lack suffer undermine drift fail affect rely depend'),
  struggling: words(
    'wait waiting experience experiencing struggle struggling hamper hampers lack lacks suffer waits impede impedes',
  ),
  /** Less of these is better. */
  bad: words(
    'caseload caseloads turnover vacancy vacancies delay delays delayed waiting wait waits waited drift backlog backlogs workload workloads reliance agency interim unallocated exclusions exclusion suspensions suspension sickness re-referrals re-referral neet overdue unregistered unregulated unsuitable churn unassessed duplication breakdowns breakdown inconsistency inconsistencies variability bureaucracy escalations instability absconding out-of-area over-reliance missing not without homelessness evictions outside distance long timescales length inappropriate unnecessary repeat avoidable unmet pressure pressures barriers barrier gaps offending reoffending leaving absence absences tribunals disruption disruptions admission admissions breakdown criminalisation custody shortfalls deficits',
  ),
  /** More of these is better. */
  goodToHave: words(
    'help engaged education training employed audits accessibility permanence workers staff practitioners experienced capacity resource resources staffing stability support access attendance provision funding opportunity opportunities participation service range engagement timeliness timely quality oversight visibility confidence take-up uptake availability choice placements carers permanent consistency compliance understanding scrutiny rigour effectiveness attainment investment training visits internships apprenticeships hearings joint presence awareness recruitment retention therapists psychologists posts sufficiency options homes accommodation completed employment involvement contribution influence impact frequency focus households adopters approvals standard standards team teams carers expertise skills morale coverage identification knowledge accountability reach membership places chronologies pride grip pace',
  ),
  /** What more or less of says nothing of the service. */
  ofNeed: words(
    'demand demands referrals contacts need needs complexity risk risks harm unaccompanied population volume requests infection concerns incidents notifications allegations reports vulnerability exploitation pressure asking needing requiring seeking presenting electively educated',
  ),
  /** Less of these is worse; of other good things less may be meant well. */
  lost: words(
    'opportunities standards performance morale confidence retention capacity stability support access attendance provision funding timeliness quality oversight effectiveness visits availability resources attainment engagement participation compliance',
  ),
  many: words('more fewer'),
  people: words(
    'children young families care people parents care-experienced pupils staff social workers of are agencies partners foster schools',
  ),
  little: words('little limited insufficient slow minimal inadequate insufficiently poor no'),
  slow: words(
    'slow slower slowly hindered limited insufficient insufficiently hampered uneven delayed impeded inconsistent variable mixed stalled hold held inadequate fragile minimal too',
  ),
  stopped: words('stalled slowed faltered plateaued stagnated halted'),
  solved: words('addressed resolved sustained realised tackled rectified improved strengthened progressed embedded'),
  block: words(
    'impeded hindered hampered slowed undermined restricted obstructed delayed constrained compromised impeding hindering hampering slowing impede hinder hamper slow impedes hinders hampers slows',
  ),
  advance: words('pace progress improvement improvements change'),
  progressing: words(
    'progressing implementing addressing improving embedding improvement improvements implementation tackling',
  ),
  welcome: words(
    'some small early positive encouraging strong major substantial profound meaningful modest palpable significant tangible real demonstrable clear good noticeable marked beneficial transformational considerable discernible welcome',
  ),
  worseNoun: words(
    'backlog backlogs waits waiting caseloads vacancies turnover delays delay workloads drift instability',
  ),
  gone: words(
    'expedited prioritised implemented embedded completed actioned addressed progressed resolved improved made developed delivered',
  ),
  hurt: words(
    'tied hampered hindered affected compromised constrained impacted delayed undermined limited stretched missed disrupted impeded restricted',
  ),
  worseFor: words('compounded exacerbated eroded weakened undermined disrupted compromised destabilised'),
  fragile: words('fragile tenuous'),
  strong: words('strong good effective timely manageable stable outstanding robust positive excellent strength'),
} satisfies Record<string, WordClass>;
