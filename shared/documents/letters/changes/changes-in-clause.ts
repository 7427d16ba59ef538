import type { LetterClause } from './clauses.ts';
import {
  FAILS,
  HARDSHIP,
  NAMES,
  OUT_OF_ITS_HANDS,
  type PhraseInPlace,
  set,
  some,
  YOUNG,
} from './no-change-after-all.ts';
import type { ChangePhrase, Trend } from './phrase.ts';
import { isNounOf, kindOf, subjectIn, whatMoved } from './what-moved.ts';
import { LEXICON } from './words/lexicon.ts';

/** A change that a clause says, and the words that say it. */
export type SaidChange = { change: Trend; words: string };

const DENIES = set(
  'not rarely without no never neither nor unable cannot lack few little hardly limited insufficient slow prevent prevents prevented',
);
const PROOF = set('evidence proof sign signs indication indications');
const UNPROVEN = set('little no limited insufficient not without');
/** `There is little recorded evidence of the use of panels leading to better work`. */
const isUnproven = (before: readonly string[]): boolean => {
  const proof = before.findLastIndex((word) => PROOF.has(word));
  return proof >= 0 && some(before.slice(Math.max(0, proof - 6), proof), UNPROVEN);
};
/** Denied before the words of change, with nothing said in between: `not yet leading to a`. */
const isDenied = ({ before }: PhraseInPlace): boolean => {
  // `has yet to`, unlike `simple yet effective`.
  if (before.slice(-6).some((word, at, words) => word === 'yet' && words[at + 1] === 'to')) return true;
  const from = Math.max(before.lastIndexOf(','), before.lastIndexOf('and'), before.lastIndexOf('which')) + 1;
  return some(before.slice(Math.max(from, before.length - 6)), DENIES) || isUnproven(before);
};

const FOCUSED = set('focus focused focusing committed commitment dedicated determination');
const PREPOSITIONS = set('in of for by on at from with about towards before after when');
/** `committed to improving`: an aim, or a means. */
const isAim = ({ before, said }: PhraseInPlace): boolean =>
  /ing$/.test(said[0] ?? '') && (PREPOSITIONS.has(before.at(-1) ?? '') || some(before.slice(-12), FOCUSED));

const CIRCUMSTANCES = set(
  'circumstances situation situations behaviour behaviours self-esteem functioning difficulties',
);
/** `the situation is improving`: of the service. */
const THE = set('the this that');
/** How one family fares is not how the service does. */
const isOfCircumstances = ({ before, said, after }: PhraseInPlace): boolean =>
  before.slice(0, 4).some((word) => word !== 'situation' && (word === 'lives' || CIRCUMSTANCES.has(word))) ||
  [...before.slice(-6), ...said, ...after.slice(0, 8)].some(
    (word, at, words) => CIRCUMSTANCES.has(word) && !(word === 'situation' && THE.has(words[at - 1] ?? '')),
  );

const CALLS_FOR = set('for require requires required requiring need needs needed');
/** `Leaders had already identified greater consistency as their next step`. */
const NOTICED = set('identified recognised noted highlighted');
const WANTED = set('needed required necessary');
/** `the support needed`. */
const HELP = set('support help care services response intervention');
const AIMED = set('focused focusing');
const VERBS = set('has have is are was were been');
/** `in line with evidence of progress`: what decisions rest on. */
const RESTS_ON = set('line based on');
/** `improvements that are not able to be sustained`. */
const KEPT = set('sustained maintained');
const isNotKept = (after: readonly string[]): boolean => {
  const not = after.slice(0, 10).indexOf('not');
  return not >= 0 && some(after.slice(not, not + 6), KEPT);
};
const isWantedOrName = ({ before, said, after }: PhraseInPlace): boolean => {
  if (LEXICON.gain.has(said.at(-1) ?? '') && isNotKept(after)) return true;
  if (said[0] === 'evidence' && some(before.slice(-2), RESTS_ON)) return true;
  if (some(said, NOTICED)) return true;
  if (
    after
      .slice(0, 10)
      .some(
        (word, at) => WANTED.has(word) && !LEXICON.gain.has(after[at + 1] ?? '') && !HELP.has(after[at - 1] ?? ''),
      ) ||
    said.join(' ').endsWith('work in progress')
  )
    return true;
  if (
    CALLS_FOR.has(before.at(-1) ?? '') ||
    some(
      before.slice(Math.max(before.length - 12, said.some((word) => VERBS.has(word)) ? before.lastIndexOf('and') : 0)),
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
const LEADS = set('leads leading results resulting contributes contributing');
/** `For some children, the work resulted in`: their own story. */
const FOR_SOME = /^for (?!example|instance)[^,]{0,40}(?:children|families|people),/i;
const OUTCOMES = set('outcomes experiences lives attendance');
const TIMED = /\b(?:now|new|newly|recent|recently|since|already|increasingly|changes|introduc\w+|improvements)\b/i;
const isUsualEffect = ({ said, after, sentence }: PhraseInPlace): boolean =>
  (LEXICON.leadTo.has(said[0] ?? '') && FOR_SOME.test(sentence) && !TIMED.test(sentence)) ||
  (LEADS.has(said[0] ?? '') && some([...said, ...after.slice(0, 2)], OUTCOMES) && !TIMED.test(sentence)) ||
  (/ing$/.test(said.at(-1) ?? '') && after.slice(0, 3).includes('lives')) ||
  (EFFECT.has(said.at(-1) ?? '') && after.slice(0, 6).includes('lives') && !some(said, DONE));

const SERVICE = set(
  'leaders managers partnership partners authority council trust police work service services team teams',
);
const PROGRESS = set('progress strides gains progressed');
const THEIRS = set('child children child’s children’s plan plans');
const PLANS = set('plan plans');
const GOES_WITH = set('in with on towards against');
/** `Most children make good progress at school.` */
const isProgressOfChildren = ({ before, said, after }: PhraseInPlace): boolean => {
  if (said.at(-1) === 'progressing') return some([...before.slice(-10), ...after.slice(0, 4)], THEIRS);
  if (said.includes('their') && said.includes('ability') && some(before, YOUNG)) return true;
  if (!some(said, PROGRESS)) return false;
  if (before.at(-1) === 'there') return false;
  if (before.includes('they')) return !GOES_WITH.has(after[0] ?? '');
  if (/^(?:of|for|that)$/.test(after[0] ?? '')) return some(after.slice(0, 4), YOUNG) || after[1] === 'their';
  return (
    !some(before, SERVICE) &&
    (some([...before.slice(-14), ...said], YOUNG) || (said.at(-1) === 'progress' && some(before.slice(-6), PLANS)))
  );
};

const STEP = /\bto (?:address|tackle|resolve|remedy) (?:this|these|it|them)\.?$/i;
const MEANS = set('through by via');
const LEFT_OUT = set('excluded missing absent unallocated waiting');
const AFFECTS = set('affecting hampering hindering straining');

const STANDS_FOR = set('they these it this which although but while and now');
/** `Workloads were high, but they are reducing`: what the word stands for was named first. */
const named = (about: readonly string[], sentence: string): readonly string[] =>
  about.length > 0 && about.every((word) => STANDS_FOR.has(word))
    ? (sentence.toLowerCase().match(/[\p{L}-]+/gu) ?? []).slice(0, 8)
    : about;

/** Less of what is bad, more of what is good: better. What is needed or asked for says nothing of the service. */
const moved = (place: PhraseInPlace): Trend | undefined => {
  const { phrase, before, said } = place;
  if (
    isDenied(place) ||
    isOfHardship(place) ||
    isUsualEffect(place) ||
    (isNounOf(place.said) && some(before.slice(-3), MEANS))
  )
    return undefined;
  // `a planned increase`, `a growing number of parents who electively educate at home`, `their absence and behaviour`.
  if (before.at(-1) === 'planned' || place.after.slice(0, 14).includes('electively') || isOfCircumstances(place))
    return undefined;
  // `The increase in places is affecting their capacity`: good or bad is what it leads to.
  if (isNounOf(said) && some(place.after.slice(0, 12), AFFECTS)) return undefined;
  const moving = whatMoved(place);
  const about = STANDS_FOR.has(place.after[0] ?? '') ? moving : named(moving, place.sentence);
  const kind = kindOf(about);
  // `Demand is increasing the pressure on schools`.
  if (phrase.change === 'more' && kind === 'bad' && kindOf(subjectIn(before)) === 'need') return undefined;
  if (phrase.change === 'less') {
    if (kind === 'bad' || (kind === undefined && LEXICON.leadTo.has(said[0] ?? '') && said.at(-1) === 'fewer'))
      return 'improved';
    return kind !== 'need' && some(about, LEXICON.lost) ? 'declined' : undefined;
  }
  const ofPeople = said.includes('of') && /^(?:increasing|growing)$/.test(said[0] ?? '');
  // `An increasing number of children are missing from school`, unlike `of children with delays in speech`.
  if (kind === 'bad') return ofPeople && !some(about, LEFT_OUT) ? undefined : 'declined';
  // `Greater consistency`: of what no table knows, greater is better.
  const isOpen =
    kind === undefined && ((said.includes('greater') && said[1] !== 'than') || LEXICON.leadTo.has(said[0] ?? ''));
  return kind === 'good' || isOpen ? 'improved' : undefined;
};

/** `Families with long-standing difficulties`: theirs, not the service’s. */
const LASTING = set('persistent persisting long-standing longstanding ongoing continuing recurring enduring');
/** `Due to ongoing challenges, fewer are placed`, `addressing the ongoing challenges`: another thing is told. */
const IN_PASSING = set('due because addressing address tackling tackle resolving resolve managing mitigate about');
/** Set against others, not against before. */
const OTHERS = set('similar comparable neighbouring national other statistical');
/** `A lack of progress checking`. */
const CHECKS = set('checking tracking monitoring reports reviews meetings');
const AFFECTED = set('affected impacted');
const EFFECT_ON = set('impact effect impacted');
const DURING = set('during despite throughout since reducing reduced tackling after');
const CAUSES = set('led leads leading resulted resulting results impact effect influence');
/** `The impact of the pandemic has been minimal`: nothing came to a halt. */
const isImpactOfHardship = ({ said }: PhraseInPlace): boolean => said[0] === 'impact' && some(said, HARDSHIP);

/** `The lack of homes has led to more children living far away`: nothing good comes of it. */
const isOfHardship = ({ before, said }: PhraseInPlace): boolean =>
  some(said, CAUSES) &&
  before.some((word, at) => HARDSHIP.has(word) && !some(before.slice(Math.max(0, at - 2), at), DURING));

const WORK = set('work programme project action steps review efforts');
/** `Action is beginning to make a difference`. */
const RESULTS = set('make have show be');
/** `A programme has started to improve planning`: nothing has come of it yet. */
const isWorkBegun = ({ before, said, after }: PhraseInPlace): boolean =>
  /^(?:started|begun|starting|beginning)$/.test(said[0] ?? '') &&
  said[1] === 'to' &&
  !RESULTS.has(said[2] ?? after[0] ?? '') &&
  some(before.slice(-5), WORK);

/** What the words say where they stand; nothing where they say no change of the service. */
const changeAt = (place: PhraseInPlace): Trend | undefined => {
  const { change, check } = place.phrase;
  if (isAim(place) || (check !== undefined && FAILS[check](place))) return undefined;
  // `better than in similar councils`: set against others, not against before.
  if (place.said.includes('than') && some(place.after.slice(0, 4), OTHERS)) return undefined;
  // `There is less consistency in this`: than in other things, as far as is known.
  const isLessSomewhere = (trend: ChangePhrase['change'] | undefined): boolean =>
    trend === 'declined' && place.said.join(' ').startsWith('there is less');
  if (isLessSomewhere(change)) return undefined;
  if (change === 'less' || change === 'more') {
    const trend = moved(place);
    return isLessSomewhere(trend) ? undefined : trend;
  }
  if (change === 'stalled' && LEXICON.gain.has(place.said.at(-1) ?? '') && CHECKS.has(place.after[0] ?? ''))
    return undefined;
  if (change === 'stalled')
    return isProgressOfChildren(place) || isOfCircumstances(place) || isImpactOfHardship(place) ? undefined : change;
  if (change === 'declined' && place.said.includes('had') && !some(place.said, LEXICON.have)) return undefined;
  if (
    change === 'declined' &&
    (place.before.includes('electively') ||
      some([...place.before.slice(-8), ...place.after.slice(0, 6)], OUT_OF_ITS_HANDS))
  )
    return undefined;
  // `exacerbated by the pandemic`: not by the service.
  if (
    change === 'declined' &&
    LEXICON.worseFor.has(place.said.at(-1) ?? '') &&
    place.after.slice(0, 3).includes('pandemic')
  )
    return undefined;
  // `This has had a negative impact on their education`: what poor work does to children, not how it changed.
  if (
    change === 'declined' &&
    some(place.said, EFFECT_ON) &&
    /^(?:this|it|which)$/.test(place.before.at(-1) ?? '') &&
    place.after.slice(0, 6).some((word) => YOUNG.has(word) || word === 'their')
  )
    return undefined;
  if (change === 'declined' && some(place.said, AFFECTED) && some(place.before.slice(0, 4), YOUNG)) return undefined;
  if (
    change === 'persists' &&
    LASTING.has(place.said[0] ?? '') &&
    (some(place.before.slice(-8), YOUNG) || some(place.before.slice(-3), IN_PASSING))
  )
    return undefined;
  if (change !== 'improved' && change !== 'despite') return change;
  // `are strengthening oversight to address this`: a step taken, with nothing to show yet.
  if (STEP.test(place.sentence) && LEXICON.be.has(place.said[0] ?? '') && /ing$/.test(place.said.at(-1) ?? ''))
    return undefined;
  // `are addressing this through improvements in`: a means.
  if (LEXICON.gain.has(place.said[0] ?? '') && MEANS.has(place.before.at(-1) ?? '')) return undefined;
  if (isOfHardship(place) || isWorkBegun(place) || (place.said[0] === 'had' && some(place.before.slice(-10), YOUNG)))
    return undefined;
  if (isDenied(place) || isUsualEffect(place) || isWantedOrName(place) || isProgressOfChildren(place)) return undefined;
  return check !== 'now' && isOfCircumstances(place) ? undefined : change;
};

/** How far around the words of a change is looked, so that a clause of any length is read in linear time. */
const FARTHEST = 40;

/** The changes that a clause says in one of these ways. */
export const changesIn = (
  { words }: LetterClause,
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
