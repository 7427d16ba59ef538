import type { DocumentText } from '../../../shared/documents/document-text.ts';
import { readLetter } from '../../../shared/documents/letters/read-letter.ts';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import type { Reading, ReadingResult } from '../../../shared/domain/reading.ts';

/** What was read; a letter that stays unread fails the test with its reason. */
export const readingOf = (text: DocumentText, kind: DocumentKind = 'focused-visit'): Reading => {
  const result = readLetter(text, kind);
  if (result.status !== 'read') throw new Error(`${result.reason}: ${result.detail}`);
  return result.reading;
};

export const unreadOf = (
  text: DocumentText,
  kind: DocumentKind = 'focused-visit',
): Extract<ReadingResult, { status: 'unread' }> => {
  const result = readLetter(text, kind);
  if (result.status !== 'unread') throw new Error('it was read');
  return result;
};
