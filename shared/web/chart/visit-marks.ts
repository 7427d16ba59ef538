import { html } from 'hono/html';
import { longDate } from '../../domain/dates.ts';
import { type DocumentKind, isGraded, kindLabel } from '../../domain/document-kind.ts';
import type { Publication } from '../../domain/publication.ts';
import { type Html, optional } from '../pages/html.ts';
import { capital } from '../words.ts';
import { type Plan, xOf } from './plan.ts';

const SIZE = 6;

type Shape = { kinds: readonly DocumentKind[]; label: string; path: string };

/** A shape for each kind of visit; paths are around 0,0. */
const SHAPES: readonly Shape[] = [
  { kinds: ['focused-visit'], label: 'Focused visit', path: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z' },
  { kinds: ['monitoring-visit'], label: 'Monitoring visit', path: 'M0,-6.5L6.5,5.5H-6.5z' },
  { kinds: ['jtai'], label: 'Joint inspection (JTAI)', path: 'M0,-7L7,0L0,7L-7,0z' },
  {
    kinds: ['send-area-inspection', 'send-revisit'],
    label: 'Area SEND inspection or revisit',
    path: 'M-5.5,-5.5H5.5V5.5H-5.5z',
  },
];
const OTHER: Shape = { kinds: [], label: 'Other', path: 'M-6,-2H-2V-6H2V-2H6V2H2V6H-2V2H-6z' };

const shapeOf = (kind: DocumentKind): Shape => SHAPES.find(({ kinds }) => kinds.includes(kind)) ?? OTHER;

const outline = ({ path }: Shape): Html => html`<path class="visit" d="${path}"/>`;

const isUrgent = ({ priorityActions }: Publication): boolean => priorityActions > 0;

const drawn = (visit: Publication): Html => {
  const shape = shapeOf(visit.kind);
  return isUrgent(visit) ? html`<path class="visit visit-urgent" d="${shape.path}"/>` : outline(shape);
};

/** Documents that give no grade and were read, or are of the record. */
export const visitsOf = (publications: readonly Publication[]): readonly Publication[] =>
  publications.filter(({ kind, status }) => !isGraded(kind) && status !== 'unread');

const told = (visit: Publication): string =>
  `${capital(kindLabel(visit.kind))}, published ${longDate(visit.published)}${isUrgent(visit) ? ', with priority action' : ''}`;

const mark = (visit: Publication, x: number, y: number): Html =>
  html`<g transform="translate(${x},${y})"><title>${told(visit)}</title>${drawn(visit)}</g>`;

/** Marks that would touch stand one above the other. */
export const visitMarks = (plan: Plan, at: number, visits: readonly Publication[]): Html => {
  const middle = plan.top + at * plan.laneHeight + plan.barOffset + plan.barHeight / 2;
  let [last, raised] = [Number.NEGATIVE_INFINITY, false];
  return html`${visits
    .toSorted((a, b) => a.published.localeCompare(b.published))
    .map((visit) => {
      const x = xOf(plan, visit.published);
      raised = x - last < 2 * SIZE + 2 && !raised;
      last = x;
      return mark(visit, x, middle + (raised ? -SIZE - 1 : SIZE));
    })}`;
};

const key = (icon: Html, label: string): Html =>
  html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true">${icon}</svg> ${label}</li>`;

/** What the marks mean, for the kinds that are there. */
export const visitLegend = (visits: readonly Publication[]): Html => {
  const shapes = [...SHAPES, OTHER].filter((shape) => visits.some(({ kind }) => shapeOf(kind) === shape));
  const urgent = visits.find(isUrgent);
  return html`<ul class="legend">
${shapes.map((shape) => key(outline(shape), shape.label))}
${optional(urgent, (visit) => key(drawn(visit), 'Filled: with areas for priority action'))}
</ul>`;
};
