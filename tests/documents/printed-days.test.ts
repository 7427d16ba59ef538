import { describe, expect, it } from 'vitest';
import { printedDays, printedDaysIn, printedSpan } from '../../shared/documents/printed-days.ts';

describe('days as Ofsted prints them', () => {
  it.each([
    ['17 to 28 July 2023', '2023-07-17', '2023-07-28'],
    ['15-19 July 2013', '2013-07-15', '2013-07-19'],
    ['Inspection date: 11 – 22 July 2022', '2022-07-11', '2022-07-22'],
    ['29 and 30 April 2025', '2025-04-29', '2025-04-30'],
    ['31 January and 1 February 2023', '2023-01-31', '2023-02-01'],
    ['15, 16 and 21 July 2025', '2025-07-15', '2025-07-21'],
    ['14 September to 8 October 2015', '2015-09-14', '2015-10-08'],
    ['15 July 2019 to 26 July 2019', '2019-07-15', '2019-07-26'],
    ['19 November–30 November 2018', '2018-11-19', '2018-11-30'],
    ['27 April to\n1 May 2026 Lead inspector', '2026-04-27', '2026-05-01'],
    ['Tuesday 4th and Wednesday 5th July 2023', '2023-07-04', '2023-07-05'],
    ['on 5 February 2019', '2019-02-05', '2019-02-05'],
    ['12 to 23 May 2025 14', '2025-05-12', '2025-05-23'],
    ['29 and 30 April 20251', '2025-04-29', '2025-04-30'],
    ['12/09/2016 to 06/10/2016', '2016-09-12', '2016-10-06'],
    ['1/06/2015 - 25/06/2015', '2015-06-01', '2015-06-25'],
    ['01/06 to 09/10/2016', '2016-06-01', '2016-10-09'],
    ['12.9.2016 – 6.10.2016', '2016-09-12', '2016-10-06'],
    ['15/16 July 2025', '2025-07-15', '2025-07-16'],
    ['29 Sept to 3 Oct 2025', '2025-09-29', '2025-10-03'],
    ['12-09-2016 to 06-10-2016', '2016-09-12', '2016-10-06'],
    ['12/09/16–06/10/16', '2016-09-12', '2016-10-06'],
    ['between 3 and 14 June 2024', '2024-06-03', '2024-06-14'],
    ['3 June through 14 June 2024', '2024-06-03', '2024-06-14'],
    ['the 3rd of June to the 14th of June 2024', '2024-06-03', '2024-06-14'],
    ['3 JUNE TO 14 JUNE 2024', '2024-06-03', '2024-06-14'],
  ])('reads %s', (text, start, end) => {
    expect(printedDays(text)).toEqual({ start, end });
  });

  it.each([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212])('takes U+%# for a dash', (code) => {
    const text = `17 ${String.fromCodePoint(code)} 28 July 2023`;
    expect(printedDays(text)).toEqual({ start: '2023-07-17', end: '2023-07-28' });
  });

  it.each(['17 \uFFFD 28 July 2023', '17 ~ 28 July 2023', '13/25/2016 to 14/25/2016'])(
    'does not take half of a phrase for the whole: %j',
    (text) => {
      expect(printedDays(text)).toBeUndefined();
    },
  );

  it.each([
    ['5 to 9 December 2022 and 14 to 15 February 2023', '2022-12-05', '2023-02-15'],
    ['5 to 9 December and 14 to 15 February 2023', '2022-12-05', '2023-02-15'],
    ['5 December 2022 to 9 December 2022 14 February 2023 to 15 February 2023', '2022-12-05', '2023-02-15'],
  ])('spans two blocks of fieldwork: %s', (text, start, end) => {
    expect(printedDays(text)).toEqual({ start, end });
  });

  it('puts December before January when only the second year is printed', () => {
    expect(printedDays('14 December to 8 January 2021')).toEqual({ start: '2020-12-14', end: '2021-01-08' });
  });

  it('takes a year printed on the left only, also across the turn of the year', () => {
    expect(printedDays('8 June 2026 to 19 June')).toEqual({ start: '2026-06-08', end: '2026-06-19' });
    expect(printedDays('14 December 2020 to 8 January')).toEqual({ start: '2020-12-14', end: '2021-01-08' });
  });

  it('needs the day of publication where no year is printed', () => {
    expect(printedDays('11 – 22 July')).toBeUndefined();
    expect(printedDays('11 – 22 July', '2022-09-05')).toEqual({ start: '2022-07-11', end: '2022-07-22' });
    expect(printedDays('12 to 16 December', '2023-02-01')).toEqual({ start: '2022-12-12', end: '2022-12-16' });
  });

  it.each([
    '31 June 2023',
    '29 February 2023',
    '28 to 17 July 2023',
    '30 February to 11 March 2024',
    '29 to 30 February 2024',
    'section 5.3.14',
    '30 to 40 May 2024',
    '11 to 22 May 20266',
    '11 May 20266 to 22 May 2026',
    'May 2024',
    '5 may 2024',
    '',
  ])('reads nothing from %j', (text) => {
    expect(printedDays(text)).toBeUndefined();
  });

  it('spans all phrases of words that print nothing but the days of one inspection', () => {
    const words = 'Inspection dates: 5 to 9 December 2022; further visit: 14 to 15 February 2023';
    expect(printedSpan(words)).toEqual({ start: '2022-12-05', end: '2023-02-15' });
    expect(printedSpan('17 to 28 July 2013, again 5 March 2023')).toBeUndefined();
  });

  it('finds every phrase in order and keeps sentences apart', () => {
    expect(printedDaysIn('2 June 2025. We visited on 29 and 30 April 2025, after 12 children moved.')).toEqual([
      { start: '2025-06-02', end: '2025-06-02' },
      { start: '2025-04-29', end: '2025-04-30' },
    ]);
  });
});
