import { LEXICON } from './change-lexicon.ts';
import type { Change, ChangePhrase, Check } from './change-phrase.ts';
import type { Clause } from './clauses.ts';
import { isNounOf, kindOf, subjectIn, whatMoved } from './what-moved.ts';

/** A change that a clause says, and the words that say it. */
export type SaidChange = { change: Change; words: string };

/** Words of change where they stand. */
type Place = {
  phrase: ChangePhrase;
  /** The words of the clause before those of the change. */
  before: readonly string[];
  said: readonly string[];
  after: readonly string[];
  sentence: string;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const some = (words: readonly string[], of: { has: (word: string) => boolean }): boolean =>
  words.some((word) => of.has(word));

const DENIES = set(
  'not rarely without no never neither nor unable cannot lack few little hardly limited insufficient prevent prevents prevented yet',
);
const PROOF = set('evidence proof sign signs indication indications');
const UNPROVEN = set('little no limited insufficient not without');
/** `There is little recorded evidence of the use of panels leading to better work`. */
const isUnproven = (before: readonly string[]): boolean => {
  const proof = before.findLastIndex((word) => PROOF.has(word));
  return proof >= 0 && some(before.slice(Math.max(0, proof - 3), proof), UNPROVEN);
};
/** Denied before the words of change, with nothing said in between: `not yet leading to a`. */
const isDenied = ({ before }: Place): boolean => {
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf('and'), before.lastIndexOf('which')) + 1;
  return some(before.slice(Math.max(from, before.length - 6)), DENIES) || isUnproven(before);
};

const FOCUSED = set('focus focused focusing committed commitment dedicated determination');
const PREPOSITIONS = set('in of for by on at from with about towards before after when');
/** `committed to improving`: an aim, or a means. */
const isAim = ({ before, said }: Place): boolean =>
  /ing$/.test(said[0] ?? '') && (PREPOSITIONS.has(before.at(-1) ?? '') || some(before.slice(-12), FOCUSED));

const CIRCUMSTANCES = set(
  'circumstances situation situations behaviour behaviours self-esteem functioning difficulties',
);
/** `the situation is improving`: of the service. */
const THE = set('the this that');
/** How one family fares is not how the service does. */
const isOfCircumstances = ({ before, said, after }: Place): boolean =>
  [...before.slice(-6), ...said, ...after.slice(0, 8)].some(
    (word, at, words) => CIRCUMSTANCES.has(word) && !(word === 'situation' && THE.has(words[at - 1] ?? '')),
  );

/** `improvement plan`, `progress reports`, and the like. */
const NAMES = set(
  'plan plans board boards group groups partner partners adviser officer officers partnership journey activity activities cycle programme agenda meeting meetings report reports required needed notice priorities work strategy tracker checking tracking monitoring ambition ambitions alliance review reviews manager objectives',
);
const CALLS_FOR = set('for require requires required requiring need needs needed');
/** `Leaders had already identified greater consistency as their next step`. */
const NOTICED = set('identified recognised noted highlighted');
const WANTED = set('needed required necessary');
const AIMED = set('focused focusing');
const VERBS = set('has have is are was were been');
const isWantedOrName = ({ before, said, after }: Place): boolean => {
  if (some(said, NOTICED)) return true;
  if (
    after.slice(0, 10).some((word, at) => WANTED.has(word) && !LEXICON.gain.has(after[at + 1] ?? '')) ||
    said.join(' ').endsWith('work in progress')
  )
    return true;
  if (
    CALLS_FOR.has(before.at(-1) ?? '') ||
    some(
      before.slice(Math.max(before.length - 8, said.some((word) => VERBS.has(word)) ? before.lastIndexOf('and') : 0)),
      AIMED,
    )
  )
    return true;
  if (!LEXICON.gain.has(said.at(-1) ?? '') && !LEXICON.gain.has(said[0] ?? '')) return false;
  return NAMES.has(after[0] ?? '') || CALLS_FOR.has(said.at(-2) ?? '') || some(before.slice(-4), FOCUSED);
};

const EFFECT = set('impact difference effect influence');
const DONE = set('had made already now');
/** `having a positive impact on children’s lives`: what good work does, not what changed. */
const isUsualEffect = ({ said, after }: Place): boolean =>
  (/ing$/.test(said.at(-1) ?? '') && after.slice(0, 3).includes('lives')) ||
  (EFFECT.has(said.at(-1) ?? '') && after.slice(0, 6).includes('lives') && !some(said, DONE));

const YOUNG = set('child children young people pupils leavers who learners parents families child’s children’s');
const SERVICE = set('leaders managers partnership partners authority council trust police work service services');
const PROGRESS = set('progress strides gains progressed');
const THEIRS = set('child children child’s children’s plan plans');
const GOES_WITH = set('in with on towards against');
/** `Most children make good progress at school.` */
const isProgressOfChildren = ({ before, said, after }: Place): boolean => {
  if (said.at(-1) === 'progressing') return some([...before.slice(-10), ...after.slice(0, 4)], THEIRS);
  if (said.includes('their') && said.includes('ability') && some(before, YOUNG)) return true;
  if (!some(said, PROGRESS)) return false;
  if (before.includes('they')) return !GOES_WITH.has(after[0] ?? '');
  if (after[0] === 'of' || after[0] === 'for') return some(after.slice(0, 4), YOUNG);
  return !some(before, SERVICE) && some([...before.slice(-14), ...said], YOUNG);
};

const NOT_YET_SO = set(
  'need needs to too a an the that required working focusing considering planning planned under reviewing developing exploring aware recognise recognised looking not and , in their they subject include includes including covers comprises created appointed recruited commissioned introduced established developed available open place was were at by from after over',
);
const NOT_SO = set(
  'not too limited insufficient lack few rarely need weak weaker poor poorer worse less slower longer inconsistent variable until fragile declining deteriorating rising higher',
);
/** `needs to be kept up`; `children’s needs are met`. */
/** `the focus now is on`. */
const AIMS = set('focus priority priorities challenge task aim ambition intention commitment');
const TO_DO = set('to further more improvement strengthening');
const STILL_BEING = set(
  'extended developed reviewed considered planned implemented rolled introduced established explored addressed piloted used trialled refreshed strengthened improved',
);
const isNotNow = ({ before, after }: Place): boolean => {
  const [next = '', following = ''] = after;
  if (some(before.slice(-3), AIMS)) return true;
  if (next === '' || NOT_YET_SO.has(next) || some([...before.slice(-3), ...after.slice(0, 8)], NOT_SO)) return true;
  if (after.slice(0, 8).some((word, at) => word === 'needs' && TO_DO.has(after[at + 1] ?? ''))) return true;
  if (next === 'being') return STILL_BEING.has(following);
  if (next === 'well') return following === 'placed';
  return /^(?:have|has)$/.test(before.at(-1) ?? '') && /(?:ed|been)$/.test(next);
};

const NO_RESULT_YET = set(
  'address tackle plan consider develop explore review implement introduce look think recruit recognise decline deteriorate slip struggle experience need work resolve build drift fall reduce increase rise grow show emerge undertake engage attend have wait go leave live take',
);
const NEEDS = set(
  'complex difficult high large young younger vulnerable challenging stretched under concerned worried reliant limited at exploited presenting needs',
);
const GOOD_TO_KEEP = set(
  'commitment ambition support focus strong opportunities determination positive good investment',
);
const SHORTCOMING = set('not no too more much without some inconsistent insufficient');
const SEEN = set('seen felt evident known');
const IMPACT = set('impact difference effect evident seen felt evaluated measured evidence known');
const NOT_BEGUN = set(
  'implemented introduced launched place started commenced in assessed evaluated measured tested determined possible',
);
const UNTRIED = /\b(?:new|newly|recent|recently|early|too soon)\b/i;
const PLANNED = /\b(?:plans? (?:to|for|is|are)|planned|developing|intend|proposals?|identified|commissioned|will)\b/i;
const NOT_ALONE = /\b(?:when|where|if|than|others?|some|few|minority|better|stronger|weaker|these cases|in cases)\b/i;
const LATELY = /\b(?:new|newly|following|recent|recently|since|introduced|introduction|changes|already)\b/i;
const POINTS_BACK = set('this it these which that');

/** When words that often say a change say none. */
const FAILS: Readonly<Record<Check, (place: Place) => boolean>> = {
  now: isNotNow,
  /** `Leaders have started to address this`: nothing has come of it yet. */
  starting: ({ before, after }) => NO_RESULT_YET.has(after[0] ?? '') || some(before.slice(-3), YOUNG),
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
    some(after.slice(0, 3), NOT_BEGUN) ||
    some(after.slice(0, 3), SEEN) ||
    (UNTRIED.test(sentence) && some(after.slice(0, 6), IMPACT)) ||
    (PLANNED.test(sentence) && some(before.slice(-4), POINTS_BACK)),
  /** `Good work has a positive impact`: what it does, not what changed. */
  recent: ({ sentence }) => !LATELY.test(sentence),
  /** `Plans are more useful when children help to write them`, `than others`: no earlier time is meant. */
  alone: ({ sentence, said }) => NOT_ALONE.test(sentence) || NEEDS.has(said.at(-1) ?? ''),
  /** `There is now a shared commitment to`: an aim. */
  aims: ({ said, after }) => some([...said, ...after.slice(0, 4)], AIMS) || some(after.slice(0, 4), NAMES),
  /** `Increased demand has led to`: no strength that grows. */
  grows: ({ said }) => /^(?:bad|need)$/.test(kindOf(said.slice(1)) ?? ''),
  /** `Caseloads remain high`, `attendance remains low`. */
  high: ({ before, said }) => kindOf(subjectIn(before)) !== (said.at(-1) === 'high' ? 'bad' : 'good'),
};

const MEANS = set('through by via');

/** Less of what is bad, more of what is good: better. What is needed or asked for says nothing of the service. */
const moved = (place: Place): Change | undefined => {
  const { phrase, before, said } = place;
  if (isDenied(place) || isOfHardship(place) || (isNounOf(place.said) && some(before.slice(-3), MEANS)))
    return undefined;
  const about = whatMoved(place);
  const kind = kindOf(about);
  if (phrase.change === 'less') {
    if (kind === 'bad') return 'improved';
    return kind !== 'need' && some(about, LEXICON.lost) ? 'declined' : undefined;
  }
  const ofPeople = said.includes('of') && /^(?:increasing|growing)$/.test(said[0] ?? '');
  if (kind === 'bad') return ofPeople ? undefined : 'declined';
  return kind === 'good' || (kind === undefined && LEXICON.leadTo.has(said[0] ?? '')) ? 'improved' : undefined;
};

/** More of these is no fault of the service. */
const OUT_OF_ITS_HANDS = set('electively infection deprivation demand covid-19');

/** `Families with long-standing difficulties`: theirs, not the service’s. */
const LASTING = set('persistent persisting long-standing longstanding ongoing continuing recurring enduring');
/** `A lack of progress checking`. */
const CHECKS = set('checking tracking monitoring reports reviews meetings');
const AFFECTED = set('affected impacted');
const HARDSHIP = set(
  'lack shortage shortages pandemic covid-19 lockdown lockdowns turnover absence vacancies sickness instability weaknesses cyber-attack failure failures gaps austerity delays',
);
const DURING = set('during despite throughout since reducing reduced tackling after');
const CAUSES = set('led leads leading resulted resulting results impact effect influence');
/** `The impact of the pandemic has been minimal`: nothing came to a halt. */
const isImpactOfHardship = ({ said }: Place): boolean => said[0] === 'impact' && some(said, HARDSHIP);

/** `The lack of homes has led to more children living far away`: nothing good comes of it. */
const isOfHardship = ({ before, said }: Place): boolean =>
  some(said, CAUSES) &&
  before.some((word, at) => HARDSHIP.has(word) && !some(before.slice(Math.max(0, at - 2), at), DURING));

const WORK = set('work programme project action steps review efforts');
/** `A programme has started to improve planning`: nothing has come of it yet. */
const isWorkBegun = ({ before, said }: Place): boolean =>
  /^(?:started|begun|starting|beginning)$/.test(said[0] ?? '') && said[1] === 'to' && some(before.slice(-5), WORK);

/** What the words say where they stand; nothing where they say no change of the service. */
const changeAt = (place: Place): Change | undefined => {
  const { change, check } = place.phrase;
  if (isAim(place) || (check !== undefined && FAILS[check](place))) return undefined;
  if (change === 'less' || change === 'more') return moved(place);
  if (change === 'stalled' && LEXICON.gain.has(place.said.at(-1) ?? '') && CHECKS.has(place.after[0] ?? ''))
    return undefined;
  if (change === 'stalled')
    return isProgressOfChildren(place) || isOfCircumstances(place) || isImpactOfHardship(place) ? undefined : change;
  if (change === 'declined' && place.said.includes('had') && !some(place.said, LEXICON.have)) return undefined;
  if (change === 'declined' && some([...place.before.slice(-8), ...place.after.slice(0, 6)], OUT_OF_ITS_HANDS))
    return undefined;
  if (change === 'declined' && some(place.said, AFFECTED) && some(place.before.slice(0, 4), YOUNG)) return undefined;
  if (change === 'persists' && LASTING.has(place.said[0] ?? '') && some(place.before.slice(-8), YOUNG))
    return undefined;
  if (change !== 'improved' && change !== 'despite') return change;
  if (isOfHardship(place) || isWorkBegun(place) || (place.said[0] === 'had' && some(place.before.slice(-10), YOUNG)))
    return undefined;
  if (isDenied(place) || isUsualEffect(place) || isWantedOrName(place) || isProgressOfChildren(place)) return undefined;
  return check !== 'now' && isOfCircumstances(place) ? undefined : change;
};

/** How far around the words of a change is looked, so that a clause of any length is read in linear time. */
const FARTHEST = 40;

/** The changes that a clause says in one of these ways. */
export const changesIn = (
  { words }: Clause,
  sentence: string,
  phrases: readonly ChangePhrase[],
): readonly SaidChange[] =>
  phrases.flatMap((phrase) =>
    phrase.wording(words).flatMap(({ from, to }): SaidChange[] => {
      const said = words.slice(from, to);
      const before = words.slice(Math.max(0, from - FARTHEST), from);
      const change = changeAt({ phrase, before, said, after: words.slice(to, to + FARTHEST), sentence });
      return change === undefined ? [] : [{ change, words: said.join(' ') }];
    }),
  );
