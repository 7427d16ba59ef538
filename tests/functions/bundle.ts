import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { BUNDLING } from '../../infra/bundling.ts';

/** The one file that Lambda is given, made as the deployment makes it. `source` stands for a module in the root. */
export const bundle = async (source: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'index.mjs');
  await build({
    stdin: { contents: source, resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: BUNDLING.target,
    minify: BUNDLING.minify,
    mainFields: [...BUNDLING.mainFields],
    banner: { js: BUNDLING.banner },
    outfile,
    logLevel: 'error',
  });
  return outfile;
};

/** The bundle of a function as it stands. */
export const functionBundle = (name: string): Promise<string> =>
  bundle(`export { handler } from './functions/${name}/handler.ts';`);

const DRIVER = `
  const [bundle, name, ...events] = process.argv.slice(2);
  const called = (await import(bundle))[name];
  for (const event of events)
    process.stdout.write('\\nANSWER ' + JSON.stringify((await called(JSON.parse(event))) ?? null) + '\\n');
`;

/**
 * Calls what a bundle exports in a fresh process, once for each event, with nothing in its environment but what the
 * function is given.
 */
export const callInBundle = async (
  file: string,
  environment: Record<string, string>,
  events: readonly unknown[],
  name = 'handler',
) => {
  const driver = join(dirname(file), 'driver.mjs');
  await writeFile(driver, DRIVER);
  const values = events.map((event) => JSON.stringify(event));
  const child = spawn(process.execPath, [driver, pathToFileURL(file).href, name, ...values], { env: environment });
  const [output, errors, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const answers: unknown[] = [...output.matchAll(/^ANSWER (.*)$/gm)].map(([, json = 'null']) => JSON.parse(json));
  return { status, answers, errors };
};
