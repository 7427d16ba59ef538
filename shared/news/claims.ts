import type { Aspect } from '../domain/aspect.ts';
import type { Authority } from '../domain/authority.ts';
import type { Grade } from '../domain/grade.ts';
import type { GradeMention } from './explain.ts';
import { aftermathSettler, standingOf } from './explain.ts';
import {
  type Award,
  aspectsAwarded,
  aspectsBefore,
  aspectsContinued,
  namesNoJudgement,
  settledCare,
  withoutOverall,
} from './graded-judgements.ts';
import { MOVES_TO, PERFECT_AWARD } from './lexicon/awards.ts';
import { SETTING_JUDGED } from './lexicon/judgements.ts';
import { NO_GRADE_GIVEN } from './lexicon/not-new.ts';
import { LATEST_INSPECTION, OUT_NOW } from './lexicon/outcomes.ts';
import { gradeMentions } from './mentions.ts';
import { clauseAt, clausesOf, type GradeSpot, gradeSpots, type Sentence, type Story } from './story.ts';
import { serviceOfSentence, tellsOfOtherCouncils } from './subject.ts';
import type { PastRating } from './verdict.ts';

/** What an item says of grades before it is known whether the outcome is its news. */
export type Claims = {
  awarded: readonly Award[];
  /** Mentions that stand as newly awarded, also those for no nameable judgement. */
  fresh: readonly GradeMention[];
  past: readonly GradeMention[];
  /** Grades of homes, schools and nurseries. */
  others: readonly GradeMention[];
  /** Why the grades awarded are not certain; null where every other grade word is accounted for. */
  doubt: string | null;
};

/** A sentence on a home or a nursery awards nothing to the council's services. */
const tellsOfOthers = (sentence: Sentence): boolean => {
  if (SETTING_JUDGED.test(sentence.text)) return true;
  const service = serviceOfSentence(sentence);
  return sentence.place !== 'headline' && service !== undefined && service !== 'childrens-services';
};

/** `from inadequate, to requires improvement, and now good`. */
const NOW = /\b(?:now|finally) (?:an? )?["']?$/i;

/** How plainly the words say that a grade is the one given now: it moves to it, the tense or the day is now, or neither. */
const plainnessOf = ({ sentence, start }: GradeMention): number => {
  const before = sentence.text.slice(0, start);
  if (NOW.test(before)) return 4;
  if (MOVES_TO.test(before)) return 3;
  if (sentence.place === 'headline' || PERFECT_AWARD.test(sentence.text)) return 2;
  return [...OUT_NOW, ...LATEST_INSPECTION].some(({ words }) => words.test(sentence.text)) ? 2 : 1;
};

/** Of several awards of one judgement the one told most plainly, the earlier one where they are alike. */
const plainestOf = (awards: readonly Award[], aspect: Aspect): Award | undefined =>
  awards
    .filter((award) => award.aspect === aspect)
    .toSorted((a, b) => plainnessOf(b.mention) - plainnessOf(a.mention))[0];

/**
 * `Council slammed as inadequate` over `its care for children in care is inadequate`: a headline shortens what the text
 * says of one judgement, and awards nothing overall.
 */
const withoutShortened = (awards: readonly Award[], believed: readonly Award[]): readonly Award[] => {
  const overall = awards.filter(({ aspect }) => aspect === 'overall-effectiveness');
  const [part, ...parts] = believed.filter(({ aspect }) => aspect !== 'overall-effectiveness');
  const isShortened =
    part !== undefined &&
    parts.length === 0 &&
    overall.every(({ grade, mention }) => mention.sentence.place === 'headline' && grade === part.grade) &&
    part.mention.sentence.place === 'lead';
  return isShortened ? [part] : believed;
};

const beforeOf = ({ mention: { sentence, start } }: Award): string => sentence.text.slice(0, start);

/** `moved up from good to outstanding`: the grade that was left. */
const COMES_FROM = /\bfrom (?:an? |being )?["']?$/i;

/** Awards told so plainly can only be believed together. */
const PLAIN = 2;

/** Two awards of one judgement contradict that are both told plainly, or as plainly as each other, or in one sentence. */
const contradicts = (one: Award, believed: Award): boolean => {
  if (one.aspect !== believed.aspect || one.grade === believed.grade || NOW.test(beforeOf(believed))) return false;
  if (COMES_FROM.test(beforeOf(one))) return false;
  const plain = plainnessOf(one.mention);
  return (
    plain >= PLAIN || plain === plainnessOf(believed.mention) || one.mention.sentence === believed.mention.sentence
  );
};

const contradiction = (awards: readonly Award[], believed: readonly Award[]): string | null => {
  const against = awards.find((one) => believed.some((other) => contradicts(one, other)));
  return against === undefined ? null : `two grades: "${against.mention.words}"`;
};

/** A grade word in quotation marks, or `requires improvement`, is no mere adjective. */
const isGradeWord = ({ grade, start, end }: GradeSpot, text: string): boolean =>
  grade === 'requires-improvement' || (/["']$/.test(text.slice(0, start)) && /^["']/.test(text.slice(end)));

/** `'outstanding' practice` and `the 'inadequate' label` award nothing. */
const DESCRIBES_A_NOUN =
  /^["']? (?!(?:overall|for|in|by|at|on|across|with|after|and|but|from|under|to|rating|grade|judge?ment)\b)\w/;

const isLeftOver = (spot: GradeSpot, sentence: Sentence, story: Story): boolean => {
  const clause = clauseAt(clausesOf(sentence.text), spot.start);
  if (clause === undefined || DESCRIBES_A_NOUN.test(sentence.text.slice(spot.end))) return false;
  if (namesNoJudgement(sentence.text, spot)) return false;
  return standingOf(spot, sentence, clause, story).standing === 'new';
};

/** `Ofsted has four levels: Outstanding, Good, Requires Improvement and Inadequate`. */
const TELLS_SCALE =
  /\b(?:(?:four|five|possible) (?:\w+ )?(?:levels|grades|gradings|ratings|judge?ments|categories|bands|rankings)|scale|rang(?:es?|ing) from)\b/i;
const OF_A_SCALE = 3;

const tellsScale = ({ text }: Sentence): boolean =>
  TELLS_SCALE.test(text) && new Set(gradeSpots(text).map(({ grade }) => grade)).size >= OF_A_SCALE;

/** A grade word that no mention and no words around it explain, and that is not one of the grades awarded. */
const unexplained = (
  story: Story,
  sentences: readonly Sentence[],
  mentions: readonly GradeMention[],
  awarded: readonly Award[],
): string | null => {
  for (const sentence of sentences.filter((each) => !tellsScale(each)))
    for (const spot of gradeSpots(sentence.text)) {
      const known =
        mentions.some((mention) => mention.sentence === sentence && mention.start === spot.start) ||
        awarded.some(({ grade }) => grade === spot.grade);
      if (!known && isGradeWord(spot, sentence.text) && isLeftOver(spot, sentence, story))
        return `not explained: "${sentence.text.slice(spot.start, spot.end)}"`;
    }
  return null;
};

/** Reads every sentence. Where two disagree on a judgement, the one that tells it most plainly is believed. */
export const claimsOf = (story: Story, authority: Authority | null): Claims => {
  const settleAftermath = aftermathSettler(story);
  const ungraded = story.sentences.some(({ text }) => NO_GRADE_GIVEN.test(text));
  const settle = (mention: GradeMention): GradeMention =>
    ungraded && mention.standing === 'new'
      ? { ...mention, standing: 'past', rule: 'no-grade-given' }
      : settleAftermath(mention);
  const awards: Award[] = [];
  const mentions: GradeMention[] = [];
  const [ofOthers = [], own = []] = [true, false].map((of) =>
    story.sentences.filter((each) => (tellsOfOthers(each) || tellsOfOtherCouncils(each, authority)) === of),
  );
  for (const [index, sentence] of own.entries()) {
    const found = gradeMentions(sentence, story).map(settle);
    const last = mentions.findLast(({ standing }) => standing === 'new');
    const continued = last === undefined ? [] : aspectsContinued(sentence.text, found);
    const ofItsOwn = aspectsAwarded(found).filter(
      ({ aspect, mention }) => mention.standing === 'new' && !continued.includes(aspect),
    );
    if (last !== undefined) awards.push(...continued.map((aspect) => ({ aspect, grade: last.grade, mention: last })));
    awards.push(...ofItsOwn.map(({ aspect, mention }) => ({ aspect, grade: mention.grade, mention })));
    const given = found.find(({ standing }) => standing === 'new');
    if (given !== undefined)
      awards.push(
        ...aspectsBefore(sentence, own[index - 1]).map((aspect) => ({ aspect, grade: given.grade, mention: given })),
      );
    mentions.push(...found);
  }
  const aspects = [...new Set(awards.map(({ aspect }) => aspect))];
  const believed = withoutShortened(
    awards,
    aspects.flatMap((aspect) => plainestOf(awards, aspect) ?? []),
  );
  const fresh = mentions.filter(({ standing }) => standing === 'new');
  return {
    awarded: settledCare(withoutOverall(believed, story), story),
    fresh,
    past: mentions.filter(({ standing }) => standing === 'past'),
    others: ofOthers.flatMap((sentence) => gradeMentions(sentence, story)),
    doubt: contradiction(awards, believed) ?? unexplained(story, own, mentions, believed),
  };
};

/**
 * Past grades with their dates, each once: `inadequate in 2019 and 2011` is two. An undated mention adds nothing where
 * the grade is dated elsewhere, nor where the item itself awards it: `staff celebrate their good rating`.
 */
export const pastRatingsOf = (past: readonly GradeMention[], awarded: readonly Grade[]): PastRating[] => {
  const dated = past.flatMap(({ grade, when }) => when.map((told) => ({ grade, when: told })));
  const known = new Set([...awarded, ...dated.map(({ grade }) => grade)]);
  const undated = past
    .filter(({ grade, when }) => when.length === 0 && !known.has(grade))
    .map(({ grade }) => ({ grade, when: null }));
  const fuller = ({ grade, when }: PastRating, other: PastRating): boolean =>
    grade === other.grade && when !== null && other.when !== null && other.when !== when && other.when.endsWith(when);
  return [...dated, ...undated]
    .filter((rating, _, all) => !all.some((other) => fuller(rating, other)))
    .filter(
      (rating, index, all) =>
        all.findIndex(({ grade, when }) => grade === rating.grade && when === rating.when) === index,
    );
};
