import { html } from 'hono/html';
import { aspectLabel } from '../../domain/aspect.ts';
import { type IsoDate, longDate } from '../../domain/dates.ts';
import { type Grade, gradeInWords } from '../../domain/grade.ts';
import type { JudgementPeriod } from '../../use-cases/queries/judgement-periods.ts';
import type { Html } from '../pages/html.ts';
import { capital } from '../words.ts';
import { JOINT, type Lane } from './lanes.ts';
import { type Plan, xOf } from './plan.ts';

/** What is written into a bar, the longest that fits. */
const LABELS: Record<Grade, readonly string[]> = {
  outstanding: ['Outstanding', 'O'],
  good: ['Good', 'G'],
  'requires-improvement': ['Requires improvement', 'RI'],
  inadequate: ['Inadequate', 'I'],
  adequate: ['Adequate', 'A'],
};

const PADDING = 12;
/** What came into force last month must be seen as well. */
const LEAST_IN_FORCE = 26;

const fitting = ({ letterWidth }: Plan, grade: Grade, width: number): string =>
  LABELS[grade].find((label) => label.length * letterWidth + PADDING <= width) ?? '';

const told = ({ aspect, grade, from, to }: JudgementPeriod): string =>
  `${aspectLabel(aspect)}: ${gradeInWords(grade)}, ${longDate(from)} ${to === null ? 'until now' : `to ${longDate(to)}`}`;

const bar = (plan: Plan, y: number, period: JudgementPeriod, upTo: IsoDate): Html => {
  const height = plan.spans && period.aspect === JOINT ? plan.laneHeight + plan.barHeight : plan.barHeight;
  const x = xOf(plan, period.from);
  const width = Math.max(xOf(plan, period.to ?? upTo) - x - 1, period.to === null ? LEAST_IN_FORCE : 2);
  const { grade } = period;
  return html`<g class="bar bar-${grade}"><title>${told(period)}</title><rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height}" rx="3"/><text x="${x + PADDING / 2}" y="${y + height / 2 + 5}">${fitting(plan, grade, width)}</text></g>`;
};

/** Where an overall grade would be, had Ofsted not stopped giving one. */
const noLongerGiven = (plan: Plan, y: number, ended: IsoDate, upTo: IsoDate): Html => {
  const x = xOf(plan, ended);
  const width = Math.max(xOf(plan, upTo) - x - 1, LEAST_IN_FORCE);
  return html`<g class="bar bar-none"><title>${capital('no overall grade is given since April 2026')}</title><rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${plan.barHeight}" rx="3"/></g>`;
};

const name = (plan: Plan, top: number, label: string): Html =>
  plan.id === 'wide'
    ? html`<text class="lane" x="${plan.left - 10}" y="${top + plan.barOffset + plan.barHeight / 2 + 5}" text-anchor="end">${label}</text>`
    : html`<text class="lane" x="${plan.left}" y="${top + 14}">${label}</text>`;

/** One row: its name and a bar for each judgement, as long as it was in force. */
export const laneRow = (plan: Plan, lane: Lane, at: number, upTo: IsoDate, overallEnded: boolean): Html => {
  const top = plan.top + at * plan.laneHeight;
  const y = top + plan.barOffset;
  const last = lane.periods.at(-1);
  const bars = plan.spans ? lane.periods : [...lane.periods, ...lane.shared];
  const gone = overallEnded && last?.aspect === 'overall-effectiveness' ? last.to : null;
  return html`${name(plan, top, lane.label)}${bars.map((period) => bar(plan, y, period, upTo))}${gone === null ? '' : noLongerGiven(plan, y, gone, upTo)}`;
};
