import { html } from 'hono/html';
import type { Direction, Severity } from '../../domain/alert.ts';
import { type IsoDate, longDate } from '../../domain/dates.ts';
import { type Grade, gradeInWords } from '../../domain/grade.ts';
import { capital, moveWord } from '../words.ts';
import type { Html } from './html.ts';

/** How good, as a shape: told apart also in black and white. `adequate` is of another scale and has another shape. */
const SHAPES: Record<Grade, string> = {
  outstanding: '●●●●',
  good: '●●●○',
  'requires-improvement': '●●○○',
  inadequate: '●○○○',
  adequate: '◆◆◇',
};

export const gradeMark = (grade: Grade): Html =>
  html`<span class="grade grade-${grade}"><span class="shape" aria-hidden="true">${SHAPES[grade]}</span> ${capital(gradeInWords(grade))}</span>`;

const ARROWS: Record<string, string> = { better: '▲', worse: '▼', unchanged: '=', changed: '◆' };

/** Which way a judgement moved: never in the colour of a grade. */
export const moveMark = (from: Grade, to: Grade): Html => {
  const word = moveWord(from, to);
  const arrow = ARROWS[word];
  return html`<span class="move move-${word.replaceAll(' ', '-')}">${arrow === undefined ? '' : html`<span aria-hidden="true">${arrow}</span> `}${word}</span>`;
};

const DIRECTIONS: Record<Direction, readonly [arrow: string, word: string]> = {
  better: ['▲', 'better'],
  worse: ['▼', 'worse'],
  mixed: ['◆', 'some better, some worse'],
  none: ['', ''],
};

export const directionMark = (direction: Direction): Html => {
  const [arrow, word] = DIRECTIONS[direction];
  return word === ''
    ? html``
    : html`<span class="move move-${direction}"><span aria-hidden="true">${arrow}</span> ${word}</span>`;
};

const SEVERITIES: Record<Severity, string> = {
  0: 'for the record',
  1: 'routine',
  2: 'major and positive',
  3: 'notable',
  4: 'high',
  5: 'critical',
};

/** How much it matters, in ink only: direction has the colours. */
export const severityMark = (severity: Severity): Html =>
  html`<span class="severity"><span aria-hidden="true">${'▮'.repeat(severity)}${'▯'.repeat(5 - severity)}</span> ${SEVERITIES[severity]} (${severity} of 5)</span>`;

export const day = (date: IsoDate): Html => html`<time datetime="${date}">${longDate(date)}</time>`;
