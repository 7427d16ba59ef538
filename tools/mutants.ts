import { runCommand, typed, UsageError } from '../cli/command-line.ts';
import { COMPARISON } from './mutants/comparison.ts';
import { DOCUMENTS } from './mutants/documents.ts';
import { HEALTH } from './mutants/health.ts';
import { IDENTITY } from './mutants/identity.ts';
import type { Mutant } from './mutants/mutant.ts';
import { NEWS } from './mutants/news.ts';
import { PAGES } from './mutants/pages.ts';
import { PUBLISHING } from './mutants/publishing.ts';
import { RECONCILIATION } from './mutants/reconciliation.ts';
import { RECORDING } from './mutants/recording.ts';
import { misplaced, type Outcome, startTrial } from './mutants/trial.ts';

const HELP = `npm run mutants -- [WORD…] [--list]

Takes one guard at a time out of a copy of the project and runs the tests next to it: a guard whose loss no test notices
is none. Tries all of them (an hour on a busy machine), or those in whose words or file one of these words stands.
Fails where a mutant survives that was not judged to be harmless, where one so judged is noticed, and where the text to be
changed is no longer in its file exactly once.

  --list          name them and try none
`;

const ALL: readonly Mutant[] = [
  ...COMPARISON,
  ...IDENTITY,
  ...NEWS,
  ...PAGES,
  ...DOCUMENTS,
  ...RECORDING,
  ...PUBLISHING,
  ...HEALTH,
  ...RECONCILIATION,
];

const isNamed = ({ guard, file }: Mutant, words: readonly string[]): boolean =>
  words.length === 0 || words.some((word) => guard.includes(word) || file.includes(word));

const isAsJudged = ({ survives }: Mutant, outcome: Outcome): boolean =>
  outcome === (survives === undefined ? 'noticed' : 'survived');

const line = (mutant: Mutant, outcome: Outcome): string => {
  const judged = outcome === 'survived' && mutant.survives !== undefined ? `, harmless: ${mutant.survives}` : '';
  const mark = isAsJudged(mutant, outcome) ? ' ' : '!';
  return `${mark} ${outcome.padEnd(8)} ${mutant.guard} (${mutant.file})${judged}\n`;
};

const tryOut = async (mutants: readonly Mutant[]): Promise<number> => {
  const trial = await startTrial();
  let [noticed, wrong] = [0, 0];
  try {
    for (const mutant of mutants) {
      const outcome = await trial.outcomeOf(mutant);
      if (outcome === 'noticed') noticed += 1;
      if (!isAsJudged(mutant, outcome)) wrong += 1;
      process.stdout.write(line(mutant, outcome));
    }
  } finally {
    await trial.end();
  }
  process.stdout.write(`${mutants.length} mutants: ${noticed} noticed, ${wrong} not as judged\n`);
  return wrong === 0 ? 0 : 1;
};

await runCommand(async () => {
  const { values, positionals } = typed({ list: { type: 'boolean' } }, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const chosen = ALL.filter((mutant) => isNamed(mutant, positionals));
  if (chosen.length === 0) throw new UsageError(`No mutant has any of these words: ${positionals.join(', ')}.`);
  const lost = await misplaced(chosen);
  for (const { guard, file } of lost) process.stderr.write(`${file} has changed: update the mutant “${guard}”\n`);
  if (lost.length > 0) return 1;
  if (values.list !== true) return tryOut(chosen);
  for (const { guard, file } of chosen) process.stdout.write(`${guard} (${file})\n`);
  return 0;
});
