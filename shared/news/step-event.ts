import type { EventFound } from './event-found.ts';
import { type FoundCue, findCue, findFreshCue, findStepTaken } from './find-cue.ts';
import type { Sentence, Story } from './story.ts';
import { DIRECTION_WORDS, NATIONAL_COMMISSIONER, PLAN_HEADLINE, PLAN_WORDS } from './words/events.ts';

/** A plan is told by the headline or by the first sentences; further down it is a step somebody mentions. */
const PLAN_SENTENCES = 5;

/** A step of the government that these sentences tell as news. */
export const directionIn = (sentences: readonly Sentence[], story: Story): FoundCue | undefined =>
  story.sentences.some(({ text }) => NATIONAL_COMMISSIONER.test(text))
    ? undefined
    : findStepTaken(DIRECTION_WORDS, sentences, story);

/** An improvement plan that is made, sent, agreed or renewed. */
export const planEvent = (story: Story): EventFound | undefined => {
  const found =
    findCue([PLAN_HEADLINE], story.sentences.slice(0, 1)) ??
    findFreshCue(PLAN_WORDS, story.sentences.slice(0, PLAN_SENTENCES), story);
  return found === undefined ? undefined : { event: 'improvement-plan', because: `${found.name}: "${found.words}"` };
};
