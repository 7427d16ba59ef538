import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { importGraph } from '../../tools/imports/import-graph.ts';
import { runCommand } from '../support/command.ts';

const graph = importGraph(['cli', 'shared', 'infra'], false);

/** Whoever deploys needs the CDK anyway, and has everything. */
const FOR_DEPLOYING = ['setup', 'doctor', 'doctor-checks', 'deployment-settings'].map((name) => `cli/${name}.ts`);
const COMMANDS = globSync('cli/*.ts').filter((command) => !FOR_DEPLOYING.includes(command));

/** Every package that a module needs, by whatever ways. */
const packagesOf = (module: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(module)) return seen;
  seen.add(module);
  for (const imported of graph.get(module) ?? []) packagesOf(imported, seen);
  return new Set([...seen].filter((word) => !/\.(?:ts|json)$/.test(word) && !word.startsWith('node:')));
};

describe('a command', () => {
  it.each(COMMANDS)('%s runs where only what the product needs is installed', (command) => {
    const names = [...packagesOf(command)].map((word) => word.split('/', word.startsWith('@') ? 2 : 1).join('/'));
    expect(names.filter((name) => !(name in packageJson.dependencies))).toEqual([]);
  });
});

/** The project in a folder of its own, with the packages that `npm ci --omit=dev` installs. */
const withoutDevelopment = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'omit-dev-'));
  for (const part of ['cli', 'shared', 'infra', 'functions', 'tools', 'package.json', 'cdk.json'])
    cpSync(part, join(folder, part), { recursive: true });
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || 'dev' in entry || 'optional' in entry) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    symlinkSync(resolve(path), join(folder, path));
  }
  return folder;
};

describe('where only what the product needs is installed', () => {
  const folder = withoutDevelopment();
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (command: string, ...options: string[]) => runCommand(command, options, {}, folder);

  it.each([
    ['setup', ['--authority', 'medway']],
    ['doctor', []],
    ['../tools/bench', ['--only', 'bundles']],
    ['../tools/bench', ['--only', 'pdf']],
    ['../tools/cost', []],
  ])('%s %j says in one line what to install', async (command, options) => {
    const { status, lines, stderr } = await run(command, ...options);
    const told = stderr.split('\n').filter((line) => !/^1\/1 /.test(line));
    expect([status, lines]).toEqual([1, []]);
    expect(told).toEqual([expect.stringMatching(/^This needs the package \S+, .* Run npm ci and start again\.$/), '']);
  });

  it.each(['setup', 'doctor', '../tools/bench', '../tools/cost'])('%s explains itself', async (command) => {
    expect(await run(command, '--help')).toMatchObject({ status: 0, stderr: '' });
  });

  it('what the product does is done', async () => {
    expect(await run('extract', 'package.json')).toMatchObject({ status: 0, stderr: '' });
  });
});
