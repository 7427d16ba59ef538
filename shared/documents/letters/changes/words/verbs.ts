/** Which way a word of change goes. `less` and `more` leave open whether that is good: what moved decides. */
export const WAYS = ['better', 'worse', 'less', 'more'] as const;
export type Way = (typeof WAYS)[number];

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

type Verb = Record<'base' | 'past' | 'ing', ReadonlySet<string>>;

/** `improve`, `tighten`; irregular ones as `fall/fell/fallen`. */
const verbs = (list: string): Verb => {
  const base: string[] = [];
  const past: string[] = [];
  const ing: string[] = [];
  for (const each of list.split(' ')) {
    const [verb = '', ...irregular] = each.split('/');
    const stem = verb.replace(/e$/, '');
    base.push(verb);
    past.push(...(irregular.length > 0 ? irregular : [`${stem}ed`.replace(/yed$/, 'ied')]));
    ing.push(`${/[^aeiou][aeiou][pt]$/.test(verb) ? verb + verb.at(-1) : stem}ing`);
  }
  return { base: new Set(base), past: new Set(past), ing: new Set(ing) };
};

/** The verbs of change, by the way they go. */
export const VERBS: Readonly<Record<Way, Verb>> = {
  better: verbs(
    'improve strengthen enhance stabilise stabilize transform accelerate tighten bolster boost streamline reinvigorate rectify resolve address eradicate progress consolidate revitalise broaden deepen widen expand extend simplify mature lessen embed/embedded alleviate refine restore recover regain eliminate modernise galvanise diversify reform reshape uplift elevate enrich overcome/overcome remedy redress rebuild/rebuilt reverse sharpen heighten upgrade quicken clarify',
  ),
  worse: verbs('decline deteriorate worsen weaken regress slip/slipped erode exacerbate compound undermine'),
  less: verbs(
    'reduce decrease fall/fell/fallen drop/dropped lower shorten halve/halved shrink/shrunk diminish cut/cut',
  ),
  more: verbs('increase rise/risen/rose grow/grown/grew double raise'),
};

/** Of the verbs that go to the better, those that say so while it lasts or begins; `is progressing` is how things should be. */
export const GROWS_BETTER: Verb = verbs(
  'improve strengthen stabilise mature enhance transform bolster boost reinvigorate accelerate sharpen tighten broaden deepen rebuild/rebuilt',
);
export const GROWS_WORSE: Verb = verbs('decline deteriorate worsen weaken regress slip/slipped erode');
export const GOES_ON_BETTER: Verb = verbs('improve strengthen enhance stabilise mature embed expand extend broaden');

/** Nouns of change. */
export const NOUNS_OF_CHANGE: Readonly<Record<Way, ReadonlySet<string>>> = {
  better: words('improvement improvements progress strides gains turnaround strengthening stabilisation'),
  worse: words('deterioration'),
  less: words('reduction reductions decrease decline fall drop dip'),
  more: words('increase increases rise growth gain uplift'),
};

/** Adjectives that set now against before. */
export const COMPARATIVES: Readonly<Record<Way, ReadonlySet<string>>> = {
  better: words(
    'better better-quality ever-improving greater-quality stronger clearer quicker swifter faster timelier smoother easier earlier shorter safer closer tighter sharper firmer steadier healthier simpler wider richer higher-quality fuller broader deeper much-improved improved strengthened improving',
  ),
  worse: words('worse weaker poorer slower'),
  less: words('fewer less lower reduced smaller rarer'),
  more: words('greater increased higher larger'),
};
