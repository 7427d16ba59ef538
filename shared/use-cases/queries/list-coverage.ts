import type { Authority } from '../../domain/authority.ts';
import type { CoverageItem } from '../../domain/coverage.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { londonDate } from '../../domain/london-time.ts';
import { forEachCouncil } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { type Paged, type Part, pageOf } from './pages-of.ts';

/** Which items are wanted, by the London day on which they were published; both days are included. */
export type CoverageFilter = {
  urn?: string | undefined;
  since?: IsoDate | undefined;
  until?: IsoDate | undefined;
};

export type CouncilCoverage = { authority: Authority; item: CoverageItem; day: IsoDate };

/** An item that does not say when it was published stands at the day it was found. */
const dayOf = ({ published, foundAt }: CoverageItem): IsoDate => londonDate(published ?? foundAt);

const ofCouncil = async (
  { coverage }: Pick<QueryDeps, 'coverage'>,
  authority: Authority,
): Promise<readonly CouncilCoverage[]> =>
  (await coverage.ofCouncil(authority.urn)).map((item) => ({ authority, item, day: dayOf(item) }));

/** One item can be about two councils: each has its own row. */
const placeOf = ({ authority, item, day }: CouncilCoverage) => ({ date: day, id: `${authority.urn}/${item.id}` });

const newestFirst = (a: CouncilCoverage, b: CouncilCoverage): number =>
  b.day.localeCompare(a.day) || placeOf(b).id.localeCompare(placeOf(a).id);

/** What the press and the government published about the watched councils, newest first. */
export const listCoverage = async (
  deps: Pick<QueryDeps, 'coverage' | 'watched'>,
  { urn, since, until }: CoverageFilter,
  part: Part,
): Promise<Paged<CouncilCoverage>> => {
  const found = (await forEachCouncil(deps, urn, (authority) => ofCouncil(deps, authority)))
    .flat()
    .filter(({ day }) => (since === undefined || day >= since) && (until === undefined || day <= until))
    .toSorted(newestFirst);
  return pageOf(found, placeOf, part);
};
