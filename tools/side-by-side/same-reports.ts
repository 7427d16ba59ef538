import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus.ts';
import { cellsOf, PUBLISHED, publishedRows, type Row } from './published-table.ts';
import { runProgram } from './run-program.ts';

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

const jsonLines = (text: string): readonly unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The newest report of the council that the table could know, if it is the one the row is about. */
const truthOf = (truths: readonly Truth[], { urn, start }: Row): Truth | undefined =>
  truths
    .filter((truth) => truth.urn === urn && truth.hasText && truth.published < PUBLISHED)
    .filter((truth) => start === undefined || truth.inspectionStart === start)
    .toSorted((a, b) => a.published.localeCompare(b.published))
    .at(-1);

/** Cells against the truth; one that says something where the report says nothing is wrong. */
export type Reading = { cells: number; right: number; unread: number; wrong: number; datesRead: number };

const readingOf = (truths: readonly Truth[], rows: readonly Row[]): Reading => {
  const pairs = truths.flatMap(({ judgements }, at) =>
    cellsOf(judgements).map((want, column) => ({ want, got: rows[at]?.cells[column] })),
  );
  const right = pairs.filter(({ want, got }) => want === got).length;
  const unread = pairs.filter(({ want, got }) => want !== undefined && got === undefined).length;
  const datesRead = truths.filter(({ inspectionStart }, at) => rows[at]?.start === inspectionStart).length;
  return { cells: pairs.length, right, unread, wrong: pairs.length - right - unread, datesRead };
};

const extracted = async (truths: readonly Truth[]): Promise<{ rows: readonly Row[]; seconds: number }> => {
  const files = truths.map(({ id }) => join(CORPUS, 'reports', `${id}.pdf`));
  const { out, seconds } = await runProgram(process.execPath, ['cli/extract.ts', ...files]);
  const rows = z
    .array(Extracted)
    .parse(jsonLines(out))
    .map(({ judgements, inspectionStart }, at) => ({
      urn: truths[at]?.urn ?? '',
      start: inspectionStart ?? undefined,
      cells: cellsOf(judgements ?? {}),
    }));
  return { rows, seconds };
};

/** The published table and our own reading of the reports that both the table and the corpus have. */
export const sameReports = async (): Promise<{ reports: number; seconds: number; theirs: Reading; ours: Reading }> => {
  const truths = z.array(Truth).parse(jsonLines(readFileSync(join(CORPUS, 'reports.truth.jsonl'), 'utf8')));
  const pairs = publishedRows().flatMap((row) => {
    const truth = truthOf(truths, row);
    return truth === undefined ? [] : [{ row, truth }];
  });
  const [same, published] = [pairs.map(({ truth }) => truth), pairs.map(({ row }) => row)];
  const { rows, seconds } = await extracted(same);
  return { reports: same.length, seconds, theirs: readingOf(same, published), ours: readingOf(same, rows) };
};
