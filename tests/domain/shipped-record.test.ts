import { describe, expect, it } from 'vitest';
import { HistoryEntry } from '../../shared/domain/history.ts';
import { publicationsOf } from '../../shared/domain/publications.ts';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { standingOf } from '../../shared/domain/standing.ts';

const shippedBefore = (instant: string) => shippedEntries('medway', instant);

describe('the record of Medway that ships', () => {
  it('holds what was published before the day, and nothing of that day', () => {
    expect(shippedBefore('2013-08-23T12:00:00.000Z')).toEqual([]);
    expect(shippedBefore('2013-08-24T12:00:00.000Z').map(({ date }) => date)).toEqual(['2013-08-23']);
  });

  it('counts days as London does', () => {
    expect(shippedBefore('2019-08-27T23:30:00.000Z').at(-1)?.date).toBe('2019-08-27');
    expect(shippedBefore('2019-08-27T22:30:00.000Z').at(-1)?.date).not.toBe('2019-08-27');
  });

  it('is what the history keeps, each entry once and without an alert', () => {
    const entries = shippedBefore('2026-11-22T09:00:00.000Z');
    for (const entry of entries) expect(HistoryEntry.safeParse(entry).success).toBe(true);
    expect(entries.filter(({ alert }) => alert !== null)).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(publicationsOf(entries)).toHaveLength(entries.length);
  });

  it('says of each entry where a person can check it', () => {
    for (const { publication } of shippedBefore('2026-11-22T09:00:00.000Z'))
      expect(publication?.source).toMatch(/\d{4}/);
  });

  it('makes Medway inadequate from August 2019 and good from September 2023', () => {
    const overall = (instant: string) =>
      standingOf(publicationsOf(shippedBefore(instant))).judgements.find(
        ({ aspect }) => aspect === 'overall-effectiveness',
      );
    expect(overall('2019-01-01T09:00:00.000Z')).toMatchObject({ grade: 'requires-improvement', since: '2015-11-27' });
    expect(overall('2022-01-01T09:00:00.000Z')).toMatchObject({ grade: 'inadequate', since: '2019-08-27' });
    expect(overall('2026-11-22T09:00:00.000Z')).toMatchObject({ grade: 'good', since: '2023-09-11' });
  });

  it('is empty for a council without one, and for none', () => {
    expect(shippedEntries('kent', '2026-01-01T09:00:00.000Z')).toEqual([]);
    expect(shippedEntries('narnia', '2026-01-01T09:00:00.000Z')).toEqual([]);
  });
});
