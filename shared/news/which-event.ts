import type { NewsEvent } from '../domain/news-event.ts';
import type { EventFound } from './event-found.ts';
import { type FoundCue, findCue } from './find-cue.ts';
import type { Grades } from './grades-told.ts';
import { outcomeEvent } from './outcome-event.ts';
import type { OutcomeNews } from './outcome-news.ts';
import { committeePaper } from './relay.ts';
import { directionIn, planEvent } from './step-event.ts';
import { openingOf, type Sentence, type Story } from './story.ts';
import type { Service } from './verdict.ts';
import { STILL_TO_COME } from './words/still-to-come.ts';

const none = (because: string): EventFound => ({ event: 'none', because });

const told = (event: NewsEvent, cue: FoundCue | undefined): EventFound | undefined =>
  cue === undefined ? undefined : { event, because: `${cue.name}: "${cue.words}"` };

const toCome = (sentences: readonly Sentence[]): EventFound | undefined =>
  told('inspection-announced-or-under-way', findCue(STILL_TO_COME, sentences));

/** The first that holds: a grade awarded, a step the headline tells, what is to come, a step, a visit, a plan. */
const childrensServicesEvent = (story: Story, grades: Grades, news: OutcomeNews): EventFound => {
  const paper = committeePaper(story);
  if (paper !== undefined) return planEvent(story) ?? none(`committee-paper: "${paper}"`);
  const outcome = outcomeEvent(story, grades, news);
  if (outcome?.event === 'full-inspection' && grades.fresh.length > 0) return outcome;
  const opening = openingOf(story);
  const headlineStep = directionIn(opening.slice(0, 1), story);
  // a monitoring visit is made because the government stepped in: its mention beside one is background
  const step = outcome?.event === 'monitoring-visit' ? undefined : directionIn(opening, story);
  return (
    told('statutory-direction', headlineStep) ??
    (news.isNews ? undefined : toCome(opening)) ??
    told('statutory-direction', step) ??
    outcome ??
    planEvent(story) ??
    none(news.because)
  );
};

const sendEvent = (story: Story, news: OutcomeNews): EventFound =>
  toCome(news.isNews ? openingOf(story) : story.sentences) ?? {
    event: news.isNews ? 'send-inspection' : 'none',
    because: news.because,
  };

/** The new fact an item reports about a council's services for children. Other services make no event here. */
export const whichEvent = (story: Story, service: Service, grades: Grades, news: OutcomeNews): EventFound => {
  if (service === 'childrens-services') return childrensServicesEvent(story, grades, news);
  return service === 'send' ? sendEvent(story, news) : none('another service');
};

/** What else an item tells: a grade and a step of the government often come on one day. */
export const alsoEvents = (story: Story, { event }: EventFound): NewsEvent[] =>
  event === 'full-inspection' && directionIn(story.sentences, story) !== undefined ? ['statutory-direction'] : [];
