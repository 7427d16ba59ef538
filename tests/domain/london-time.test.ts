import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { londonDate, londonTime } from '../../shared/domain/london-time.ts';

describe('London’s wall clock', () => {
  it.each([
    // clocks go forward at 01:00 UTC on the last Sunday in March
    ['2026-03-29T00:59:59.000Z', { date: '2026-03-29', weekday: 7, hour: 0, minute: 59 }],
    ['2026-03-29T01:00:00.000Z', { date: '2026-03-29', weekday: 7, hour: 2, minute: 0 }],
    // and back at 01:00 UTC on the last Sunday in October: the hour from one to two comes twice
    ['2026-10-25T00:30:00.000Z', { date: '2026-10-25', weekday: 7, hour: 1, minute: 30 }],
    ['2026-10-25T01:30:00.000Z', { date: '2026-10-25', weekday: 7, hour: 1, minute: 30 }],
    ['2026-10-25T02:00:00.000Z', { date: '2026-10-25', weekday: 7, hour: 2, minute: 0 }],
  ])('reads %s right across a clock change', (instant, expected) => {
    expect(londonTime(instant)).toEqual(expected);
  });

  it('begins a summer day an hour before UTC does', () => {
    expect(londonDate('2026-06-30T22:59:59.999Z')).toBe('2026-06-30');
    expect(londonDate('2026-06-30T23:00:00.000Z')).toBe('2026-07-01');
  });

  it('prints midnight as hour 0 and Monday as day 1', () => {
    expect(londonTime('2026-11-23T00:00:00.000Z')).toEqual({ date: '2026-11-23', weekday: 1, hour: 0, minute: 0 });
  });

  it('is UTC or one hour ahead of it, always', () => {
    const moments = fc.date({ min: new Date('2013-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const { date, hour, minute } = londonTime(moment.toISOString());
        const clock = Date.parse(`${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`);
        const ahead = (clock - Math.floor(moment.getTime() / 60_000) * 60_000) / 60_000;
        expect([0, 60]).toContain(ahead);
      }),
    );
  });
});
