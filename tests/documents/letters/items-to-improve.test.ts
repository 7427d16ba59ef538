import { describe, expect, it } from 'vitest';
import {
  type Block,
  focusedVisit,
  footer,
  goesOn,
  heading,
  IMPROVE,
  letterText,
  newPage,
  paragraph,
  point,
  subPoint,
} from '../../support/letter-text.ts';
import { readingOf, unreadOf } from './readings.ts';

const PLANS = 'The quality of plans, so that families know what has to change and by when.';
const SUPERVISION = 'The regularity of supervision.';

describe('what needs to improve', () => {
  for (const [words, printed] of [
    ['the heading of most years', IMPROVE],
    ['a question mark', `${IMPROVE}?`],
    ['a footnote mark glued to it', `${IMPROVE}?1`],
    ['a colon', `${IMPROVE}:`],
    ['the short heading', 'What needs to improve in this area of practice'],
    ['the heading of early 2018', 'Areas for Improvement'],
  ] as const)
    it(`is listed under ${words}`, () => {
      const text = focusedVisit({}, heading(printed), point(PLANS), point(SUPERVISION), heading('Main findings'));
      expect(readingOf(text).needsToImprove).toEqual([PLANS, SUPERVISION]);
    });

  for (const [name, mark] of [
    ['the private glyph of 2018', '\uf06e'],
    ['squares', '◼'],
    ['dots', '•'],
    ['a letter in place of a sign', '§'],
    ['numbers', '1.'],
  ] as const)
    it(`is read from points marked with ${name}`, () => {
      const text = focusedVisit(
        {},
        heading(IMPROVE),
        point(PLANS, mark),
        heading('Findings'),
        point('Visits are regular.', mark),
      );
      expect(readingOf(text).needsToImprove).toEqual([PLANS]);
    });

  it('is read where the list stands last, without the sentence that closes the letter', () => {
    const text = focusedVisit({}, heading('Overview'), paragraph('Children are safe.'), heading(IMPROVE), point(PLANS));
    expect(readingOf(text).needsToImprove).toEqual([PLANS]);
  });

  it('is read from paragraphs where no marks are printed', () => {
    const text = focusedVisit({}, heading(IMPROVE), paragraph(PLANS), paragraph(SUPERVISION));
    expect(readingOf(text).needsToImprove).toEqual([PLANS, SUPERVISION]);
  });

  it('is read line by line where points bear no marks that are text and no room parts them', () => {
    const text = focusedVisit({}, heading(IMPROVE), paragraph(SUPERVISION), goesOn(PLANS), heading('Main findings'));
    expect(readingOf(text).needsToImprove).toEqual([SUPERVISION, PLANS]);
  });

  it('keeps points within a point as part of it', () => {
    const text = focusedVisit(
      {},
      heading(IMPROVE),
      point('The help for care leavers:'),
      subPoint('their housing'),
      subPoint('their health.'),
      point(SUPERVISION),
    );
    expect(readingOf(text).needsToImprove).toEqual([
      'The help for care leavers: their housing their health.',
      SUPERVISION,
    ]);
  });

  it('goes on over a page break, a page number and a footnote', () => {
    const text = focusedVisit(
      {},
      heading(IMPROVE),
      point('The consistency with which children placed outside the area'),
      footer('2'),
      { lines: ['1 Items are tagged with outcomes of the national framework.'], at: 780, size: 9 },
      newPage({ ...goesOn('are visited, so that they get the help they need.'), left: [90, 90] }),
      heading('Main findings'),
    );
    expect(readingOf(text).needsToImprove).toEqual([
      'The consistency with which children placed outside the area are visited, so that they get the help they need.',
    ]);
  });

  it('joins a word that is parted at the end of a line', () => {
    const text = focusedVisit({}, heading(IMPROVE), point('The timeliness of pre-'), {
      lines: ['proceedings work.'],
      left: [90, 90],
    });
    expect(readingOf(text).needsToImprove).toEqual(['The timeliness of pre-proceedings work.']);
  });

  it('skips words that lead in to the list', () => {
    const text = focusedVisit(
      {},
      heading(IMPROVE),
      paragraph('The following areas for improvement have been identified at this visit:'),
      point(PLANS),
    );
    expect(readingOf(text).needsToImprove).toEqual([PLANS]);
  });

  it('is empty where a letter has no such heading', () => {
    expect(readingOf(focusedVisit({}, heading('Headline findings'), paragraph('All is well.'))).needsToImprove).toEqual(
      [],
    );
  });

  it('is empty where earlier areas are said to remain', () => {
    const text = focusedVisit(
      {},
      heading(IMPROVE),
      paragraph('The areas for improvement set at the last focused visit in February 2020 remain.'),
      paragraph('There are no additional areas for improvement.'),
    );
    expect(readingOf(text).needsToImprove).toEqual([]);
  });

  it('means the first of two lists: the second is one within the findings', () => {
    const text = focusedVisit(
      {},
      heading(IMPROVE),
      point(PLANS),
      heading('Findings'),
      paragraph('Visits are regular.'),
      heading('Areas for Improvement'),
      point(SUPERVISION),
    );
    expect(readingOf(text).needsToImprove).toEqual([PLANS]);
  });

  it('does not begin at a wrapped line that only starts like the heading', () => {
    const text = focusedVisit(
      {},
      heading('Main findings'),
      paragraph('Leaders have a good grip on their plan. It says clearly what they have done about the'),
      goesOn('Areas for improvement from the last inspection, which related to the help for care leavers.'),
      goesOn('They tell staff about the'),
      goesOn('next steps.'),
    );
    expect(readingOf(text).needsToImprove).toEqual([]);
  });

  it('leaves a letter unread whose heading has nothing under it', () => {
    const result = unreadOf(
      focusedVisit({}, heading(IMPROVE), heading('Main findings'), paragraph('Visits are regular.')),
    );
    expect(result.detail).toContain(IMPROVE);
    expect(result.certain.urn).toBe('80522');
  });

  it('leaves a letter unread whose list a paragraph parts in two', () => {
    const text = focusedVisit(
      {},
      heading(IMPROVE),
      point(PLANS),
      paragraph('Inspectors also found this.'),
      point(SUPERVISION),
    );
    expect(unreadOf(text)).toMatchObject({ reason: 'unknown-layout' });
  });

  it('leaves a letter unread that has none of the headings we know', () => {
    const text = letterText(
      heading('Focused visit to Medway children’s services'),
      paragraph('This letter summarises the findings of the focused visit to Medway on 5 May 2022.'),
      heading('Our observations'),
      point(PLANS),
    );
    expect(unreadOf(text)).toMatchObject({
      reason: 'unknown-layout',
      certain: { urn: '80522', inspectionEnd: '2022-05-05' },
    });
  });

  it('carries page and words of every point', () => {
    const text = focusedVisit({}, newPage(heading(IMPROVE)), point(PLANS));
    expect(readingOf(text).evidence['needsToImprove.0']).toEqual({ page: 2, quote: PLANS });
  });
});

describe('a joint inspection', () => {
  const letter = (...rest: readonly Block[]) =>
    letterText(
      paragraph('3 August 2018'),
      paragraph('Dear local partnership'),
      heading('Joint targeted area inspection of the multi-agency response to neglect in Medway'),
      paragraph('Between 18 June 2018 and 22 June 2018, inspectors undertook a joint inspection in Medway.'),
      paragraph('The inspection included an evaluation of the multi-agency ‘front door’ for referrals.'),
      ...rest,
      { ...heading('Next steps'), size: 14 },
      paragraph('The local authority should prepare a written statement of proposed action.'),
    );
  const [IMPACT, REFERRALS] = ['Partners do not know the impact of their work.', 'Referrals are not always complete.'];
  const themed = (item: (text: string) => Block) =>
    letter(
      { ...heading('Areas for improvement'), size: 14 },
      heading('Leadership and management'),
      item(IMPACT),
      heading('Identifying risk at the ‘front door’'),
      item(REFERRALS),
    );

  it('goes on with its list under themed sub-headings', () => {
    expect(
      readingOf(
        themed((text) => point(text, '\uf06e')),
        'jtai',
      ),
    ).toMatchObject({
      needsToImprove: [IMPACT, REFERRALS],
      priorityActions: [],
      inspectionStart: '2018-06-18',
      inspectionEnd: '2018-06-22',
      focus: ['front-door'],
    });
  });

  it('does so where the points bear no marks', () => {
    expect(readingOf(themed(paragraph), 'jtai').needsToImprove).toEqual([IMPACT, REFERRALS]);
  });

  it('stays unread without a list of what to improve, which such letters always have', () => {
    expect(unreadOf(letter(heading('Key strengths'), point('Partners meet often.')), 'jtai').reason).toBe(
      'unknown-layout',
    );
  });
});
