import { html } from 'hono/html';
import type { JudgementChange } from '../../domain/alert.ts';
import { aspectLabel } from '../../domain/aspect.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { publicationId } from '../../domain/publication-id.ts';
import type { JudgementInForce } from '../../domain/standing.ts';
import type { CouncilStanding } from '../../use-cases/queries/standing-of-council.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { day, gradeMark, moveMark, publicationPlace } from './marks.ts';
import { stackingTable, type TableRow } from './stacking-table.ts';

type Judged = { judgement: JudgementInForce; before: JudgementChange };

const nowCell = ({ from, to }: JudgementChange): Html =>
  html`${gradeMark(to)} ${optional(from, (grade) => moveMark(grade, to))}`;

/** `sharedSince`: the day is the same in every row, and stands above them. */
const beforeCell = ({ from, since, previously }: JudgementChange, sharedSince: boolean): Html => {
  const sinceDay = (date: IsoDate | null): Html =>
    optional(sharedSince ? null : date, (on) => html` <span class="quiet">since ${day(on)}</span>`);
  if (from !== null) return html`${gradeMark(from)}${sinceDay(since)}`;
  if (previously === undefined) return html`<span class="quiet">nothing comparable on record</span>`;
  const { aspect, grade, since: date } = previously;
  return html`<span class="quiet">judged as “${aspectLabel(aspect)}”:</span>
${gradeMark(grade)}${sinceDay(date)}`;
};

/** Where one report awarded every judgement, it and its day stand above the table and not in each row. */
const awardedTogether = (judged: readonly Judged[]): JudgementInForce | undefined => {
  const [first, ...others] = judged.map(({ judgement }) => judgement);
  const isSame = ({ since, publication }: JudgementInForce): boolean =>
    since === first?.since && publicationId(publication) === publicationId(first.publication);
  return others.every(isSame) ? first : undefined;
};

/** The day since when every judgement before had stood, if there is one such day. */
const beforeSince = (judged: readonly Judged[]): IsoDate | undefined => {
  const days = new Set(judged.map(({ before }) => before.since ?? before.previously?.since));
  const [only] = days;
  return days.size === 1 ? (only ?? undefined) : undefined;
};

/** What is the same in every row stands above the table, once. */
type Shared = { report: JudgementInForce | undefined; before: IsoDate | undefined };

const sinceCell = (since: IsoDate | null): Html =>
  since === null ? html`<span class="quiet">not known</span>` : day(since);

const row = ({ judgement: { aspect, since, publication }, before }: Judged, shared: Shared): TableRow => ({
  head: aspectLabel(aspect),
  cells: [
    nowCell(before),
    beforeCell(before, shared.before !== undefined),
    ...(shared.report === undefined ? [sinceCell(since), publicationPlace(publication)] : []),
  ],
});

const sharedLine = ({ report, before }: Shared): Html =>
  optional(
    report,
    ({ since, publication }) =>
      html`<p>In force${optional(since, (on) => html` since ${day(on)}`)}, from the ${publicationPlace(publication)}${optional(
        before,
        (date) => html`; those before had stood since ${day(date)}`,
      )}.</p>`,
  );

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
  const report = awardedTogether(judged);
  const shared: Shared = { report, before: report === undefined ? undefined : beforeSince(judged) };
  return html`<section aria-labelledby="judgements">
<h2 id="judgements">Judgements in force</h2>
${standing.overallNoLongerGiven ? noOverall : ''}
${sharedLine(shared)}
${stackingTable({
  caption: 'Each judgement in force, the one before it, and the document that awarded it',
  columns: ['Judgement', 'Now', 'Before', ...(report === undefined ? ['Since', 'Document'] : [])],
  rows: judged.toSorted(overallFirst).map((one) => row(one, shared)),
  kind: 'judgements',
})}
</section>`;
};
