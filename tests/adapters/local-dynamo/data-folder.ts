import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../../cli/laptop/dynamo.ts';
import { DynamoHistory } from '../../../shared/adapters/dynamo/dynamo-history.ts';
import { StoreTable } from '../../../shared/adapters/dynamo/store-table.ts';

/** An empty folder that is gone after the test. */
export const dataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ofsted-watch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** The engine on a folder, stopped after the test at the latest. */
export const started = async (folder: string): Promise<LocalDynamo & { history: DynamoHistory }> => {
  const dynamo = await startDynamo({ folder });
  onTestFinished(dynamo.stop);
  return { ...dynamo, history: new DynamoHistory(new StoreTable(dynamo.client, dynamo.tableName)) };
};
