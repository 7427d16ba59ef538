import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { readVisitLetter } from './visit-letter.ts';

/**
 * Monitoring visits after an inadequate judgement: `Monitoring visit of Medway children’s services`. Unproven: no such
 * letter was at hand; the layout follows descriptions of those of 2020 to 2022.
 */
export const readMonitoringVisit = (text: DocumentText): ReadingResult =>
  readVisitLetter(text, 'monitoring-visit', { title: /^Monitoring visit (?:to|of)\b/i, inspected: /\bvisit\b/i });
