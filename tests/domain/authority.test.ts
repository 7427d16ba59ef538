import { describe, expect, it } from 'vitest';
import {
  AUTHORITIES,
  authorityBySlug,
  authorityByUrn,
  currentAuthorities,
  suggestAuthorities,
} from '../../shared/domain/authority.ts';

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

describe('the table of councils', () => {
  it('holds the 153 councils of Ofsted’s listing and three that were abolished', () => {
    expect(currentAuthorities()).toHaveLength(153);
    expect(AUTHORITIES.filter(({ validTo }) => validTo !== null).map(({ slug }) => slug)).toEqual([
      'cumbria',
      'northamptonshire',
      'poole',
    ]);
  });

  it('gives each council a slug and a URN of its own', () => {
    expect(repeated(AUTHORITIES.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(AUTHORITIES.map(({ urn }) => urn))).toEqual([]);
  });

  it('lets no name stand for two councils', () => {
    const names = AUTHORITIES.flatMap((council) => [...new Set(council.names.map((name) => name.toLowerCase()))]);
    expect(repeated(names)).toEqual([]);
  });

  it('puts the name it displays first among the names people use', () => {
    expect(AUTHORITIES.filter(({ name, names }) => names[0] !== name)).toEqual([]);
  });

  it('knows successors that exist, and that begin the day after their predecessor ended', () => {
    for (const { validTo, successors } of AUTHORITIES.filter((council) => council.validTo !== null)) {
      expect(successors.length).toBeGreaterThan(0);
      for (const slug of successors) {
        const began = Date.parse(authorityBySlug(slug)?.validFrom ?? '');
        expect(began - Date.parse(validTo ?? '')).toBe(86_400_000);
      }
    }
    expect(currentAuthorities().filter(({ successors }) => successors.length > 0)).toEqual([]);
  });

  it('tells Medway from Kent and finds both by URN', () => {
    expect(authorityByUrn('80522')?.slug).toBe('medway');
    expect(authorityByUrn('80476')?.slug).toBe('kent');
    expect(authorityByUrn('00000')).toBeUndefined();
    expect(authorityBySlug('Medway')).toBeUndefined();
  });
});

describe('a council that was typed wrongly', () => {
  const suggested = (typed: string): readonly string[] => suggestAuthorities(typed).map(({ slug }) => slug);

  it.each([
    ['medwey', 'medway'],
    ['Medway Council', 'medway'],
    ['somerst', 'somerset'],
    ['hull', 'kingston-upon-hull'],
    ['st helens', 'st-helens'],
    ['Richmond', 'richmond-upon-thames'],
  ])('%s suggests %s first', (typed, slug) => {
    expect(suggested(typed)[0]).toBe(slug);
  });

  it('always suggests three, whatever was typed', () => {
    for (const typed of ['medwey', '', 'z'.repeat(60)]) expect(new Set(suggested(typed)).size).toBe(3);
  });

  it('suggests no council that no longer exists', () => {
    expect(suggested('northamptonshire')).not.toContain('northamptonshire');
  });
});
