import { aspectsAwarded, aspectsContinued } from './awarded-aspects.ts';
import { settledCare } from './care-by-era.ts';
import { aftermathSettler } from './fresh-aftermath.ts';
import { type GradeMention, gradeMentions } from './grade-mentions.ts';
import type { Award, Grades } from './grades-told.ts';
import type { Sentence, Story } from './story.ts';
import { serviceOfSentence } from './which-service.ts';

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
