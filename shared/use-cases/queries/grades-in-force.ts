import { type Authority, currentAuthorities } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Grade } from '../../domain/grade.ts';
import type { Publication } from '../../domain/publication.ts';
import { shippedPublications } from '../../domain/shipped-record.ts';
import { standingOf } from '../../domain/standing.ts';
import type { CouncilHistory } from './council-history.ts';

/** How many councils hold each overall grade; `none` where no overall grade is in force or none is on record. */
export type GradeCounts = Readonly<Record<Grade | 'none', number>>;

const overallOf = (publications: readonly Publication[]): Grade | 'none' =>
  standingOf(publications).judgements.find(({ aspect }) => aspect === 'overall-effectiveness')?.grade ?? 'none';

const counted = (grades: readonly (Grade | 'none')[]): GradeCounts => {
  const counts = { outstanding: 0, good: 0, 'requires-improvement': 0, inadequate: 0, adequate: 0, none: 0 };
  for (const grade of grades) counts[grade] += 1;
  return counts;
};

const upTo = (publications: readonly Publication[], day: IsoDate): readonly Publication[] =>
  publications.filter(({ published }) => published <= day);

/** The counts at the end of each year, and on the last day: how the grades moved. */
export const gradesThroughTheYears = (
  councils: readonly Pick<CouncilHistory, 'publications'>[],
  firstYear: number,
  today: IsoDate,
): readonly { day: IsoDate; counts: GradeCounts }[] => {
  const lastYear = Number(today.slice(0, 4));
  const ends = Array.from({ length: lastYear - firstYear }, (_, at) => `${firstYear + at}-12-31`);
  return [...ends, today].map((day) => ({
    day,
    counts: counted(councils.map(({ publications }) => overallOf(upTo(publications, day)))),
  }));
};

/** How the councils of a region stand by the record that ships: what one council can be seen beside. */
export type RegionStanding = { region: string; councils: number; counts: GradeCounts };

export const regionOf = ({ region }: Authority, day: IsoDate): RegionStanding => {
  const councils = currentAuthorities().filter((other) => other.region === region);
  return {
    region,
    councils: councils.length,
    counts: counted(councils.map((one) => overallOf(shippedPublications(one, day)))),
  };
};
