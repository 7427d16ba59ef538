import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { startProgram } from './child.ts';
import { type Load, load } from './load.ts';
import type { Row, Section } from './table.ts';

const PATHS = ['/v1/authorities/medway', '/v1/publications', '/medway'] as const;
const MS_EACH = 1_500;

const Served = z.object({ shipped: z.url(), forgetful: z.url(), bare: z.url() });

const rowsOf = (what: string, ours: Load, bare: Load): readonly Row[] => {
  const row = (measure: string, unit: string, of: keyof Load): Row => ({
    measure: `${what}: ${measure}`,
    unit,
    ours: ours[of],
    beside: { name: 'bare Hono route', value: bare[of] },
  });
  return [row('requests', 'a second', 'perSecond'), row('p50', 'ms', 'p50'), row('p99', 'ms', 'p99')];
};

/** One server at a time; the bare route is asked anew beside each path. */
const rowsWith = async (councils: number): Promise<readonly Row[]> => {
  const server = startProgram(new URL('./serve-councils.ts', import.meta.url), [String(councils)]);
  const [line] = await once(createInterface(server.stdout), 'line');
  const { shipped, forgetful, bare } = Served.parse(JSON.parse(String(line)));
  const rows: Row[] = [];
  for (const [origin, how] of [
    [shipped, ''],
    [forgetful, ', nothing remembered'],
  ] as const)
    for (const path of PATHS) {
      const beside = await load(bare, MS_EACH / 2);
      rows.push(...rowsOf(`${path}, ${councils}${how}`, await load(origin + path, MS_EACH), beside));
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
    'with twelve years each. As shipped, answers are believed for a second; the last rows ask the store each time.',
  ],
  rows: [...(await rowsWith(1)), ...(await rowsWith(153))],
});
