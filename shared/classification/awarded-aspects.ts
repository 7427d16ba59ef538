import type { Aspect } from '../domain/aspect.ts';
import { councilMentions } from '../domain/council-names.ts';
import { type AspectSpot, aspectSpots } from './aspect-spots.ts';
import type { GradeMention } from './grade-mentions.ts';
import { FROM_TO } from './words/awards.ts';
import { JUDGED_SERVICE, PLACE_JUDGED } from './words/judgements.ts';
import {
  ALSO_SO,
  BEFORE_NEXT_PART,
  CONTINUES,
  LEADS_ON,
  LIST_FILLER,
  LIST_OPENS,
  NEXT_MEMBER,
  OWN_GRADE_FOLLOWS,
  PARTED,
  PARTIAL,
  SHARED_BY_ALL,
  SUBJECT_CHANGES,
  THE_REST,
} from './words/lists.ts';

const gradeBefore = (
  text: string,
  { aspect, start }: AspectSpot,
  grades: readonly GradeMention[],
): GradeMention | undefined => {
  const grade = grades.findLast(({ end }) => end <= start);
  if (grade === undefined) return undefined;
  const between = aspectSpots(text)
    .filter((spot) => spot.start >= grade.end && spot.end <= start)
    .reduceRight(
      (rest, spot) => `${rest.slice(0, spot.start - grade.end)}${rest.slice(spot.end - grade.end)}`,
      text.slice(grade.end, start),
    );
  const listed =
    (aspect === 'overall-effectiveness' && /^["']? (?:(?:rating|grade|judge?ment|verdict) )?$/.test(between)) ||
    ALSO_SO.test(between) ||
    (LEADS_ON.test(between) && LIST_FILLER.test(between)) ||
    LIST_OPENS.test(between.replace(/:[\s\S]*$/, ':'));
  return listed ? grade : undefined;
};

/** The next grade; of `from requires improvement to good` the second. */
const nextGrade = (text: string, from: number, grades: readonly GradeMention[]): GradeMention | undefined => {
  const [first, second] = grades.filter(({ start }) => start >= from);
  return second !== undefined && FROM_TO.test(text.slice(from, second.start)) ? second : first;
};

const gradeAfter = (text: string, { end }: AspectSpot, grades: readonly GradeMention[]): GradeMention | undefined => {
  const grade = nextGrade(text, end, grades);
  if (grade === undefined) return undefined;
  const between = text.slice(end, grade.start);
  return between.length <= 160 && !SUBJECT_CHANGES.test(between) && !PARTED.test(between) ? grade : undefined;
};

/** `outstanding for leadership; help and protection was judged good`: a grade of its own beats the list's. */
const ownGrade = (text: string, { end }: AspectSpot, grades: readonly GradeMention[]): GradeMention | undefined => {
  const grade = grades.find(({ start }) => start >= end);
  if (grade === undefined || !OWN_GRADE_FOLLOWS.test(text.slice(end, grade.start))) return undefined;
  // `outstanding for leadership, good for care leavers`: behind a comma the next member of the list may begin
  return text[end] === ',' && NEXT_MEMBER.test(text.slice(grade.end)) ? undefined : grade;
};

/** `with help and protection, children in care and care leavers all requiring improvement`. */
const sharedGrade = (text: string, { end }: AspectSpot, grades: readonly GradeMention[]): GradeMention | undefined => {
  const grade = grades.find(({ start }) => start >= end);
  const members = aspectSpots(text).filter((spot) => spot.start >= end && spot.end <= (grade?.start ?? end));
  const joints = members.reduceRight(
    (rest, spot) => `${rest.slice(0, spot.start - end)}${rest.slice(spot.end - end)}`,
    text.slice(end, grade?.start),
  );
  return SHARED_BY_ALL.test(joints) ? grade : undefined;
};

/** `Medway has been rated good`: the place stands for its services. */
const placeIsJudged = (text: string): boolean =>
  councilMentions(text).some(({ at, words }) => PLACE_JUDGED.test(text.slice(at + words.length)));

const namesJudged = (text: string): boolean => JUDGED_SERVICE.test(text) || placeIsJudged(text);

/** Each judgement a sentence's grades are given for; the services as a whole where it names none. */
export const aspectsAwarded = (
  mentions: readonly GradeMention[],
): readonly { aspect: Aspect; mention: GradeMention }[] => {
  const [first] = mentions;
  if (first === undefined) return [];
  const { text } = first.sentence;
  const given = mentions.filter(({ standing }) => standing !== 'not-awarded');
  const named = aspectSpots(text).flatMap((spot) => {
    const mention =
      ownGrade(text, spot, given) ??
      sharedGrade(text, spot, given) ??
      gradeBefore(text, spot, given) ??
      gradeAfter(text, spot, given);
    return mention === undefined ? [] : [{ aspect: spot.aspect, mention }];
  });
  const whole = mentions
    .filter((mention) => !named.some((other) => other.mention === mention))
    .filter(({ start, end }) => !PARTIAL.test(text.slice(end)) && !THE_REST.test(text.slice(0, start)))
    .filter((mention) => !isPaired(mention, mentions, text))
    .filter((mention) => (mention.sentence.place === 'headline' && named.length === 0) || namesJudged(text));
  return [...named, ...whole.map((mention) => ({ aspect: 'overall-effectiveness' as const, mention }))];
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
