import { describe, expect, it } from 'vitest';
import { AUTHORITIES } from '../../shared/domain/authority.ts';
import { councilMentions, NOT_THE_COUNCIL } from '../../shared/domain/council-names.ts';

const named = (text: string): string[] => councilMentions(text).map(({ authority }) => authority.slug);

describe('councils named in a text', () => {
  it.each(AUTHORITIES)('finds $name by each of its names', ({ slug, names }) => {
    for (const name of names) expect(named(`The children’s services of ${name} were inspected.`)).toContain(slug);
  });

  it.each([
    ['North Northamptonshire Council', 'north-northamptonshire'],
    ['Derbyshire', 'derbyshire'],
    ['Kingston upon Hull', 'kingston-upon-hull'],
    ['Stoke', 'stoke-on-trent'],
    ['Windsor & Maidenhead', 'windsor-and-maidenhead'],
    ['St. Helens', 'st-helens'],
    ['MEDWAY COUNCIL', 'medway'],
    ['Bradford Children and Families Trust', 'bradford'],
  ])('takes the longest name: %s', (text, slug) => {
    expect(named(text)).toEqual([slug]);
  });

  it.each([
    ['a verb', 'She likes reading and bury the hatchet.'],
    ['another body', 'Medway Secure Training Centre'],
    ['a hospital', 'Medway Maritime Hospital'],
    ['a police force', 'Kent Police'],
    ['a school', 'Kent & Medway Primary School'],
    ['a river', 'on the River Medway'],
    ['a town abroad', 'Medway, Massachusetts'],
    ['a region', 'a Kent council and the Kent authority'],
    ['a part of a county', 'in west Kent'],
    ['a council of a part of a county', 'South Norfolk Council'],
    ['a county around a city', 'a Greater Manchester council'],
    ['a town with a longer name', 'Bury St Edmunds and Newcastle-under-Lyme'],
    ['a city abroad', 'New York City Council'],
    ['part of a word', 'Medwayside'],
    ['a trust that several councils share', 'Northamptonshire Children’s Trust'],
    ['two councils by one name', 'North and West Northamptonshire'],
  ])('does not take %s for a council', (_what, text) => {
    expect(named(text)).toEqual([]);
  });

  it('tells a council from its place', () => {
    expect(councilMentions('Kent and Medway Council').map(({ words, official }) => [words, official])).toEqual([
      ['Kent', false],
      ['Medway Council', true],
    ]);
  });

  it.each(NOT_THE_COUNCIL)('has a sample that works for each exception: $sample', ({ sample }) => {
    expect(named(sample)).toEqual([]);
  });
});
