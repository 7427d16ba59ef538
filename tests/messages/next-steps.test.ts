import { describe, expect, it } from 'vitest';
import type { Publication } from '../../shared/domain/publication.ts';
import { monthsAfter, workingDaysAfter } from '../../shared/messages/about-when.ts';
import { nextSteps } from '../../shared/messages/next-steps.ts';
import { anIlacs, anIlacs2026, anOlderIlacs } from '../domain/reports.ts';
import { aVisit } from '../support/builders.ts';

const step = (publication: Publication, today = publication.published): string =>
  nextSteps(publication, today).join('\n');

describe('what happens next', () => {
  it('has the day by which an action plan is due, and tells it as past afterwards', () => {
    expect(step(anOlderIlacs())).toMatch(/owes an action plan within 70 working days .*, by about 3 December 2019\./);
    expect(step(anOlderIlacs(), '2023-09-10')).toMatch(/owed an action plan by about 3 December 2019\./);
  });

  it('has the month of the next inspection, and tells it as past only when that month is over', () => {
    expect(step(anIlacs(), '2026-07-31')).toMatch(/a short one, is due .*, about July 2026, with a focused visit/);
    expect(step(anIlacs(), '2026-08-01')).toMatch(/a short one, was due .*, about July 2026\.$/);
  });

  it.each([
    [1, 'is due about five years after the last, about February 2029'],
    [2, 'is due about three years after the last, about February 2027'],
    [3, 'within about 18 months, by about August 2025'],
  ] as const)('after area SEND outcome %i says: %s', (sendOutcome, words) => {
    const report = aVisit({
      kind: 'send-area-inspection',
      inspectionEnd: '2024-02-09',
      published: '2024-04-02',
      sendOutcome,
    });
    expect(step(report)).toContain(words);
    expect(step(report, '2030-01-01')).toContain('was due');
  });

  it('is said for a focused visit, and for one that set a priority action with its day', () => {
    expect(step(aVisit())).toMatch(/fall between full inspections/);
    expect(step(aVisit({ published: '2018-08-03', priorityActions: 1 }))).toMatch(/by about 9 November 2018\./);
  });

  it('promises nothing where no source says what sets a step off', () => {
    const judgements = { ...anIlacs2026().judgements, 'in-care': 'inadequate' } as const;
    expect(step(anIlacs2026({ judgements }))).toMatch(/is not published/);
  });
});

it('working days leave out Saturdays and Sundays; months end on their last day', () => {
  expect(workingDaysAfter('2023-09-11', 70)).toBe('2023-12-18');
  expect(workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23');
  expect(monthsAfter('2023-07-28', 36)).toBe('2026-07-31');
  expect(monthsAfter('2023-11-30', 3)).toBe('2024-02-29');
});
