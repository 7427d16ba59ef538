import { describe, expect, it } from 'vitest';
import { authorityBySlug, currentAuthorities } from '../../shared/domain/authority.ts';
import { HistoryEntry } from '../../shared/domain/history.ts';
import { Publication } from '../../shared/domain/publication.ts';
import { publicationId } from '../../shared/domain/publication-id.ts';
import { publicationsOf } from '../../shared/domain/publications.ts';
import { shippedEntries, shippedPublications } from '../../shared/domain/shipped-record.ts';
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

  it('is empty for a council that nobody knows', () => {
    expect(shippedEntries('narnia', '2026-01-01T09:00:00.000Z')).toEqual([]);
  });
});

describe('the national record', () => {
  const TODAY = '2026-11-22';

  it.each(currentAuthorities())('has documents of $name, each sound and once', (authority) => {
    const publications = shippedPublications(authority, TODAY);
    expect(publications.length).toBeGreaterThan(0);
    for (const publication of publications) expect(Publication.parse(publication)).toEqual(publication);
    expect(new Set(publications.map(publicationId)).size).toBe(publications.length);
    expect(publications.map(({ published }) => published)).toEqual(
      publications.map(({ published }) => published).toSorted(),
    );
  });

  it('gives Kent its standing before any source has answered', () => {
    const kent = authorityBySlug('kent');
    if (kent === undefined) throw new Error('Kent is a council');
    const overall = standingOf(shippedPublications(kent, TODAY)).judgements.find(
      ({ aspect }) => aspect === 'overall-effectiveness',
    );
    expect(overall).toMatchObject({ grade: 'good', since: '2026-02-02' });
  });

  it('counts what was known at the end of a day, that day included', () => {
    const medway = authorityBySlug('medway');
    if (medway === undefined) throw new Error('Medway is a council');
    expect(shippedPublications(medway, '2023-09-10').at(-1)?.published).toBe('2022-10-26');
    expect(shippedPublications(medway, '2023-09-11').at(-1)?.published).toBe('2023-09-11');
  });
});
