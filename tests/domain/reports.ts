import type { Publication } from '../../shared/domain/publication.ts';
import { anIlacs } from '../support/builders.ts';

export { anIlacs, anOlderIlacs } from '../support/builders.ts';

/** Medway's single inspection of autumn 2015. */
export const aSif = (facts: Partial<Publication> = {}): Publication =>
  anIlacs({
    fileId: '50004310',
    kind: 'sif',
    framework: 'sif',
    published: '2015-11-27',
    inspectionStart: '2015-09-14',
    inspectionEnd: '2015-10-08',
    judgements: {
      'overall-effectiveness': 'requires-improvement',
      'help-and-protection': 'requires-improvement',
      'looked-after-and-permanence': 'requires-improvement',
      adoption: 'requires-improvement',
      'care-leavers': 'good',
      'leadership-management-governance': 'requires-improvement',
      lscb: 'requires-improvement',
    },
    ...facts,
  });

/** An inspection as they are since April 2026: four judgements, none overall. Medway has had none yet. */
export const anIlacs2026 = (facts: Partial<Publication> = {}): Publication =>
  anIlacs({
    fileId: '50310000',
    framework: 'ilacs-2026',
    published: '2026-08-18',
    inspectionStart: '2026-06-22',
    inspectionEnd: '2026-06-26',
    judgements: {
      'leaders-impact': 'good',
      'help-and-protection': 'good',
      'in-care': 'good',
      'care-leavers': 'outstanding',
    },
    ...facts,
  });
