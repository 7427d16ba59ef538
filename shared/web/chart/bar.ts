import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import type { Html } from '../pages/html.ts';
import type { Plan } from './plan.ts';

/** Where a bar is drawn. */
export type Box = { x: number; y: number; width: number; height: number };

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

const rect = ({ x, y, width, height }: Box): Html =>
  html`<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height}" rx="3"/>`;

export const gradeBar = (plan: Plan, box: Box, grade: Grade, title: string): Html => html`
<g class="bar bar-${grade}"><title>${title}</title>${rect(box)}
<text x="${box.x + PADDING / 2}" y="${box.y + box.height / 2 + 5}">${fitting(plan, grade, box.width)}</text></g>`;

export const emptyBar = (box: Box, title: string): Html => html`
<g class="bar bar-none"><title>${title}</title>${rect(box)}</g>`;
