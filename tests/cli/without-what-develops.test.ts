import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { importGraph } from '../../tools/imports/import-graph.ts';

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
