import { html } from 'hono/html';
import type { FrameworkId } from '../../domain/framework.ts';
import type { FrameworkStart } from '../../use-cases/queries/judgement-periods.ts';
import type { Html } from '../pages/html.ts';
import { heightOf, type Plan, xOf } from './plan.ts';

/** Room that the number of a year takes. */
const YEAR_WIDTH = 44;

/** Lines at each new year, and as many numbers as fit. */
export const yearLines = (plan: Plan, lanes: number): Html => {
  const bottom = heightOf(plan, lanes) - 18;
  const years = Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, at) => plan.firstYear + at);
  const each = Math.ceil((YEAR_WIDTH * years.length) / (plan.right - plan.left));
  return html`${years.map((year, at) => {
    const x = xOf(plan, `${year}-01-01`);
    return html`<line class="year" x1="${x}" x2="${x}" y1="${plan.top}" y2="${bottom}"/>${at % each === 0 ? html`<text class="year" x="${x + 2}" y="${bottom + 15}">${year}</text>` : ''}`;
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
export const frameworkBreaks = (plan: Plan, lanes: number, starts: readonly FrameworkStart[]): Html => {
  const bottom = heightOf(plan, lanes) - 18;
  return html`${starts.map(({ framework, on }) => {
    const x = xOf(plan, on);
    return html`<line class="break" x1="${x}" x2="${x}" y1="4" y2="${bottom}"/><text class="break" x="${x + 4}" y="14">${SHORT[framework]}</text>`;
  })}`;
};
