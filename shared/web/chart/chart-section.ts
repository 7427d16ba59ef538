import { html } from 'hono/html';
import type { CouncilTimeline } from '../../use-cases/queries/council-timeline.ts';
import { type Html, NOTHING } from '../pages/html.ts';
import { frameworkBreaks, yearLines } from './axis.ts';
import { laneRow } from './bars.ts';
import { chartTable } from './chart-table.ts';
import { JOINT, type Lane, lanesOf } from './lanes.ts';
import { heightOf, narrowPlan, type Plan, widePlan, yearsOf } from './plan.ts';
import { visitLegend, visitMarks, visitsOf } from './visit-marks.ts';

const VISITS = 'Visits, without grade';

const drawing = (
  plan: Plan,
  lanes: readonly Lane[],
  { publications, frameworks, upTo, now }: CouncilTimeline,
): Html => {
  const visits = visitsOf(publications);
  const rows = lanes.length + (visits.length > 0 ? 1 : 0);
  const all: readonly Lane[] = visits.length > 0 ? [...lanes, { label: VISITS, periods: [], shared: [] }] : lanes;
  const label = `Chart: each judgement from ${plan.firstYear} to ${plan.lastYear}. The same facts stand in the table below it.`;
  return html`<svg class="chart chart-${plan.id}" viewBox="0 0 ${plan.width} ${heightOf(plan, rows)}" role="img" aria-label="${label}">
${yearLines(plan, rows)}${frameworkBreaks(plan, rows, frameworks)}
${all.map((lane, at) => laneRow(plan, lane, at, upTo, now.standing.overallNoLongerGiven))}
${visitMarks(plan, lanes.length, visits)}
</svg>`;
};

/** Each judgement through the years; drawn twice, for desks and for phones, of which one is shown. */
export const chartSection = (timeline: CouncilTimeline): Html => {
  const { periods, publications, upTo } = timeline;
  if (periods.length === 0) return NOTHING;
  const years = yearsOf(
    publications.map(({ published }) => published),
    upTo,
  );
  const lanes = lanesOf(periods);
  return html`<section aria-labelledby="years">
<h2 id="years">Through the years</h2>
<figure>
${drawing(widePlan(years), lanes, timeline)}
${drawing(narrowPlan(years), lanes, timeline)}
<figcaption>A bar lasts from the publication of one report to the next. Dashed lines: from then on Ofsted judged by another framework (SIF, the single inspection framework; ILACS, with new rules in 2023 and 2026), so grades on both sides are compared with care.${periods.some(({ aspect }) => aspect === JOINT) ? ' Children in care and care leavers were judged together from 2018 to 2022.' : ''}${timeline.now.standing.overallNoLongerGiven ? ' Dashed bar: no overall grade is given any more.' : ''} O outstanding, G good, RI requires improvement to be good, I inadequate, A adequate (scale of 2013).
${visitLegend(visitsOf(publications))}</figcaption>
</figure>
${chartTable(lanes)}
</section>`;
};
