import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { BESIDE, ESBUILD_OPTIONS } from '../../infra/bundling.ts';

const build = async (source: string, beside: readonly string[], outfile: string): Promise<string> => {
  await esbuild({
    ...ESBUILD_OPTIONS,
    stdin: { contents: source, resolveDir: '.', loader: 'ts' },
    outfile,
    logLevel: 'error',
  });
  for (const file of beside) await copyFile(file, join(dirname(outfile), basename(file)));
  return outfile;
};

/** Makes what Lambda is given as the deployment makes it, each once; they are gone after the tests. */
export const bundles = () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const made = new Map<string, Promise<string>>();
  /** Of a module with this text in the root of the project, and the files that lie beside it. */
  const of = (source: string, beside: readonly string[] = []): Promise<string> => {
    const outfile = join(folder, String(made.size), 'index.mjs');
    const file = made.get(source) ?? build(source, beside, outfile);
    made.set(source, file);
    return file;
  };
  const ofFunction = (name: string): Promise<string> =>
    of(`export { handler } from './functions/${name}/handler.ts';`, BESIDE[name]);
  return { of, ofFunction };
};

/** Like Lambda, it gives a fault's words alone: Node would print the line it was thrown in, which in a bundle is huge. */
const DRIVER = `
  const [bundle, name, ...events] = process.argv.slice(2);
  try {
    const called = (await import(bundle))[name];
    for (const event of events)
      process.stdout.write('\\nANSWER ' + JSON.stringify((await called(JSON.parse(event))) ?? null) + '\\n');
  } catch (fault) {
    process.stderr.write(String(fault));
    process.exitCode = 1;
  }
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
