import { describe, expect, it } from 'vitest';
import { feedDate } from '../../../shared/sources/feeds/feed-date.ts';

describe('a date in a feed', () => {
  it.each([
    ['Mon, 02 Jun 2025 10:00:00 GMT', '2025-06-02T10:00:00.000Z'],
    ['Mon, 02 Jun 2025 10:00:00 BST', '2025-06-02T09:00:00.000Z'],
    ['Mon, 02 Jun 2025 10:00:00 +0100', '2025-06-02T09:00:00.000Z'],
    ['Mon, 02 Jun 2025 10:00 -0500', '2025-06-02T15:00:00.000Z'],
    ['Mon,02 Jun 2025 10:00:00 EST', '2025-06-02T15:00:00.000Z'],
    ['2 June 25 10:00 UT', '2025-06-02T10:00:00.000Z'],
    ['Tue, 2 Sept 2025 9:05:00 GMT', '2025-09-02T09:05:00.000Z'],
    ['2025-06-02T10:00:00Z', '2025-06-02T10:00:00.000Z'],
    ['2025-06-02T10:00:00.000+01:00', '2025-06-02T09:00:00.000Z'],
    ['2025-06-02 10:00:00 +0100', '2025-06-02T09:00:00.000Z'],
  ])('%s is %s', (text, moment) => {
    expect(feedDate(text)).toBe(moment);
  });

  it.each([
    ['02/06/2025 10:00', '2025-06-02T09:00:00.000Z'],
    ['02/01/2026 10:00', '2026-01-02T10:00:00.000Z'],
    ['2025-06-02T10:00:00', '2025-06-02T09:00:00.000Z'],
    ['Mon, 02 Jun 2025 10:00:00', '2025-06-02T09:00:00.000Z'],
  ])('%s without a zone is read day first, on London’s clock', (text, moment) => {
    expect(feedDate(text)).toBe(moment);
  });

  it.each([
    ['30/03/2025 00:59', '2025-03-30T00:59:00.000Z'],
    ['30/03/2025 01:30', '2025-03-30T01:30:00.000Z'],
    ['30/03/2025 02:00', '2025-03-30T01:00:00.000Z'],
    ['26/10/2025 00:59', '2025-10-25T23:59:00.000Z'],
    ['26/10/2025 01:30', '2025-10-26T00:30:00.000Z'],
    ['26/10/2025 02:00', '2025-10-26T02:00:00.000Z'],
  ])('%s lies on the right side of the clock change: %s', (text, moment) => {
    expect(feedDate(text)).toBe(moment);
  });

  it.each(['02/06/2025', '2025-06-02', 'Monday, 2nd June 2025'])('%s, without a time, stays on its day', (text) => {
    expect(feedDate(text)).toBe('2025-06-02T00:00:00.000Z');
  });

  it.each([
    undefined,
    '',
    'not a date',
    'yesterday',
    '31 Jun 2025',
    '31/06/2025',
    '06/13/2025',
    '2025-02-29',
    '2 Foo 2025',
    'Mon, 02 Jun 2025 25:00:00 GMT',
    'Mon, 02 Jun 2025 10:00 PM',
    '1748858400',
  ])('%s is not guessed at', (text) => {
    expect(feedDate(text)).toBeNull();
  });
});
