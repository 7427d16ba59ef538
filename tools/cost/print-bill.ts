import { JOBS_IN_ORDER, type Job } from '../../shared/domain/schedules.ts';
import { type Line, total } from './bill.ts';
import { type Counts, nothing, plus, times } from './counts.ts';
import type { Measured } from './measure.ts';
import { BASES, type PriceList } from './prices.ts';
import { runsAMonth } from './usage.ts';

type Align = 'left' | 'right';

const columns = (rows: readonly (readonly string[])[], align: readonly Align[]): string => {
  const widths = align.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const cell = (text: string, at: number): string =>
    align[at] === 'left' ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
};

const figure = (value: number): string => {
  if (value === 0) return '0';
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
};

/** Dollars, to the hundredth of a cent. */
const dollars = (value: number): string => value.toFixed(4);

const countsRow = (name: string, often: string, counts: Counts): readonly string[] => [
  name,
  often,
  ...[counts.storeRequests, counts.readUnits, counts.writeUnits, counts.sourceRequests, counts.published].map(figure),
];

/** What one run of each job asks, and how often a month it runs. */
const ofAll = (visits: Measured['visits'], which: 'first' | 'again') =>
  visits.map((visit) => times(visit[which], visit.share)).reduce(plus, nothing());

export const measuredTable = ({ run, document, visits }: Measured): string =>
  columns(
    [
      ['measured, each', 'a month', 'store', 'read units', 'write units', 'sources', 'published'],
      ...JOBS_IN_ORDER.map((job: Job) => countsRow(job, figure(runsAMonth(job)), run(job))),
      countsRow('a document', '', document),
      countsRow('a first visit', '', ofAll(visits, 'first')),
      countsRow('the same again', '', ofAll(visits, 'again')),
    ],
    ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  );

const MARKS: Record<Line['basis'], string> = { list: '', documentation: '+', memory: '*' };

const lineRow = ({ service, what, quantity, dollars: price, per, listed, free, toPay, basis }: Line) => [
  service,
  what,
  figure(quantity),
  `${price} / ${per.toLocaleString('en-GB')}${MARKS[basis]}`,
  dollars(listed),
  free === 0 ? '-' : free.toLocaleString('en-GB'),
  dollars(toPay),
];

/** Quantity times price, line by line: as listed, and beyond what is free for good. */
export const billTable = (lines: readonly Line[], { region, asOf }: PriceList): string =>
  [
    columns(
      [
        ['service', 'what', 'quantity', 'price', 'listed', 'free', 'to pay'],
        ...lines.map(lineRow),
        ['', 'together', '', '', dollars(total(lines, 'listed')), '', dollars(total(lines, 'toPay'))],
      ],
      ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
    ),
    `  US dollars without tax, ${region}, ${asOf}. Prices from ${BASES.list};`,
    `  + from ${BASES.documentation}; * ${BASES.memory}.`,
  ].join('\n');

/** Each service once, the dearest first. */
export const servicesTable = (lines: readonly Line[]): string => {
  const services = [...new Set(lines.map(({ service }) => service))].map((service) => {
    const own = lines.filter((line) => line.service === service);
    return { service, listed: total(own, 'listed'), toPay: total(own, 'toPay') };
  });
  return columns(
    [
      ['service', 'listed', 'to pay'],
      ...services
        .toSorted((a, b) => b.toPay - a.toPay || b.listed - a.listed)
        .map(({ service, listed, toPay }) => [service, dollars(listed), dollars(toPay)]),
    ],
    ['left', 'right', 'right'],
  );
};
