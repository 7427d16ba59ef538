import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario, type RecordedResponse, type Scenario } from '../../cli/simulation/scenario.ts';
import { type Answers, NOISE, type Noise } from './noise.ts';
import { BETWEEN_LOOKS_MS, LOOKS_A_DAY } from './peer.ts';
import { FEED, history, LISTING, PROVIDER, RECORDING, recordedBody, type Staged } from './recording.ts';
import type { Step } from './steps.ts';

const START = '2025-09-29T06:00:00.000Z';
const FIRST = Date.parse('2025-09-30T10:00:00.000Z');
const DAY = 24 * 3_600_000;
const WEEK = 7 * DAY;

const ADDRESSES: readonly [keyof Answers, string, string][] = [
  ['provider', PROVIDER, 'text/html; charset=utf-8'],
  ['listing', LISTING, 'text/html; charset=utf-8'],
  ['feed', FEED, 'text/xml; charset=utf-8'],
];

const LOOKS = Array.from({ length: LOOKS_A_DAY }, (_, look) => look);

const instant = (at: number): string => new Date(at).toISOString();

const before = async (scenario: Scenario): Promise<Answers> => {
  const text = (url: string): Promise<string> => readFile(recordedBody(scenario, url, START), 'utf8');
  return { provider: await text(PROVIDER), listing: await text(LISTING), feed: await text(FEED) };
};

/** Writes what one noise makes of the answers, for a day, and the answers as they were after it. */
const written = async (folder: string, noise: Noise, at: number, quiet: Answers): Promise<RecordedResponse[]> => {
  const responses: RecordedResponse[] = [];
  for (const [source, url, type] of ADDRESSES) {
    const headers = { 'content-type': type };
    const texts = LOOKS.map((look) => noise.change(quiet, look)[source]);
    for (const [look, text] of texts.entries()) {
      if (text === undefined || text === texts[look - 1]) continue;
      if (text === quiet[source]) throw new Error(`“${noise.name}” changes nothing of the ${source}`);
      const body = `${source}-${at}-${look}.txt`;
      await writeFile(join(folder, body), text);
      responses.push({ from: instant(at + look * BETWEEN_LOOKS_MS), url, status: noise.status, headers, body });
    }
    if (texts[0] !== undefined)
      responses.push({ from: instant(at + DAY), url, status: 200, headers, body: `${source}.txt` });
  }
  return responses;
};

const stepsOf = (noise: Noise, at: number): readonly Step[] => [
  { at: instant(at), name: noise.name, events: [], blind: noise.blind },
  { at: instant(at + DAY), name: `after ${noise.name}`, events: [], blind: [] },
];

/**
 * Three and a half months in which nothing happens to the council, each week something else to the pages and the feed,
 * until a new document comes out at their end.
 */
export const noisyMonths = async (): Promise<Staged> => {
  const folder = await mkdtemp(join(tmpdir(), 'noisy-months-'));
  const recorded = await history();
  const quiet = await before(recorded.scenario);
  await cp(RECORDING, folder, { recursive: true });
  for (const [source] of ADDRESSES) await writeFile(join(folder, `${source}.txt`), quiet[source]);
  const responses = [...recorded.scenario.responses];
  for (const [week, noise] of NOISE.entries())
    responses.push(...(await written(folder, noise, FIRST + week * WEEK, quiet)));
  const scenario = { ...recorded.scenario, authorities: ['medway'], start: START, responses };
  await writeFile(join(folder, 'scenario.json'), JSON.stringify(scenario));
  return {
    folder,
    looks: LOOKS_A_DAY,
    scenario: await loadScenario(folder),
    steps: [
      { at: START, name: 'first look', events: [], blind: [] },
      ...NOISE.flatMap((noise, week) => stepsOf(noise, FIRST + week * WEEK)),
      ...recorded.steps.filter(({ at }) => at > instant(FIRST + NOISE.length * WEEK)),
    ],
  };
};
