import type { Aspect } from '../domain/aspect.ts';
import type { Grade } from '../domain/grade.ts';
import { aftermathSettler } from './explain.ts';
import { aspectsAwarded, aspectsContinued, settledCare } from './graded-judgements.ts';
import { type GradeMention, gradeMentions } from './mentions.ts';
import type { Sentence, Story } from './story.ts';
import type { PastRating } from './verdict.ts';
import { serviceOfSentence } from './which-service.ts';

/** A judgement, its grade and the words that award it. */
export type Award = { aspect: Aspect; grade: Grade; mention: GradeMention };

/** What an item says of grades before it is known whether the outcome is its news. */
export type Grades = {
  awarded: readonly Award[];
  /** Mentions that stand as newly awarded, also those for no nameable judgement. */
  fresh: readonly GradeMention[];
  past: readonly GradeMention[];
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
    if (last !== undefined)
      awards.push(
        ...aspectsContinued(sentence.text, found).map((aspect) => ({ aspect, grade: last.grade, mention: last })),
      );
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
