import { dynamoStore } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import type { Deps } from '../../shared/use-cases/deps.ts';
import type { Watching } from '../../shared/use-cases/watching.ts';
import type { LocalDynamo } from './dynamo.ts';
import type { Monitor } from './jobs.ts';

/** The store's ports on the embedded database. */
export const storeOn = ({ client, tableName }: Pick<LocalDynamo, 'client' | 'tableName'>) =>
  dynamoStore(client, tableName);

/** The same use cases as in the cloud, on this machine's store: a fresh process, as far as memory goes. */
export const buildMonitor = (
  dynamo: Pick<LocalDynamo, 'client' | 'tableName'>,
  outside: Pick<Deps, 'http' | 'reader' | 'publisher' | 'clock' | 'log' | 'site'>,
  watching: Watching,
): Monitor & { deps: ReturnType<typeof storeOn> } => ({
  deps: { ...outside, ...storeOn(dynamo), queue: new MemoryWorkQueue() },
  watching,
});
