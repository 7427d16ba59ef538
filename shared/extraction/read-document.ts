import type { ReadingResult } from '../domain/reading.ts';
import type { DocumentText } from './document-text.ts';

/** Reads one document of whatever kind, with certainty or not at all. */
export const readDocument = (_text: DocumentText): ReadingResult => ({
  status: 'unread',
  reason: 'unknown-kind',
  detail: 'No reader knows this kind of document.',
  certain: {},
});
