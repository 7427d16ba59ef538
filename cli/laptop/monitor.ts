import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { MemoryWorkQueue } from '../../shared/adapters/memory/memory-work-queue.ts';
import type { Deps } from '../../shared/use-cases/deps.ts';
import type { Watching } from '../../shared/use-cases/poll/watching.ts';
import type { LocalDynamo } from './dynamo.ts';
import type { Monitor } from './jobs.ts';

/** The store's ports on the embedded database. */
export const storeOn = ({ client, tableName }: Pick<LocalDynamo, 'client' | 'tableName'>) => {
  const table = new StoreTable(client, tableName);
  return {
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
  };
};

/** The same use cases as in the cloud, on this machine's store: a fresh process, as far as memory goes. */
export const buildMonitor = (
  dynamo: Pick<LocalDynamo, 'client' | 'tableName'>,
  outside: Pick<Deps, 'http' | 'reader' | 'publisher' | 'clock' | 'log'>,
  watching: Watching,
): Monitor & { deps: ReturnType<typeof storeOn> } => ({
  deps: { ...outside, ...storeOn(dynamo), queue: new MemoryWorkQueue() },
  watching,
});
