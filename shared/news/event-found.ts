import type { NewsEvent } from '../domain/news-event.ts';

/** An event, and the rule with its words that found it. */
export type EventFound = { event: NewsEvent; because: string };
