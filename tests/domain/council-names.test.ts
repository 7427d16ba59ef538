import { describe, expect, it } from 'vitest';
import { currentAuthorities } from '../../shared/domain/authority.ts';
import { councilMentions, NOT_THE_COUNCIL } from '../../shared/domain/council-names.ts';

const named = (text: string): readonly string[] => councilMentions(text).map(({ authority }) => authority.slug);

describe('the councils a text names', () => {
  it('are found by the name of each that exists', () => {
    const missed = currentAuthorities().filter(
      ({ slug, name }) => !named(`Inspectors went to ${name} Council.`).includes(slug),
    );
    expect(missed.map(({ slug }) => slug)).toEqual([]);
  });

  it.each([
    ['Kingston upon Hull and Kingston upon Thames', ['kingston-upon-hull', 'kingston-upon-thames']],
    ['North Northamptonshire', ['north-northamptonshire']],
    ['Derbyshire, not Derby', ['derbyshire', 'derby']],
    ['St Helens and St. Helens', ['st-helens', 'st-helens']],
    ['Windsor & Maidenhead', ['windsor-and-maidenhead']],
    ['Medway’s children', ['medway']],
    ['children who like reading in bury', []],
    ['a Kent council was told', []],
    ['Medwayside', []],
    ['Trafford Town Hall', ['trafford']],
    ['the Medway towns', []],
  ])('in “%s”', (text, slugs) => {
    expect(named(text)).toEqual(slugs);
  });

  it.each(NOT_THE_COUNCIL.map(({ sample }) => sample))('are not meant by “%s”', (sample) => {
    expect(named(`News of ${sample} today`)).toEqual([]);
  });

  it('are meant for certain where the words say council', () => {
    expect(councilMentions('Medway Council')[0]?.official).toBe(true);
    expect(councilMentions('Kent County Hall')[0]?.official).toBe(true);
    expect(councilMentions('in Medway')[0]?.official).toBe(false);
  });
});
