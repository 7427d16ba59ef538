import { runCommand, typed } from '../cli/command-line.ts';
import { wholeNumber } from '../cli/typed-values.ts';
import { brokenRules } from './soak/check-outcome.ts';
import { runScript } from './soak/run-script.ts';
import { writeScript } from './soak/write-script.ts';

const HELP = `npm run soak -- [--minutes N] [--seed N] [--histories N]

Plays short histories made by chance through the whole monitor: the process dies at any call, the store is throttled, the
topic refuses or its answer is lost, polls overlap, requests come late and twice, the clock jumps, sources fail, files are
spoilt and mended. A checker of its own then holds what was told and stored against what truly happened.

  --minutes N     how long to go on (default 1)
  --seed N        the first history's seed (default 1); each further history has the next number
  --histories N   end after so many histories
`;

const ONE_SEED_AGAIN = (seed: number): string => `node tools/soak.ts --seed ${seed} --histories 1`;

/** Whether the history of this seed kept every rule; prints each rule it broke. */
const holds = async (seed: number): Promise<boolean> => {
  const broken = brokenRules(await runScript(writeScript(seed)));
  for (const line of broken) process.stderr.write(`seed ${seed}: ${line}\n`);
  if (broken.length > 0) process.stderr.write(`  again with: ${ONE_SEED_AGAIN(seed)}\n`);
  return broken.length === 0;
};

await runCommand(async () => {
  const { values } = typed({ minutes: { type: 'string' }, seed: { type: 'string' }, histories: { type: 'string' } });
  if (values.help === true) return void process.stdout.write(HELP);
  const minutes = wholeNumber('--minutes', values.minutes ?? '1', 1, 10_000);
  const first = wholeNumber('--seed', values.seed ?? '1', 0, 4_000_000_000);
  const most = wholeNumber('--histories', values.histories ?? '1000000', 1, 1_000_000);
  const until = Date.now() + minutes * 60_000;
  const failed: number[] = [];
  let played = 0;
  for (; played < most && Date.now() < until; played += 1)
    if (!(await holds(first + played))) failed.push(first + played);
  process.stdout.write(`${played} histories from seed ${first}, ${failed.length} broke a rule\n`);
  return failed.length === 0 ? 0 : 1;
});
