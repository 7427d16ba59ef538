import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { JudgementInForce } from '../../domain/standing.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { anchorOf } from '../links.ts';
import { beforeWords, publicationTitle } from '../words.ts';
import { type Html, NOTHING } from './html.ts';
import { day, gradeMark, moveMark } from './marks.ts';

const beforeCell = (change: JudgementChange): Html =>
  change.from === null
    ? html`<span class="quiet">${beforeWords(change)}</span>`
    : html`${gradeMark(change.from)} ${moveMark(change.from, change.to)}${change.since === null ? '' : html`<br><span class="quiet">since ${day(change.since)}</span>`}`;

const row = (
  { aspect, grade, since, publication }: JudgementInForce,
  before: JudgementChange | undefined,
): Html => html`
<tr role="row">
<th role="rowheader" scope="row">${aspectLabel(aspect)}</th>
<td role="cell" data-label="Now">${gradeMark(grade)}</td>
<td role="cell" data-label="Before">${before === undefined ? '' : beforeCell(before)}</td>
<td role="cell" data-label="Since">${day(since)}</td>
<td role="cell" data-label="Document"><a href="#${anchorOf(publicationId(publication))}">${publicationTitle(publication)}</a></td>
</tr>`;

const noOverall = html`<p class="note">Inspections since April 2026 award no overall grade. Its absence is not a change for the better or the worse.</p>`;

/** The judgements in force. Roles are spelled out because narrow screens show the rows as blocks. */
export const standingSection = ({ standing, before }: CouncilStanding): Html => {
  if (standing.judgements.length === 0) return NOTHING;
  return html`<section aria-labelledby="judgements">
<h2 id="judgements">Judgements in force</h2>
${standing.overallNoLongerGiven ? noOverall : ''}
<table role="table" class="stacking">
<caption class="visually-hidden">Each judgement in force, the one before it, and the document that awarded it</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Judgement</th><th role="columnheader" scope="col">Now</th><th role="columnheader" scope="col">Before</th><th role="columnheader" scope="col">Since</th><th role="columnheader" scope="col">Document</th></tr></thead>
<tbody role="rowgroup">${standing.judgements.map((judgement, at) => row(judgement, before[at]))}</tbody>
</table>
</section>`;
};
