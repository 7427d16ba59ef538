import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { JudgementInForce } from '../../domain/standing.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { anchorOf } from '../links.ts';
import { publicationTitle } from '../words.ts';
import { type Html, NOTHING } from './html.ts';
import { day, gradeMark, moveMark } from './marks.ts';

const beforeCell = ({ from, since, previously }: JudgementChange): Html => {
  if (from !== null)
    return html`${gradeMark(from)}${since === null ? '' : html` <span class="quiet">since ${day(since)}</span>`}`;
  if (previously === undefined) return html`<span class="quiet">nothing comparable on record</span>`;
  return html`<span class="quiet">judged as “${aspectLabel(previously.aspect)}”:</span><br>${gradeMark(previously.grade)} <span class="quiet">since ${day(previously.since)}</span>`;
};

type Row = { judgement: JudgementInForce; before: JudgementChange };

const row = ({ judgement: { aspect, grade, since, publication }, before }: Row): Html => html`
<tr role="row">
<th role="rowheader" scope="row">${aspectLabel(aspect)}</th>
<td role="cell" data-label="Now">${gradeMark(grade)}${before.from === null ? '' : html` ${moveMark(before.from, grade)}`}</td>
<td role="cell" data-label="Before">${beforeCell(before)}</td>
<td role="cell" data-label="Since">${day(since)}</td>
<td role="cell" data-label="Document"><a href="#${anchorOf(publicationId(publication))}">${publicationTitle(publication)}</a></td>
</tr>`;

/** Reports print the overall judgement last; readers look for it first. */
const overallFirst = (a: Row, b: Row): number =>
  Number(b.judgement.aspect === 'overall-effectiveness') - Number(a.judgement.aspect === 'overall-effectiveness');

const noOverall = html`<p class="note">Inspections since April 2026 award no overall grade. Its absence is not a change for the better or the worse.</p>`;

/** The judgements in force. Roles are spelled out because narrow screens show the rows as blocks. */
export const standingSection = ({ standing, before }: CouncilStanding): Html => {
  if (standing.judgements.length === 0) return NOTHING;
  const rows = standing.judgements.flatMap((judgement, at) => {
    const change = before[at];
    return change === undefined ? [] : [{ judgement, before: change }];
  });
  return html`<section aria-labelledby="judgements">
<h2 id="judgements">Judgements in force</h2>
${standing.overallNoLongerGiven ? noOverall : ''}
<table role="table" class="stacking judgements">
<caption class="visually-hidden">Each judgement in force, the one before it, and the document that awarded it</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Judgement</th><th role="columnheader" scope="col">Now</th><th role="columnheader" scope="col">Before</th><th role="columnheader" scope="col">Since</th><th role="columnheader" scope="col">Document</th></tr></thead>
<tbody role="rowgroup">${rows.toSorted(overallFirst).map(row)}</tbody>
</table>
</section>`;
};
