import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { type CorpusDocument, corpusDocuments } from './long-replay/corpus.ts';
import { differences } from './long-replay/differences.ts';
import { type Run, runOver } from './long-replay/run.ts';
import { buildSite } from './long-replay/site.ts';

/*
 * Replays all documents of the corpus beside the project through the whole monitor, in order of publication, on a clock
 * of its own, some councils at a time, and holds what was told against the truth. Ends with code 1 where the two differ.
 */

const started = performance.now();

const kindsTold = ({ told }: Run): string =>
  [...Map.groupBy(told, ({ kind }) => kind)].map(([kind, messages]) => `${messages.length} ${kind}`).join(', ');

const report = (documents: readonly CorpusDocument[], run: Run, differing: number): void => {
  const councils = new Set(documents.map(({ urn }) => urn)).size;
  const calls = [...run.calls].map(([operation, count]) => `${count} ${operation}`).join(', ');
  console.log(`${documents.length} documents of ${councils} councils: ${kindsTold(run)}; ${differing} differences.`);
  console.log(
    `${Math.round((performance.now() - started) / 1000)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most; store: ${calls}.`,
  );
};

/**
 * So many councils are watched by one monitor at a time: more than one poll looks at, and few enough that the rounds in
 * which nothing can happen are left out.
 */
const COUNCILS_A_MONITOR = 16;
/** While one waits for a document to be read, another goes on. */
const MONITORS_AT_ONCE = 2;

const replay = async (documents: readonly CorpusDocument[]): Promise<Run> => {
  const folder = await mkdtemp(join(tmpdir(), 'long-replay-'));
  try {
    return await runOver(folder, await buildSite(folder, documents), documents);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const together = (runs: readonly Run[]): Run => {
  const calls = new Map<string, number>();
  for (const [operation, count] of runs.flatMap((run) => [...run.calls]))
    calls.set(operation, (calls.get(operation) ?? 0) + count);
  return { told: runs.flatMap(({ told }) => told), faults: runs.flatMap(({ faults }) => faults), calls };
};

const [, , ...urns] = process.argv;
const documents = corpusDocuments().filter(({ urn }) => urns.length === 0 || urns.includes(urn));
const councils = [...Map.groupBy(documents, ({ urn }) => urn).keys()].toSorted();
const monitors = Map.groupBy(documents, ({ urn }) => Math.floor(councils.indexOf(urn) / COUNCILS_A_MONITOR));
const runs = await pLimit(MONITORS_AT_ONCE).map([...monitors.values()], replay);
const run = together(runs);
const found = differences(documents, run);
for (const difference of found) console.log(difference);
report(documents, run, found.length);
process.exitCode = found.length === 0 ? 0 : 1;
