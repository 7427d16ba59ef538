import { Agent, get } from 'node:http';
import { quantile } from './measure.ts';

/** What an address bears. */
export type Load = { perSecond: number; p50: number; p99: number };

const CONNECTIONS = 8;
const WARM_UP_MS = 300;

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

const askedFor = async (ms: number, url: string, agent: Agent): Promise<readonly number[]> => {
  const took: number[] = [];
  const end = performance.now() + ms;
  await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(end, url, agent, took)));
  return took;
};

/** Asks for an address on this machine over eight connections, each at once after its answer, for so long. */
export const load = async (url: string, ms: number): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    await askedFor(WARM_UP_MS, url, agent);
    const took = await askedFor(ms, url, agent);
    return { perSecond: (took.length * 1_000) / ms, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
  } finally {
    agent.destroy();
  }
};
