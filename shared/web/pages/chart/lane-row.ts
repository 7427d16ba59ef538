import { html } from 'hono/html';
import { aspectLabel } from '../../../domain/aspect.ts';
import { type IsoDate, longDate } from '../../../domain/dates.ts';
import { gradeInWords } from '../../../domain/grade.ts';
import { type Publication, publicationDay } from '../../../domain/publication.ts';
import type { JudgementPeriod } from '../../../use-cases/queries/judgement-periods.ts';
import { type Html, optional } from '../../html.ts';
import { type Box, emptyBar, gradeBar } from './bar.ts';
import { JOINT, type Lane } from './lanes.ts';
import { type Plan, xOf } from './plan.ts';

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
