import type { AspectSpot } from './aspect-spots.ts';
import type { GradeMention } from './grade-mentions.ts';
import { FROM_TO } from './words/awards.ts';
import {
  ALSO_SO,
  LEADS_ON,
  LIST_FILLER,
  LIST_OPENS,
  NEXT_MEMBER,
  OVERALL_BEHIND,
  OWN_GRADE_FOLLOWS,
  PARTED,
  SHARED_BY_ALL,
  SUBJECT_CHANGES,
} from './words/lists.ts';

/** A sentence with the grades it mentions and the judgements it names. */
export type GradedText = { text: string; grades: readonly GradeMention[]; spots: readonly AspectSpot[] };

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

const inListBehind = (sentence: GradedText, spot: AspectSpot): GradeMention | undefined => {
  const grade = lastBefore(sentence, spot);
  if (grade === undefined) return undefined;
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
export const gradeGiven = (
  sentence: GradedText,
  spot: AspectSpot,
): { mention: GradeMention; asAnother: boolean } | undefined => {
  const own = ofItsOwn(sentence, spot) ?? sharedByAll(sentence, spot);
  const another = own === undefined ? asAnother(sentence, spot) : undefined;
  const mention = own ?? another ?? inListBehind(sentence, spot) ?? following(sentence, spot);
  return mention === undefined ? undefined : { mention, asAnother: another !== undefined };
};
