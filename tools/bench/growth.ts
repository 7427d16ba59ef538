import { writeFile } from 'node:fs/promises';
import { type Grown, growthTable } from './growth/growth-table.ts';
import { type Cost, type MeasuredSize, measureSize } from './growth/measure-size.ts';
import { type PlotRow, plotSvg } from './growth/plot.ts';
import { DOCUMENT, JOBS, QUERIES, SIZES, type Size } from './growth/settings.ts';
import { type Curve, exponentOf } from './growth/slope.ts';

type By = keyof typeof SIZES;
type Measured = readonly { size: Size; measured: MeasuredSize }[];

const TITLE = 'What grows with councils, and with years of history';
const X_TITLES = { councils: 'councils, twelve years each', years: 'years of one council' };

const queriesAbout = (about: 'one' | 'all'): readonly string[] =>
  QUERIES.filter((query) => query.about === about).map(({ name }) => name);
const WORK = [...JOBS, DOCUMENT];

/** What is drawn, row by row: which costs of which things. */
const ROWS: readonly { title: string; unit: string; names: readonly string[]; of: (cost: Cost) => number }[] = [
  { title: 'Questions about one council', unit: 'read units', names: queriesAbout('one'), of: ({ reads }) => reads },
  { title: 'Questions about all councils', unit: 'read units', names: queriesAbout('all'), of: ({ reads }) => reads },
  { title: 'Questions about one council', unit: 'processor ms', names: queriesAbout('one'), of: ({ ms }) => ms },
  { title: 'Questions about all councils', unit: 'processor ms', names: queriesAbout('all'), of: ({ ms }) => ms },
  { title: 'Work by the clock', unit: 'store requests', names: WORK, of: ({ requests }) => requests },
  { title: 'Work by the clock', unit: 'read and write units', names: WORK, of: ({ reads, writes }) => reads + writes },
  { title: 'Work by the clock', unit: 'processor ms', names: WORK, of: ({ ms }) => ms },
];

const measureAll = async (by: By): Promise<Measured> => {
  const all: { size: Size; measured: MeasuredSize }[] = [];
  for (const size of SIZES[by]) {
    process.stderr.write(`  ${size.councils} councils, ${size.years} years\n`);
    all.push({ size, measured: await measureSize(size) });
  }
  return all;
};

const curve = (name: string, by: By, all: Measured, of: (measured: MeasuredSize) => number): Curve => ({
  name,
  points: all.map(({ size, measured }) => ({ size: size[by], value: of(measured) })),
});

const costIn = ({ costs }: MeasuredSize, name: string): Cost => {
  const cost = costs.get(name);
  if (cost === undefined) throw new Error(`${name} was not measured`);
  return cost;
};

/** Everything that grew, in the order of the plot. */
const grownBy = (by: By, all: Measured): readonly (Grown & { title: string })[] => [
  {
    title: 'The table',
    unit: 'items or KB',
    curves: [curve('items', by, all, ({ items }) => items), curve('KB', by, all, ({ kilobytes }) => kilobytes)],
  },
  ...ROWS.map(({ title, unit, names, of }) => ({
    title,
    unit,
    curves: names.map((name) => curve(name, by, all, (measured) => of(costIn(measured, name)))),
  })),
];

const steepest = (grown: readonly Grown[]): string => {
  const curves = grown.flatMap(({ unit, curves: some }) => some.map((one) => ({ ...one, unit })));
  const [first] = curves.toSorted((a, b) => exponentOf(b.points) - exponentOf(a.points));
  return first === undefined ? '' : `${first.name} (${first.unit}), exponent ${exponentOf(first.points).toFixed(2)}`;
};

/** How size, cost and time grow: two tables, and where a file is named, the same as a plot. */
export const benchGrowth = async (plot: string | undefined): Promise<string> => {
  // the first size would otherwise bear what it takes to get warm
  await measureSize({ councils: 1, years: 1 });
  const byCouncils = grownBy('councils', await measureAll('councils'));
  const byYears = grownBy('years', await measureAll('years'));
  const rows: readonly PlotRow[] = byCouncils.map(({ title, unit, curves }, at) => ({
    title: `${title}: ${unit}`,
    panels: [
      { xTitle: X_TITLES.councils, yTitle: unit, curves },
      { xTitle: X_TITLES.years, yTitle: unit, curves: byYears[at]?.curves ?? [] },
    ],
  }));
  const inWords = `Logarithmic plots of table size, cost and time. Steepest with councils: ${steepest(byCouncils)}. Steepest with years: ${steepest(byYears)}.`;
  if (plot !== undefined) await writeFile(plot, plotSvg(TITLE, inWords, rows));
  return [
    growthTable('Growth with councils, twelve years each', byCouncils),
    growthTable('Growth with years of one council', byYears),
  ].join('\n');
};
