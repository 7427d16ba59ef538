import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { BESIDE, ESBUILD_OPTIONS } from '../../infra/bundling.ts';
import { median } from './measure.ts';
import type { Row, Section } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TIMES = 7;

/** The least that a function of this kind can be: one that can ask the store. */
const SMALLEST = {
  name: 'a handler with DynamoDB’s client',
  source: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
    const client = new DynamoDBClient({});
    export const handler = () => client.config.region();`,
};

/** All that any of the functions is told; none is called. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-west-2',
  TABLE_NAME: 'table',
  QUEUE_URL: 'https://sqs.example/queue.fifo',
  AUTHORITIES: 'medway',
  CONTACT: 'bench',
  ALERT_TOPIC_ARN: 'arn:aws:sns:eu-west-2:000000000000:alerts',
  OPERATOR_TOPIC_ARN: 'arn:aws:sns:eu-west-2:000000000000:operator',
  SITE: 'https://example.org',
};

const IMPORT = `const begun = performance.now(); await import(process.argv[1]); process.stdout.write(String(performance.now() - begun)); process.exit();`;

type Bundle = { kb: number; gzipKb: number; importMs: number };

const importMs = async (file: string): Promise<number> => {
  const args = ['--input-type=module', '--eval', IMPORT, pathToFileURL(file).href];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: ENVIRONMENT });
  return Number(stdout);
};

/** Made as the deployment makes it, with the files beside it, and imported in a fresh process several times. */
const bundled = async (source: string, outfile: string, beside: readonly string[] = []): Promise<Bundle> => {
  await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    ...ESBUILD_OPTIONS,
    outfile,
    logLevel: 'error',
  });
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await importMs(outfile));
  const files = await Promise.all([outfile, ...beside].map((file) => readFile(file)));
  const kbOf = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0) / 1_000;
  return {
    kb: kbOf(files.map(({ length }) => length)),
    gzipKb: kbOf(files.map((bytes) => gzipSync(bytes).length)),
    importMs: median(times),
  };
};

const rowsOf = (name: string, ours: Bundle, smallest: Bundle): readonly Row[] => {
  const row = (measure: string, unit: string, of: keyof Bundle): Row => ({
    measure: `${name}: ${measure}`,
    unit,
    ours: ours[of],
    beside: { name: SMALLEST.name, value: smallest[of] },
  });
  return [row('size', 'KB', 'kb'), row('size packed', 'KB', 'gzipKb'), row('import', 'ms, median', 'importMs')];
};

const functionNames = async (): Promise<readonly string[]> => {
  const entries = await readdir(join(ROOT, 'functions'), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
};

/** How large each function is, and how long a new instance takes to load it. */
export const benchBundles = async (): Promise<Section> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-bundles-'));
  try {
    const smallest = await bundled(SMALLEST.source, join(folder, 'smallest.mjs'));
    const rows: Row[] = [];
    for (const name of await functionNames()) {
      const source = `export { handler } from '../../tools/bench/functions/${name}/handler.ts';`;
      rows.push(...rowsOf(name, await bundled(source, join(folder, `${name}.mjs`), BESIDE[name]), smallest));
    }
    return { title: 'Functions', notes: ['bundled as for deployment; imported in a fresh process each time'], rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
