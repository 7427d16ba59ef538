import type { Authority } from '../../domain/authority.ts';
import { latestFirst } from '../../domain/by-day.ts';
import { type CoverageItem, coverageDay } from '../../domain/coverage.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { forEachCouncil } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { earliest, type Paged, type Part, type Place, pageAlong } from './paging.ts';

/** Which items are wanted, by the London day on which they were published; both days are included. */
export type CoverageFilter = {
  urn?: string | undefined;
  since?: IsoDate | undefined;
  until?: IsoDate | undefined;
};

export type CouncilCoverage = { authority: Authority; item: CoverageItem; day: IsoDate };

type Deps = Pick<QueryDeps, 'coverage' | 'watched'>;

const rowOf = (authority: Authority, item: CoverageItem): CouncilCoverage => ({
  authority,
  item,
  day: coverageDay(item),
});

/** One item can be about two councils: each has its own row. */
const placeOf = ({ authority, item, day }: CouncilCoverage): Place => ({
  date: day,
  id: `${authority.urn}/${item.id}`,
});

const datedOf = ({ item: { urn, id }, day }: CouncilCoverage) => ({ date: day, id, urn });

const newestFirst = (a: CouncilCoverage, b: CouncilCoverage): number => latestFirst(datedOf(a), datedOf(b));

const isWanted =
  ({ since, until }: CoverageFilter) =>
  ({ day }: CouncilCoverage): boolean =>
    (since === undefined || day >= since) && (until === undefined || day <= until);

const ofCouncil = async ({ coverage }: Deps, authority: Authority): Promise<readonly CouncilCoverage[]> =>
  (await coverage.ofCouncil(authority.urn)).map((item) => rowOf(authority, item));

async function* inOrder({ coverage, watched }: Deps, filter: CoverageFilter, from: IsoDate | undefined) {
  const councils = new Map(watched.map((authority) => [authority.urn, authority]));
  for await (const item of coverage.covered([...councils.keys()], earliest(from, filter.until))) {
    const authority = councils.get(item.urn);
    if (filter.since !== undefined && coverageDay(item) < filter.since) return;
    if (authority !== undefined) yield rowOf(authority, item);
  }
}

/** What the press and the government published about the watched councils, newest first. */
export const listCoverage = (deps: Deps, filter: CoverageFilter, part: Part): Promise<Paged<CouncilCoverage>> => {
  const whole = async () =>
    (await forEachCouncil(deps, filter.urn, (authority) => ofCouncil(deps, authority)))
      .flat()
      .filter(isWanted(filter))
      .toSorted(newestFirst);
  const isOfOne = filter.urn !== undefined || deps.watched.length === 1;
  return pageAlong(isOfOne ? { whole } : { whole, along: (from) => inOrder(deps, filter, from) }, placeOf, part);
};
