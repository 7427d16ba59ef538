import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { ILACS_LABELS } from '../../../shared/documents/reports/ilacs.ts';
import { aspectOf } from '../../../shared/documents/reports/judgements.ts';
import type { PrintedLine } from '../../support/document-text.ts';
import { anIlacs, type IlacsLines, readIlacsWith, SECTIONS, TABLE } from './an-ilacs.ts';

const JULY_2023 = {
  'leaders-impact': 'good',
  'help-and-protection': 'requires-improvement',
  'in-care': 'good',
  'care-leavers': 'good',
  'overall-effectiveness': 'good',
};

/** Labels and grades one below the other, as a program prints them that knows no tables. */
const PLAIN_TABLE: readonly PrintedLine[] = [
  'The impact of leaders on social work',
  'practice with children and families',
  'Good',
  'The experiences and progress of',
  'children who need help and protection',
  'Requires improvement to be good',
  'The experiences and progress of',
  'children in care',
  'Good',
  'The experiences and progress of care',
  'leavers',
  'Good',
  'Overall effectiveness Good',
];

const without = (lines: readonly PrintedLine[], words: string): readonly PrintedLine[] =>
  lines.filter((line) => !JSON.stringify(line).includes(words));

const swapped = (lines: readonly PrintedLine[], from: string, to: string): readonly PrintedLine[] =>
  JSON.parse(JSON.stringify(lines).replace(from, to));

describe('an ILACS report', () => {
  it('gives every judgement with its page and words, council and days', () => {
    const result = readIlacsWith();
    expect(result).toMatchObject({
      status: 'read',
      reading: {
        kind: 'ilacs',
        urn: '80522',
        framework: 'ilacs-2023',
        inspectionStart: '2023-07-17',
        inspectionEnd: '2023-07-28',
        judgements: JULY_2023,
        evidence: {
          'help-and-protection': {
            page: 1,
            quote:
              'The experiences and progress of children who need help and protection Requires improvement to be good',
          },
          inspectionDates: { page: 1, quote: 'Inspection dates: 17 to 28 July 2023' },
        },
      },
    });
  });

  it('reads the layout before 2021: grades in the middle of their rows, wrapped, or pushed against the label', () => {
    const HALF: PrintedLine = { gap: -7.2 };
    const result = readIlacsWith({
      title: ['Medway Council', 'Inspection of children’s social care services'],
      dates: ['Inspection dates: 15 July 2019 to 26 July 2019'],
      table: [
        'The impact of leaders on social work practice with children',
        HALF,
        ['', 'Inadequate'],
        HALF,
        'and families',
        { gap: 14 },
        ['The experiences and progress of children who need help and', 'Requires improvement'],
        ['protection', 'to be good'],
        { gap: 14 },
        'The experiences and progress of children in care and care Requires improvement',
        ['leavers', 'to be good'],
        { gap: 14 },
        ['', 'Inadequate'],
        HALF,
        'Overall effectiveness',
      ],
      sections: [
        { heading: 'The experiences and progress of children who need help and' },
        { heading: 'protection requires improvement' },
        { heading: 'The experience and progress of children in care and care leavers is:' },
        { heading: 'requires improvement to be good.' },
        { heading: 'The impact of leaders on social work practice with children and families is inadequate' },
      ],
    });
    expect(result).toMatchObject({
      status: 'read',
      reading: {
        framework: 'ilacs-2018',
        judgements: {
          'leaders-impact': 'inadequate',
          'help-and-protection': 'requires-improvement',
          'in-care-and-care-leavers': 'requires-improvement',
          'overall-effectiveness': 'inadequate',
        },
      },
    });
  });

  it('goes by the label, not by the place of a row: overall may stand first', () => {
    const last = TABLE.slice(-1);
    expect(readIlacsWith({ table: [...last, { gap: 12 }, ...TABLE.slice(0, -2)] })).toMatchObject({
      status: 'read',
      reading: { judgements: JULY_2023 },
    });
  });

  it('knows labels that have drifted', () => {
    const table = swapped(swapped(TABLE, 'progress of care"', 'progress of"'), '"leavers"', '"children care leavers"');
    const drifted = swapped(table, 'leaders on social work"', 'leaders on"');
    expect(readIlacsWith({ table: drifted })).toMatchObject({ status: 'read', reading: { judgements: JULY_2023 } });
  });

  it.each([
    ['care leavers', 'care-experienced young people'],
    ['care leavers', 'young people leaving care'],
    ['children in care', 'looked-after children'],
    ['help and protection', 'help or protection'],
    ['The impact of leaders', 'The impact of leadership'],
    ['The experiences and progress', 'The progress and experiences'],
    ['Overall effectiveness', 'Overall judgement'],
  ])('knows %s by other words: %s', (from, to) => {
    const unwrapped = TABLE.flatMap((line): readonly PrintedLine[] =>
      Array.isArray(line) && line[0]?.endsWith('progress of care') ? [[`${line[0]} leavers`, line[1] ?? '']] : [line],
    ).filter((line) => line !== 'leavers');
    const other = (lines: readonly PrintedLine[]): readonly PrintedLine[] =>
      JSON.parse(JSON.stringify(lines).replaceAll(from, to));
    expect(readIlacsWith({ table: other(unwrapped), sections: other(SECTIONS) })).toMatchObject({
      status: 'read',
      reading: { judgements: JULY_2023 },
    });
  });

  it.each([' is judged to be ', ' – ', ' '])('knows a heading whose grade follows after “%s”', (between) => {
    const sections = JSON.parse(JSON.stringify(SECTIONS).replaceAll(': ', between));
    expect(readIlacsWith({ sections })).toMatchObject({ status: 'read', reading: { judgements: JULY_2023 } });
  });

  it('has exactly four judgements where fieldwork began in April 2026 or later', () => {
    const result = readIlacsWith({ dates: ['Inspection dates: 27 April to 1 May 2026'], table: TABLE.slice(0, -2) });
    const { 'overall-effectiveness': _, ...four } = JULY_2023;
    expect(result).toMatchObject({ status: 'read', reading: { framework: 'ilacs-2026', judgements: four } });
    expect(result.status === 'read' && Object.keys(result.reading.judgements)).toHaveLength(4);
  });

  it('misses the overall judgement where fieldwork ended before April 2026', () => {
    const result = readIlacsWith({ dates: ['Inspection dates: 2 to 13 March 2026'], table: TABLE.slice(0, -2) });
    expect(result).toMatchObject({ status: 'unread', reason: 'judgement-missing', certain: { urn: '80522' } });
  });

  it.each([
    [['Inspection dates: 17 to 28', 'July 2023']],
    [['Inspection dates: 17 July to 28 July', '2023']],
    [['Inspection dates: 17', 'to 28 July 2023']],
    [['Inspection date(s)', '17 July 2023 –', '28 July 2023']],
    [['Dates of inspection: 17 to 28 July 2023']],
    [['Inspection dates: 17 to 28 July 2023 Report published: 11 September 2023']],
  ])('reads days that wrap: %j', (dates) => {
    expect(readIlacsWith({ dates })).toMatchObject({
      reading: { inspectionStart: '2023-07-17', inspectionEnd: '2023-07-28' },
    });
  });

  it('spans both blocks of fieldwork', () => {
    const dates = ['Inspection dates: 5 December 2022 to 9 December 2022', '14 February 2023 to 15 February 2023'];
    expect(readIlacsWith({ dates })).toMatchObject({
      reading: { inspectionStart: '2022-12-05', inspectionEnd: '2023-02-15' },
    });
  });

  const INADEQUATE_LEADERS = {
    table: [
      ['The impact of leaders on social work', 'Inadequate'] as const,
      ...TABLE.slice(1, -1),
      ['Overall effectiveness', 'Requires improvement to be good'] as const,
    ],
    sections: swapped(SECTIONS, 'with children and families: good', 'with children and families: inadequate'),
  };

  it('may have inadequate leaders and overall requires improvement, as three reports of 2018 to 2023 have', () => {
    expect(readIlacsWith(INADEQUATE_LEADERS)).toMatchObject({
      status: 'read',
      reading: { judgements: { 'leaders-impact': 'inadequate', 'overall-effectiveness': 'requires-improvement' } },
    });
  });

  it('says of each judgement how it was confirmed', () => {
    expect(readIlacsWith()).toMatchObject({
      reading: {
        evidence: {
          'help-and-protection': { confirmedBy: 'second-place' },
          'care-leavers': { confirmedBy: 'second-place' },
          'overall-effectiveness': { confirmedBy: 'rule' },
        },
      },
    });
    const summary = ['Services for children and families in Medway are good.'];
    expect(readIlacsWith({ summary })).toMatchObject({
      reading: { evidence: { 'overall-effectiveness': { confirmedBy: 'second-place' } } },
    });
    expect(readIlacsWith({ sections: [] })).toMatchObject({
      reading: { evidence: { 'care-leavers': { confirmedBy: 'single' } } },
    });
  });

  it('reads a summary without sections, one line under the other, by its table alone', () => {
    expect(readIlacsWith({ table: PLAIN_TABLE, sections: [] })).toMatchObject({
      status: 'read',
      reading: { judgements: JULY_2023 },
    });
  });

  it('lists what needs to improve, up to the next section', () => {
    const improve = [
      { heading: 'What needs to improve?1' },
      '◼ The quality of plans for children',
      'at risk of exploitation.',
      { gap: 6 },
      '◼ Management oversight.',
    ];
    expect(readIlacsWith({ improve })).toMatchObject({
      reading: {
        needsToImprove: ['The quality of plans for children at risk of exploitation.', 'Management oversight.'],
        evidence: { 'needsToImprove.1': { page: 2, quote: 'Management oversight.' } },
      },
    });
  });

  it('names the earlier grade with its sentence', () => {
    const summary = ['Much has improved since the inspection in 2019, when services were judged to be inadequate.'];
    expect(readIlacsWith({ summary })).toMatchObject({
      reading: { previousOverall: 'inadequate', evidence: { previousOverall: { page: 1, quote: summary[0] } } },
    });
  });

  it.each([
    [['Inspection of Bradford Children and', 'Families Trust'], '80449'],
    [['Inspection of Sunderland Together for', 'Children'], '80566'],
    [['Inspection of Slough Children First'], '80553'],
  ])('may be titled by the trust of a council: %j', (title, urn) => {
    expect(readIlacsWith({ title })).toMatchObject({ status: 'read', reading: { kind: 'ilacs', urn } });
  });

  it('inherits no earlier grade from the council before it', () => {
    const title = ['Inspection of North Northamptonshire local authority', 'children’s services'];
    const earlier = (...summary: readonly string[]) => {
      const result = readIlacsWith({ title, summary });
      return result.status === 'read' ? result.reading.previousOverall : result.detail;
    };
    expect(earlier('Services for children in North Northamptonshire are no longer inadequate.')).toBeNull();
    expect(earlier('Since the last inspection in 2022, when services were judged inadequate, much is better.')).toBe(
      'inadequate',
    );
  });

  it('belongs to the council of its title, whatever others it speaks of', () => {
    const summary = ['Kent County Council and Swindon share a service with Medway.'];
    expect(readIlacsWith({ summary })).toMatchObject({ status: 'read', reading: { urn: '80522' } });
  });
});

describe('an ILACS report that is not certain', () => {
  it.each([
    ['children who need help', 'Requires improvement to be good', 'Good'],
    ['leaders', '"Good"', '"Outstanding"'],
  ])('stays unread when the grade of %s is changed in the table only', (_, from, to) => {
    const result = readIlacsWith({ table: swapped(TABLE, from, to) });
    expect(result).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  it('tells which judgement, both pages and both wordings', () => {
    const result = readIlacsWith({ sections: swapped(SECTIONS, 'care leavers: good', 'care leavers: inadequate') });
    expect(result.status === 'unread' && result.detail).toBe(
      'Care leavers: page 1 says good (“The experiences and progress of care leavers Good”), ' +
        'page 2 says inadequate (“The experiences and progress of care leavers: inadequate”).',
    );
  });

  it('stays unread when no heading confirms a row', () => {
    const sections = without(SECTIONS, 'care leavers: good');
    expect(readIlacsWith({ sections })).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  const plainSections = (care: string): readonly PrintedLine[] => [
    'The experiences and progress of children who need help and protection: requires improvement to be good',
    'Social workers visit children often.',
    'The experiences and progress of children in care: good',
    'Carers know the children well.',
    `The experiences and progress of care leavers: ${care}`,
    'Advisers keep in touch.',
    'The impact of leaders on social work practice with children and families: good',
    'Leaders know what is good and what is not.',
  ];

  it('stays unread when table and heading differ in a plain layout, too', () => {
    expect(readIlacsWith({ table: PLAIN_TABLE, sections: plainSections('good') })).toMatchObject({ status: 'read' });
    expect(readIlacsWith({ table: PLAIN_TABLE, sections: plainSections('inadequate') })).toMatchObject({
      status: 'unread',
      reason: 'readings-disagree',
    });
  });

  it.each(['Help and protection: good', 'Life in care – requires improvement to be good'])(
    'stays unread when its only graded heading confirms no row: %s',
    (heading) => {
      expect(readIlacsWith({ table: PLAIN_TABLE, sections: [heading, 'Visits are regular.'] })).toMatchObject({
        status: 'unread',
        reason: 'readings-disagree',
      });
    },
  );

  it.each(['Outstanding', 'Inadequate'])('stays unread when the others do not bear out an overall %s', (overall) => {
    const table = [...TABLE.slice(0, -1), ['Overall effectiveness', overall] as const];
    expect(readIlacsWith({ table })).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  const INADEQUATE_HELP = {
    table: [
      ...swapped(TABLE, 'Requires improvement to be good', 'Inadequate').slice(0, -1),
      ['Overall effectiveness', 'Requires improvement to be good'] as const,
    ],
    sections: swapped(SECTIONS, 'protection: requires improvement to be good', 'protection: inadequate'),
  };

  it('doubts an overall grade that has never gone with inadequate help and protection, unless it is printed twice', () => {
    expect(readIlacsWith(INADEQUATE_HELP)).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
    const summary = ['Services for children and families in Medway require improvement to be good.'];
    expect(readIlacsWith({ ...INADEQUATE_HELP, summary })).toMatchObject({
      status: 'read',
      reading: { judgements: { 'overall-effectiveness': 'requires-improvement' } },
    });
  });

  it('stays unread with a report on another council in the same file', () => {
    const also = (...title: readonly string[]) =>
      readIlacsWith({ more: [...title, 'Inspection dates: 3 to 14 July 2023'] });
    expect(also('Inspection of Kent local authority', 'children’s services')).toMatchObject({
      status: 'unread',
      reason: 'another-council',
    });
    expect(also('Inspection of Medway local authority', 'children’s services')).toMatchObject({ status: 'read' });
  });

  it('stays unread when every page bears a running title of another council', () => {
    const text = anIlacs({ more: ['1. Inspectors saw what they saw.'] });
    const withFooter = (footer: string) =>
      readDocument({
        pages: text.pages.map((page) => {
          const cells = [{ text: footer, left: 72, right: 72 + footer.length * 5 }];
          return {
            ...page,
            lines: [
              ...page.lines,
              { text: footer, page: page.number, left: 72, right: 400, top: 800, size: 10, cells },
            ],
          };
        }),
      });
    expect(withFooter('Inspection of Kent local authority children’s services')).toMatchObject({
      status: 'unread',
      reason: 'another-council',
    });
    expect(withFooter('Inspection of Medway local authority children’s services')).toMatchObject({ status: 'read' });
    expect(withFooter('Ofsted, Piccadilly Gate, Store Street, Manchester')).toMatchObject({ status: 'read' });
  });

  it('stays unread when a sentence gainsays the overall grade', () => {
    const summary = ['Services for children and families in Medway require improvement to be good.'];
    expect(readIlacsWith({ summary })).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  it.each([
    ['Overall effectiveness in Medway is inadequate.'],
    ['Overall, services for children in Medway are inadequate.'],
    ['This report was withdrawn on 4 June 2026 and must not be used.'],
    ['* After a complaint this grade was changed to requires improvement.'],
  ])('stays unread when its summary says: %s', (words) => {
    expect(readIlacsWith({ summary: [words] })).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  it('that makes no overall judgement may be summed up only by a grade its judgements go with', () => {
    const summedUp = (grade: string) =>
      readIlacsWith({
        dates: ['Inspection dates: 8 to 19 June 2026'],
        table: TABLE.slice(0, -2),
        summary: [`Overall, services for children in Medway are ${grade}.`],
      });
    expect(summedUp('good')).toMatchObject({ status: 'read' });
    expect(summedUp('inadequate')).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  it('takes no last word of a misspelt grade for the grade', () => {
    const sections = swapped(SECTIONS, 'protection: requires improvement', 'protection: requires improvment');
    expect(readIlacsWith({ sections })).toMatchObject({
      status: 'unread',
      detail: expect.stringContaining('no heading confirms'),
    });
  });

  it('misses a row without a grade', () => {
    const table = swapped(
      TABLE,
      '["The experiences and progress of care","Good"]',
      '"The experiences and progress of care"',
    );
    expect(readIlacsWith({ table })).toMatchObject({ status: 'unread', reason: 'judgement-missing' });
  });

  it.each([
    ['The quality of family help', 'Good'],
    ['The experiences and progress of families', 'Good'],
  ])('does not pass over a row that it does not know: %s', (label, grade) => {
    const result = readIlacsWith({
      dates: ['Inspection dates: 8 to 19 June 2026'],
      table: [...TABLE.slice(0, -2), { gap: 12 }, [label, grade]],
    });
    expect(result).toMatchObject({
      status: 'unread',
      reason: 'unknown-layout',
      detail: expect.stringContaining(label),
    });
  });

  it('does not guess a layout without a table', () => {
    expect(readIlacsWith({ table: [], sections: [] })).toMatchObject({ status: 'unread', reason: 'unknown-layout' });
  });

  it.each<[IlacsLines, string]>([
    [{ dates: ['Inspection dates: 17 to 31 June 2023'] }, 'dates-not-found'],
    [{ dates: ['Inspection dates: 17 to 28 July 2013'] }, 'dates-not-found'],
    [{ dates: ['Inspection dates: 17 July 2013 to 28 July 2023'] }, 'dates-not-found'],
    [{ dates: ['Inspection dates: 17 to 28 July 20233'] }, 'dates-not-found'],
    [{ dates: ['Inspection dates: to follow', 'Report published: 11 September 2023'] }, 'dates-not-found'],
    [{ title: ['Inspection of Erewhon local authority', 'children’s services'] }, 'council-not-found'],
    [{ title: ['Inspection of Kent and Medway', 'children’s services'] }, 'council-not-found'],
    ...['North and South Tyneside', 'North and East Lincolnshire', 'Richmond and Kingston upon Thames'].map(
      (both) =>
        [{ title: [`Inspection of ${both} local authority`, 'children’s services'] }, 'council-not-found'] as [
          IlacsLines,
          string,
        ],
    ),
    ...[
      ['Mock inspection of Medway local authority', 'children’s services'],
      ['Medway’s response to the inspection of', 'Medway local authority children’s services'],
      ['Inspection of Medway local authority', 'children’s services: our action plan'],
      ['Inspection of Medway local authority', 'children’s services homes'],
    ].map((title) => [{ title }, 'unknown-kind'] as [IlacsLines, string]),
  ])('says what the cover lacks: %j', (lines, reason) => {
    expect(readIlacsWith(lines)).toMatchObject({ status: 'unread', reason, certain: { kind: 'ilacs' } });
  });
});

describe('the labels of ILACS', () => {
  it.each(ILACS_LABELS)('$sample', ({ aspect, sample }) => {
    expect(aspectOf(sample, ILACS_LABELS)).toBe(aspect);
  });
});
