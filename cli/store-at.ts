import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Backup } from '../shared/adapters/dynamo/backup.ts';
import { dynamoClient } from '../shared/adapters/dynamo/dynamo-store.ts';
import { UsageError } from './command-line.ts';
import { localClient, startDynamo } from './laptop/dynamo.ts';
import { storeOn } from './laptop/monitor.ts';
import { socketOfRunning } from './run-file.ts';

/** The options by which a command learns where the history is, for `typed`. */
export const STORE_OPTIONS = {
  data: { type: 'string' },
  table: { type: 'string' },
  region: { type: 'string' },
} as const;

export const STORE_HELP = `  --data DIR      the history on this machine (default .data), also while npm start runs on it
  --table NAME    the table of a deployment, with your AWS credentials
  --region R      the region of that table (default AWS_REGION, else eu-west-2)
`;

export type StorePlace = { data?: string | undefined; table?: string | undefined; region?: string | undefined };

export type OpenStore = ReturnType<typeof storeOn> & { whole: Backup; close(): Promise<void> };

const opened = (client: DynamoDBClient, tableName: string, close: () => Promise<void>): OpenStore => ({
  ...storeOn({ client, tableName }),
  whole: new Backup(client, tableName),
  close,
});

const TABLE_HERE = 'ofsted-watch';
const FOLDER_HERE = '.data';
/** Where a deployment is unless somebody says otherwise. */
const USUAL_REGION = 'eu-west-2';

export const folderOf = ({ data }: StorePlace): string => data ?? FOLDER_HERE;

const ANSWERS_WITHIN_MS = 5_000;

/** The program may have been killed since: only a database that answers with our table is believed. */
const hasOurTable = (client: DynamoDBClient): Promise<boolean> =>
  client
    .send(new DescribeTableCommand({ TableName: TABLE_HERE }), { abortSignal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
    .then(
      () => true,
      () => false,
    );

const onRunning = async (folder: string): Promise<OpenStore | undefined> => {
  const socket = socketOfRunning(folder);
  if (socket === undefined) return undefined;
  const client = localClient(socket);
  if (await hasOurTable(client)) return opened(client, TABLE_HERE, async () => client.destroy());
  client.destroy();
  return undefined;
};

/** A client for the region of a deployment. */
export const clientOf = ({ region }: StorePlace): DynamoDBClient =>
  dynamoClient({ region: region ?? process.env['AWS_REGION'] ?? USUAL_REGION });

/**
 * The store of a deployment, of the program that runs on a folder, or of the folder itself. Throws `DataFolderError`
 * where the folder cannot be used.
 */
export const openStore = async (place: StorePlace): Promise<OpenStore> => {
  const { data, table, region } = place;
  if (table === undefined) {
    if (region !== undefined) throw new UsageError('--region goes with --table. See --help.');
    const running = await onRunning(folderOf(place));
    if (running !== undefined) return running;
    const dynamo = await startDynamo({ folder: folderOf(place), tableName: TABLE_HERE });
    return opened(dynamo.client, dynamo.tableName, () => dynamo.stop());
  }
  if (data !== undefined) throw new UsageError('Give --data or --table, not both. See --help.');
  const client = clientOf(place);
  return opened(client, table, async () => client.destroy());
};

/** Whether there is a history at all: a question about one must not make an empty one. */
export const hasHistory = (place: StorePlace): boolean =>
  place.table !== undefined || existsSync(join(folderOf(place), 'CURRENT'));
