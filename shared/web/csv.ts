export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

export type Cell = string | number | boolean | null | undefined;
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** A spreadsheet would run such a cell as a formula; the apostrophe makes it text and is not shown. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;

const written = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' && RUNS_AS_FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Without it, Excel on Windows reads the file as its own code page: ’ becomes â€™. */
const UTF8_MARK = '\uFEFF';

/** RFC 4180: a header line, lines that end in CR LF. */
export const csv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  UTF8_MARK +
  [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
    .map((line) => `${line.map(written).join(',')}\r\n`)
    .join('');
