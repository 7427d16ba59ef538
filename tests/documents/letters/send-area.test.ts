import { describe, expect, it } from 'vitest';
import { verdictIn } from '../../../shared/documents/letters/send-revisit.ts';
import { type Block, footer, heading, letterText, newPage, paragraph } from '../../support/letter-text.ts';
import { readingOf, unreadOf } from './readings.ts';

const INCONSISTENT =
  'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with SEND.';
const FAILINGS = 'There are widespread and/or systemic failings leading to significant concerns about experiences.';
const POSITIVE = 'The local area partnership’s arrangements typically lead to positive experiences and outcomes.';
const IN_THREE_YEARS = 'The next full area SEND inspection will be within approximately three years.';
const MONITORED = 'A monitoring inspection will be carried out within approximately 18 months.';
const PLAN_DUE = 'HMCI requires the partnership to prepare and submit a priority action plan (area SEND).';

/** A row of a ruled table: a little more room above than between the lines of one row. */
const row = (...lines: readonly string[]): Block => ({ lines, gap: 1.17, left: [62, 62] });
const large = (text: string): Block => ({ lines: [text], gap: 3, size: 14 });

const report = (outcome: readonly string[], ...rest: readonly Block[]) =>
  letterText(
    { lines: ['Area SEND inspection of Medway Local', 'Area Partnership'], size: 26, gap: 2.2 },
    heading('Inspection dates: 5 to 9 February 2024'),
    heading('Dates of previous inspection: 9 to 11 December 2019'),
    large('Inspection outcome'),
    ...outcome.map(paragraph),
    large('What does the area partnership need to do better?'),
    paragraph('Waiting times remain too long.'),
    ...rest,
    large('Local area partnership details'),
    paragraph('Medway Council'),
  );

const IMPROVEMENTS = [
  large('Areas for improvement'),
  { ...row('Areas for improvement'), gap: 2 },
  row(
    'Leaders across the partnership should agree what they measure, and',
    'how they use it. Leaders should then publish it.',
  ),
  row('Leaders should tell families more clearly:'),
  { lines: ['- what they can ask for;', '- and whom.'], gap: 1.1, left: [80, 80] } as const,
  row('Health leaders should shorten the time children wait for speech and', 'language therapy.'),
];

const PRIORITIES = [
  large('Areas for priority action'),
  { ...row('Responsible body | Areas for priority action'), gap: 2 },
  row(
    'Medway Council and the | Leaders should act together and at once so that',
    'integrated care board | plans are written in time.',
  ),
  row('Medway Council | Leaders should make sure that plans name what', 'a child needs.'.replace(/^/, ' | ').trim()),
];

describe('an area SEND report', () => {
  it('says its outcome, its days and what to improve, row by row', () => {
    const reading = readingOf(report([INCONSISTENT, IN_THREE_YEARS], ...IMPROVEMENTS), 'send-area-inspection');
    expect(reading).toMatchObject({
      urn: '80522',
      inspectionStart: '2024-02-05',
      inspectionEnd: '2024-02-09',
      sendOutcome: 2,
      judgements: {},
      priorityActions: [],
      needsToImprove: [
        'Leaders across the partnership should agree what they measure, and how they use it. Leaders should then publish it.',
        'Leaders should tell families more clearly: what they can ask for; and whom.',
        'Health leaders should shorten the time children wait for speech and language therapy.',
      ],
    });
    expect(reading.evidence['sendOutcome']).toEqual({ page: 1, quote: INCONSISTENT });
  });

  it('goes on with a row on the next page, below the running footer', () => {
    const text = report(
      [INCONSISTENT],
      large('Areas for improvement'),
      row('Leaders should plan the move into adulthood from the earliest'),
      footer('Area SEND inspection report: Medway Local Area Partnership, 5 to 9 February 2024', 10),
      newPage(row('years on.')),
      row('◼'),
    );
    expect(readingOf(text, 'send-area-inspection').needsToImprove).toEqual([
      'Leaders should plan the move into adulthood from the earliest years on.',
    ]);
  });

  it('goes on with a table whose head is printed again on the next page', () => {
    const text = report(
      [INCONSISTENT],
      large('Areas for improvement'),
      { ...row('Areas for improvement'), gap: 2 },
      row('Leaders should plan the move into adulthood from the earliest'),
      newPage(row('Areas for improvement')),
      row('years on.'),
    );
    expect(readingOf(text, 'send-area-inspection').needsToImprove).toEqual([
      'Leaders should plan the move into adulthood from the earliest years on.',
    ]);
  });

  it('sets priority actions beside whom they bind', () => {
    const text = report([FAILINGS, MONITORED, PLAN_DUE], ...PRIORITIES.slice(0, 3), ...IMPROVEMENTS);
    expect(readingOf(text, 'send-area-inspection')).toMatchObject({
      sendOutcome: 3,
      priorityActions: ['Leaders should act together and at once so that plans are written in time.'],
    });
  });

  it('parts cells that touch each other', () => {
    const line = row('Medway Council and the board Leaders should act at once so that');
    const text = report(
      [FAILINGS, MONITORED],
      large('Areas for priority action'),
      { ...row('Responsible body | Areas for priority action'), gap: 2 },
      {
        ...line,
        lines: [
          'Medway Council and the board Leaders should act at once so that',
          'of care | plans are written in time.',
        ],
      },
      ...IMPROVEMENTS,
    );
    expect(readingOf(text, 'send-area-inspection').priorityActions).toEqual([
      'Leaders should act at once so that plans are written in time.',
    ]);
  });

  it('can be positive', () => {
    expect(readingOf(report([POSITIVE], ...IMPROVEMENTS), 'send-area-inspection').sendOutcome).toBe(1);
  });

  it('stays unread where it shows no list, since each has one', () => {
    expect(unreadOf(report([POSITIVE]), 'send-area-inspection').reason).toBe('unknown-layout');
  });

  it('stays unread where the box says no outcome', () => {
    expect(unreadOf(report(['Inspectors met leaders.']), 'send-area-inspection').reason).toBe('unknown-layout');
  });

  it('stays unread where outcome and next inspection do not belong together', () => {
    const result = unreadOf(report([POSITIVE, IN_THREE_YEARS], ...IMPROVEMENTS), 'send-area-inspection');
    expect(result).toMatchObject({
      reason: 'readings-disagree',
      certain: { urn: '80522', inspectionEnd: '2024-02-09' },
    });
  });

  it('stays unread where failings are said and no priority action is found', () => {
    expect(unreadOf(report([FAILINGS, MONITORED], ...IMPROVEMENTS), 'send-area-inspection').detail).toContain('3 of 3');
  });

  it('stays unread where priority actions stand beside a better outcome', () => {
    const text = report([INCONSISTENT], ...PRIORITIES.slice(0, 3));
    expect(unreadOf(text, 'send-area-inspection').reason).toBe('readings-disagree');
  });
});

describe('a letter on a local area SEND inspection before 2023', () => {
  const letter = (...rest: readonly Block[]) =>
    letterText(
      paragraph('8 February 2018'),
      paragraph('Dear Director'),
      heading('Joint local area SEND inspection in Medway'),
      paragraph(
        'Between 4 December 2017 and 8 December 2017, inspectors conducted a joint inspection of the area of Medway.',
      ),
      ...rest,
      paragraph('Yours sincerely'),
    );
  const REQUIRED = 'HMCI has determined that a written statement of action is required.';

  it('lists the weaknesses that a written statement of action must tackle as priority actions', () => {
    const text = letter(
      paragraph(REQUIRED),
      heading('Main findings'),
      paragraph('The statement must explain how the area will tackle the following areas of significant weakness:'),
      { lines: ['◼ the lack of a joint strategy'], gap: 2, left: [72, 90] },
      { lines: ['◼ the quality of plans.'], gap: 2, left: [72, 90] },
    );
    expect(readingOf(text, 'send-area-inspection')).toMatchObject({
      sendOutcome: null,
      priorityActions: ['the lack of a joint strategy', 'the quality of plans.'],
    });
  });

  const point = (text: string): Block => ({ lines: [`◼ ${text}`], gap: 2, left: [72, 90] });

  it('does not list a weakness among the items to improve as well', () => {
    const text = letter(
      paragraph(REQUIRED),
      heading('Areas for development'),
      point('Health advice comes late.'),
      paragraph('The statement must explain how the area will tackle the following areas of significant weakness:'),
      point('the long waits'),
      point('the quality of plans.'),
    );
    expect(readingOf(text, 'send-area-inspection')).toMatchObject({
      priorityActions: ['the long waits', 'the quality of plans.'],
      needsToImprove: ['Health advice comes late.'],
    });
  });

  it('stays unread where it counts more weaknesses than it lists', () => {
    const text = letter(
      paragraph(REQUIRED),
      paragraph(
        'The statement must explain how the area will tackle the following three areas of significant weakness:',
      ),
      point('the long waits'),
      point('the quality of plans.'),
    );
    expect(unreadOf(text, 'send-area-inspection').reason).toBe('readings-disagree');
  });

  it('stays unread where a statement is required and no weakness is found', () => {
    expect(unreadOf(letter(paragraph(REQUIRED)), 'send-area-inspection').reason).toBe('readings-disagree');
  });
});

describe('a revisit to an area', () => {
  it('settles each weakness, and counts those that stay', () => {
    const text = letterText(
      paragraph('19 February 2020'),
      paragraph('Dear Director'),
      heading('Joint area SEND revisit in Medway'),
      paragraph('Between 9 December 2019 and 11 December 2019, inspectors revisited the area of Medway.'),
      heading('Main findings'),
      paragraph('The initial inspection found that leaders did not work well with one another.'),
      paragraph('The area has made sufficient progress in addressing this significant weakness.'),
      paragraph('The initial inspection found that plans were of poor quality.'),
      paragraph('The area has not made sufficient progress in addressing this significant weakness.'),
    );
    const reading = readingOf(text, 'send-revisit');
    expect(reading).toMatchObject({ inspectionEnd: '2019-12-11', priorityActionsCarriedOver: 1, priorityActions: [] });
    expect(reading.findings.map(({ direction, theme }) => [direction, theme])).toEqual([
      ['improved', 'leadership'],
      ['stalled', 'planning'],
    ]);
  });

  const revisit = (summary: string, ...verdicts: readonly string[]) =>
    letterText(
      paragraph('19 February 2020'),
      paragraph('Dear Director'),
      heading('Joint area SEND revisit in Medway'),
      paragraph(
        'Between 9 December 2019 and 11 December 2019, inspectors revisited the area of Medway to decide whether it has made sufficient progress in addressing the areas of significant weakness.',
      ),
      paragraph(summary),
      heading('Main findings'),
      ...verdicts.map(paragraph),
    );
  const PASSIVE = [
    'Sufficient progress has been made in addressing this area of weakness.',
    'Insufficient progress has been made in addressing this area of weakness.',
    'The area has not made sufficient progress in addressing this weakness.',
  ];

  it('settles them in the passive as well', () => {
    const text = revisit(
      'The area has made sufficient progress in addressing one of the three significant weaknesses. It has not made sufficient progress in addressing two.',
      ...PASSIVE,
    );
    const reading = readingOf(text, 'send-revisit');
    expect(reading.priorityActionsCarriedOver).toBe(2);
    expect(reading.findings.map(({ direction }) => direction)).toEqual(['improved', 'stalled', 'stalled']);
  });

  for (const summary of [
    'The area has made sufficient progress in addressing two of the three significant weaknesses.',
    'The area has made sufficient progress in addressing one of the four significant weaknesses.',
    'The area has made sufficient progress in addressing all of the significant weaknesses.',
  ])
    it(`stays unread where its own count differs: ${summary}`, () => {
      expect(unreadOf(revisit(summary, ...PASSIVE), 'send-revisit').reason).toBe('readings-disagree');
    });

  for (const [settled, sentence] of [
    [false, 'The area has not made sufficient progress in addressing this significant weakness.'],
    [false, 'Insufficient progress has been made in addressing this area of weakness.'],
    [false, 'Sufficient progress has not been made to address this weakness.'],
    [false, 'Leaders have not taken effective action to address this priority action.'],
    [true, 'The area has made sufficient progress in addressing this significant weakness.'],
    [true, 'Sufficient progress has been made in addressing this area of weakness.'],
    [true, 'Leaders have taken effective action to address this priority action.'],
    [undefined, 'Inspectors came to decide whether sufficient progress was made in addressing this weakness.'],
  ] as const)
    it(`takes it for ${settled === undefined ? 'no verdict' : settled ? 'settled' : 'not settled'}: ${sentence}`, () => {
      expect(verdictIn(sentence)).toBe(settled);
    });

  it('stays unread where it settles nothing', () => {
    const text = letterText(
      heading('Joint area SEND revisit in Medway'),
      paragraph('Inspectors revisited Medway on 9 May 2019.'),
    );
    expect(unreadOf(text, 'send-revisit').reason).toBe('unknown-layout');
  });
});
