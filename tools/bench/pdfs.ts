import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { UsageError } from '../../cli/command-line.ts';
import { REPLAYED } from '../recordings/medway/documents.ts';
import { startProgram } from './child.ts';
import { median } from './measure.ts';
import { hasPdfToText, pdfToText } from './pdf-to-text.ts';
import type { Row, Section } from './table.ts';

const Cost = z.object({ ms: z.number(), processorMs: z.number(), memory: z.number() });
type Cost = z.infer<typeof Cost>;

const MB = 1_000_000;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => {
    throw new UsageError(`There is no folder “${folder}”.`);
  });
  const files = names.filter((name) => name.toLowerCase().endsWith('.pdf')).toSorted();
  if (files.length === 0) throw new UsageError(`There is no PDF in “${folder}”.`);
  return files.map((name) => join(folder, name));
};

const generatedIn = async (folder: string): Promise<readonly string[]> =>
  Promise.all(
    REPLAYED.map(async ({ fileId, pdf }) => {
      const file = join(folder, `${fileId}.pdf`);
      await writeFile(file, await pdf());
      return file;
    }),
  );

const ourCosts = async (what: 'read' | 'text', files: readonly string[]): Promise<readonly Cost[]> => {
  const child = startProgram(new URL('./read-pdfs.ts', import.meta.url), [what, ...files]);
  const costs: Cost[] = [];
  for await (const line of createInterface(child.stdout)) costs.push(Cost.parse(JSON.parse(line)));
  return costs;
};

const theirCosts = async (files: readonly string[]): Promise<readonly Cost[] | undefined> => {
  if (!hasPdfToText()) return undefined;
  const costs: Cost[] = [];
  for (const file of files) costs.push(await pdfToText(file));
  return costs;
};

type Ours = { read: readonly Cost[]; text: readonly Cost[] };

const processorMs = (costs: readonly Cost[]): number => mean(costs.slice(1).map((cost) => cost.processorMs));

const rowsOf = (ours: Ours, theirs: readonly Cost[] | undefined): readonly Row[] => {
  const row = (measure: string, unit: string, figure: (costs: readonly Cost[]) => number, of = ours.read): Row => ({
    measure,
    unit,
    ours: figure(of),
    ...(theirs !== undefined && { beside: { name: 'pdftotext', value: figure(theirs) } }),
  });
  return [
    row('a document', 'ms, median', (costs) => median(costs.slice(1).map(({ ms }) => ms))),
    row('processor time of its text, start left out', 'ms, mean', processorMs, ours.text),
    row('processor time of all of it, start left out', 'ms, mean', processorMs),
    row('the slowest document', 'ms', (costs) => Math.max(...costs.slice(1).map(({ ms }) => ms))),
    row('the first document', 'ms', ([first]) => first?.ms ?? Number.NaN),
    row('memory while a document is read', 'MB, median', (costs) => median(costs.map(({ memory }) => memory / MB))),
    row('memory at its most', 'MB', (costs) => Math.max(...costs.map(({ memory }) => memory / MB))),
  ];
};

const measured = async (files: readonly string[], what: string): Promise<Section> => {
  const theirs = await theirCosts(files);
  return {
    title: 'Reading PDFs',
    notes: [
      `${files.length} ${what}, in one process: ours takes the text out and reads kind, days, grades and findings;`,
      'pdftotext takes the text out, each time in a process of its own. The first document starts our thread.',
      ...(theirs === undefined ? ['pdftotext is not on this machine.'] : []),
    ],
    rows: rowsOf({ read: await ourCosts('read', files), text: await ourCosts('text', files) }, theirs),
  };
};

/** What a document costs to read: those of a folder, or the ones that the recordings are made of. */
export const benchPdfs = async (folder: string | undefined): Promise<Section> => {
  if (folder !== undefined) return measured(await filesIn(folder), `documents of ${folder}`);
  const made = await mkdtemp(join(tmpdir(), 'bench-pdfs-'));
  try {
    return await measured(await generatedIn(made), 'generated documents');
  } finally {
    await rm(made, { recursive: true, force: true });
  }
};
