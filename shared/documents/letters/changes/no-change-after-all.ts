import type { ChangePhrase, Check } from './phrase.ts';
import { kindOf, subjectIn } from './what-moved.ts';
import { LEXICON } from './words/lexicon.ts';

/** Words of change where they stand. */
export type PhraseInPlace = {
  phrase: ChangePhrase;
  /** The words of the clause before those of the change. */
  before: readonly string[];
  said: readonly string[];
  after: readonly string[];
  sentence: string;
};

export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const some = (words: readonly string[], of: { has: (word: string) => boolean }): boolean =>
  words.some((word) => of.has(word));

/** More of these is no fault of the service. */
export const OUT_OF_ITS_HANDS = set('electively infection deprivation demand covid-19');
export const HARDSHIP = set(
  'lack shortage shortages pandemic covid-19 lockdown lockdowns turnover absence vacancies sickness instability weaknesses cyber-attack failure failures gaps austerity delays',
);
export const YOUNG = set('child children young people pupils leavers who learners parents families child’s children’s');
/** `improvement plan`, `progress reports`, and the like. */
export const NAMES = set(
  'plan plans board boards group groups partner partners adviser officer officers partnership journey activity activities cycle programme agenda meeting meetings report reports required needed notice priorities work strategy tracker checking tracking monitoring ambition ambitions alliance review reviews manager objectives',
);
const NOT_YET_SO = set(
  'need needs to too a an the that required working focusing considering planning planned under reviewing developing exploring aware recognise recognised looking not and , in their they subject include includes including covers comprises created appointed recruited commissioned introduced established developed available open place was were at by from after over',
);
const NOT_SO = set(
  'not too limited insufficient lack few rarely need weak weaker poor poorer worse less slower longer inconsistent variable until fragile declining deteriorating rising higher',
);
/** `the focus now is on`. */
const AIMS = set('focus priority priorities challenge task aim ambition intention commitment');
/** `needs to be kept up`, unlike `children’s needs are met`. */
const TO_DO = set('to further more improvement strengthening');
const STILL_BEING = set(
  'extended developed reviewed considered planned implemented rolled introduced established explored addressed piloted used trialled refreshed strengthened improved',
);
const isNotNow = ({ before, after }: PhraseInPlace): boolean => {
  const [next = '', following = ''] = after;
  if (some(before.slice(-3), AIMS)) return true;
  if (next === '' || NOT_YET_SO.has(next) || some([...before.slice(-3), ...after.slice(0, 8)], NOT_SO)) return true;
  if (after.slice(0, 8).some((word, at) => word === 'needs' && TO_DO.has(after[at + 1] ?? ''))) return true;
  if (next === 'being') return STILL_BEING.has(following);
  // `are now taking action`, `now has plans`: nothing has come of it yet.
  if (/^(?:taking|taken)$/.test(next)) return /^(?:action|steps|measures)$/.test(following);
  if (/^plans?$/.test(next) || (/^(?:has|have)$/.test(next) && /^plans?$/.test(following) && after[2] !== 'of'))
    return true;
  if (next === 'well') return following === 'placed';
  return /^(?:have|has)$/.test(before.at(-1) ?? '') && /(?:ed|been)$/.test(next);
};

/** `have only recently started`: too late, not better. */
const ONLY = set('only');
const NO_RESULT_YET = set(
  'address tackle plan consider develop explore review implement introduce look think recruit recognise decline deteriorate slip struggle experience need work resolve build drift fall reduce increase rise grow show emerge undertake engage attend have wait go leave live take',
);
const NEEDS = set(
  'complex difficult high large young younger vulnerable challenging stretched under concerned worried reliant limited at exploited presenting needs demand demands complexity pressure pressures challenge challenges risk risks',
);
const GOOD_TO_KEEP = set(
  'commitment ambition support focus strong opportunities determination positive good investment',
);
const SHORTCOMING = set('not no too more much without some inconsistent insufficient rather');
const SEEN = set('seen felt evident known clear apparent');
const IMPACT = set('impact difference effect evident seen felt evaluated measured evidence known');
const NOT_BEGUN = set(
  'implemented introduced launched place started commenced in assessed evaluated measured tested determined possible',
);
const TOO_SOON = /\btoo (?:soon|early) to\b/i;
const UNTRIED = /\b(?:new|newly|recent|recently|early|too soon)\b/i;
const PLANNED = /\b(?:plans? (?:to|for|is|are)|planned|developing|intend|proposals?|identified|commissioned|will)\b/i;
const NOT_ALONE = /\b(?:when|where|if|than|others?|some|few|minority|better|stronger|weaker|these cases|in cases)\b/i;
/** `Workers with long experience are more successful`: than others. */
const OF_THOSE_WITH = /^[a-z]+ (?:[a-z]+ )?with\b|^for (?!example|instance)/i;
const LATELY = /\b(?:new|newly|following|recent|recently|since|introduced|introduction|changes|already)\b/i;
const POINTS_BACK = set('this it these which that and');
const PLAINLY_GOOD = set(
  'positive encouraging good beneficial welcome palpable tangible meaningful transformational small some modest',
);

/** When words that often say a change say none. */
export const FAILS: Readonly<Record<Check, (place: PhraseInPlace) => boolean>> = {
  now: isNotNow,
  /** `Leaders have started to address this`: nothing has come of it yet. */
  starting: ({ before, after }) =>
    NO_RESULT_YET.has(after[0] ?? '') || some(before.slice(-3), YOUNG) || some(before.slice(-2), ONLY),
  /** `increasingly complex`: what is needed, not what is given. */
  needs: ({ after }) => NEEDS.has(after[0] ?? ''),
  /** `There continues to be strong support`. */
  commitment: ({ after }) => {
    const what = after.slice(0, 14);
    return (
      some(what.slice(0, 5), GOOD_TO_KEEP) ||
      ![LEXICON.weak, LEXICON.badNoun, LEXICON.bad, SHORTCOMING].some((wrong) => some(what, wrong))
    );
  },
  /** Too new to have shown an effect, or a plan not yet begun: nothing came to a halt. */
  untried: ({ before, after, sentence }) =>
    TOO_SOON.test(sentence) ||
    some(after.slice(0, 3), NOT_BEGUN) ||
    some(after.slice(0, 3), SEEN) ||
    (UNTRIED.test(sentence) && some(after.slice(0, 6), IMPACT)) ||
    (PLANNED.test(sentence) && some(before.slice(-4), POINTS_BACK)),
  /** `Good work has a positive impact`: what it does, not what changed. */
  recent: ({ sentence }) => !LATELY.test(sentence),
  /** `Plans are more useful when children help to write them`, `than others`: no earlier time is meant. */
  alone: ({ sentence, said }) =>
    NOT_ALONE.test(sentence) || OF_THOSE_WITH.test(sentence) || NEEDS.has(said.at(-1) ?? ''),
  /** `Where they meet such workers, their life is improved`: whenever it happens, not since a day. */
  once: ({ sentence }) => /^(?:where|when|whenever|if|once)\b/i.test(sentence),
  /** `There is now a shared commitment to`: an aim. */
  aims: ({ said, after }) => some([...said, ...after.slice(0, 4)], AIMS) || some(after.slice(0, 4), NAMES),
  /** `Increased demand has led to`: no strength that grows. */
  grows: ({ said, after }) =>
    /^(?:bad|need)$/.test(kindOf(said.slice(1)) ?? '') ||
    [LEXICON.weak, LEXICON.badNoun].some((wrong) => some(after.slice(0, 6), wrong)),
  /** `This has had a significant impact on staffing`: a good one only where it is called so, or good work had it. */
  effect: ({ before, said, after }) =>
    !some(said, PLAINLY_GOOD) &&
    (POINTS_BACK.has(before.at(-1) ?? '') ||
      [HARDSHIP, LEXICON.badNoun, OUT_OF_ITS_HANDS].some((wrong) => some([...before, ...after.slice(0, 20)], wrong))),
  /** `Caseloads remain high`, `attendance remains low`. */
  high: ({ before, said }) => kindOf(subjectIn(before)) !== (said.at(-1) === 'high' ? 'bad' : 'good'),
};
