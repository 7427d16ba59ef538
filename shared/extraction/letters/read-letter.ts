import type { DocumentKind } from '../../domain/document-kind.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';

/** Reads a visit letter or an area SEND report of a kind already known. Never yields a judgement. */
export const readLetter = (_text: DocumentText, kind: DocumentKind): ReadingResult => ({
  status: 'unread',
  reason: 'unknown-layout',
  detail: 'No reader knows the layout of this letter.',
  certain: { kind },
});
