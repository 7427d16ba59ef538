import type { Aspect } from '../domain/aspect.ts';
import type { GradeMention } from './grade-mentions.ts';
import { ASPECT_WORDS, JUDGED_SERVICE } from './words/judgements.ts';

type Spot = { aspect: Aspect; start: number; end: number };

const aspectSpots = (text: string): readonly Spot[] => {
  const all = ASPECT_WORDS.flatMap(({ aspect, words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => ({ aspect, start: index, end: index + found.length })),
  );
  return all
    .filter((spot) => !all.some((other) => other !== spot && other.start <= spot.start && spot.end <= other.end))
    .toSorted((a, b) => a.start - b.start);
};

/** Words that may stand between a grade and the judgements it is given for, and between the members of that list. */
const LIST_FILLER =
  /^(?:[\s,;:'"]|\b(?:and|the|for|in|of|on|to|as|well|also|both|its|their|with|services?|experiences?|progress|judge?ments?|ratings?|grades?|children|those|young|people|who|impact|quality|across|given|were|are|was|areas?|includ(?:e|es|ed|ing))\b)*$/i;

/** `found inadequate in the inspection of July were: ...` */
const LIST_OPENS = /^[^.;]{0,70}\b(?:were|are|was|is|included?|covering|namely)?:\s*(?:the )?$/i;

/** Words after which a judgement named before them is no longer the subject. */
const SUBJECT_CHANGES =
  /(?<!-)\b(?:as (?:the|it|they|its|an?|inspectors|Ofsted)|after|but|while|because|when|since|although|so|(?:services?|departments?|council|authority|provision),? (?:which )?(?:was|were|is|are|has|have))\b/i;

/** `for`, `in`, `:` and their like lead from a grade to what it is given for. */
const LEADS_ON =
  /^["']?\s*(?:(?:ratings?|judge?ments?|grades?|marks?)\s+)?(?:(?:was|were) given\s+)?(?:for|in|to|across|on|:|includ(?:e|es|ed|ing)|(?:are|were))\s/i;

/** `was judged good and so was support for care leavers`. */
const ALSO_SO =
  /^["']?,? (?:and so|and likewise|as|so) (?:was|were|is|are|has|have) (?:(?:the|support|services?|help|for|of|experiences?|progress|children) )*$/i;

const gradeBefore = (
  text: string,
  { aspect, start }: Spot,
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
    (aspect === 'overall-effectiveness' && /^["']? $/.test(between)) ||
    ALSO_SO.test(between) ||
    (LEADS_ON.test(between) && LIST_FILLER.test(between)) ||
    LIST_OPENS.test(between.replace(/:[\s\S]*$/, ':'));
  return listed ? grade : undefined;
};

const gradeAfter = (text: string, { end }: Spot, grades: readonly GradeMention[]): GradeMention | undefined => {
  const grade = grades.find(({ start }) => start >= end);
  if (grade === undefined) return undefined;
  const between = text.slice(end, grade.start);
  return between.length <= 160 && !SUBJECT_CHANGES.test(between) ? grade : undefined;
};

/** Ends of a partial result that names no judgement: `inadequate in three of four categories`. */
const PARTIAL = /^["']?\s+in (?:all but|(?:one|two|three|four|five|\d) (?:out )?of)\b/i;

/** Each judgement a sentence's grades are given for; the services as a whole where it names none. */
export const aspectsAwarded = (
  mentions: readonly GradeMention[],
): readonly { aspect: Aspect; mention: GradeMention }[] => {
  const [first] = mentions;
  if (first === undefined) return [];
  const { text } = first.sentence;
  const given = mentions.filter(({ standing }) => standing !== 'not-awarded');
  const named = aspectSpots(text).flatMap((spot) => {
    const mention = gradeBefore(text, spot, given) ?? gradeAfter(text, spot, given);
    return mention === undefined ? [] : [{ aspect: spot.aspect, mention }];
  });
  const whole = mentions
    .filter((mention) => !named.some((other) => other.mention === mention))
    .filter((mention) => !PARTIAL.test(text.slice(mention.end)) && !isPaired(mention, mentions, text))
    .filter((mention) => (mention.sentence.place === 'headline' && named.length === 0) || JUDGED_SERVICE.test(text));
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

/** `This included the impact of leaders and care leavers`: judgements named beside the grade of the sentence before. */
const CONTINUES =
  /^(?:this|it|that|these|the (?:rating|grade|judge?ment)s?) (?:also )?(?:included?|covers?|covered|applies|applied)\b|\b(?:the|this|that|the same) (?:top |same |highest )?(?:rating|grade|judge?ment) (?:was given )?for\b/i;

export const aspectsContinued = (text: string): readonly Aspect[] =>
  CONTINUES.test(text) ? aspectSpots(text).map(({ aspect }) => aspect) : [];
