import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import rows from './authorities.json' with { type: 'json' };
import { IsoDate } from './dates.ts';

/**
 * An English council that answers for children's social care, as Ofsted lists it.
 * Reports of a children's trust are filed under its council. Source: `authorities.json`, made from
 * Data to Insight's provider look-up and the titles of published reports, checked by a test.
 */
export const Authority = z.object({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** The name used in messages and on pages. */
  name: z.string().min(1),
  /** Ofsted's unique reference number: five digits, seven for councils made since 2019. */
  urn: z.string().regex(/^\d{5,7}$/),
  /** Every name people use, the display name first. */
  names: z.array(z.string().min(1)).min(1),
  laCode: z.string(),
  gss: z.string().nullable(),
  region: z.string(),
  domain: z.string().nullable(),
  /** First day of the council where it is younger than Ofsted's record; history is not inherited. */
  validFrom: IsoDate.nullable(),
  /** Last day of an abolished council. */
  validTo: IsoDate.nullable(),
  successors: z.array(z.string()),
  trust: z.string().nullable(),
});
export type Authority = z.infer<typeof Authority>;

export const AUTHORITIES: readonly Authority[] = z.array(Authority).parse(rows);

const bySlug = new Map(AUTHORITIES.map((authority) => [authority.slug, authority]));
const byUrn = new Map(AUTHORITIES.map((authority) => [authority.urn, authority]));

export const authorityBySlug = (slug: string): Authority | undefined => bySlug.get(slug);
export const authorityByUrn = (urn: string): Authority | undefined => byUrn.get(urn);

/** Councils that exist today: the 153 of Ofsted's listing. */
export const currentAuthorities = (): readonly Authority[] => AUTHORITIES.filter(({ validTo }) => validTo === null);

/** The three names closest to what was typed, best first: a prefix of a name counts as close. */
export const suggestAuthorities = (typed: string): readonly Authority[] => {
  const wanted = typed.trim().toLowerCase();
  const closeness = ({ slug, names }: Authority) =>
    Math.min(
      ...[slug, ...names].map((name) => {
        const known = name.toLowerCase();
        const cut = distance(wanted, known.slice(0, wanted.length)) + 0.5;
        return Math.min(distance(wanted, known), cut);
      }),
    );
  return currentAuthorities()
    .map((authority) => ({ authority, closeness: closeness(authority) }))
    .toSorted((a, b) => a.closeness - b.closeness)
    .slice(0, 3)
    .map(({ authority }) => authority);
};
