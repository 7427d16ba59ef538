import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../shared/documents/document-text.ts';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { type PlainSetting, plainText } from '../../support/letter-text.ts';

/** Letters of every kind as a simple program prints them: one font, one column, equal steps, no room anywhere. */

const INTRODUCED = 'This visit was carried out in line with the framework for inspecting local authority services.';
const FIRST = 'The consistency with which children who live outside the area are visited. (Outcome 4)';
const SECOND = 'Supervision that helps social workers to reflect on what they do and why they do it.';

const reading = (text: DocumentText) => {
  const result = readDocument(text);
  if (result.status !== 'read') throw new Error(`${result.reason}: ${result.detail}`);
  return result.reading;
};

const visitLetter = (title: string, ...rest: readonly string[]): readonly string[] => [
  'Ofsted',
  'Piccadilly Gate',
  '12 January 2026',
  'Director of Children’s Services',
  'Medway Council',
  'Dear Director',
  title,
  ...rest.slice(0, 1),
  'Inspectors looked at the local authority’s arrangements for children in care.',
  INTRODUCED,
  ...rest.slice(1),
];

const focusedVisit = (mark = '◼', upper = false): readonly string[] => {
  const heading = (text: string): string => (upper ? text.toUpperCase() : text);
  return visitLetter(
    heading('Focused visit to Medway local authority children’s services'),
    'This letter summarises the findings of the focused visit to Medway local authority children’s services on 25 and 26 November 2025.',
    heading('Headline findings'),
    'Children in care live in homes that suit them, and those who work with them know them very well indeed.',
    heading('What needs to improve in this area of social work practice?'),
    `${mark} The consistency with which children who live outside the area are visited.`,
    '(Outcome 4)',
    `${mark} ${SECOND}`,
    heading('Main findings'),
    'Social workers see children often. Since the last inspection, managers have strengthened supervision.',
    'Ofsted will take the findings from this focused visit into account when planning the next inspection.',
    'Yours sincerely',
  );
};

const SETTINGS: readonly (readonly [string, PlainSetting])[] = [
  ['in a narrow letter', { width: 5.4 }],
  ['in a wide letter', { width: 6.6 }],
  ['with lines broken at 50 characters', { letters: 50 }],
  ['with lines broken at 60 characters', { letters: 60 }],
  ['with lines broken at 100 characters', { letters: 100 }],
  ['in justified lines', { justified: true }],
  ['with two lines’ room between all lines', { step: 24 }],
];

const IS_MEDWAYS_VISIT = {
  kind: 'focused-visit',
  urn: '80522',
  inspectionStart: '2025-11-25',
  inspectionEnd: '2025-11-26',
  published: '2026-01-12',
  judgements: {},
  priorityActions: [],
  focus: ['children-in-care'],
  needsToImprove: [FIRST, SECOND],
};

describe('a letter without room between its paragraphs', () => {
  for (const [how, setting] of SETTINGS)
    it(`is read whole ${how}`, () => {
      expect(reading(plainText(focusedVisit(), setting))).toMatchObject(IS_MEDWAYS_VISIT);
    });

  for (const mark of ['◼', '•', '-', '*', '–', '\uf06e'])
    it(`is read whole where its points bear ${mark}`, () => {
      expect(reading(plainText(focusedVisit(mark)))).toMatchObject(IS_MEDWAYS_VISIT);
    });

  it('is read whole where headings are set in capitals', () => {
    expect(reading(plainText(focusedVisit('•', true)))).toMatchObject(IS_MEDWAYS_VISIT);
  });

  it('tells one sentence of its findings from the next', () => {
    expect(reading(plainText(focusedVisit())).findings.map(({ quote }) => quote)).toEqual([
      'Since the last inspection, managers have strengthened supervision.',
    ]);
  });

  const points = (...lines: readonly string[]) =>
    reading(
      plainText(
        visitLetter(
          'Focused visit to Medway local authority children’s services',
          'This letter summarises the findings of the focused visit to Medway local authority children’s services on 25 and 26 November 2025.',
          ...lines,
        ),
      ),
    ).needsToImprove;

  it('parts points without marks where a line is broken off', () => {
    expect(
      points(
        'What needs to improve in this area of social work practice',
        'The quality of plans.',
        'The regularity of supervision.',
        'Main findings',
        'All is well.',
      ),
    ).toEqual(['The quality of plans.', 'The regularity of supervision.']);
  });

  it('knows points by their numbers', () => {
    expect(
      points('Areas for improvement', '1. The quality of plans', '2. Supervision', 'Findings', 'All is well.'),
    ).toEqual(['The quality of plans', 'Supervision']);
  });

  it('keeps the sentence that closes the letter out of a list that stands last', () => {
    expect(
      points(
        'Overview',
        'All is well.',
        'Areas for improvement',
        '◼ The quality of plans.',
        'Ofsted will take the findings from this focused visit into account when planning the next inspection.',
        'Yours sincerely',
      ),
    ).toEqual(['The quality of plans.']);
  });

  it('takes no words of a heading amid running text for a heading', () => {
    expect(
      points(
        'Main findings',
        'Leaders know what they have to do. They have written down what became of the old',
        'Areas for improvement',
        'that inspectors named in 2023, and they tell staff about the',
        'next steps.',
        'They have plans. They know their',
        'Strengths',
        'and build on them.',
      ),
    ).toEqual([]);
  });
});

describe('the days of a visit that is not read', () => {
  const unread = (...lines: readonly string[]) => {
    const result = readDocument(plainText(visitLetter('Focused visit to Medway children’s services', ...lines)));
    if (result.status !== 'unread') throw new Error('it was read');
    return result.certain;
  };

  it('are never the date of the letter', () => {
    expect(unread('This letter is about a visit to Medway in the autumn.').inspectionStart).toBeUndefined();
  });

  it('are never those of an earlier visit', () => {
    expect(
      unread('Inspectors came to Medway. The last focused visit was on 29 and 30 April 2025.').inspectionStart,
    ).toBeUndefined();
  });
});

describe('other letters without room between their paragraphs', () => {
  it('of a monitoring visit are read whole', () => {
    const text = plainText(
      visitLetter(
        'Monitoring visit of Medway children’s services',
        'This letter summarises the findings of the monitoring visit to Medway children’s services on 11 and 12 May 2022.',
        'Headline findings',
        'Progress has been slow.',
        'What needs to improve?',
        '- The quality of plans.',
        'Findings and evaluation of progress',
        'Plans remain weak.',
      ).map((line) => line.replace('12 January 2026', '17 June 2022')),
    );
    expect(reading(text)).toMatchObject({
      kind: 'monitoring-visit',
      inspectionStart: '2022-05-11',
      published: '2022-06-17',
      needsToImprove: ['The quality of plans.'],
    });
  });

  it('of a joint inspection keep themed sub-headings out of their points', () => {
    const text = plainText([
      '3 August 2018',
      'Dear local partnership',
      'Joint targeted area inspection of the multi-agency response to neglect in Medway',
      'Between 18 June 2018 and 22 June 2018, inspectors undertook a joint inspection of that response in Medway.',
      'Areas for priority action',
      '• Decisions about children at immediate risk must be taken on the day.',
      'Areas for improvement',
      'Leadership and management',
      '• Partners do not know the impact of their work. They should look at what becomes of the children.',
      'Identifying risk',
      '• Referrals are not always complete.',
      'Next steps',
      'The local authority should prepare a written statement of proposed action.',
    ]);
    expect(reading(text)).toMatchObject({
      kind: 'jtai',
      inspectionStart: '2018-06-18',
      inspectionEnd: '2018-06-22',
      priorityActions: ['Decisions about children at immediate risk must be taken on the day.'],
      needsToImprove: [
        'Partners do not know the impact of their work. They should look at what becomes of the children.',
        'Referrals are not always complete.',
      ],
    });
  });

  const area = (...rest: readonly string[]) =>
    plainText([
      'Area SEND inspection of Medway Local',
      'Area Partnership',
      'Inspection dates: 5 to 9 February 2024',
      'Dates of previous inspection: 9 to 11 December 2019',
      'Inspection outcome',
      'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.',
      'The next full area SEND inspection will be within approximately three years.',
      'Information about the local area partnership',
      'The council and the board plan together what children need.',
      ...rest,
    ]);
  const AREA = {
    kind: 'send-area-inspection',
    urn: '80522',
    inspectionStart: '2024-02-05',
    inspectionEnd: '2024-02-09',
    sendOutcome: 2,
  };

  it('of an area are unread without their list, which every one of them has', () => {
    expect(readDocument(area())).toMatchObject({ status: 'unread', reason: 'unknown-layout' });
  });

  for (const mark of ['', '• '])
    it(`of an area list what to improve ${mark === '' ? 'row by row' : 'in marked points'}`, () => {
      const text = area(
        'Areas for improvement',
        `${mark}Leaders should agree what they measure.`,
        `${mark}Health leaders should shorten the time that children wait for speech and language therapy.`,
        'Local area partnership details',
      );
      expect(reading(text)).toMatchObject({
        ...AREA,
        needsToImprove: [
          'Leaders should agree what they measure.',
          'Health leaders should shorten the time that children wait for speech and language therapy.',
        ],
      });
    });
});
