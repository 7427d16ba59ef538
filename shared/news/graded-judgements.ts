import type { Aspect } from '../domain/aspect.ts';
import { councilMentions } from '../domain/council-names.ts';
import type { Grade } from '../domain/grade.ts';
import { anyOf } from './lexicon/cue.ts';
import { FROM_TO } from './lexicon/grade-verbs.ts';
import {
  ALSO_SO,
  BEFORE_NEXT_PART,
  CONTINUES,
  JUDGED_SERVICE,
  JUDGES_PLACE,
  LEADS_ON,
  LIST_FILLER,
  LIST_OPENS,
  NEXT_MEMBER,
  OVERALL_BEHIND,
  OWN_GRADE_FOLLOWS,
  PARTED,
  PARTIAL,
  PLACE_GRADED,
  PLACE_JUDGED,
  SHARED_BY_ALL,
  SUBJECT_CHANGES,
  THE_REST,
} from './lexicon/judgements.ts';
import type { GradeMention } from './new-or-past.ts';
import type { Sentence, Story } from './story.ts';
import { type AspectSpot, aspectSpots, gradeSpots } from './story.ts';

/** A judgement, its grade and the words that award it. */
export type Award = { aspect: Aspect; grade: Grade; mention: GradeMention };

/** `Medway has been rated good`: the place stands for its services. */
const placeIsJudged = (text: string): boolean =>
  councilMentions(text).some(({ at, words }) => {
    const after = text.slice(at + words.length);
    return PLACE_JUDGED.test(after) || (JUDGES_PLACE.test(text.slice(0, at)) && PLACE_GRADED.test(after));
  });

/** `inadequate as overall grade stays the same`: the sentence sets the overall grade apart from this one. */
const OVERALL_APART =
  /\boverall (?:\w+ )?(?:rating|grade|judge?ment|verdict)\b[^.;]{0,20}\b(?:stays?|stayed|remain\w*|unchanged|still|kept|keeps|holds?|held|same)\b/i;

const namesJudged = (text: string): boolean => JUDGED_SERVICE.test(text) || placeIsJudged(text);

/** `inadequate in two of four areas`, `the others require improvement`: a grade of judgements that are not named. */
export const namesNoJudgement = (text: string, { start, end }: { start: number; end: number }): boolean =>
  PARTIAL.test(text.slice(end)) || THE_REST.test(text.slice(0, start));

/** `Ofsted issued a rating of`, `the new rating of`: that of the whole, with no service named beside it. */
const RATING_GIVEN = anyOf(
  /\b(?:all|every|each)\b[^.;,]{0,40}\b(?:judge?ments?|areas?|categor\w+|ratings?|grades?|strands?|measures?)\b[^.;,]{0,20}$/i,
  /\b(?:Ofsted|inspectors|inspectorate|watchdog)\b[^.;]{0,60}\b(?:rating|grade|judge?ment|verdict) of ["']?$/i,
  /\bnew (?:overall )?(?:rating|grade|judge?ment|verdict) of ["']?$/i,
);

/** `good overall, with leaders singled out as outstanding`: a clause that adds a part, unless it names the service. */
const isOfAPart = ({ words }: GradeMention): boolean =>
  /^,?\s*(?:and |but )?with\b|^There,? (?:it|they)\b/.test(words) &&
  !/\b(?:services?|department|council|authority)\b/i.test(words);

/** `from outstanding for care leavers to good`: the grade that one judgement moved to. */
const MOVES_A_PART =
  /\bfrom (?:an? )?["']?(?:inadequate|requir\w+ improvement|good|outstanding)["']? (?:for|in|on) [^,;]{3,60} to (?:an? )?["']?$/i;

/** Each judgement a sentence's grades are given for; the services as a whole where it names none. */
export const aspectsAwarded = (
  mentions: readonly GradeMention[],
): readonly { aspect: Aspect; mention: GradeMention }[] => {
  const [first] = mentions;
  if (first === undefined) return [];
  const { text } = first.sentence;
  const spots = aspectSpots(text);
  const graded = { text, spots, grades: mentions.filter(({ newness }) => newness !== 'not-awarded') };
  const named = spots.flatMap((spot) => {
    const given = gradeGiven(graded, spot);
    return given === undefined ? [] : [{ aspect: spot.aspect, ...given }];
  });
  const whole = mentions
    .filter((mention) => !named.some((other) => other.mention === mention && !other.asAnother))
    .filter((mention) => !namesNoJudgement(text, mention) && !isOfAPart(mention))
    .filter((mention) => !MOVES_A_PART.test(text.slice(0, mention.start)))
    .filter((mention) => !isPaired(mention, mentions, text) && !OVERALL_APART.test(text.slice(mention.end)))
    .filter(
      (mention) =>
        (mention.sentence.place === 'headline' && named.length === 0) ||
        namesJudged(text) ||
        RATING_GIVEN.test(text.slice(0, mention.start)),
    );
  return [
    ...named.map(({ aspect, mention }) => ({ aspect, mention })),
    ...whole.map((mention) => ({ aspect: 'overall-effectiveness' as const, mention })),
  ];
};

/** `good and outstanding ratings` says nothing of which judgement got which. */
const isPaired = (mention: GradeMention, mentions: readonly GradeMention[], text: string): boolean =>
  mentions.some(
    (other) =>
      other !== mention &&
      /^["']?,? (?:and|or|&) ["']?$/.test(
        text.slice(Math.min(mention.end, other.end), Math.max(mention.start, other.start)),
      ),
  );

/** The judgements of a sentence that goes on with the grade of the one before, up to the part with a grade of its own. */
export const aspectsContinued = (text: string, [first]: readonly GradeMention[]): readonly Aspect[] => {
  const [goesOn = ''] = first === undefined ? [text] : (BEFORE_NEXT_PART.exec(text.slice(0, first.start)) ?? []);
  return CONTINUES.test(goesOn) ? aspectSpots(goesOn).map(({ aspect }) => aspect) : [];
};

/** A sentence with the grades it mentions and the judgements it names. */
type GradedText = { text: string; grades: readonly GradeMention[]; spots: readonly AspectSpot[] };

/** The words of a stretch with the judgements in it taken out. */
const joints = ({ text, spots }: GradedText, from: number, to: number): string =>
  spots
    .filter(({ start, end }) => start >= from && end <= to)
    .reduceRight(
      (rest, spot) => `${rest.slice(0, spot.start - from)}${rest.slice(spot.end - from)}`,
      text.slice(from, to),
    );

const lastBefore = ({ grades }: GradedText, { start }: AspectSpot): GradeMention | undefined =>
  grades.findLast(({ end }) => end <= start);

/** The next grade; of `from requires improvement to good` the second. */
const nextAfter = ({ text, grades }: GradedText, from: number): GradeMention | undefined => {
  const [first, second] = grades.filter(({ start }) => start >= from);
  return second !== undefined && FROM_TO.test(text.slice(from, second.start)) ? second : first;
};

/** `outstanding for leadership; help and protection was judged good`: a grade of its own beats the list's. */
const ofItsOwn = (sentence: GradedText, { end }: AspectSpot): GradeMention | undefined => {
  const { text } = sentence;
  const grade = nextAfter(sentence, end);
  if (grade === undefined || !OWN_GRADE_FOLLOWS.test(text.slice(end, grade.start))) return undefined;
  // `outstanding for leadership, good for care leavers`: behind a comma the next member of the list may begin
  return text[end] === ',' && NEXT_MEMBER.test(text.slice(grade.end)) ? undefined : grade;
};

/** `with help and protection, children in care and care leavers all requiring improvement`. */
const sharedByAll = (sentence: GradedText, { end }: AspectSpot): GradeMention | undefined => {
  const grade = nextAfter(sentence, end);
  return grade !== undefined && SHARED_BY_ALL.test(joints(sentence, end, grade.start)) ? grade : undefined;
};

const asAnother = (sentence: GradedText, spot: AspectSpot): GradeMention | undefined => {
  const grade = lastBefore(sentence, spot);
  return grade !== undefined && ALSO_SO.test(joints(sentence, grade.end, spot.start)) ? grade : undefined;
};

/** `with adoption the only one to do better`: no member of the list before it. */
const EXCEPTION = /^,? (?:(?:is|was|being) )?(?:the only|alone|excepted|aside|apart)\b/i;

const inListBehind = (sentence: GradedText, spot: AspectSpot): GradeMention | undefined => {
  const grade = lastBefore(sentence, spot);
  if (grade === undefined || EXCEPTION.test(sentence.text.slice(spot.end))) return undefined;
  const between = joints(sentence, grade.end, spot.start);
  const listed =
    (spot.aspect === 'overall-effectiveness' && OVERALL_BEHIND.test(between)) ||
    (LEADS_ON.test(between) && LIST_FILLER.test(between)) ||
    LIST_OPENS.test(between.replace(/:[\s\S]*$/, ':'));
  return listed ? grade : undefined;
};

const following = (sentence: GradedText, { end }: AspectSpot): GradeMention | undefined => {
  const grade = nextAfter(sentence, end);
  if (grade === undefined) return undefined;
  const between = sentence.text.slice(end, grade.start);
  return between.length <= 160 && !SUBJECT_CHANGES.test(between) && !PARTED.test(between) ? grade : undefined;
};

/** The grade a sentence gives to a judgement, and whether it is told as that of another: `good, as was its leadership`. */
const gradeGiven = (
  sentence: GradedText,
  spot: AspectSpot,
): { mention: GradeMention; asAnother: boolean } | undefined => {
  const own = ofItsOwn(sentence, spot) ?? sharedByAll(sentence, spot);
  const another = own === undefined ? asAnother(sentence, spot) : undefined;
  const mention = own ?? another ?? inListBehind(sentence, spot) ?? following(sentence, spot);
  return mention === undefined ? undefined : { mention, asAnother: another !== undefined };
};

/** Only inspections of 2013 to 2017 use these words, and judge adoption. */
const SINGLE_INSPECTION = /\bachieving permanence\b|\bleadership, management and governance\b|\bsingle inspection\b/i;

/** Inspections under the frameworks of 2018 to 2022 judged children in care together with care leavers. */
const TOGETHER_FROM = Date.UTC(2018, 2, 1);
const TOGETHER_UNTIL = Date.UTC(2023, 2, 1);

/** Whether care leavers were judged together with children in care; undefined where the item does not show its time. */
const judgedTogether = (awards: readonly Award[], { published, latestYear, sentences }: Story): boolean | undefined => {
  if (awards.some(({ aspect }) => aspect === 'adoption')) return false;
  if (sentences.some(({ text }) => SINGLE_INSPECTION.test(text))) return false;
  if (published !== null) return published.getTime() >= TOGETHER_FROM && published.getTime() < TOGETHER_UNTIL;
  return latestYear !== null && latestYear >= 2023 ? false : undefined;
};

/** Inspections since April 2026 make no overall judgement; the first of their reports came out in mid-June. */
const FIRST_WITHOUT_OVERALL = Date.UTC(2026, 5, 15);
const CHANGE_KNOWN = Date.UTC(2026, 4, 1);
const NO_OVERALL =
  /\b(?:no|without|longer|stopped|scrapped|ended|dropped) (?:\w+ ){0,3}(?:overall|headline|single(?:-word)?) (?:\w+ )?(?:judge?ment|grade|rating|verdict)s?\b/i;
const IN_EACH_OF_FOUR = /\b(?:each|every one|all) (?:of )?(?:the |its |their )?four\b/i;
const FOUR_JUDGEMENTS: readonly Aspect[] = ['leaders-impact', 'help-and-protection', 'in-care', 'care-leavers'];
const MOST_OF_FOUR = 3;

/** Whether the inspection an item tells of made no overall judgement: it says so, or its day and its grades do. */
const madeNoOverall = (awards: readonly Award[], { published, sentences }: Story): boolean => {
  const day = published?.getTime() ?? CHANGE_KNOWN;
  const has = (words: RegExp) => sentences.some(({ text }) => words.test(text));
  if (day >= CHANGE_KNOWN && has(NO_OVERALL)) return true;
  const listed = FOUR_JUDGEMENTS.filter((aspect) => awards.some((award) => award.aspect === aspect));
  const listsThem = listed.length >= MOST_OF_FOUR || has(IN_EACH_OF_FOUR);
  return day >= FIRST_WITHOUT_OVERALL && listsThem && !has(/\boverall\b/i);
};

/** Where there is no overall judgement, `good in each of the four areas` gives the four; any other grade is nobody's. */
export const withoutOverall = (awards: readonly Award[], story: Story): readonly Award[] => {
  const overall = awards.find(({ aspect }) => aspect === 'overall-effectiveness');
  if (overall === undefined || !madeNoOverall(awards, story)) return awards;
  const parts = awards.filter((award) => award !== overall);
  const gradesEach = story.sentences.some(
    ({ text }) => IN_EACH_OF_FOUR.test(text) && gradeSpots(text).some(({ grade }) => grade === overall.grade),
  );
  const unnamed = FOUR_JUDGEMENTS.filter((aspect) => gradesEach && !parts.some((award) => award.aspect === aspect));
  return [...parts, ...unnamed.map((aspect) => ({ ...overall, aspect }))];
};

/** `Both of those judgements were inadequate`: those that the sentence before names. */
const OF_THOSE =
  /^(?:(both)|all (three|four)|these|those)(?: of (?:these|those|the))? (?:judge?ments|areas|strands|categories)\b/i;
const SO_MANY: Partial<Record<string, number>> = { both: 2, three: 3, four: 4 };

/** The judgements of the sentence before that this one gives its grade to. */
export const aspectsBefore = ({ text }: Sentence, before: Sentence | undefined): readonly Aspect[] => {
  const [refers, both, many] = OF_THOSE.exec(text) ?? [];
  if (refers === undefined || before === undefined) return [];
  const named = [...new Set(aspectSpots(before.text).map(({ aspect }) => aspect))];
  const count = SO_MANY[(both ?? many ?? '').toLowerCase()];
  return count === undefined || count === named.length ? named : [];
};

/** Settles `children in care` against `children in care and care leavers` by the time of the item. */
export const settledCare = (awards: readonly Award[], story: Story): readonly Award[] => {
  const has = (aspect: Aspect) => awards.some((award) => award.aspect === aspect);
  const together = judgedTogether(awards, story);
  const fullListWithoutLeavers = has('leaders-impact') && has('help-and-protection') && !has('care-leavers');
  return awards.flatMap((award) => {
    if (award.aspect === 'in-care-and-care-leavers' && together === false)
      return [{ ...award, aspect: 'in-care' } as const, { ...award, aspect: 'care-leavers' } as const];
    if (award.aspect === 'in-care' && !has('care-leavers') && (together ?? fullListWithoutLeavers))
      return [{ ...award, aspect: 'in-care-and-care-leavers' } as const];
    return [award];
  });
};
