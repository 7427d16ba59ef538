import { html } from 'hono/html';
import { aspectLabel } from '../../domain/aspect.ts';
import type { JudgementPeriod } from '../../use-cases/queries/judgement-periods.ts';
import type { Html } from '../pages/html.ts';
import { day, gradeMark } from '../pages/marks.ts';
import { stackingTable, type TableRow } from '../pages/stacking-table.ts';
import { frameworkShort } from '../words.ts';
import type { Lane } from './lanes.ts';

const row = ({ aspect, grade, from, to, publication: { framework } }: JudgementPeriod): TableRow => ({
  head: aspectLabel(aspect),
  cells: [
    gradeMark(grade),
    day(from),
    to === null ? 'in force' : day(to),
    framework === null ? '' : frameworkShort(framework),
  ],
});

/** The chart in words: no judgement is in the drawing that is not here. */
export const chartTable = (lanes: readonly Lane[]): Html => html`<details><summary>The chart as a table</summary>
${stackingTable({
  caption: 'Every judgement since 2013 and how long it was in force',
  columns: ['Judgement', 'Grade', 'From', 'To', 'Framework'],
  rows: lanes.flatMap(({ periods }) => periods).map(row),
})}</details>`;
