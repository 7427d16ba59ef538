import { html } from 'hono/html';
import { type Aspect, aspectLabel } from '../../../domain/aspect.ts';
import { type IsoDate, longDate } from '../../../domain/dates.ts';
import { Grade, gradeInWords } from '../../../domain/grade.ts';
import { type Publication, publicationDay } from '../../../domain/publication.ts';
import type { JudgementPeriod } from '../../../use-cases/queries/judgement-periods.ts';
import { type Html, NOTHING, optional } from '../../html.ts';
import { type Plan, xOf } from './plan.ts';

/** One row of the chart: judgements of the same service under the names that frameworks gave them. */
export type Lane = {
  label: string;
  periods: readonly JudgementPeriod[];
  /** Those of the row above that are about this service as well. */
  shared: readonly JudgementPeriod[];
};

/** From 2018 to 2022 children in care and care leavers were judged together: one judgement for two rows. */
export const JOINT: Aspect = 'in-care-and-care-leavers';

const LANES: readonly { label: string; aspects: readonly Aspect[]; shares?: Aspect }[] = [
  { label: 'Overall effectiveness', aspects: ['overall-effectiveness'] },
  { label: 'Impact of leaders', aspects: ['leaders-impact', 'leadership-management-governance'] },
  { label: 'Help and protection', aspects: ['help-and-protection'] },
  { label: 'Children in care', aspects: ['looked-after-and-permanence', JOINT, 'in-care'] },
  { label: 'Care leavers', aspects: ['care-leavers'], shares: JOINT },
  { label: 'Adoption', aspects: ['adoption'] },
  { label: 'Safeguarding board', aspects: ['lscb'] },
  { label: 'Capacity to improve', aspects: ['capacity-to-improve'] },
  { label: 'Outcomes in care', aspects: ['outcomes-for-looked-after-children'] },
  { label: 'Quality of provision', aspects: ['quality-of-provision'] },
  { label: 'Leadership (2013)', aspects: ['leadership-and-management'] },
];

/** The rows that hold something, in the order in which they are shown. */
export const lanesOf = (periods: readonly JudgementPeriod[]): readonly Lane[] => {
  const drawable = periods.filter(({ from, to }) => to === null || to > from);
  return LANES.map(({ label, aspects, shares }) => ({
    label,
    periods: drawable.filter(({ aspect }) => aspects.includes(aspect)),
    shared: drawable.filter(({ aspect }) => aspect === shares),
  })).filter((lane) => lane.periods.length + lane.shared.length > 0);
};

/** Where a bar is drawn. */
type Box = { x: number; y: number; width: number; height: number };

/** What is written into a bar, the longest that fits. */
const LABELS: Record<Grade, readonly string[]> = {
  outstanding: ['Outstanding', 'O'],
  good: ['Good', 'G'],
  'requires-improvement': ['Requires improvement', 'RI'],
  inadequate: ['Inadequate', 'I'],
  adequate: ['Adequate', 'A'],
};

/** The legend of the letters above. */
export const LETTERS = Grade.options
  .map((grade) => `${LABELS[grade].at(-1)} ${gradeInWords(grade)}${grade === 'adequate' ? ' (scale of 2013)' : ''}`)
  .join(', ');

const PADDING = 12;

const fitting = ({ letterWidth }: Plan, grade: Grade, width: number): string =>
  LABELS[grade].find((label) => label.length * letterWidth + PADDING <= width) ?? '';

/** Beside its colour and letters, a grade that is not good has a pattern: seen in grey and in forced colours as well. */
const PATTERNED = { inadequate: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', 'requires-improvement': 'M3,4h2' } as const;

const isPatterned = (grade: Grade): grade is keyof typeof PATTERNED => Object.hasOwn(PATTERNED, grade);

const patternId = ({ id }: Plan, grade: Grade): string => `form-${id}-${grade}`;

/** The patterns that the bars of one drawing use. */
export const formPatterns = (plan: Plan): Html =>
  html`<defs>${Grade.options.filter(isPatterned).map(
    (grade) => html`<pattern id="${patternId(plan, grade)}" width="8" height="8" patternUnits="userSpaceOnUse">
<path class="form form-${grade}" d="${PATTERNED[grade]}"/></pattern>`,
  )}</defs>`;

const form = (plan: Plan, { x, y, width, height }: Box, grade: Grade): Html =>
  isPatterned(grade)
    ? html`<path fill="url(#${patternId(plan, grade)})" d="M${x},${y}h${width.toFixed(1)}v${height}h-${width.toFixed(1)}z"/>`
    : NOTHING;

const rect = ({ x, y, width, height }: Box): Html =>
  html`<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height}" rx="3"/>`;

const gradeBar = (plan: Plan, box: Box, grade: Grade, title: string): Html => html`
<g class="bar bar-${grade}"><title>${title}</title>${rect(box)}${form(plan, box, grade)}
<text x="${box.x + PADDING / 2}" y="${box.y + box.height / 2 + 5}">${fitting(plan, grade, box.width)}</text></g>`;

const emptyBar = (box: Box, title: string): Html => html`
<g class="bar bar-none"><title>${title}</title>${rect(box)}</g>`;

/** What came into force last month must be seen as well. */
const LEAST_IN_FORCE = 26;
const LEAST = 2;

const between = (plan: Plan, y: number, from: IsoDate, to: IsoDate, least: number): Box => {
  const x = xOf(plan, from);
  return { x, y, width: Math.max(xOf(plan, to) - x - 1, least), height: plan.barHeight };
};

const dayWords = (publication: Publication): string => {
  const day = publicationDay(publication);
  return day === null ? 'a day not known' : longDate(day);
};

const told = ({ aspect, grade, publication, endedBy }: JudgementPeriod): string =>
  `${aspectLabel(aspect)}: ${gradeInWords(grade)}, ${dayWords(publication)} ${endedBy === null ? 'until now' : `to ${dayWords(endedBy)}`}`;

const bar = (plan: Plan, y: number, period: JudgementPeriod, upTo: IsoDate): Html => {
  const { aspect, grade, from, to } = period;
  const box = between(plan, y, from, to ?? upTo, to === null ? LEAST_IN_FORCE : LEAST);
  const overTwo = plan.spans && aspect === JOINT;
  return gradeBar(plan, overTwo ? { ...box, height: plan.laneHeight + box.height } : box, grade, told(period));
};

const name = (plan: Plan, top: number, label: string): Html =>
  plan.namesBeside
    ? html`<text class="lane" x="${plan.left - 10}" y="${top + plan.barOffset + 17}" text-anchor="end">${label}</text>`
    : html`<text class="lane" x="${plan.left}" y="${top + 14}">${label}</text>`;

/** The day on which an overall grade ended because Ofsted gives none any more. */
const endOfOverall = ({ periods }: Lane, overallNoLongerGiven: boolean): IsoDate | null => {
  const last = periods.at(-1);
  return overallNoLongerGiven && last?.aspect === 'overall-effectiveness' ? last.to : null;
};

/** One row: its name and a bar for each judgement, as long as it was in force. */
export const laneRow = (plan: Plan, lane: Lane, at: number, upTo: IsoDate, overallNoLongerGiven: boolean): Html => {
  const top = plan.top + at * plan.laneHeight;
  const y = top + plan.barOffset;
  const bars = plan.spans ? lane.periods : [...lane.periods, ...lane.shared];
  return html`
${name(plan, top, lane.label)}
${bars.map((period) => bar(plan, y, period, upTo))}
${optional(endOfOverall(lane, overallNoLongerGiven), (ended) =>
  emptyBar(between(plan, y, ended, upTo, LEAST_IN_FORCE), 'No overall grade is given since April 2026'),
)}`;
};
