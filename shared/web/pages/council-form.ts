import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import { type IndexParams, REGIONS } from '../index-params.ts';
import { capital } from '../words.ts';
import type { Html } from './html.ts';

type Choice = readonly [value: string, words: string];

const option = ([value, words]: Choice, chosen: string): Html =>
  html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`;

const select = (name: string, label: string, chosen: string | undefined, choices: readonly Choice[]): Html => html`
<span><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${choices.map((choice) => option(choice, chosen ?? ''))}</select></span>`;

const ANY_REGION: readonly Choice[] = [['', 'All of England'], ...REGIONS.map((one): Choice => [one, one])];

const ANY_GRADE: readonly Choice[] = [
  ['', 'Any grade'],
  // `adequate` is of inspections that nobody's standing rests on any more
  ...Grade.exclude(['adequate']).options.map((grade): Choice => [grade, capital(gradeInWords(grade))]),
  ['none', 'No overall grade'],
];

const ORDERS: readonly Choice[] = [
  ['', 'By name'],
  ['newest', 'Newest document first'],
];

/** Which councils are wanted, and in which order; it remembers what was chosen. */
export const councilForm = ({ q, region, overall, sort }: IndexParams): Html => html`
<form method="get" action="/" class="choices" role="search">
<span><label for="q">Council</label> <input type="search" id="q" name="q" value="${q ?? ''}"></span>
${select('region', 'Region', region, ANY_REGION)}
${select('overall', 'Overall', overall, ANY_GRADE)}
${select('sort', 'Order', sort, ORDERS)}
<button type="submit">Show</button>
</form>`;
