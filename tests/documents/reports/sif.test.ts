import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { aspectOf } from '../../../shared/documents/reports/judgements.ts';
import { SIF_LABELS } from '../../../shared/documents/reports/sif.ts';
import { aDocument, type PrintedLine } from '../../support/document-text.ts';

type SifLines = {
  title?: readonly PrintedLine[];
  headline?: readonly PrintedLine[];
  rows?: readonly PrintedLine[];
  chapters?: readonly PrintedLine[];
  background?: readonly PrintedLine[];
};

const TITLE: readonly PrintedLine[] = [
  'Medway',
  'Inspection of services for children in need of help and',
  'protection, children looked after and care leavers',
];
const WITH_BOARD: readonly PrintedLine[] = [
  ...TITLE,
  'and',
  'Review of the effectiveness of the Local Safeguarding Children Board',
];
const HALF: PrintedLine = { gap: -7.2 };
const ROW: PrintedLine = { gap: 12 };

const ROWS: readonly PrintedLine[] = [
  ['1. Children who need help and protection', 'Requires improvement'],
  ROW,
  '2. Children looked after and achieving',
  HALF,
  ['', 'Requires improvement'],
  HALF,
  'permanence',
  ROW,
  ['2.1 Adoption performance', 'Requires improvement'],
  ROW,
  ['2.2 Experiences and progress of care leavers', 'Good'],
  ROW,
  ['3. Leadership, management and governance', 'Requires improvement'],
];

const CHAPTERS: readonly PrintedLine[] = [
  'The experiences and progress of',
  ['children who need help and', 'Requires improvement'],
  'protection',
  { gap: 30 },
  'The experiences and progress of',
  ['children looked after and achieving', 'Requires improvement'],
  'permanence',
  { gap: 30 },
  'The graded judgement for adoption performance is that it requires',
  'improvement',
  { gap: 30 },
  'The graded judgement about the experience and progress of care leavers',
  'is that it is good',
  { gap: 30 },
  ['Leadership, management and', 'Requires improvement'],
  'governance',
];

const BOARD: readonly PrintedLine[] = [
  { gap: 30 },
  'The Local Safeguarding Children Board requires improvement to',
  'be good',
];

const read = (lines: SifLines = {}) =>
  readDocument(
    aDocument(
      [
        ...(lines.title ?? WITH_BOARD),
        'Inspection date: 14 September to 8 October 2015',
        'Report published: 27 November 2015',
        { gap: 20 },
        ...(lines.headline ?? ['Children’s services in Medway require improvement to be good']),
        { gap: 20 },
        ...(lines.rows ?? ROWS),
      ],
      [
        'The local authority knows its services and what has to be done to make each of them better.',
        ...(lines.background ?? []),
      ],
      lines.chapters ?? [...CHAPTERS, ...BOARD],
    ),
  );

const OCTOBER_2015 = {
  'overall-effectiveness': 'requires-improvement',
  'help-and-protection': 'requires-improvement',
  'looked-after-and-permanence': 'requires-improvement',
  adoption: 'requires-improvement',
  'care-leavers': 'good',
  'leadership-management-governance': 'requires-improvement',
  lscb: 'requires-improvement',
};

const swapped = (lines: readonly PrintedLine[], from: string, to: string): readonly PrintedLine[] =>
  JSON.parse(JSON.stringify(lines).replace(from, to));

describe('a report of the single inspection framework', () => {
  it('gives the headline, every row and the board its own grade', () => {
    expect(read()).toMatchObject({
      status: 'read',
      reading: {
        kind: 'sif',
        urn: '80522',
        framework: 'sif',
        inspectionStart: '2015-09-14',
        inspectionEnd: '2015-10-08',
        published: '2015-11-27',
        judgements: OCTOBER_2015,
        evidence: {
          'overall-effectiveness': { page: 1, quote: 'Children’s services in Medway require improvement to be good' },
          lscb: { page: 3 },
        },
      },
    });
  });

  it('reads grades that begin above their label and end below it', () => {
    const rows = ROWS.flatMap((line): PrintedLine[] =>
      Array.isArray(line) && line[1] === 'Requires improvement'
        ? [['', 'Requires'], HALF, line[0], HALF, ['', 'improvement']]
        : [line],
    );
    expect(read({ rows: rows.filter((line) => line !== '') })).toMatchObject({ reading: { judgements: OCTOBER_2015 } });
  });

  it.each([
    ['and achieving permanence', 'and permanence'],
    ['Leadership, management and', 'Leadership, governance and'],
    ['1. Children', '1) Children'],
  ])('knows %s as %s', (from, to) => {
    const other = (lines: readonly PrintedLine[]): readonly PrintedLine[] =>
      JSON.parse(
        JSON.stringify(lines)
          .replaceAll(from, to)
          .replaceAll('governance and governance', 'governance and management')
          .replaceAll(`${to}","Requires improvement"],"governance"`, `${to}","Requires improvement"],"management"`),
      );
    expect(read({ rows: other(ROWS), chapters: [...other(CHAPTERS), ...BOARD] })).toMatchObject({
      reading: { judgements: OCTOBER_2015 },
    });
  });

  it.each([
    ['above', { gap: -14 }],
    ['below', { gap: -8 }],
  ])('reads rows whose number is set a little %s their words', (where, off) => {
    const rows = ROWS.flatMap((line): readonly PrintedLine[] => {
      const [words, grade] = typeof line === 'string' ? [line, ''] : Array.isArray(line) ? line : ['', ''];
      const [, number, label] = /^(\d(?:\.\d)?\.?) (.*)$/.exec(words) ?? [];
      if (number === undefined || label === undefined) return [line];
      const moved: PrintedLine = { indent: 60, words: number };
      const row: PrintedLine = grade === '' ? label : [label, grade];
      return where === 'above' ? [moved, off, row] : [row, off, moved, { gap: -6.4 }];
    });
    expect(read({ rows })).toMatchObject({ reading: { judgements: OCTOBER_2015 } });
  });

  it('reads chapter tables whose label and grade share their lines', () => {
    const chapters = swapped(
      CHAPTERS,
      '"The experiences and progress of",["children who need help and","Requires improvement"],"protection"',
      '"The experiences and progress of Requires","children who need help and protection improvement"',
    );
    expect(read({ chapters: [...chapters, ...BOARD] })).toMatchObject({ reading: { judgements: OCTOBER_2015 } });
  });

  it('says of each judgement how it was confirmed', () => {
    expect(read()).toMatchObject({
      reading: {
        evidence: {
          'overall-effectiveness': { confirmedBy: 'rule' },
          adoption: { confirmedBy: 'second-place' },
          lscb: { confirmedBy: 'single' },
        },
      },
    });
    expect(read({ background: ['Children’s services in Medway require improvement.'] })).toMatchObject({
      reading: { evidence: { 'overall-effectiveness': { confirmedBy: 'second-place' } } },
    });
  });

  it('goes on with the rows overleaf', () => {
    const whole = aDocument(
      [
        ...WITH_BOARD,
        'Inspection date: 14 September to 8 October 2015',
        { gap: 20 },
        'The overall judgement is requires improvement',
        { gap: 30 },
        ...ROWS.slice(0, 9),
      ],
      ROWS.slice(9),
      [...CHAPTERS, ...BOARD],
    );
    expect(readDocument(whole)).toMatchObject({ status: 'read', reading: { judgements: OCTOBER_2015 } });
  });

  it('reads a summary without chapters by its headline and rows alone', () => {
    const result = read({ chapters: [] });
    const { lscb: _, ...others } = OCTOBER_2015;
    expect(result.status === 'read' && result.reading.judgements).toEqual(others);
  });

  it('keeps “Not judged” as null', () => {
    const rows = swapped(
      ROWS,
      '["2.1 Adoption performance","Requires improvement"]',
      '["2.1 Adoption performance","Not judged"]',
    );
    const chapters = [
      ...swapped(
        CHAPTERS,
        'adoption performance is that it requires","improvement',
        'adoption performance","was not made',
      ),
      ...BOARD,
    ];
    expect(read({ rows, chapters })).toMatchObject({ status: 'read', reading: { judgements: { adoption: null } } });
  });

  it('leaves the board out where the report does not review it', () => {
    const result = read({ title: TITLE, chapters: CHAPTERS });
    const { lscb: _, ...others } = OCTOBER_2015;
    expect(result.status === 'read' && result.reading.judgements).toEqual(others);
  });

  it('takes the old grades that a re-inspection lists for the earlier ones, never for its own', () => {
    const background = [
      'The judgements for the local authority were:',
      '■ overall effectiveness: inadequate',
      '■ children who need help and protection: inadequate',
      '■ leadership, management and governance: inadequate.',
    ];
    const result = read({ title: swapped(TITLE, 'Inspection', 'Re-inspection'), chapters: CHAPTERS, background });
    expect(result).toMatchObject({
      status: 'read',
      reading: { judgements: { 'help-and-protection': 'requires-improvement' }, previousOverall: 'inadequate' },
    });
  });

  it.each([
    ['a row', { rows: swapped(ROWS, 'care leavers","Good"', 'care leavers","Outstanding"') }],
    ['a chapter', { chapters: [...swapped(CHAPTERS, 'it is good', 'it is inadequate'), ...BOARD] }],
    ['the headline', { headline: ['Children’s services in Medway are good'] }],
  ])('stays unread when %s is changed', (_, lines) => {
    expect(read(lines)).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });

  it('stays unread when its only graded heading confirms no row', () => {
    expect(read({ chapters: ['Help for families: good', 'Visits are regular.'] })).toMatchObject({
      status: 'unread',
      reason: 'readings-disagree',
    });
  });

  it.each([
    ['the headline', { headline: ['Many children in Medway wait too long for help.'] }],
    ['a row', { rows: ROWS.slice(0, -2) }],
    ['the grade of the board that the title names', { chapters: CHAPTERS }],
  ])('misses %s', (_, lines) => {
    expect(read(lines)).toMatchObject({ status: 'unread', reason: 'judgement-missing' });
  });
});

describe('the recommendations of a report of the single inspection framework', () => {
  const recommendations = (...below: readonly PrintedLine[]) => {
    const background = [{ gap: 30 }, 'Recommendations', { gap: 6 }, ...below];
    const result = read({ background });
    return result.status === 'read' ? result.reading.needsToImprove : result.detail;
  };
  const POINTS = [
    '1. Make sure that care leavers are given',
    'information about what is theirs by right.',
    { gap: 6 },
    '2. See that plans show',
    'progress since the last review.',
  ];

  it.each(['Summary for children and young people', 'Progress since the last inspection', 'Information about Medway'])(
    'end at the next heading, not at a wrapped line that begins with its words: %s',
    (heading) => {
      expect(recommendations(...POINTS, { gap: 20 }, heading, { gap: 6 }, '3. Leaders changed.')).toEqual([
        'Make sure that care leavers are given information about what is theirs by right.',
        'See that plans show progress since the last review.',
      ]);
    },
  );
});

describe('the labels of the single inspection framework', () => {
  it.each(SIF_LABELS)('$sample', ({ aspect, sample }) => {
    expect(aspectOf(sample, SIF_LABELS)).toBe(aspect);
  });
});
