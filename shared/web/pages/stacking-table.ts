import { html } from 'hono/html';
import type { Html } from '../html.ts';

export type TableRow = { head: Html | string; cells: readonly (Html | string)[] };

type Table = {
  /** For those who do not see the table. */
  caption: string;
  /** Heads of the columns; the first is that of the rows. */
  columns: readonly string[];
  rows: readonly TableRow[];
  /** A class of its own, for widths. */
  kind?: string;
};

const column = (name: string): Html => html`<th role="columnheader" scope="col">${name}</th>`;

const row = ({ head, cells }: TableRow, names: readonly string[]): Html => html`
<tr role="row">
<th role="rowheader" scope="row">${head}</th>
${cells.map((cell, at) => html`<td role="cell" data-label="${names[at]}">${cell}</td>\n`)}</tr>`;

/**
 * A table whose rows a phone shows as blocks, each cell beside the name of its column. Roles are spelled out, because a
 * browser forgets them where a table is not laid out as one.
 */
export const stackingTable = ({ caption, columns, rows, kind = '' }: Table): Html => html`
<table role="table" class="stacking ${kind}">
<caption class="visually-hidden">${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(column)}</tr></thead>
<tbody role="rowgroup">${rows.map((one) => row(one, columns.slice(1)))}</tbody>
</table>`;
