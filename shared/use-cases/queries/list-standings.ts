import type { IsoDate } from '../../domain/dates.ts';
import { forEachCouncil } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { type Paged, type Part, pageOf } from './pages-of.ts';
import { type CouncilStanding, standingOfCouncil } from './standing-of-council.ts';

/** Councils have no day: they stay in the order in which they are watched, which no arrival shifts. */
const ANY_DAY: IsoDate = '2013-01-01';

/** How the watched councils stand, or the one asked for: now, or as it was known on a day. */
export const listStandings = async (
  deps: Pick<QueryDeps, 'history' | 'states' | 'watched'>,
  { urn, asOf }: { urn?: string | undefined; asOf?: IsoDate | undefined },
  part: Part,
): Promise<Paged<CouncilStanding>> => {
  const councils = deps.watched.filter((authority) => urn === undefined || authority.urn === urn);
  const page = pageOf(councils, ({ slug }) => ({ date: ANY_DAY, id: slug }), part);
  if (page.kind === 'bad-cursor') return page;
  const items = await forEachCouncil({ watched: page.items }, undefined, (authority) =>
    standingOfCouncil(deps, authority, asOf),
  );
  return { ...page, items };
};
