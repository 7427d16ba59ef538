import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { readVisitLetter } from './visit-letter.ts';

/**
 * Focused visits since 2018: `Focused visit to Medway children’s services`, then `This letter summarises the findings
 * of the focused visit to Medway children’s services on 25 and 26 November 2025.`
 */
export const readFocusedVisit = (text: DocumentText): ReadingResult =>
  readVisitLetter(text, 'focused-visit', { title: /^Focus+ed visit (?:to|of)\b/i, inspected: /\bvisit\b/i });
