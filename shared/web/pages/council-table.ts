import { html } from 'hono/html';
import { Grade, gradeInWords } from '../../domain/grade.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { type IndexParams, REGIONS } from '../index-params.ts';
import { standingSentence } from '../standing-sentence.ts';
import { capital, publicationTitle } from '../words.ts';
import type { Html } from './html.ts';
import { day, gradeMark } from './marks.ts';

type Choice = readonly [value: string, words: string];

const select = (name: string, label: string, now: string | undefined, choices: readonly Choice[]): Html =>
  html`<span><label for="${name}">${label}</label> <select id="${name}" name="${name}">${choices.map(
    ([value, words]) => html`<option value="${value}"${value === (now ?? '') ? html` selected` : ''}>${words}</option>`,
  )}</select></span>`;

const GRADES: readonly Choice[] = [
  ...Grade.options
    .filter((grade) => grade !== 'adequate')
    .map((grade): Choice => [grade, capital(gradeInWords(grade))]),
  ['none', 'No overall grade'],
];

const form = ({ region, overall, sort }: IndexParams): Html => html`<form method="get" action="/" class="as-of">
${select('region', 'Region', region, [['', 'All of England'], ...REGIONS.map((one): Choice => [one, one])])}
${select('overall', 'Overall', overall, [['', 'Any grade'], ...GRADES])}
${select('sort', 'Order', sort, [
  ['', 'By name'],
  ['newest', 'Newest document first'],
])}
<button type="submit">Show</button>
</form>`;

const row = ({ authority, standing, newest }: CouncilStanding): Html => {
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  return html`
<tr role="row">
<th role="rowheader" scope="row"><a href="/${authority.slug}">${authority.name}</a></th>
<td role="cell" data-label="Overall">${overall === undefined ? html`<span class="quiet">none</span>` : gradeMark(overall.grade)}</td>
<td role="cell" data-label="Standing">${standingSentence(standing)}.</td>
<td role="cell" data-label="Newest">${newest === null ? '' : html`${publicationTitle(newest)}, ${day(newest.published)}`}</td>
</tr>`;
};

/** Many councils at a glance, to be narrowed, ordered and taken away. */
export const councilTable = (councils: readonly CouncilStanding[], watched: number, params: IndexParams): Html => html`
${form(params)}
<p class="note">${councils.length === watched ? `${watched} councils.` : `${councils.length} of ${watched} councils.`} Take them away as <a href="/v1/authorities.csv">CSV</a> or <a href="/v1/authorities?limit=500">JSON</a>.</p>
<table role="table" class="stacking">
<caption class="visually-hidden">Councils, how they stand, and their newest document</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Council</th><th role="columnheader" scope="col">Overall</th><th role="columnheader" scope="col">Standing</th><th role="columnheader" scope="col">Newest document</th></tr></thead>
<tbody role="rowgroup">${councils.map(row)}</tbody>
</table>`;
