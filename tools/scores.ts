import { spawnSync } from 'node:child_process';

/**
 * `node tools/scores.ts`: runs the scorers that lie beside the project where it is developed.
 *
 * The labelled sets grow faster than the readers. A scorer becomes a gate with the work that meets it; until then its
 * figures are printed, and only a figure worse than version 0.1.0 had on the same files fails.
 */

type Figure = {
  name: string;
  /** The first group is the figure. */
  printed: RegExp;
  least?: number;
  most?: number;
};

type Scorer = { name: string; gate: true } | { name: string; gate: false; version010: readonly Figure[] };

const SCORERS: readonly Scorer[] = [
  { name: 'reports', gate: true },
  { name: 'visits', gate: true },
  { name: 'findings', gate: true },
  { name: 'news', gate: true },
];

const worse = (printed: string, { name, printed: pattern, least = -Infinity, most = Infinity }: Figure): string[] => {
  const found = pattern.exec(printed)?.[1];
  if (found === undefined) return [`${name} was not printed`];
  const figure = Number(found);
  if (figure >= least && figure <= most) return [];
  return [`${name} is ${figure}, version 0.1.0 had ${figure < least ? least : most}`];
};

const faults = SCORERS.flatMap((scorer) => {
  process.stdout.write(`\n--- ${scorer.name}\n`);
  const ran = spawnSync(process.execPath, [`../shared/score/${scorer.name}.mjs`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(ran.stdout);
  if (scorer.gate) return ran.status === 0 ? [] : [`${scorer.name}: below its bounds`];
  return scorer.version010.flatMap((figure) => worse(ran.stdout, figure)).map((fault) => `${scorer.name}: ${fault}`);
});

if (faults.length > 0) process.stdout.write(`\n${faults.join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
