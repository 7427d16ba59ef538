import { html } from 'hono/html';
import { aspectLabel } from '../../../domain/aspect.ts';
import type { FrameworkId } from '../../../domain/framework.ts';
import type { CouncilTimeline } from '../../../use-cases/queries/council-timeline.ts';
import type { FrameworkStart, JudgementPeriod } from '../../../use-cases/queries/judgement-periods.ts';
import { type Html, NOTHING } from '../../html.ts';
import { frameworkShort } from '../../words.ts';
import { dayOrUnknown, gradeMark } from '../marks.ts';
import { stackingTable, type TableRow } from '../stacking-table.ts';
import { formPatterns, JOINT, type Lane, LETTERS, laneRow, lanesOf } from './lanes.ts';
import { legend, type Mark, markRow, marksOf } from './marks.ts';
import { bottomOf, heightOf, narrowPlan, type Plan, widePlan, xOf, yearsOf } from './plan.ts';

/** Room that the number of a year takes. */
const YEAR_WIDTH = 44;

const line = (kind: 'year' | 'break', x: number, from: number, to: number): Html =>
  html`<line class="${kind}" x1="${x}" x2="${x}" y1="${from}" y2="${to}"/>`;

/** Lines at each new year, and as many numbers as fit. */
const yearLines = (plan: Plan, lanes: number): Html => {
  const bottom = bottomOf(plan, lanes);
  const years = Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, at) => plan.firstYear + at);
  const each = Math.ceil((YEAR_WIDTH * years.length) / (plan.right - plan.left));
  return html`${years.map((year, at) => {
    const x = xOf(plan, `${year}-01-01`);
    const number = at % each === 0 ? html`<text class="year" x="${x + 2}" y="${bottom + 15}">${year}</text>` : NOTHING;
    return html`${line('year', x, plan.top, bottom)}${number}`;
  })}`;
};

/** Short enough to stand side by side on a phone; the caption explains them. */
const SHORT: Record<FrameworkId, string> = {
  'looked-after-children-2013': '2013',
  sif: 'SIF',
  'ilacs-2018': 'ILACS',
  'ilacs-2023': '2023',
  'ilacs-2026': '2026',
};

/** Where Ofsted began to judge by another framework: grades on both sides are compared with care. */
const frameworkBreaks = (plan: Plan, lanes: number, starts: readonly FrameworkStart[]): Html =>
  html`${starts.map(({ framework, on }) => {
    const x = xOf(plan, on);
    const text = html`<text class="break" x="${x + 4}" y="14">${SHORT[framework]}</text>`;
    return html`${line('break', x, 4, bottomOf(plan, lanes))}${text}`;
  })}`;

const row = ({ aspect, grade, publication, endedBy }: JudgementPeriod): TableRow => ({
  head: aspectLabel(aspect),
  cells: [
    gradeMark(grade),
    dayOrUnknown(publication),
    endedBy === null ? 'in force' : dayOrUnknown(endedBy),
    publication.framework === null ? '' : frameworkShort(publication.framework),
  ],
});

/** The chart in words: no judgement is in the drawing that is not here. */
const chartTable = (lanes: readonly Lane[]): Html => html`<details><summary>The chart as a table</summary>
${stackingTable({
  caption: 'Every judgement since 2013 and how long it was in force',
  columns: ['Judgement', 'Grade', 'From', 'To', 'Framework'],
  rows: lanes.flatMap(({ periods }) => periods).map(row),
})}</details>`;

const WITHOUT_GRADE: Lane = { label: 'Visits, without grade', periods: [], shared: [] };

const drawing = (plan: Plan, graded: readonly Lane[], marks: readonly Mark[], timeline: CouncilTimeline): Html => {
  const { frameworks, upTo, now } = timeline;
  const lanes = marks.length > 0 ? [...graded, WITHOUT_GRADE] : graded;
  const size = `0 0 ${plan.width} ${heightOf(plan, lanes.length)}`;
  const label = `Chart: each judgement from ${plan.firstYear} to ${plan.lastYear}. The same facts stand in the table below.`;
  return html`
<svg class="chart chart-${plan.id}" viewBox="${size}" role="img" aria-label="${label}">
${formPatterns(plan)}
${yearLines(plan, lanes.length)}
${frameworkBreaks(plan, lanes.length, frameworks)}
${lanes.map((lane, at) => laneRow(plan, lane, at, upTo, now.standing.overallNoLongerGiven))}
${markRow(plan, graded.length, marks)}
</svg>`;
};

const captionOf = ({ periods, now }: CouncilTimeline): string =>
  [
    'A bar lasts from the publication of one report to the next.',
    'Dashed lines: from then on Ofsted judged by another framework (SIF, the single inspection framework; ILACS, with new rules in 2023 and 2026), so grades on both sides are compared with care.',
    ...(periods.some(({ aspect }) => aspect === JOINT)
      ? ['Children in care and care leavers were judged together from 2018 to 2022.']
      : []),
    ...(now.standing.overallNoLongerGiven ? ['Dashed bar: no overall grade is given any more.'] : []),
    `${LETTERS}.`,
  ].join(' ');

/** Each judgement through the years; drawn twice, for desks and for phones, of which one is shown. */
export const chartSection = (timeline: CouncilTimeline): Html => {
  const { periods, publications, upTo } = timeline;
  if (periods.length === 0) return NOTHING;
  const days = publications.map(({ published }) => published);
  const [lanes, marks] = [lanesOf(periods), marksOf(timeline)];
  return html`<section aria-labelledby="years">
<h2 id="years">Through the years</h2>
<figure>
${[widePlan, narrowPlan].map((planFor) => drawing(planFor(yearsOf(days, upTo)), lanes, marks, timeline))}
<figcaption><details><summary>How to read the chart</summary>${captionOf(timeline)}
${legend(marks)}</details></figcaption>
</figure>
${chartTable(lanes)}
</section>`;
};
