import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../../cli/laptop/dynamo.ts';
import { DynamoHistory } from '../../../shared/adapters/dynamo/dynamo-history.ts';
import { StoreTable } from '../../../shared/adapters/dynamo/store-table.ts';
import type { History } from '../../../shared/ports.ts';
import { listAlerts } from '../../../shared/use-cases/queries/list-alerts.ts';
import { aNotice, anAlert } from '../../support/builders.ts';

const MINUTES = 60_000;
const START = Date.parse('2026-01-05T09:00:00.000Z');

/** Every tenth tells of a changed grade, the others that all is well. */
const alertAt = (at: number) => {
  const kind = at % 10 === 0 ? 'rating-change' : 'heartbeat';
  return aNotice(anAlert({ alertId: `alert-${at}`, kind }, { raisedAt: new Date(START + at * MINUTES).toISOString() }));
};

let dynamo: LocalDynamo;
let history: DynamoHistory;
beforeAll(async () => {
  dynamo = await startDynamo();
  history = new DynamoHistory(new StoreTable(dynamo.client, dynamo.tableName));
  for (let at = 1; at <= 60; at += 1) await history.record(alertAt(at));
});
afterAll(() => dynamo.stop());

/** The real history, and how often it was asked. */
const counted = () => {
  let times = 0;
  const alerts: History['alerts'] = (query) => {
    times += 1;
    return history.alerts(query);
  };
  return { deps: { history: { entriesOf: history.entriesOf, reading: history.reading, alerts } }, asked: () => times };
};

const RARE = ['alert-60', 'alert-50', 'alert-40', 'alert-30', 'alert-20', 'alert-10'];

it('finds the few of one kind among many others', async () => {
  const page = await listAlerts(counted().deps, { kind: 'rating-change' }, {});
  expect(page).toMatchObject({ next: null, items: RARE.map((alertId) => ({ message: { alertId } })) });
});

it('never reads a whole history for one page, and goes on where it stopped', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { deps, asked } = counted();
    const page = await listAlerts(deps, { kind: 'rating-change' }, { limit: 1, cursor });
    if (page.kind === 'bad-cursor') throw new Error('refused a cursor of its own');
    expect(asked()).toBeLessThanOrEqual(20);
    expect(page.items.length).toBeLessThanOrEqual(1);
    seen.push(...page.items.map(({ message }) => message.alertId));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(RARE);
});

it('stops at the first day wanted', async () => {
  const { deps, asked } = counted();
  expect(await listAlerts(deps, { since: '2026-01-06' }, { limit: 10 })).toMatchObject({ items: [], next: null });
  expect(asked()).toBe(1);
});
