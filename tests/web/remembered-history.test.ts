import { expect, it, onTestFinished } from 'vitest';
import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import { rememberedUntilAlert } from '../../shared/web/remembered-history.ts';
import { aNotice, anAlert, anIlacs, aReading, MEDWAY, NOON, published } from '../support/builders.ts';

/** Enough for the questions of one answer to share one look at the newest alert. */
const ONE_ANSWER = { freshMs: 1, staleMs: 0 };

/** A history on a real store, that counts how often it is asked for all of a council, and a clock to move. */
const setUp = async (freshness = ONE_ANSWER) => {
  const dynamo = await startDynamo();
  onTestFinished(() => dynamo.stop());
  const history = new DynamoHistory(new StoreTable(dynamo.client, dynamo.tableName, { mayLag: true }));
  let [now, asked]: [Instant, number] = [NOON, 0];
  const counted = {
    alerts: history.alerts.bind(history),
    published: history.published.bind(history),
    reading: history.reading.bind(history),
    entriesOf: (urn: string): Promise<readonly HistoryEntry[]> => {
      asked += 1;
      return history.entriesOf(urn);
    },
  };
  const elapsed = () => Date.parse(now);
  const held = rememberedUntilAlert(counted, { now: () => now }, { ...freshness, elapsed });
  return {
    history,
    held,
    shown: async () => (await held.entriesOf(MEDWAY.urn)).map(({ id }) => id),
    asked: () => asked,
    pass: (minutes: number) => {
      now = addMinutes(now, minutes);
    },
    now: () => now,
  };
};

it('asks a council’s history once while nobody is told anything', async () => {
  const { history, shown, asked, pass } = await setUp();
  await history.record(published(anIlacs()));
  for (const minutes of [0, 4, 5]) {
    pass(minutes);
    expect(await shown()).toHaveLength(1);
  }
  expect(asked()).toBe(1);
});

it('shows at once what readers were told of', async () => {
  const { history, shown, pass, now } = await setUp();
  await history.record(published(anIlacs()));
  pass(5);
  expect(await shown()).toHaveLength(1);
  pass(1);
  const told = anAlert({ alertId: 'told' }, { raisedAt: now() });
  await history.record(aNotice(told));
  expect(await shown()).toContain('notice/told');
});

it('keeps nothing in the minute after an alert, in which a copy of the store may lag behind', async () => {
  const { history, shown, asked, pass } = await setUp();
  await history.record(aNotice(anAlert({}, { raisedAt: NOON })));
  await shown();
  await shown();
  expect(asked()).toBe(2);
  pass(1);
  await shown();
  await shown();
  expect(asked()).toBe(3);
});

it('shows after ten minutes what nobody was told of', async () => {
  const { history, shown, pass } = await setUp();
  expect(await shown()).toEqual([]);
  await history.record(published(anIlacs()));
  pass(9);
  expect(await shown()).toEqual([]);
  pass(1);
  expect(await shown()).toHaveLength(1);
});

it('looks for a reading again until there is one', async () => {
  const { history, held } = await setUp();
  expect(await held.reading('50227723')).toBeUndefined();
  await history.saveReading('50227723', aReading());
  expect(await held.reading('50227723')).toEqual(aReading());
});

it('remembers nothing where nothing is to be believed', async () => {
  const { shown, asked } = await setUp({ freshMs: 0, staleMs: 0 });
  await shown();
  await shown();
  expect(asked()).toBe(2);
});
