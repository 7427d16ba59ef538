import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Mutant } from './mutant.ts';

/** `noticed`: a test failed, or never ended; `broken`: the tests could not even be run. */
export type Outcome = 'noticed' | 'survived' | 'broken';

const COPIED = ['shared', 'cli', 'functions', 'infra', 'tools', 'tests', 'package.json', 'tsconfig.json', 'cdk.json'];

/** Long enough for any of the tests on a busy machine: what goes on for longer does not end. */
const LONGEST_MS = 300_000;

const run = promisify(execFile);

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** Mutants whose text is not in its file exactly once any more. */
export const misplaced = async (mutants: readonly Mutant[]): Promise<readonly Mutant[]> => {
  const lost: Mutant[] = [];
  for (const mutant of mutants) {
    const text = await readFile(mutant.file, 'utf8').catch(() => '');
    if (timesIn(text, mutant.take) !== 1) lost.push(mutant);
  }
  return lost;
};

type Report = { numFailedTests: number };

/** A copy of the project in which one mutant after the other is tried out. */
export const startTrial = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  const report = join(folder, 'report.json');
  for (const name of COPIED) await cp(name, join(folder, name), { recursive: true });
  await cp('vitest.config.ts', join(folder, 'vitest.config.ts'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');

  const failedTests = async (): Promise<number> => {
    const { numFailedTests }: Report = JSON.parse(await readFile(report, 'utf8'));
    return numFailedTests;
  };

  const outcomeOfTests = async (tests: readonly string[]): Promise<Outcome> => {
    const options = ['--bail=1', '--reporter=json', `--outputFile=${report}`];
    await rm(report, { force: true });
    try {
      await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options, ...tests], {
        cwd: folder,
        timeout: LONGEST_MS,
        maxBuffer: 100_000_000,
      });
      return 'survived';
    } catch (fault) {
      if (fault instanceof Error && 'killed' in fault && fault.killed === true) return 'noticed';
      return (await failedTests().catch(() => 0)) > 0 ? 'noticed' : 'broken';
    }
  };

  return {
    async outcomeOf({ file, take, put, tests }: Mutant): Promise<Outcome> {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      await writeFile(
        path,
        text.replace(take, () => put),
      );
      const outcome = await outcomeOfTests(tests);
      await writeFile(path, text);
      return outcome;
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
};
