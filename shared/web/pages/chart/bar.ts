import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../../domain/grade.ts';
import { type Html, NOTHING } from '../../html.ts';
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

/** Beside its colour and letters, a grade that is not good has a pattern: seen in grey and in forced colours as well. */
const PATTERNED = { inadequate: 'M-2,2L2,-2M0,8L8,0M6,10L10,6', 'requires-improvement': 'M3,4h2' } as const;

const isPatterned = (grade: Grade): grade is keyof typeof PATTERNED => Object.hasOwn(PATTERNED, grade);

const patternId = ({ id }: Plan, grade: Grade): string => `form-${id}-${grade}`;

/** The patterns that the bars of one drawing use. */
export const formPatterns = (plan: Plan): Html =>
  html`<defs>${Grade.options.filter(isPatterned).map(
    (grade) => html`<pattern id="${patternId(plan, grade)}" width="8" height="8" patternUnits="userSpaceOnUse">
<path class="form form-${grade}" d="${PATTERNED[grade]}"/></pattern>`,
  )}</defs>`;

const form = (plan: Plan, { x, y, width, height }: Box, grade: Grade): Html =>
  isPatterned(grade)
    ? html`<path fill="url(#${patternId(plan, grade)})" d="M${x},${y}h${width.toFixed(1)}v${height}h-${width.toFixed(1)}z"/>`
    : NOTHING;

const rect = ({ x, y, width, height }: Box): Html =>
  html`<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height}" rx="3"/>`;

export const gradeBar = (plan: Plan, box: Box, grade: Grade, title: string): Html => html`
<g class="bar bar-${grade}"><title>${title}</title>${rect(box)}${form(plan, box, grade)}
<text x="${box.x + PADDING / 2}" y="${box.y + box.height / 2 + 5}">${fitting(plan, grade, box.width)}</text></g>`;

export const emptyBar = (box: Box, title: string): Html => html`
<g class="bar bar-none"><title>${title}</title>${rect(box)}</g>`;
