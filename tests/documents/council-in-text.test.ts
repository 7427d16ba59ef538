import { describe, expect, it } from 'vitest';
import { councilIn, councilsIn } from '../../shared/documents/council-in-text.ts';
import { AUTHORITIES } from '../../shared/domain/authority.ts';

describe('the council a title names', () => {
  it.each([
    ['Inspection of Medway local authority children’s services', 'medway'],
    ['Medway Children’s Services', 'medway'],
    ['Kingston Upon Hull City Council', 'kingston-upon-hull'],
    ['Inspection of Hull local authority children’s services', 'kingston-upon-hull'],
    ['Royal Borough of Kingston upon\nThames', 'kingston-upon-thames'],
    ['Inspection of the Royal Borough of Windsor and Maidenhead local authority', 'windsor-and-maidenhead'],
    ['Derby City Council', 'derby'],
    ['Derbyshire County Council', 'derbyshire'],
    ['Inspection of London Borough of Hammersmith & Fulham local authority', 'hammersmith-and-fulham'],
    ['Inspection of North Northamptonshire local authority', 'north-northamptonshire'],
    ['Northamptonshire County Council', 'northamptonshire'],
    ['Bristol City of', 'bristol'],
    ['St. Helens Metropolitan Borough Council', 'st-helens'],
    ['Area SEND inspection of Southend on Sea Local Area Partnership', 'southend-on-sea'],
    ['Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole'],
    ['Borough of Poole', 'poole'],
    ['City of York Council', 'york'],
    ['County Durham', 'durham'],
    ['Birmingham Children’s Trust', 'birmingham'],
    ['READING', 'reading'],
    ['Inspection of Medway’s children’s services', 'medway'],
    ['St Helens’ children’s services', 'st-helens'],
  ])('%s is %s', (title, slug) => {
    expect(councilIn(title)?.slug).toBe(slug);
  });

  it.each([
    'reading and writing',
    'Northamptonshire Children’s Trust',
    'Greater Manchester Combined Authority',
    'Kent and Medway partnership',
    'Yorkshire',
    '',
  ])('%s names no single council', (title) => {
    expect(councilIn(title)).toBeUndefined();
  });

  it('knows every council by each of its names', () => {
    for (const authority of AUTHORITIES)
      for (const name of authority.names) expect([name, councilIn(name)?.slug]).toEqual([name, authority.slug]);
  });

  it('lists several councils in the order of the text', () => {
    expect(councilsIn('Medway, then Kent, then Medway again').map(({ slug }) => slug)).toEqual(['medway', 'kent']);
  });
});
