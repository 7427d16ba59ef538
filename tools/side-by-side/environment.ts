import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** Installs a package from PyPI into a virtual environment in this folder; says why where that fails. */
export const installIn = async (folder: string, requirement: string): Promise<string | undefined> => {
  const environment = await runProgram('python3', ['-m', 'venv', folder]);
  if (environment.code !== 0) return environment.errors || environment.out;
  const installed = await runProgram(join(folder, 'bin/pip'), ['install', '--quiet', requirement]);
  return installed.code === 0 ? undefined : installed.errors;
};
