import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { ESBUILD_OPTIONS } from '../../infra/bundling.ts';
import { packageAt } from './lock-file.ts';

export const FUNCTIONS = ['api', 'poll', 'publish', 'read'] as const;

const Versioned = z.object({ version: z.string() });

const versionIn = (folder: string): string =>
  Versioned.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;

/** The text of a function's bundle, and `name@version` of each package that some of it comes from, in order. */
export const bundled = async (name: (typeof FUNCTIONS)[number]) => {
  const { metafile, outputFiles } = await build({
    ...ESBUILD_OPTIONS,
    entryPoints: [`functions/${name}/handler.ts`],
    outfile: 'index.mjs',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const inputs = Object.entries(metafile.outputs['index.mjs']?.inputs ?? {});
  const packages = inputs.flatMap(([path, { bytesInOutput }]) => {
    const of = packageAt(path);
    return of === undefined || bytesInOutput === 0 ? [] : [`${of.name}@${versionIn(of.folder)}`];
  });
  return { text: outputFiles[0]?.text ?? '', packages: [...new Set(packages)].toSorted() };
};
