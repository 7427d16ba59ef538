import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { startProgram } from './child.ts';
import { type Load, type Loads, load } from './load.ts';
import type { Row, Section } from './table.ts';

const PATHS = ['/v1/authorities/medway', '/v1/publications', '/medway'] as const;
const MS_EACH = 1_500;

const Served = z.object({ shipped: z.url(), forgetful: z.url(), bare: z.url() });

const rowsOf = (what: string, { ours, bare, ratio }: Loads): readonly Row[] => {
  const row = (measure: string, unit: string, of: keyof Load): Row => ({
    measure: `${what}: ${measure}`,
    unit,
    ours: ours[of],
    beside: { name: 'bare Hono route', value: bare[of] },
    ...(of === 'perSecond' && { ratio }),
  });
  return [row('requests', 'a second', 'perSecond'), row('p50', 'ms', 'p50'), row('p99', 'ms', 'p99')];
};

const rowsWith = async (councils: number): Promise<readonly Row[]> => {
  const server = startProgram(new URL('./serve-councils.ts', import.meta.url), [String(councils)]);
  const [line] = await once(createInterface(server.stdout), 'line');
  const { shipped, forgetful, bare } = Served.parse(JSON.parse(String(line)));
  const rows: Row[] = [];
  for (const path of PATHS) {
    rows.push(...rowsOf(`${path}, ${councils}`, await load(shipped + path, bare, MS_EACH)));
    rows.push(...rowsOf(`${path}, ${councils}, nothing remembered`, await load(forgetful + path, bare, MS_EACH)));
  }
  server.stdin.end();
  await once(server, 'exit');
  return rows;
};

/** What the site bears with one council and with all of them. */
export const benchApi = async (): Promise<Section> => ({
  title: 'The API and the page',
  notes: [
    'over HTTP on this machine, eight connections, the embedded database in the process of the server; 1 or 153 councils',
    'with twelve years each. As shipped, answers are believed for a second; “nothing remembered” asks the store each time.',
  ],
  rows: [...(await rowsWith(1)), ...(await rowsWith(153))],
});
