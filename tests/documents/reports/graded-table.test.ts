import { describe, expect, it } from 'vitest';
import { gradedTable } from '../../../shared/documents/reports/graded-table.ts';
import { aDocument, type PrintedLine } from '../../support/document-text.ts';

const startsRow = (words: string): boolean => /^(?:The experiences|Overall)/.test(words);

const rowsOf = (lines: readonly PrintedLine[]) =>
  gradedTable(
    aDocument(lines).pages.flatMap((page) => page.lines),
    startsRow,
  ).rows.map(({ label, grade }) => [label, grade]);

const IN_CARE = 'The experiences and progress of children in care';
const HALF: PrintedLine = { gap: -7.2 };

describe('a table of judgements', () => {
  it.each<[string, readonly PrintedLine[]]>([
    ['beside its label', [[IN_CARE, 'Good']]],
    ['beside the second line of its label', ['The experiences and progress of', ['children in care', 'Good']]],
    [
      'between the lines of its label',
      ['The experiences and progress of', HALF, ['', 'Good'], HALF, 'children in care'],
    ],
    ['at the end of its label', [`${IN_CARE} Good`]],
    ['at the end of the first line of its label', ['The experiences and progress of Good', 'children in care']],
    ['on a line of its own', ['The experiences and progress of', 'children in care', 'Good']],
  ])('finds a grade %s', (_, lines) => {
    expect(rowsOf([...lines, { gap: 12 }, ['Overall effectiveness', 'Good']])).toEqual([
      [IN_CARE, 'good'],
      ['Overall effectiveness', 'good'],
    ]);
  });

  it.each<[string, readonly PrintedLine[]]>([
    ['above and below its label', [['', 'Requires'], HALF, IN_CARE, HALF, ['', 'improvement']]],
    [
      'in its column',
      [
        [IN_CARE, 'Requires improvement'],
        ['', 'to be good'],
      ],
    ],
    ['in running text', [IN_CARE, 'Requires improvement', 'to be good']],
  ])('puts a wrapped grade together %s', (_, lines) => {
    expect(rowsOf(lines)).toEqual([[IN_CARE, 'requires-improvement']]);
  });

  it('takes as many grades as labels in their order, wherever in its row each is set', () => {
    const long = ['The experiences and progress of', 'children who need help and', 'protection'];
    const rows: readonly PrintedLine[] = [[IN_CARE, 'Good'], [long[0] ?? '', 'Inadequate'], ...long.slice(1)];
    expect(rowsOf(rows)).toEqual([
      [IN_CARE, 'good'],
      [long.join(' '), 'inadequate'],
    ]);
  });

  it('parts a label from a grade that shares both its lines', () => {
    const rows = ['The experiences and progress of children in Requires', 'care improvement to be good'];
    expect(rowsOf(rows)).toEqual([[IN_CARE, 'requires-improvement']]);
  });

  it('ends before the text, however close it stands', () => {
    const rows: readonly PrintedLine[] = [IN_CARE, 'Good', 'Overall effectiveness', 'Good'];
    const text = 'Services have got better since 2019, and leaders know what is good and what is inadequate.';
    expect(rowsOf([...rows, text, 'The experiences of children matter.'])).toHaveLength(2);
    expect(rowsOf([[IN_CARE, 'Good'], text])).toEqual([[IN_CARE, 'good']]);
  });

  it('gives no grade to a row that has two', () => {
    expect(
      rowsOf([
        [IN_CARE, 'Good'],
        ['', 'Inadequate'],
      ]),
    ).toEqual([[IN_CARE, undefined]]);
  });
});
