import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { readVisitLetter } from './visit-letter.ts';

/**
 * Focused assurance visits of autumn 2020 and spring 2021, where the letter itself bears that title. Unproven: the
 * letters at hand are titled `Focused visit`.
 */
export const readAssuranceVisit = (text: DocumentText): ReadingResult =>
  readVisitLetter(text, 'assurance-visit', {
    title: /^(?:Focused |Virtual |COVID-19 )*assurance visit (?:to|of)\b/i,
    inspected: /\bvisit\b/i,
  });
