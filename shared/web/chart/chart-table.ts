import { html } from 'hono/html';
import { aspectLabel } from '../../domain/aspect.ts';
import type { Html } from '../pages/html.ts';
import { day, gradeMark } from '../pages/marks.ts';
import { frameworkShort } from '../words.ts';
import type { Lane } from './lanes.ts';

/** The chart in words: nothing is in the drawing that is not here. */
export const chartTable = (lanes: readonly Lane[]): Html => {
  const rows = lanes.flatMap(({ periods }) => periods);
  return html`<details><summary>The chart as a table</summary>
<table role="table" class="stacking">
<caption class="visually-hidden">Every judgement since 2013 and how long it was in force</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Judgement</th><th role="columnheader" scope="col">Grade</th><th role="columnheader" scope="col">From</th><th role="columnheader" scope="col">To</th><th role="columnheader" scope="col">Framework</th></tr></thead>
<tbody role="rowgroup">${rows.map(
    ({ aspect, grade, from, to, publication: { framework } }) => html`
<tr role="row"><th role="rowheader" scope="row">${aspectLabel(aspect)}</th><td role="cell" data-label="Grade">${gradeMark(grade)}</td><td role="cell" data-label="From">${day(from)}</td><td role="cell" data-label="To">${to === null ? 'in force' : day(to)}</td><td role="cell" data-label="Framework">${framework === null ? '' : frameworkShort(framework)}</td></tr>`,
  )}</tbody>
</table></details>`;
};
