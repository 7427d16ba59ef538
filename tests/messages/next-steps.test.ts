import { describe, expect, it } from 'vitest';
import { monthsAfter, workingDaysAfter } from '../../shared/domain/dates.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { nextDates, nextSteps, withNextDateAndPage } from '../../shared/messages/next-steps.ts';
import { anIlacs, anIlacs2026, anOlderIlacs } from '../domain/reports.ts';
import { aMessage, aVisit, SITE } from '../support/builders.ts';

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

describe('the next dates of a council', () => {
  const dates = (...known: readonly Publication[]) =>
    nextDates(known).map(({ by, within, what }) => `${within} ${by}: ${what}`);

  it('are the next inspection after a good one, and that of area SEND services', () => {
    const send = aVisit({ kind: 'send-area-inspection', inspectionEnd: '2024-02-09', sendOutcome: 2 });
    expect(dates(anOlderIlacs(), anIlacs(), send)).toEqual([
      'month 2026-07-31: Ofsted’s next inspection, a short one',
      'month 2027-02-28: The next full area SEND inspection',
    ]);
  });

  it('are an action plan and the next monitoring visit after an inadequate one, reckoned from the last visit', () => {
    const visit = aVisit({ kind: 'monitoring-visit', inspectionEnd: '2020-08-21', published: '2020-09-28' });
    expect(dates(anOlderIlacs())).toEqual([
      'month 2019-11-30: Ofsted’s next monitoring visit',
      'day 2019-12-03: an action plan is due',
    ]);
    expect(dates(anOlderIlacs(), visit)[1]).toBe('month 2020-11-30: Ofsted’s next monitoring visit');
  });

  it('are none after a newer report that could not be read', () => {
    const unread = { ...anIlacs(), status: 'unread', judgements: {} } as const;
    expect(dates(anOlderIlacs(), unread)).toEqual([]);
  });

  it('are said in an email that does not say them yet, with what should have been by now', () => {
    const written = (email: string, today: string): string =>
      withNextDateAndPage(aMessage({ email }), [anIlacs()], today, SITE).email ?? '';
    expect(written('News.', '2026-07-31')).toContain(
      'About July 2026: Ofsted’s next inspection, a short one (about three years after the last, by Ofsted’s own guidance).',
    );
    expect(written('News. It is due about July 2026.', '2026-07-31')).not.toContain('NEXT DATE');
    expect(written('News.', '2026-08-01')).toContain('Overdue since about July 2026: Ofsted’s next');
    expect(withNextDateAndPage(aMessage({ email: 'News.' }), [], '2026-08-01', SITE).email).toContain(
      'None can be worked out',
    );
  });
});

it('working days leave out Saturdays and Sundays; months end on their last day', () => {
  expect(workingDaysAfter('2023-09-11', 70)).toBe('2023-12-18');
  expect(workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23');
  expect(monthsAfter('2023-07-28', 36)).toBe('2026-07-31');
  expect(monthsAfter('2023-11-30', 3)).toBe('2024-02-29');
});
