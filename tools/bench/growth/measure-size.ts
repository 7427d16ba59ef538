import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type LocalDynamo, startDynamo } from '../../../cli/laptop/dynamo.ts';
import { PdfDocumentReader } from '../../../shared/adapters/pdf/pdf-document-reader.ts';
import { addMinutes, type Instant } from '../../../shared/domain/dates.ts';
import { GRID_MINUTES, type Job } from '../../../shared/domain/schedules.ts';
import { OFSTED_SOURCES } from '../../../shared/sources/catalogue.ts';
import { createApp } from '../../../shared/web/app.ts';
import { countedIn } from '../../cost/counts.ts';
import { type CountedMonitor, must, settledMonitor } from '../../cost/settled-monitor.ts';
import { REPLAYED } from '../../recordings/medway/documents.ts';
import { someCouncils } from '../councils.ts';
import { median } from '../measure.ts';
import { DOCUMENT, JOBS, QUERIES, type Size } from './settings.ts';

/** What one thing costs: requests to the store, its units read and written, milliseconds of processor time. */
export type Cost = { requests: number; reads: number; writes: number; ms: number };
export type MeasuredSize = { items: number; kilobytes: number; costs: ReadonlyMap<string, Cost> };

const START: Instant = '2026-02-02T00:00:00.000Z';
const TIMES = 7;

/** Of the whole process, the engine of the store included: it depends far less on what else the machine does. */
const processorMs = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
};

const onceOf = async ({ counter }: CountedMonitor, work: () => Promise<unknown>): Promise<Cost> => {
  let ms = 0;
  const { storeRequests, readUnits, writeUnits } = await countedIn(counter, async () => {
    ms = await processorMs(work);
  });
  return { requests: storeRequests, reads: readUnits, writes: writeUnits, ms };
};

/** The last of several times, with the median of their times. */
const costOf = async (counted: CountedMonitor, work: () => Promise<unknown>): Promise<Cost> => {
  const costs: Cost[] = [];
  for (let time = 0; time < TIMES; time += 1) costs.push(await onceOf(counted, work));
  const [last] = costs.slice(-1);
  if (last === undefined) throw new Error('nothing was measured');
  return { ...last, ms: median(costs.map(({ ms }) => ms)) };
};

const Page = z.object({ next: z.url().nullable() });

const asks = ({ monitor, clock }: CountedMonitor) => {
  const { authorities } = monitor.watching;
  return async (path: string): Promise<Response> => {
    const answer = await createApp({
      ...monitor.deps,
      clock,
      watched: authorities,
      sources: OFSTED_SOURCES,
      version: '0',
    }).request(path);
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
    return answer;
  };
};

/** The page half-way down; the only page of a short list. */
const middleOf = async (ask: (path: string) => Promise<Response>, path: string): Promise<string> => {
  const pages = [path];
  for (let next: string | null = path; next !== null; ) {
    next = Page.parse(await (await ask(next)).json()).next;
    if (next !== null) pages.push(next);
  }
  return pages[Math.floor(pages.length / 2)] ?? path;
};

const queryCosts = async (counted: CountedMonitor): Promise<readonly (readonly [string, Cost])[]> => {
  const ask = asks(counted);
  const costs: (readonly [string, Cost])[] = [];
  for (const { name } of QUERIES) {
    const [address = name, middle] = name.split(', ');
    const path = middle === undefined ? address : await middleOf(ask, address);
    costs.push([name, await costOf(counted, async () => (await ask(path)).text())]);
  }
  return costs;
};

const documentCost = async (counted: CountedMonitor): Promise<Cost> => {
  const { monitor, clock, world } = counted;
  const [authority] = monitor.watching.authorities;
  const document = REPLAYED.at(-1);
  if (authority === undefined || document === undefined) throw new Error('there is no document to publish');
  await world.publishes(authority, document);
  clock.set(addMinutes(clock.now(), GRID_MINUTES));
  return onceOf(counted, () => must(monitor, ['poll-ofsted', 'publish']));
};

const jobCost = (counted: CountedMonitor, job: Job): Promise<Cost> =>
  costOf(counted, async () => {
    counted.clock.set(addMinutes(counted.clock.now(), GRID_MINUTES));
    await must(counted.monitor, [job]);
  });

const tableSize = async (
  client: DynamoDBClient,
  TableName: string,
): Promise<Pick<MeasuredSize, 'items' | 'kilobytes'>> => {
  let [items, bytes] = [0, 0];
  for await (const { Items = [] } of paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName })) {
    items += Items.length;
    bytes += Items.reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)), 0);
  }
  return { items, kilobytes: bytes / 1_000 };
};

const measuredOn = async (dynamo: LocalDynamo, reader: PdfDocumentReader, size: Size): Promise<MeasuredSize> => {
  const counted = await settledMonitor(dynamo, reader, someCouncils(size.councils), START, size.years);
  const table = await tableSize(dynamo.client, dynamo.tableName);
  const costs = new Map(await queryCosts(counted));
  for (const job of JOBS) costs.set(job, await jobCost(counted, job));
  costs.set(DOCUMENT, await documentCost(counted));
  return { ...table, costs };
};

/** So many councils with so many years each, on an embedded database of their own. */
export const measureSize = async (size: Size): Promise<MeasuredSize> => {
  const dynamo = await startDynamo();
  const reader = new PdfDocumentReader();
  try {
    return await measuredOn(dynamo, reader, size);
  } finally {
    await reader.close();
    await dynamo.stop();
  }
};
