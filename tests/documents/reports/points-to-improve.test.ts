import { describe, expect, it } from 'vitest';
import type { PrintedLine } from '../../support/document-text.ts';
import { type IlacsLines, readIlacsWith, SECTIONS } from './an-ilacs.ts';

const HEADING = { heading: 'What needs to improve?1' };
const APART = { gap: 6 };
const LAST = 'The timeliness of visits.';

const pointsOf = (lines: IlacsLines) => {
  const result = readIlacsWith(lines);
  return result.status === 'read' ? result.reading.needsToImprove : result.detail;
};

describe('a point of an ILACS report that wraps', () => {
  it.each([
    ['◼ Leaders’ grasp of disabled children’s', 'experiences, and how it is tested.'],
    ['◼ Case audits, so that they tell the', 'impact of leaders on practice.'],
    ['◼ How managers weigh advisers’', 'overall effectiveness.'],
    ['◼ Reviews, so that staff know of', 'the experiences and progress of care leavers.'],
    ['◼ Reviews, so that staff ask whether', 'experiences and progress of care leavers: good', 'are met by plans.'],
    [
      '◼ Reviews of plans for disabled children come late in half of all cases.',
      'The impact of leaders on plans is not seen.',
    ],
    ['◼ Letters that set out', 'areas for improvement', 'in plain words.'],
  ])('goes on with words that name a judgement: %s %s', (...wrapped) => {
    const point = wrapped.join(' ').replace('◼ ', '');
    expect(pointsOf({ improve: [HEADING, ...wrapped, APART, `◼ ${LAST}`] })).toEqual([point, LAST]);
  });

  it('stands whole where points bear no marks', () => {
    const improve = [HEADING, 'The impact of leaders’ reviews on plans', 'for children.', APART, LAST];
    expect(pointsOf({ improve })).toEqual(['The impact of leaders’ reviews on plans for children.', LAST]);
  });
});

describe('the list of an ILACS report', () => {
  it('does not begin at a wrapped line of a paragraph', () => {
    const summary = [
      'Leaders know what is good, have looked again at what inspectors once called',
      'areas for improvement',
      'and found most of them mended.',
    ];
    expect(pointsOf({ summary, improve: [HEADING, `◼ ${LAST}`] })).toEqual([LAST]);
  });

  it('goes on where two figures of a number leave no room before the words', () => {
    const numbered = [HEADING, '9. The quality of plans.', APART, `10.${LAST}`, APART, '11.Supervision.'];
    expect(pointsOf({ improve: numbered })).toEqual(['The quality of plans.', LAST, 'Supervision.']);
  });

  const improve = [HEADING, '◼ The quality of plans.', APART, `◼ ${LAST}`];
  const inTypeOfText = (sections: readonly PrintedLine[]): readonly PrintedLine[] =>
    sections.map((line) => (typeof line === 'object' && 'heading' in line ? line.heading : line));

  it('ends at a graded heading no larger than the text and no further down', () => {
    expect(pointsOf({ improve, sections: inTypeOfText(SECTIONS) })).toEqual(['The quality of plans.', LAST]);
  });

  it('ends at a graded heading below a point without a full stop', () => {
    const open = [HEADING, '◼ The quality of plans', '◼ The timeliness of visits'];
    expect(pointsOf({ improve: open, sections: inTypeOfText(SECTIONS) })).toEqual([
      'The quality of plans',
      'The timeliness of visits',
    ]);
  });

  it.each([
    { heading: 'The experiences and progress of children in care' },
    'The experiences and progress of care leavers',
  ])('ends at the heading of a summary that grades no section: %j', (heading) => {
    const sections = [heading, '1. Social workers know the children.'];
    expect(pointsOf({ improve, sections })).toEqual(['The quality of plans.', LAST]);
  });
});
