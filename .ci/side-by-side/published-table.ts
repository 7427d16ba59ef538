import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus.ts';
import { runProgram } from './run-program.ts';

/** Data to Insight's table of the councils' latest reports as published on that day, the rows of these councils. */
const PUBLISHED = '2025-01-13';

const GRADES: Readonly<Record<string, string>> = {
  o: 'outstanding',
  g: 'good',
  r: 'requires-improvement',
  i: 'inadequate',
};

const Judgements = z.record(z.string(), z.string().nullable());

const Truth = z.object({
  id: z.string(),
  urn: z.string(),
  published: z.string(),
  inspectionStart: z.string().nullish(),
  hasText: z.boolean(),
  judgements: Judgements,
});
type Truth = z.infer<typeof Truth>;

const Extracted = z.object({ judgements: Judgements.nullish(), inspectionStart: z.string().nullish() });

/** The columns of the table; before 2023 one judgement stood for children in care and care leavers. */
const COLUMNS: readonly (readonly string[])[] = [
  ['overall-effectiveness'],
  ['leaders-impact'],
  ['help-and-protection'],
  ['in-care', 'in-care-and-care-leavers'],
  ['care-leavers'],
];

type Row = { urn: string; start: string | undefined; cells: readonly (string | undefined)[] };

const rowsOf = (csv: string): readonly Row[] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [urn = '', start = '', ...letters] = line.split(',');
      return { urn, start: start || undefined, cells: letters.map((letter) => GRADES[letter]) };
    });

const cellsOf = (judgements: z.infer<typeof Judgements>): Row['cells'] =>
  COLUMNS.map((aspects) => aspects.map((aspect) => judgements[aspect] ?? undefined).find((grade) => grade));

/** The newest report of the council that the table could know, if it is the one the row is about. */
const truthOf = (truths: readonly Truth[], { urn, start }: Row): Truth | undefined =>
  truths
    .filter((truth) => truth.urn === urn && truth.hasText && truth.published < PUBLISHED)
    .filter((truth) => start === undefined || truth.inspectionStart === start)
    .toSorted((a, b) => a.published.localeCompare(b.published))
    .at(-1);

/** Cells against the truth; one that says something where the report says nothing is wrong. */
export type Reading = {
  cells: number;
  right: number;
  unread: number;
  wrong: number;
  datesRead: number;
  seconds: number;
};

const read = (truths: readonly Truth[], rows: readonly Row[], seconds: number): Reading => {
  const pairs = truths.flatMap(({ judgements }, at) =>
    cellsOf(judgements).map((want, column) => ({ want, got: rows[at]?.cells[column] })),
  );
  const right = pairs.filter(({ want, got }) => want === got).length;
  const unread = pairs.filter(({ want, got }) => want !== undefined && got === undefined).length;
  const datesRead = truths.filter(({ inspectionStart }, at) => rows[at]?.start === inspectionStart).length;
  return { cells: pairs.length, right, unread, wrong: pairs.length - right - unread, datesRead, seconds };
};

const jsonLines = (text: string): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The published table and our own reading of the same reports. */
export const publishedTable = async (): Promise<{ reports: number; theirs: Reading; ours: Reading }> => {
  const truths = z.array(Truth).parse(jsonLines(readFileSync(join(CORPUS, 'reports.truth.jsonl'), 'utf8')));
  const rows = rowsOf(readFileSync(join(import.meta.dirname, `published-${PUBLISHED}.csv`), 'utf8'));
  const pairs = rows.flatMap((row) => {
    const truth = truthOf(truths, row);
    return truth === undefined ? [] : [{ row, truth }];
  });
  const same = pairs.map(({ truth }) => truth);
  const files = same.map(({ id }) => join(CORPUS, 'reports', `${id}.pdf`));
  const { out, seconds } = await runProgram(process.execPath, ['local/extract.ts', ...files]);
  const own = z.array(Extracted).parse(jsonLines(out));
  const ourRows = own.map(
    ({ judgements, inspectionStart }, at): Row => ({
      urn: same[at]?.urn ?? '',
      start: inspectionStart ?? undefined,
      cells: cellsOf(judgements ?? {}),
    }),
  );
  return {
    reports: same.length,
    theirs: read(
      same,
      pairs.map(({ row }) => row),
      0,
    ),
    ours: read(same, ourRows, seconds),
  };
};
