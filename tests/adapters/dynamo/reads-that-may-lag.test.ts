import { expect, it, onTestFinished } from 'vitest';
import { startDynamo } from '../../../cli/laptop/dynamo.ts';
import { dynamoStore } from '../../../shared/adapters/dynamo/dynamo-store.ts';
import { countStore } from '../../../tools/cost/count-store.ts';
import { nothing } from '../../../tools/cost/counts.ts';
import { anAlert, anIlacs, aReading, MEDWAY, published } from '../../support/builders.ts';

/** What the page asks of a store with one council and one alert. */
const unitsOf = async (reads: { mayLag?: boolean }): Promise<number> => {
  const dynamo = await startDynamo();
  onTestFinished(() => dynamo.stop());
  const { history, states } = dynamoStore(dynamo.client, dynamo.tableName, reads);
  await history.record(published(anIlacs(), { alert: anAlert() }));
  await history.saveReading('50227723', aReading());
  const counts = nothing();
  countStore(dynamo.client, counts);
  expect(await history.entriesOf(MEDWAY.urn)).toHaveLength(1);
  expect(await history.reading('50227723')).toEqual(aReading());
  expect((await history.alerts({ limit: 1 })).items).toHaveLength(1);
  expect(await states.sources()).toEqual([]);
  return counts.readUnits;
};

it('reads that may lag cost half; that of an index always does', async () => {
  const index = 0.5;
  const [lagging, consistent] = [await unitsOf({ mayLag: true }), await unitsOf({})];
  expect(lagging - index).toBe((consistent - index) / 2);
});
