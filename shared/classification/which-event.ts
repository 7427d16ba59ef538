import type { NewsEvent } from '../domain/news-event.ts';
import {
  DIRECTION_WORDS,
  INSPECTION_WORDS,
  NATIONAL_COMMISSIONER,
  PLAN_HEADLINE,
  PLAN_WORDS,
  UNDER_MONITORING,
  UNNAMED_VISIT,
  VISIT_IN_PASSING,
  VISIT_WORDS,
} from './event-words.ts';
import { STILL_TO_COME } from './news-words.ts';
import { findNews, findWords, type OutcomeNews } from './outcome-news.ts';
import type { Grades } from './ratings.ts';
import { committeePaper } from './relay.ts';
import { openingOf, type Sentence, type Story } from './story.ts';
import type { Service } from './verdict.ts';

export type EventFound = { event: NewsEvent; alsoEvents: NewsEvent[]; because: string };

/** What an item without a new fact tells. */
export const NO_EVENT: EventFound = { event: 'none', alsoEvents: [], because: 'no new event' };

const told = (event: NewsEvent, { name, words }: { name: string; words: string }): EventFound => ({
  event,
  alsoEvents: [],
  because: `${name}: ${words}`,
});

/** The visit whose outcome the item tells: named in the opening, or named elsewhere, or a letter without a name. */
const visitIn = (sentences: readonly Sentence[]): EventFound | undefined => {
  const present = sentences.filter(({ text }) => !VISIT_IN_PASSING.test(text));
  for (const row of VISIT_WORDS) {
    const found = findWords([row], present);
    if (found !== undefined) return told(row.event, found);
  }
  return undefined;
};

const unnamedVisit = ({ sentences }: Story): EventFound | undefined => {
  const found = findWords([{ name: 'unnamed-visit', words: UNNAMED_VISIT, sample: '' }], sentences);
  const monitored = sentences.some(({ text }) => UNDER_MONITORING.test(text));
  return found === undefined ? undefined : told(monitored ? 'monitoring-visit' : 'focused-visit', found);
};

const outcome = (story: Story, grades: Grades, news: OutcomeNews): EventFound | undefined => {
  if (!news.isNews) return undefined;
  const graded: EventFound = { event: 'full-inspection', alsoEvents: [], because: news.because };
  if (grades.fresh.some(({ sentence }) => sentence.place === 'headline')) return graded;
  const visit = visitIn(openingOf(story));
  if (visit !== undefined) return visit;
  if (grades.fresh.length > 0) return graded;
  const inspected = story.sentences.some(({ text }) => INSPECTION_WORDS.test(text));
  return visitIn(story.sentences) ?? unnamedVisit(story) ?? (inspected ? graded : undefined);
};

const plan = (story: Story): EventFound | undefined => {
  const [headline] = story.sentences;
  const words = PLAN_HEADLINE.exec(headline?.text ?? '')?.[0];
  if (words !== undefined) return told('improvement-plan', { name: 'plan', words });
  const found = findNews(PLAN_WORDS, story.sentences.slice(0, 5), story);
  return found === undefined ? undefined : told('improvement-plan', found);
};

const childrensServicesEvent = (story: Story, grades: Grades, news: OutcomeNews): EventFound => {
  if (committeePaper(story) !== undefined) return plan(story) ?? NO_EVENT;
  const [headline] = story.sentences;
  const isNational = story.sentences.some(({ text }) => NATIONAL_COMMISSIONER.test(text));
  const direction = isNational ? undefined : findNews(DIRECTION_WORDS, openingOf(story), story);
  const ofHeadline = direction?.sentence === headline ? direction : undefined;
  const result = outcome(story, grades, news);
  if (result?.event === 'full-inspection' && grades.fresh.length > 0) {
    const also = findNews(DIRECTION_WORDS, story.sentences, story);
    return { ...result, alsoEvents: also === undefined ? [] : ['statutory-direction'] };
  }
  if (ofHeadline !== undefined) return told('statutory-direction', ofHeadline);
  const pending = findWords(STILL_TO_COME, openingOf(story));
  if (pending !== undefined && !news.isNews) return told('inspection-announced-or-under-way', pending);
  if (direction !== undefined && result?.event !== 'monitoring-visit') return told('statutory-direction', direction);
  return result ?? plan(story) ?? NO_EVENT;
};

const sendEvent = (story: Story, news: OutcomeNews): EventFound => {
  const pending = findWords(STILL_TO_COME, story.sentences);
  if (pending !== undefined) return told('inspection-announced-or-under-way', pending);
  return news.isNews ? { event: 'send-inspection', alsoEvents: [], because: news.because } : NO_EVENT;
};

/** The new fact an item reports about a council's services for children. Other services make no event here. */
export const whichEvent = (story: Story, service: Service, grades: Grades, news: OutcomeNews): EventFound => {
  if (service === 'childrens-services') return childrensServicesEvent(story, grades, news);
  return service === 'send' ? sendEvent(story, news) : NO_EVENT;
};
