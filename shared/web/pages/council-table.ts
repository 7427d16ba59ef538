import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { type Html, optional } from '../html.ts';
import { type IndexParams, REGIONS } from '../index-params.ts';
import { standingSentence } from '../standing-sentence.ts';
import { capital, publicationTitle } from '../words.ts';
import { dayOrUnknown, gradeMark } from './marks.ts';
import { stackingTable, type TableRow } from './stacking-table.ts';

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
const councilForm = ({ q, region, overall, sort }: IndexParams): Html => html`
<form method="get" action="/" class="choices" role="search">
<span><label for="q">Council</label> <input type="search" id="q" name="q" value="${q ?? ''}"></span>
${select('region', 'Region', region, ANY_REGION)}
${select('overall', 'Overall', overall, ANY_GRADE)}
${select('sort', 'Order', sort, ORDERS)}
<button type="submit">Show</button>
</form>`;

const row = ({ authority, standing, newest }: CouncilStanding): TableRow => {
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  return {
    head: html`<a href="/${authority.slug}">${authority.name}</a>`,
    cells: [
      overall === undefined ? html`<span class="quiet">none</span>` : gradeMark(overall.grade),
      `${standingSentence(standing)}.`,
      optional(newest, (publication) => html`${publicationTitle(publication)}, ${dayOrUnknown(publication)}`),
    ],
  };
};

const count = (shown: number, all: number): string =>
  shown === all ? `${all} councils.` : `${shown} of ${all} councils.`;

/** Many councils at a glance, to be narrowed, ordered and taken away. */
export const councilTable = (councils: readonly CouncilStanding[], watched: number, params: IndexParams): Html => html`
${councilForm(params)}
<p class="note">${count(councils.length, watched)}
Take all of them away as <a href="/v1/authorities.csv">CSV</a> or <a href="/v1/authorities?limit=500">JSON</a>.</p>
${stackingTable({
  caption: 'Councils, how they stand, and their newest document',
  columns: ['Council', 'Overall', 'Standing', 'Newest'],
  rows: councils.map(row),
  kind: 'council-list',
})}`;
