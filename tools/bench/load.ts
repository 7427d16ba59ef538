import { Agent, get } from 'node:http';
import { median, quantile } from './measure.ts';

/** What an address bears. */
export type Load = { perSecond: number; p50: number; p99: number };
/** What two addresses bear, and how many times as many requests the first. */
export type Loads = { ours: Load; bare: Load; ratio: number };

const CONNECTIONS = 8;
const SLICES = 7;

const ask = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on('end', resolve);
    }).on('error', reject);
  });

const askUntil = async (moment: number, url: string, agent: Agent, took: number[]): Promise<void> => {
  while (performance.now() < moment) {
    const begun = performance.now();
    await ask(url, agent);
    took.push(performance.now() - begun);
  }
};

type Slice = { perSecond: number; took: readonly number[] };

/** Eight connections, each asking again at once after its answer. A slice ends with its last answer. */
const sliceOf = async (ms: number, url: string, agent: Agent): Promise<Slice> => {
  const took: number[] = [];
  const begun = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(begun + ms, url, agent, took)));
  return { perSecond: (took.length * 1_000) / (performance.now() - begun), took };
};

const loadOf = (slices: readonly Slice[]): Load => {
  const took = slices.flatMap((slice) => slice.took);
  return {
    perSecond: median(slices.map(({ perSecond }) => perSecond)),
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
  };
};

/** Both by turns in short slices, after one of each to warm up, so that a busy machine slows both alike. */
export const load = async (ours: string, bare: string, ms: number): Promise<Loads> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const slices: { ours: Slice; bare: Slice }[] = [];
  try {
    for (let slice = 0; slice <= SLICES; slice += 1)
      slices.push({
        ours: await sliceOf(ms / SLICES, ours, agent),
        bare: await sliceOf(ms / SLICES, bare, agent),
      });
  } finally {
    agent.destroy();
  }
  const warm = slices.slice(1);
  return {
    ours: loadOf(warm.map((slice) => slice.ours)),
    bare: loadOf(warm.map((slice) => slice.bare)),
    ratio: median(warm.map((slice) => slice.ours.perSecond / slice.bare.perSecond)),
  };
};
