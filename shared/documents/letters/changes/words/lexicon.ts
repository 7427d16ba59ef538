import type { WordClass } from '../wording.ts';
import { LESS_IS_BETTER, LESS_IS_WORSE, MORE_IS_BETTER } from './nouns.ts';
import { COMPARATIVES, GOES_ON_BETTER, GROWS_BETTER, GROWS_WORSE, NOUNS_OF_CHANGE, VERBS } from './verbs.ts';

/** The words around a change, each once: which way verbs go and what nouns are worth stand in tables of their own. */

const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

const ADVERBS = words(
  'also already now since further been both much well somewhat being more then all still together helped therefore very thus begun to started continued in however , overall recent',
);
const DENYING_ADVERBS = words('rarely hardly barely scarcely only insufficiently poorly badly partly unlikely');

const GOOD = words(
  'effective clear consistent consistently robust stable timely focused child-focused child-centred responsive accessible purposeful rigorous comprehensive confident accurate reliable detailed analytical reflective manageable engaged visible settled secure positive regular regularly frequent cohesive coherent collaborative aligned efficient inclusive ambitious sophisticated joined-up systematic proactive established embedded understood equitable appropriate strategic outcome-focused structured open transparent aware skilled experienced permanent proportionate meaningful holistic informed evident swiftly quickly promptly routinely closely sustainable balanced realistic thorough precise nuanced dynamic individualised personalised creative strong good',
);
/** `More complex`: not better. */
const NOT_GOOD = words(
  'limited complicated dependent reliant delayed isolated fragmented stretched pressured restricted expensive frequently likely widely recently currently difficult negative ineffective inconsistent insufficient entrenched troubled concerned worried disadvantaged deprived excluded absent urgent evident apparent children-focused severely fully only planned proposed required needed recent vulnerable prevalent reactive defensive excessive punitive disruptive descriptive subjective violent persistent pronounced',
);
const WEAK = words(
  'variable inconsistent inconsistency weak weaker poor limited insufficient insufficiently underdeveloped under-developed fragile challenging challenged delayed slow slower disjointed patchy uneven stubborn stubbornly unsatisfactory ineffective unresolved unallocated fragmented unclear lacking overdue vacant stretched difficult hampered hindered variability weaknesses weakness challenge challenges concern concerns problem problems problematic issue issues barrier barriers gap gaps delay delays drift shortfall shortfalls shortage shortages pressure pressures mixed unacceptable inadequate unsuitable unmet unaddressed deficits deficit failings failing failures backlog backlogs unassessed overly vague unreliable uncertainty variation variations lack too',
);
/** Begin as `unclear` does, but say nothing of a weakness. */
const NOT_WEAK = words('understood united untested unproven underpinned unchanged undertaken unaccompanied unaffected');

const isWeak = (word: string): boolean =>
  WEAK.has(word) || (/^un.*(?:ed|ear|are|able|fit|safe)$/.test(word) && !NOT_WEAK.has(word));

export const LEXICON = {
  have: words('has have'),
  be: words('is are'),
  /** Between `have` and what was done; never `not`. */
  adverb: { has: (word: string) => ADVERBS.has(word) || (word.endsWith('ly') && !DENYING_ADVERBS.has(word)) },
  bettered: VERBS.better.past,
  bettering: VERBS.better.ing,
  better: VERBS.better.base,
  growing: GROWS_BETTER.ing,
  grow: GOES_ON_BETTER.base,
  worsened: VERBS.worse.past,
  worsening: GROWS_WORSE.ing,
  worsen: VERBS.worse.base,
  fallen: VERBS.less.past,
  falling: VERBS.less.ing,
  fall: VERBS.less.base,
  risen: VERBS.more.past,
  rising: VERBS.more.ing,
  /** `helping to raise awareness`: what they do. */
  rise: { has: (word: string) => word !== 'raise' && VERBS.more.base.has(word) },
  gain: NOUNS_OF_CHANGE.better,
  worseness: NOUNS_OF_CHANGE.worse,
  reduction: NOUNS_OF_CHANGE.less,
  increase: NOUNS_OF_CHANGE.more,
  comparative: COMPARATIVES.better,
  poorer: COMPARATIVES.worse,
  fewer: COMPARATIVES.less,
  greater: COMPARATIVES.more,
  bad: LESS_IS_BETTER,
  lost: LESS_IS_WORSE,
  goodToHave: MORE_IS_BETTER,
  begin: words('begun beginning begins starting started starts'),
  goesOn: words('continue continues continued continuing'),
  make: words(
    'made making secured securing achieved achieving seen seeing show shown shows showing showed delivered delivering brought led leads leading resulted results resulting noted noting evidenced demonstrate demonstrated demonstrates demonstrating experienced experiencing found bringing assisted facilitated underpinned influenced recorded driven driving produced producing saw maintained contributed contributing generated observed realised had enjoyed supported prompted ensured',
  ),
  leadTo: words(
    'led leading resulted resulting enabled enabling achieved achieving contributed contributing brought bringing secured securing delivering delivered produced ensured ensuring created providing provided allowing allowed',
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
  improved: words('improved improving strengthened enhanced'),
  attained: words('made seen achieved secured sustained maintained noted'),
  effect: words('impact impacts effect effects influence results difference differences'),
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
