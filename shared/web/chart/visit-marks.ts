import { html, raw } from 'hono/html';
import { longDate } from '../../domain/dates.ts';
import { type DocumentKind, isGraded, kindLabel } from '../../domain/document-kind.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Html } from '../pages/html.ts';
import { capital } from '../words.ts';
import { type Plan, xOf } from './plan.ts';

const SIZE = 6;

/** Paths around 0,0: a shape for each kind of visit. */
const SHAPES: Partial<Record<DocumentKind, string>> = {
  'focused-visit': 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z',
  'monitoring-visit': 'M0,-6.5L6.5,5.5H-6.5z',
  jtai: 'M0,-7L7,0L0,7L-7,0z',
  'send-area-inspection': 'M-5.5,-5.5H5.5V5.5H-5.5z',
  'send-revisit': 'M-5.5,-5.5H5.5V5.5H-5.5z',
};
const OTHER = 'M-6,-2H-2V-6H2V-2H6V2H2V6H-2V2H-6z';

const shape = (kind: DocumentKind, urgent: boolean): Html =>
  html`<path class="visit${urgent ? ' visit-urgent' : ''}" d="${raw(SHAPES[kind] ?? OTHER)}"/>`;

/** Documents that give no grade and were read, or are of the record. */
export const visitsOf = (publications: readonly Publication[]): readonly Publication[] =>
  publications.filter(({ kind, status }) => !isGraded(kind) && status !== 'unread');

const told = ({ kind, published, priorityActions }: Publication): string =>
  `${capital(kindLabel(kind))}, published ${longDate(published)}${priorityActions > 0 ? ', with priority action' : ''}`;

/** Marks that would touch stand one above the other. */
export const visitMarks = (plan: Plan, at: number, visits: readonly Publication[]): Html => {
  const y = plan.top + at * plan.laneHeight + plan.barOffset + plan.barHeight / 2;
  let [last, raised] = [Number.NEGATIVE_INFINITY, false];
  return html`${visits
    .toSorted((a, b) => a.published.localeCompare(b.published))
    .map((visit) => {
      const x = xOf(plan, visit.published);
      raised = x - last < 2 * SIZE + 2 && !raised;
      last = x;
      return html`<g transform="translate(${x},${y + (raised ? -SIZE - 1 : SIZE)})"><title>${told(visit)}</title>${shape(visit.kind, visit.priorityActions > 0)}</g>`;
    })}`;
};

/** What the marks mean, for the kinds that are there. */
export const visitLegend = (visits: readonly Publication[]): Html => {
  const kinds = [...new Set(visits.map(({ kind }) => kind))];
  const urgent = visits.some(({ priorityActions }) => priorityActions > 0);
  return html`<ul class="legend">${kinds.map((kind) => html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true">${shape(kind, false)}</svg> ${capital(kindLabel(kind))}</li>`)}${urgent ? html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true">${shape('jtai', true)}</svg> Filled: with areas for priority action</li>` : ''}</ul>`;
};
