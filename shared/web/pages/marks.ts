import { html } from 'hono/html';
import type { Direction, Severity } from '../../domain/alert.ts';
import { type IsoDate, longDate } from '../../domain/dates.ts';
import { type Grade, gradeInWords } from '../../domain/grade.ts';
import { type Publication, publicationDay } from '../../domain/publication.ts';
import { publicationId } from '../../domain/publication-id.ts';
import { dayOfPublication } from '../../messages/document-lines.ts';
import { type Html, NOTHING } from '../html.ts';
import { anchorOf } from '../own-addresses.ts';
import { capital, moveWord, publicationTitle } from '../words.ts';

/** A sign beside words that say the same: nothing for those who listen. */
const sign = (text: string): Html => html`<span aria-hidden="true">${text}</span>`;

/** How good, as a shape: distinct also in black and white. `adequate` is of another scale and has another shape. */
const SHAPES: Record<Grade, string> = {
  outstanding: '●●●●',
  good: '●●●○',
  'requires-improvement': '●●○○',
  inadequate: '●○○○',
  adequate: '◆◆◇',
};

export const gradeMark = (grade: Grade): Html => {
  const shape = html`<span class="shape" aria-hidden="true">${SHAPES[grade]}</span>`;
  return html`<span class="grade grade-${grade}">${shape} ${capital(gradeInWords(grade))}</span>`;
};

/** Which way something moved: never in the colour of a grade. */
const MOVES: Record<ReturnType<typeof moveWord> | Direction, readonly [arrow: string, words: string]> = {
  better: ['▲', 'better'],
  worse: ['▼', 'worse'],
  unchanged: ['=', 'unchanged'],
  changed: ['◆', 'changed'],
  mixed: ['◆', 'some better, some worse'],
  none: ['', ''],
};

const move = (kind: keyof typeof MOVES): Html => {
  const [arrow, words] = MOVES[kind];
  return words === '' ? NOTHING : html`<span class="move move-${kind}">${sign(arrow)} ${words}</span>`;
};

export const moveMark = (from: Grade, to: Grade): Html => move(moveWord(from, to));

export const directionMark = (direction: Direction): Html => move(direction);

const SEVERITIES: Record<Severity, string> = {
  0: 'for the record',
  1: 'routine',
  2: 'major and positive',
  3: 'notable',
  4: 'high',
  5: 'critical',
};

/** How much it matters, in ink only: direction has the colours. */
export const severityMark = (severity: Severity): Html => {
  const bars = sign(`${'▮'.repeat(severity)}${'▯'.repeat(5 - severity)}`);
  return html`<span class="severity">${bars} ${SEVERITIES[severity]} (${severity} of 5)</span>`;
};

/** The document, with the way to its place on the same page. */
export const publicationPlace = (publication: Publication): Html =>
  html`<a href="#${anchorOf(publicationId(publication))}">${publicationTitle(publication)}</a>`;

export const day = (date: IsoDate): Html => html`<time datetime="${date}">${longDate(date)}</time>`;

/** The day on which a document was published, in a table or a line of its own. */
export const dayOrUnknown = (publication: Publication): Html => {
  const published = publicationDay(publication);
  return published === null ? html`<span class="quiet">day not known</span>` : day(published);
};

/** `published 2 June 2025`, or that nothing says when. */
export const publishedWhen = (publication: Publication): Html => {
  const published = publicationDay(publication);
  return published === null ? html`${dayOfPublication(publication)}` : html`published ${day(published)}`;
};
