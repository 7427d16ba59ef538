import type { Aspect } from '../domain/aspect.ts';
import type { Grade } from '../domain/grade.ts';
import { aspectsAwarded, aspectsContinued } from './awarded-aspects.ts';
import { aftermathSettler } from './fresh-aftermath.ts';
import { type GradeMention, gradeMentions } from './grade-mentions.ts';
import type { Sentence, Story } from './story.ts';
import type { PastRating } from './verdict.ts';
import { serviceOfSentence } from './which-service.ts';

/** What an item says of grades before it is known whether the outcome is its news. */
export type Grades = {
  awarded: readonly { aspect: Aspect; grade: Grade; mention: GradeMention }[];
  /** Mentions that stand as newly awarded, also those for no nameable judgement. */
  fresh: readonly GradeMention[];
  past: readonly GradeMention[];
};

type Award = Grades['awarded'][number];

/** From 2023 on care leavers are judged apart; before, `children in care` stood for both. */
const SPLIT_YEAR = 2023;

const isBeforeSplit = ({ published, latestYear }: Story): boolean | undefined => {
  if (published !== null) return published < new Date(Date.UTC(SPLIT_YEAR, 2, 1));
  return latestYear !== null && latestYear >= SPLIT_YEAR ? false : undefined;
};

/**
 * Settles `children in care` against `children in care and care leavers` by era, or by the other judgements told:
 * adoption was judged until 2018, with care leavers apart.
 */
const settledCare = (awards: readonly Award[], story: Story): readonly Award[] => {
  const has = (aspect: Aspect) => awards.some((award) => award.aspect === aspect);
  const early = has('adoption') ? false : isBeforeSplit(story);
  const fullListWithoutLeavers = has('leaders-impact') && has('help-and-protection') && !has('care-leavers');
  return awards.flatMap((award) => {
    if (award.aspect === 'in-care-and-care-leavers' && early === false)
      return [{ ...award, aspect: 'in-care' } as const, { ...award, aspect: 'care-leavers' } as const];
    if (award.aspect === 'in-care' && !has('care-leavers') && (early ?? fullListWithoutLeavers))
      return [{ ...award, aspect: 'in-care-and-care-leavers' } as const];
    return [award];
  });
};

/** A sentence on a home or a nursery awards nothing to the council's services. */
const tellsOfOthers = (sentence: Sentence): boolean => {
  const service = serviceOfSentence(sentence);
  return sentence.place !== 'headline' && service !== undefined && service !== 'childrens-services';
};

const firstOfEach = (awards: readonly Award[]): readonly Award[] =>
  awards.filter(({ aspect }, index) => awards.findIndex((other) => other.aspect === aspect) === index);

/** Reads every sentence; where two of them disagree on a judgement, the headline and then the earlier one is believed. */
export const gradesOf = (story: Story): Grades => {
  const settle = aftermathSettler(story);
  const awards: Award[] = [];
  const mentions: GradeMention[] = [];
  for (const sentence of story.sentences.filter((each) => !tellsOfOthers(each))) {
    const found = gradeMentions(sentence, story).map(settle);
    const last = mentions.findLast(({ standing }) => standing === 'new');
    if (found.length === 0 && last !== undefined)
      awards.push(...aspectsContinued(sentence.text).map((aspect) => ({ aspect, grade: last.grade, mention: last })));
    awards.push(
      ...aspectsAwarded(found)
        .filter(({ mention }) => mention.standing === 'new')
        .map(({ aspect, mention }) => ({ aspect, grade: mention.grade, mention })),
    );
    mentions.push(...found);
  }
  return {
    awarded: settledCare(firstOfEach(awards), story),
    fresh: mentions.filter(({ standing }) => standing === 'new'),
    past: mentions.filter(({ standing }) => standing === 'past'),
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
