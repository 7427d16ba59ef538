import { afterAll, beforeAll, describe } from 'vitest';
import { createTable } from '../../cli/laptop/dynamo-table.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { ENGINE, type Engine, hasEngine, startEngine } from '../support/dynamo-engine.ts';
import { alertPagesContract } from './alert-pages.contract.ts';
import { busyTableContract } from './busy-table.contract.ts';
import { byDayContract } from './by-day.contract.ts';
import { coverageContract } from './coverage.contract.ts';
import { dailyCountsContract } from './daily-counts.contract.ts';
import { damageContract } from './damage.contract.ts';
import { foundDocumentsContract } from './found-documents.contract.ts';
import { historyContract } from './history.contract.ts';
import { lateIndexContract } from './late-index.contract.ts';
import { oneWriteContract } from './one-write.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { volumeContract } from './volume.contract.ts';
import { watchStatesContract } from './watch-states.contract.ts';

const ready = hasEngine();
console.log(
  ready ? `The store is tested on ${ENGINE}.` : `The store is not tested: ${ENGINE} needs Java, none is here.`,
);

describe.skipIf(!ready)(`the store on ${ENGINE}`, () => {
  let engine: Engine;
  let tables = 0;

  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine?.stop());

  /** An empty table, seen through a client of its own. */
  const open = async () => {
    const client = engine.connect();
    const tableName = `test-${++tables}`;
    await createTable(client, tableName);
    const table = new StoreTable(client, tableName);
    return {
      client,
      table,
      history: new DynamoHistory(table),
      found: new DynamoFoundDocuments(table),
      coverage: new DynamoCoverage(table),
      states: new DynamoWatchStates(table),
    };
  };

  historyContract(async () => (await open()).history);
  outboxContract(async () => (await open()).history);
  alertPagesContract(async () => (await open()).history);
  foundDocumentsContract(async () => (await open()).found);
  watchStatesContract(async () => (await open()).states);
  coverageContract(async () => (await open()).coverage);
  byDayContract(open);
  volumeContract(open);
  oneWriteContract(open);
  dailyCountsContract(open);
  busyTableContract(open);
  damageContract(open);
  lateIndexContract(open);
});
