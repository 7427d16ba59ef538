import { html } from 'hono/html';
import { aspectLabel } from '../../../domain/aspect.ts';
import type { CouncilTimeline } from '../../../use-cases/queries/council-timeline.ts';
import type { JudgementPeriod } from '../../../use-cases/queries/judgement-periods.ts';
import { type Html, NOTHING } from '../../html.ts';
import { frameworkShort } from '../../words.ts';
import { dayOrUnknown, gradeMark } from '../marks.ts';
import { stackingTable, type TableRow } from '../stacking-table.ts';
import { frameworkBreaks, yearLines } from './axis.ts';
import { formPatterns, LETTERS } from './bar.ts';
import { laneRow } from './lane-row.ts';
import { JOINT, type Lane, lanesOf } from './lanes.ts';
import { legend, type Mark, markRow, marksOf } from './marks.ts';
import { heightOf, narrowPlan, type Plan, widePlan, yearsOf } from './plan.ts';

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
