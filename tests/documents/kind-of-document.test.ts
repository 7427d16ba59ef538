import { describe, expect, it } from 'vitest';
import { KIND_TITLES, kindOfDocument } from '../../shared/documents/kind-of-document.ts';
import { readDocument } from '../../shared/documents/read-document.ts';
import { aDocument } from '../support/document-text.ts';

describe('what a document says it is', () => {
  it.each(KIND_TITLES)('$kind: $sample', ({ kind, sample }) => {
    expect(kindOfDocument(aDocument(['1 July 2024', sample]))?.kind).toBe(kind);
  });

  it('goes by the first title on the page, not by what the text speaks of', () => {
    const letter = aDocument([
      'Focused visit to Medway children’s services',
      'Inspection of local authority children’s services takes place every three years.',
    ]);
    expect(kindOfDocument(letter)?.kind).toBe('focused-visit');
  });

  it('knows a title that wraps', () => {
    const report = aDocument([
      'Medway',
      'Inspection of services for children in',
      'need of help and protection, children',
      'looked after and care leavers',
    ]);
    expect(kindOfDocument(report)?.kind).toBe('sif');
  });

  it('leaves a document without a known title unread', () => {
    expect(readDocument(aDocument(['Medway Council', 'Annual audit letter']))).toMatchObject({
      status: 'unread',
      reason: 'unknown-kind',
    });
  });

  it('reads a review of a safeguarding board alone as another publication, without any grade', () => {
    const review = aDocument([
      'Medway',
      'Review of the effectiveness of the Local Safeguarding Children Board',
      'Inspection date: 14 September to 8 October 2015',
      'The Local Safeguarding Children Board is good',
    ]);
    expect(readDocument(review)).toMatchObject({
      status: 'read',
      reading: { kind: 'other', urn: '80522', inspectionStart: '2015-09-14', judgements: {}, framework: null },
    });
  });
});
