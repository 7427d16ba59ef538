import { html } from 'hono/html';
import type { FrameworkId } from '../../../domain/framework.ts';
import type { FrameworkStart } from '../../../use-cases/queries/judgement-periods.ts';
import { type Html, NOTHING } from '../../html.ts';
import { bottomOf, type Plan, xOf } from './plan.ts';

/** Room that the number of a year takes. */
const YEAR_WIDTH = 44;

const line = (kind: 'year' | 'break', x: number, from: number, to: number): Html =>
  html`<line class="${kind}" x1="${x}" x2="${x}" y1="${from}" y2="${to}"/>`;

/** Lines at each new year, and as many numbers as fit. */
export const yearLines = (plan: Plan, lanes: number): Html => {
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
export const frameworkBreaks = (plan: Plan, lanes: number, starts: readonly FrameworkStart[]): Html =>
  html`${starts.map(({ framework, on }) => {
    const x = xOf(plan, on);
    const text = html`<text class="break" x="${x + 4}" y="14">${SHORT[framework]}</text>`;
    return html`${line('break', x, 4, bottomOf(plan, lanes))}${text}`;
  })}`;
