import * as z from 'zod';
import { AUTHORITIES } from '../domain/authority.ts';
import { Grade } from '../domain/grade.ts';
import type { CouncilStanding } from '../use-cases/queries/standing-of-council.ts';

export const REGIONS: readonly string[] = [...new Set(AUTHORITIES.map(({ region }) => region))].toSorted();

/** A form sends an empty value where nothing was chosen. */
const chosen = <T extends string>(values: readonly T[]) =>
  z
    .union([z.literal('').transform(() => undefined), z.enum(values)], { error: `It is one of ${values.join(', ')}.` })
    .optional();

/** How the list of councils is narrowed and ordered. */
export const IndexParams = z.object({
  /** Part of a council's name. */
  q: z.string().max(60, { error: 'It is far too long for the name of a council.' }).optional(),
  region: chosen(REGIONS),
  overall: chosen([...Grade.options, 'none']),
  sort: chosen(['name', 'newest']),
});
export type IndexParams = z.infer<typeof IndexParams>;

export const overallOf = ({ standing }: Pick<CouncilStanding, 'standing'>): Grade | 'none' =>
  standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness')?.grade ?? 'none';

const byName = (a: CouncilStanding, b: CouncilStanding): number => a.authority.name.localeCompare(b.authority.name);

const byNewest = (a: CouncilStanding, b: CouncilStanding): number =>
  (b.newest?.published ?? '').localeCompare(a.newest?.published ?? '') || byName(a, b);

/** The councils wanted, in the order wanted. */
export const chosenCouncils = (
  councils: readonly CouncilStanding[],
  { q = '', region, overall, sort }: IndexParams,
): readonly CouncilStanding[] =>
  councils
    .filter(({ authority }) => authority.names.some((name) => name.toLowerCase().includes(q.trim().toLowerCase())))
    .filter((council) => region === undefined || council.authority.region === region)
    .filter((council) => overall === undefined || overallOf(council) === overall)
    .toSorted(sort === 'newest' ? byNewest : byName);
