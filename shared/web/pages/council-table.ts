import { html } from 'hono/html';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import type { IndexParams } from '../index-params.ts';
import { standingSentence } from '../standing-sentence.ts';
import { publicationTitle } from '../words.ts';
import { councilForm } from './council-form.ts';
import { type Html, optional } from './html.ts';
import { day, gradeMark } from './marks.ts';
import { stackingTable, type TableRow } from './stacking-table.ts';

const row = ({ authority, standing, newest }: CouncilStanding): TableRow => {
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  return {
    head: html`<a href="/${authority.slug}">${authority.name}</a>`,
    cells: [
      overall === undefined ? html`<span class="quiet">none</span>` : gradeMark(overall.grade),
      `${standingSentence(standing)}.`,
      optional(newest, (publication) => html`${publicationTitle(publication)}, ${day(publication.published)}`),
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
