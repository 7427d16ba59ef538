import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, daysBetween, isoDate, longDate } from '../../shared/domain/dates.ts';

describe('days as Ofsted prints them', () => {
  it('are read whatever the case of the month', () => {
    expect(isoDate(2, 'June', 2025)).toBe('2025-06-02');
    expect(isoDate(29, 'FEBRUARY', 2024)).toBe('2024-02-29');
  });

  it('are not read where they do not exist', () => {
    for (const [day, month] of [
      [31, 'June'],
      [29, 'February'],
      [0, 'May'],
      [1, 'Juno'],
    ] as const)
      expect(isoDate(day, month, 2025)).toBeUndefined();
  });

  it('come back as they went in', () => {
    const days = fc.date({ min: new Date('2013-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const [day = '', month = '', year = ''] = longDate(date).split(' ');
        expect(isoDate(Number(day), month, Number(year))).toBe(date);
      }),
    );
  });

  it('are counted over leap years and clock changes, and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  it('hold moments that minutes are added to in UTC', () => {
    expect(addMinutes('2026-03-29T00:30:00Z', 90)).toBe('2026-03-29T02:00:00.000Z');
  });
});
