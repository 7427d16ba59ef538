import { rm } from 'node:fs/promises';
import { markdown, share } from './markdown.ts';
import { noisyMonths } from './noisy-months.ts';
import type { Outcome, Peer } from './peer.ts';
import { history, type Staged } from './recording.ts';
import { type Score, scoreOf } from './steps.ts';

/** Acts of government and of the council, that no document of Ofsted tells. */
const ACTS: readonly string[] = ['direction', 'plan'];

type Result = Outcome & { score: Score };

const over = async (staged: Staged, peers: readonly Peer[]): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const peer of peers)
    for (const outcome of await peer(staged))
      results.push({ ...outcome, score: scoreOf(staged.steps, outcome.eyes, outcome.said) });
  return results;
};

const HEAD = [
  'tool',
  'documents told',
  'acts told',
  'false in ten years',
  'false in noisy months',
  'said it was blind',
  'new one after that',
  'ms a look',
  'MB',
];

const told = ({ score }: Result, isAct: boolean): number =>
  score.told.filter((event) => ACTS.includes(event) === isAct).length;

/** The greater of two figures; a dash where none was measured. */
const greater = (a: number | null, b: number | null): string =>
  a === null || b === null ? '–' : Math.max(a, b).toFixed(0);

const row = (years: Result, months: Result, documents: number): readonly string[] => [
  years.name,
  share(told(years, false), documents),
  share(told(years, true), ACTS.length),
  String(years.score.falseAlerts),
  String(months.score.falseAlerts),
  share(months.score.blindSaid, months.score.blindSteps),
  // a feed that does not carry the document cannot tell of it
  months.eyes.includes('site') ? share(told(months, false), 1) : '–',
  greater(years.msALook, months.msALook),
  greater(years.megabytes, months.megabytes),
];

const remarks = ({ name, score, note }: Result): readonly string[] => [
  ...(score.falseAt.length === 0 ? [] : [`- ${name}: false at ${score.falseAt.join(', ')}`]),
  ...(note === '' ? [] : [`- ${name}: ${note}`]),
];

/** Lets every tool loose on ten recorded years and on months of noise; gives the table and what it does not show. */
export const alertsOf = async (peers: readonly Peer[]): Promise<string> => {
  const [calm, noisy] = [await history(), await noisyMonths()];
  try {
    const [years, months] = [await over(calm, peers), await over(noisy, peers)];
    const documents = new Set(calm.steps.flatMap(({ events }) => events).filter((event) => !ACTS.includes(event))).size;
    const rows = years.flatMap((one) => {
      const other = months.find(({ name }) => name === one.name);
      return other === undefined ? [] : [row(one, other, documents)];
    });
    return [markdown(HEAD, rows), '', ...years.flatMap(remarks), ...months.flatMap(remarks)].join('\n');
  } finally {
    await rm(noisy.folder, { recursive: true, force: true });
  }
};
