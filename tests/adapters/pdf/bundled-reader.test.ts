import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ilacsReport } from '../../../tools/recordings/documents/ilacs-report.ts';
import { ilacs2023 } from '../../../tools/recordings/medway/content/ilacs-2023.ts';

const run = promisify(execFile);
const READER = resolve('shared/adapters/pdf/pdf-document-reader.ts');

/** A program that reads one file and ends by itself, without closing the reader. Its worker must not run it again. */
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  import { PdfDocumentReader } from ${JSON.stringify(READER)};
  if (isMainThread) {
    const { status, reading } = await new PdfDocumentReader().read(readFileSync(process.argv[2]));
    console.log(status, reading.judgements['overall-effectiveness']);
  }
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-'));
  await writeFile(join(folder, 'report.pdf'), await ilacsReport(ilacs2023));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const printed = async (program: string): Promise<string> =>
  (await run(process.execPath, [program, join(folder, 'report.pdf')])).stdout;

it('reads and ends when it runs from its sources', async () => {
  const program = join(folder, 'program.mjs');
  await writeFile(program, PROGRAM);
  expect(await printed(program)).toBe('read good\n');
});

it('reads and ends when it is bundled into one file with PDFium beside it, away from all packages', async () => {
  const program = join(folder, 'bundled', 'index.mjs');
  await build({
    stdin: { contents: PROGRAM, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  });
  // without it that is no fault of the document
  await expect(printed(program)).rejects.toThrow('@embedpdf/pdfium');
  await copyFile('node_modules/@embedpdf/pdfium/dist/pdfium.wasm', join(folder, 'bundled', 'pdfium.wasm'));
  expect(await printed(program)).toBe('read good\n');
});
