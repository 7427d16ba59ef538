import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { aspectOf } from '../../../shared/documents/reports/judgements.ts';
import { LOOKED_AFTER_LABELS } from '../../../shared/documents/reports/looked-after-children.ts';
import { aDocument, type PrintedLine } from '../../support/document-text.ts';

const CHAPTERS: readonly PrintedLine[] = [
  { heading: 'Overall effectiveness of services for looked' },
  { heading: 'after children and young people' },
  { heading: 'Grade 4 (Inadequate)' },
  'The inspection of services for looked after children in 2011 judged overall effectiveness for looked after children as adequate.',
  { heading: 'Capacity to improve' },
  { heading: 'Grade 3 (Adequate)' },
  'Leaders have begun to put this right.',
  { heading: 'Areas for improvement' },
  '20. To improve services the local authority should take the following action.',
  'Immediately:',
  { gap: 6 },
  '■ see every child alone',
  { gap: 6 },
  '■ write down what was decided.',
  { heading: 'Outcomes for looked after children and young' },
  { heading: 'people' },
  { heading: 'Grade 4 (Inadequate)' },
  { heading: 'Quality of provision' },
  { heading: 'Grade 4 (Inadequate)' },
  'Plans are late.',
];

const RECORD: readonly PrintedLine[] = [
  { heading: 'Record of main findings' },
  'Services for looked after children',
  { gap: 12 },
  ['Overall effectiveness', 'Inadequate Grade 4'],
  { gap: 12 },
  ['Capacity to improve', 'Adequate Grade 3'],
  { gap: 12 },
  ['Outcomes for looked after children and', 'Inadequate Grade 4'],
  'young people',
  { gap: 12 },
  ['Quality of provision', 'Inadequate Grade 4'],
  { gap: 12 },
  ['Leadership and management', 'Inadequate Grade 4'],
];

const read = (record = RECORD) =>
  readDocument(
    aDocument(
      [
        'Inspection of looked after children',
        'services',
        'Medway Council',
        ['Inspection dates:', '15-19 July 2013'],
        ['Published:', '23 August 2013'],
      ],
      [...CHAPTERS, { heading: 'Leadership and management' }],
      [
        { heading: 'Grade 4 (Inadequate)' },
        'Leaders did not know what children told their carers, or what became of it.',
      ],
      record,
    ),
  );

describe('a report on services for looked after children of 2013', () => {
  it('reads all five grades, also where the end of a page parts a heading, with adequate as adequate', () => {
    expect(read()).toMatchObject({
      status: 'read',
      reading: {
        kind: 'looked-after-children',
        urn: '80522',
        framework: 'looked-after-children-2013',
        inspectionStart: '2013-07-15',
        inspectionEnd: '2013-07-19',
        published: '2013-08-23',
        judgements: {
          'overall-effectiveness': 'inadequate',
          'capacity-to-improve': 'adequate',
          'outcomes-for-looked-after-children': 'inadequate',
          'quality-of-provision': 'inadequate',
          'leadership-and-management': 'inadequate',
        },
        previousOverall: 'adequate',
        needsToImprove: ['see every child alone', 'write down what was decided.'],
      },
    });
  });

  it('stays unread when the record and a chapter disagree', () => {
    const record: readonly PrintedLine[] = JSON.parse(
      JSON.stringify(RECORD).replace('Adequate Grade 3', 'Good Grade 2'),
    );
    expect(read(record)).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  it('stays unread without the record of main findings', () => {
    expect(read([])).toMatchObject({ status: 'unread', reason: 'judgement-missing' });
  });
});

describe('the labels of 2013', () => {
  it.each(LOOKED_AFTER_LABELS)('$sample', ({ aspect, sample }) => {
    expect(aspectOf(sample, LOOKED_AFTER_LABELS)).toBe(aspect);
  });
});
