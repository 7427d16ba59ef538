import { describe, expect, it } from 'vitest';
import { KIND_TITLES, kindOnPage } from '../../shared/documents/kind-of-document.ts';
import { readDocument } from '../../shared/documents/read-document.ts';
import { aDocument, type PrintedLine } from '../support/document-text.ts';

const firstPage = (...lines: readonly PrintedLine[]) => kindOnPage(aDocument(lines).pages[0] ?? expect.unreachable());

describe('what a document says it is', () => {
  it.each(KIND_TITLES)('$kind: $sample', ({ kind, sample, unread }) => {
    expect(firstPage('1 July 2024', sample)).toMatchObject({ kind, unread });
  });

  it('goes by the first title on the page, not by what the text speaks of', () => {
    const letter = firstPage(
      'Focused visit to Medway children’s services',
      'Inspection of local authority children’s services takes place every three years.',
    );
    expect(letter?.kind).toBe('focused-visit');
  });

  it('knows a title that wraps', () => {
    const report = firstPage(
      'Medway',
      'Inspection of services for children in',
      'need of help and protection, children',
      'looked after and care leavers',
    );
    expect(report?.kind).toBe('sif');
  });

  it.each([
    ['Medway: Inspection of local authority children’s services', 'ilacs'],
    [
      'Single inspection of services for children in need of help and protection, looked after children and care leavers',
      'sif',
    ],
  ])('knows it by other words as well: %s', (title, kind) => {
    expect(firstPage(title)?.kind).toBe(kind);
  });

  it.each([
    ['a draft', ['DRAFT: Focused visit to Medway children’s services']],
    ['a draft report', ['DRAFT: Inspection of Medway local authority children’s services']],
    [
      'a draft, said on a line above',
      ['Draft for factual accuracy check', 'Focused visit to Medway children’s services'],
    ],
    [
      'a reply, whose title goes on in a new line',
      ['Medway Council’s response to the', 'focused visit to Medway children’s services'],
    ],
    ['a reply, named before a colon', ['Our response: Area SEND inspection of Medway Local Area Partnership']],
  ])('takes no document that borrows a title for the one it is about: %s', (_, lines) => {
    expect(firstPage(...lines)).toBeUndefined();
  });

  it('leaves a document without a known title unread', () => {
    expect(readDocument(aDocument(['Medway Council', 'Annual audit letter']))).toMatchObject({
      status: 'unread',
      reason: 'unknown-kind',
    });
  });

  it.each<[string, readonly PrintedLine[], object]>([
    [
      'a joint area review, by its title',
      ['Joint area review', 'Swindon', 'Children’s Services Authority Area', 'Published: 3 May 2007'],
      { published: '2007-05-03' },
    ],
    [
      'a letter, by its addressee and never by Ofsted’s own address',
      [
        ['Ofsted', 'Piccadilly Gate'],
        ['', 'Manchester'],
        '1 September 2010',
        ['Swindon Borough Council', 'M1 2WD'],
        'Dear Director',
        'Annual unannounced inspection of contact, referral and assessment arrangements',
        'This letter is about the inspection which was conducted on 3 and 4 August 2010.',
      ],
      { published: '2010-09-01', inspectionStart: '2010-08-03', inspectionEnd: '2010-08-04' },
    ],
    [
      'a letter of a kind that nobody knows',
      ['17 December 2008', 'Swindon Borough Council', 'Dear Director', 'Review of early years places'],
      { published: '2008-12-17' },
    ],
  ])('leaves %s, unread with council and days', (_, lines, certain) => {
    expect(readDocument(aDocument(lines))).toMatchObject({
      status: 'unread',
      reason: 'unknown-kind',
      certain: { kind: 'other', urn: '80568', ...certain },
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
