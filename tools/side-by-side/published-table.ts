import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day on which Data to Insight published the table whose rows lie beside this file. */
export const PUBLISHED = '2025-01-13';

const GRADES: Readonly<Record<string, string>> = {
  o: 'outstanding',
  g: 'good',
  r: 'requires-improvement',
  i: 'inadequate',
};

/** The columns of the table; before 2023 one judgement stood for children in care and care leavers. */
const COLUMNS: readonly (readonly string[])[] = [
  ['overall-effectiveness'],
  ['leaders-impact'],
  ['help-and-protection'],
  ['in-care', 'in-care-and-care-leavers'],
  ['care-leavers'],
];

/** A council's latest report, as read by somebody: undefined where nothing was read. */
export type Row = { urn: string; start: string | undefined; cells: readonly (string | undefined)[] };

/** The cells of the table that hold these judgements. */
export const cellsOf = (judgements: Readonly<Record<string, string | null>>): Row['cells'] =>
  COLUMNS.map((aspects) => aspects.map((aspect) => judgements[aspect] ?? undefined).find((grade) => grade));

const rowOf = (line: string): Row => {
  const [urn = '', start = '', ...letters] = line.split(',');
  return { urn, start: start || undefined, cells: letters.map((letter) => GRADES[letter]) };
};

/** The table's rows of the councils whose report of that time the corpus has, a dash where it says “not judged yet”. */
export const publishedRows = (): readonly Row[] =>
  readFileSync(join(import.meta.dirname, `published-${PUBLISHED}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(rowOf);
