import type { EventFound } from './event-found.ts';
import { findRecentCue } from './find-cue.ts';
import type { Grades } from './grades-told.ts';
import type { OutcomeNews } from './outcome-news.ts';
import { openingOf, type Sentence, type Story } from './story.ts';
import { isUnderMonitoring } from './under-monitoring.ts';
import { INSPECTION_WORDS, UNNAMED_VISIT, VISIT_IN_PASSING, VISIT_WORDS } from './words/events.ts';

const named = (sentences: readonly Sentence[], story: Story): EventFound | undefined => {
  const present = sentences.filter(({ text }) => !VISIT_IN_PASSING.test(text));
  // the kinds of visit in their order first, then the sentences: a focused visit may mention earlier monitoring
  for (const cue of VISIT_WORDS) {
    const found = findRecentCue([cue], present, story);
    if (found !== undefined) return { event: found.event, because: `${found.name}: "${found.words}"` };
  }
  return undefined;
};

/** A letter after a visit without a name: that of a council found inadequate is a monitoring letter. */
const unnamed = (story: Story, grades: Grades): EventFound | undefined => {
  const found = findRecentCue([UNNAMED_VISIT], story.sentences, story);
  if (found === undefined) return undefined;
  return {
    event: isUnderMonitoring(story, grades) ? 'monitoring-visit' : 'focused-visit',
    because: `${found.name}: "${found.words}"`,
  };
};

/**
 * What inspectors did, where their outcome is the news. A headline with a grade tells of a full inspection; a visit
 * named in the opening is believed before grades further down, as no visit awards any.
 */
export const outcomeEvent = (story: Story, grades: Grades, news: OutcomeNews): EventFound | undefined => {
  const { fresh } = grades;
  if (!news.isNews) return undefined;
  const full: EventFound = { event: 'full-inspection', because: news.because };
  if (fresh.some(({ sentence }) => sentence.place === 'headline')) return full;
  const visit = named(openingOf(story), story);
  if (visit !== undefined || fresh.length > 0) return visit ?? full;
  const inspected = story.sentences.some(({ text }) => INSPECTION_WORDS.test(text));
  return named(story.sentences, story) ?? unnamed(story, grades) ?? (inspected ? full : undefined);
};
