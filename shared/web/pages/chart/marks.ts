import { html } from 'hono/html';
import { type IsoDate, longDate } from '../../../domain/dates.ts';
import { type DocumentKind, isGraded, kindLabel } from '../../../domain/document-kind.ts';
import type { Publication } from '../../../domain/publication.ts';
import { dayOfPublication } from '../../../messages/document-lines.ts';
import type { CouncilTimeline, Intervention } from '../../../use-cases/queries/council-timeline.ts';
import { type Html, optional } from '../../html.ts';
import { capital } from '../../words.ts';
import { type Plan, xOf } from './plan.ts';

/** A mark of the chart; the path is around 0,0. */
type Shape = { kinds: readonly DocumentKind[]; label: string; path: string };

const OTHER: Shape = { kinds: [], label: 'Other', path: 'M-6,-2H-2V-6H2V-2H6V2H2V6H-2V2H-6z' };

/** Not Ofsted's, but it changes what follows. */
const INTERVENTION: Shape = {
  kinds: [],
  label: 'Step by the government',
  path: 'M0,-8L2,-2.5L8,-2.5L3,1.5L5,7.5L0,4L-5,7.5L-3,1.5L-8,-2.5L-2,-2.5z',
};

/** A shape for each kind of visit. */
const SHAPES: readonly Shape[] = [
  { kinds: ['focused-visit'], label: 'Focused visit', path: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z' },
  { kinds: ['monitoring-visit'], label: 'Monitoring visit', path: 'M0,-6.5L6.5,5.5H-6.5z' },
  { kinds: ['jtai'], label: 'Joint inspection (JTAI)', path: 'M0,-7L7,0L0,7L-7,0z' },
  {
    kinds: ['send-area-inspection', 'send-revisit'],
    label: 'Area SEND inspection or revisit',
    path: 'M-5.5,-5.5H5.5V5.5H-5.5z',
  },
  OTHER,
  INTERVENTION,
];

const shapeOf = (kind: DocumentKind): Shape => SHAPES.find(({ kinds }) => kinds.includes(kind)) ?? OTHER;

/** Something that gives no grade, at its day. `urgent`: with areas for priority action. */
export type Mark = { date: IsoDate; title: string; shape: Shape; urgent: boolean };

const SIZE = 6;

const ofVisit = (publication: Publication): Mark => {
  const { kind, published, priorityActions } = publication;
  const urgent = priorityActions > 0;
  const title = `${capital(kindLabel(kind))}, ${dayOfPublication(publication)}${urgent ? ', with priority action' : ''}`;
  return { date: published, title, shape: shapeOf(kind), urgent };
};

const ofIntervention = ({ date, subject }: Intervention): Mark => ({
  date,
  title: `${subject}, ${longDate(date)}`,
  shape: INTERVENTION,
  urgent: false,
});

/** Visits and other inspections that were read or are of the record, and steps by the government; oldest first. */
export const marksOf = ({ publications, interventions }: CouncilTimeline): readonly Mark[] =>
  [
    ...publications.filter(({ kind, status }) => !isGraded(kind) && status !== 'unread').map(ofVisit),
    ...interventions.map(ofIntervention),
  ].toSorted((a, b) => a.date.localeCompare(b.date));

const icon = ({ path }: Shape, urgent: boolean): Html =>
  html`<path class="${urgent ? 'visit visit-urgent' : 'visit'}" d="${path}"/>`;

/** Marks that would touch stand one above the other. */
export const markRow = (plan: Plan, at: number, marks: readonly Mark[]): Html => {
  const middle = plan.top + at * plan.laneHeight + plan.barOffset + plan.barHeight / 2;
  let [last, raised] = [Number.NEGATIVE_INFINITY, false];
  return html`${marks.map(({ date, title, shape, urgent }) => {
    const x = xOf(plan, date);
    raised = x - last < 2 * SIZE + 2 && !raised;
    last = x;
    const y = middle + (raised ? -SIZE - 1 : SIZE);
    return html`<g transform="translate(${x},${y})"><title>${title}</title>${icon(shape, urgent)}</g>`;
  })}`;
};

const key = (shape: Shape, urgent: boolean, label: string): Html =>
  html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true">${icon(shape, urgent)}</svg> ${label}</li>`;

/** What the marks mean, for the shapes that are there. */
export const legend = (marks: readonly Mark[]): Html => html`<ul class="legend">
${SHAPES.filter((shape) => marks.some((mark) => mark.shape === shape)).map((shape) => key(shape, false, shape.label))}
${optional(
  marks.find(({ urgent }) => urgent),
  ({ shape }) => key(shape, true, 'Filled: with areas for priority action'),
)}
</ul>`;
