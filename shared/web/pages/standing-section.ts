import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import type { JudgementInForce } from '../../domain/standing.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { type Html, NOTHING, optional } from './html.ts';
import { day, gradeMark, moveMark, publicationPlace } from './marks.ts';
import { stackingTable, type TableRow } from './stacking-table.ts';

type Judged = { judgement: JudgementInForce; before: JudgementChange };

const nowCell = ({ from, to }: JudgementChange): Html =>
  html`${gradeMark(to)} ${optional(from, (grade) => moveMark(grade, to))}`;

const beforeCell = ({ from, since, previously }: JudgementChange): Html => {
  if (from !== null)
    return html`${gradeMark(from)} ${optional(since, (date) => html`<span class="quiet">since ${day(date)}</span>`)}`;
  if (previously === undefined) return html`<span class="quiet">nothing comparable on record</span>`;
  const { aspect, grade, since: date } = previously;
  return html`<span class="quiet">judged as “${aspectLabel(aspect)}”:</span>
${gradeMark(grade)} ${optional(date, (since) => html`<span class="quiet">since ${day(since)}</span>`)}`;
};

const row = ({ judgement: { aspect, since, publication }, before }: Judged): TableRow => ({
  head: aspectLabel(aspect),
  cells: [
    nowCell(before),
    beforeCell(before),
    since === null ? html`<span class="quiet">not known</span>` : day(since),
    publicationPlace(publication),
  ],
});

const isOverall = ({ judgement }: Judged): number => Number(judgement.aspect === 'overall-effectiveness');

/** Reports print the overall judgement last; readers look for it first. */
const overallFirst = (a: Judged, b: Judged): number => isOverall(b) - isOverall(a);

const noOverall = html`<p class="note">Inspections since April 2026 award no overall grade.
Its absence is not a change for the better or the worse.</p>`;

/** The judgements in force, each beside the one before it. */
export const standingSection = ({ standing, before }: CouncilStanding): Html => {
  if (standing.judgements.length === 0) return NOTHING;
  const judged = standing.judgements.flatMap((judgement, at): Judged[] => {
    const change = before[at];
    return change === undefined ? [] : [{ judgement, before: change }];
  });
  return html`<section aria-labelledby="judgements">
<h2 id="judgements">Judgements in force</h2>
${standing.overallNoLongerGiven ? noOverall : ''}
${stackingTable({
  caption: 'Each judgement in force, the one before it, and the document that awarded it',
  columns: ['Judgement', 'Now', 'Before', 'Since', 'Document'],
  rows: judged.toSorted(overallFirst).map(row),
  kind: 'judgements',
})}
</section>`;
};
