import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it, onTestFinished } from 'vitest';
import { startDynamo } from '../../../cli/laptop/dynamo.ts';
import { failNextWrites } from '../../../cli/laptop/failing-writes.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/dynamo-store.ts';
import { loopbackServers } from '../../support/loopback.ts';

const servers = loopbackServers();

const KEY = { PK: 'COUNCIL#80522', SK: 'WATCH' };
const THROTTLED = { name: 'ProvisionedThroughputExceededException' };

/** As often as the client of a local engine tries. */
const EVERY_TRY = 3;

const open = async () => {
  const { client, tableName: TableName, stop } = await startDynamo();
  onTestFinished(stop);
  return { client, documents: DynamoDBDocumentClient.from(client), writes: failNextWrites(client), TableName };
};

it('fails no write until it is asked to, and then as many tries as it was asked to', async () => {
  const { documents, writes, TableName } = await open();
  const put = () => documents.send(new PutCommand({ TableName, Item: { ...KEY, times: 1 } }));
  await put();
  writes.next(EVERY_TRY);
  await expect(put()).rejects.toMatchObject(THROTTLED);
  await put();
});

it('is got past by the SDK where fewer fail than it tries', async () => {
  const { documents, writes, TableName } = await open();
  writes.next(EVERY_TRY - 1);
  const { $metadata } = await documents.send(new PutCommand({ TableName, Item: KEY }));
  expect($metadata.attempts).toBe(EVERY_TRY);
});

it('knows an update and a batch of writes as well, and lets reads through', async () => {
  const { client, documents, writes, TableName } = await open();
  writes.next(EVERY_TRY * 2);
  expect(await documents.send(new GetCommand({ TableName, Key: KEY }))).not.toHaveProperty('Item');
  const update = new UpdateItemCommand({ TableName, Key: { PK: { S: 'a' }, SK: { S: 'b' } } });
  const batch = new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: KEY } }] } });
  await expect(client.send(update)).rejects.toMatchObject(THROTTLED);
  await expect(documents.send(batch)).rejects.toMatchObject(THROTTLED);
});

it('sends nothing of a write that fails', async () => {
  const { origin, seen } = await servers.start((_, response) => response.end('{}'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = dynamoClient({ endpoint: origin, region: 'eu-west-2', credentials }, 1);
  failNextWrites(client).next(1);
  const put = new PutItemCommand({ TableName: 't', Item: { PK: { S: 'a' } } });
  await expect(client.send(put)).rejects.toMatchObject(THROTTLED);
  expect(seen).toHaveLength(0);
  await client.send(put);
  expect(seen).toHaveLength(1);
});
