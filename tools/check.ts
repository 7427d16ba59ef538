import { spawnSync } from 'node:child_process';
import { runCommand, typed } from '../cli/command-line.ts';

const HELP = `npm run check

Format and lint (biome), types (tsc), what each room may import and circles (tools/imports.ts), and code that nothing
uses (knip): each runs once the one before it has passed. npm run fix puts right what can be put right by itself. Exit code 1 where one fails.
`;

const CHECKS = ['biome ci .', 'tsc', 'node tools/imports.ts', 'knip'];

await runCommand(async () => {
  const { values } = typed({});
  if (values.help === true) return void process.stdout.write(HELP);
  // npm puts the programs of this project first on the path
  const passes = (check: string): boolean => spawnSync(check, { shell: true, stdio: 'inherit' }).status === 0;
  return CHECKS.every(passes) ? 0 : 1;
});
