import { daysBetween, type IsoDate } from '../../../domain/dates.ts';

/** Where things are put, in units of the drawing. */
export type Plan = {
  id: 'wide' | 'narrow';
  width: number;
  /** Left and right edge of the years; a bar in force that is very short may reach over the right one. */
  left: number;
  right: number;
  /** Above the first row: names of the frameworks. */
  top: number;
  laneHeight: number;
  barHeight: number;
  /** From the top of a row to its bar: on a phone its name stands above it. */
  barOffset: number;
  letterWidth: number;
  /** Whether the names of the rows stand on the left of the years. */
  namesBeside: boolean;
  /** Whether one bar may reach over two rows: not where the rows' names stand between the bars. */
  spans: boolean;
  firstYear: number;
  lastYear: number;
};

type Years = Pick<Plan, 'firstYear' | 'lastYear'>;

export const widePlan = (years: Years): Plan => ({
  id: 'wide',
  width: 960,
  left: 184,
  right: 930,
  top: 30,
  laneHeight: 34,
  barHeight: 24,
  barOffset: 5,
  letterWidth: 7,
  namesBeside: true,
  spans: true,
  ...years,
});

export const narrowPlan = (years: Years): Plan => ({
  id: 'narrow',
  width: 340,
  left: 2,
  right: 312,
  top: 26,
  laneHeight: 37,
  barHeight: 18,
  barOffset: 18,
  letterWidth: 7,
  namesBeside: false,
  spans: false,
  ...years,
});

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** From the year of the first thing shown to the year of the last day, whole years. */
export const yearsOf = (days: readonly IsoDate[], upTo: IsoDate): Years => ({
  firstYear: days.reduce((first, date) => Math.min(first, yearOf(date)), yearOf(upTo)),
  lastYear: yearOf(upTo),
});

/** Horizontal place of a day. */
export const xOf = ({ left, right, firstYear, lastYear }: Plan, date: IsoDate): number => {
  const start: IsoDate = `${firstYear}-01-01`;
  const days = daysBetween(start, `${lastYear + 1}-01-01`);
  const x = left + ((right - left) * daysBetween(start, date)) / days;
  return Math.round(x * 10) / 10;
};

/** Lower end of the rows. */
export const bottomOf = (plan: Plan, lanes: number): number => plan.top + lanes * plan.laneHeight + 4;

export const heightOf = (plan: Plan, lanes: number): number => bottomOf(plan, lanes) + 18;
