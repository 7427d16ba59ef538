import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

const IndexQuery = z.object({ IndexName: z.string() });

/**
 * Lets the indexes of a table lag behind it, as DynamoDB says they may: from `freeze` on, queries of an index get the
 * answers of that moment, `twice` with every item listed again. Reads of the table itself are as ever.
 */
export const lateIndex = (client: DynamoDBClient, tableName: string) => {
  const frozen = new Map<string, Record<string, unknown>>();
  client.middlewareStack.add(
    (send) => async (args) => {
      const query = IndexQuery.safeParse(args.input);
      const output = query.success ? frozen.get(query.data.IndexName) : undefined;
      return output === undefined ? send(args) : { output: { ...output, $metadata: {} }, response: {} };
    },
    { name: 'lateIndex', step: 'initialize', priority: 'low' },
  );
  return {
    freeze: async (index: { name: string; partitionKey: string; value: string }, times: 1 | 2 = 1): Promise<void> => {
      const { Items = [] } = await DynamoDBDocumentClient.from(client).send(
        new QueryCommand({
          TableName: tableName,
          IndexName: index.name,
          KeyConditionExpression: '#key = :value',
          ExpressionAttributeNames: { '#key': index.partitionKey },
          ExpressionAttributeValues: { ':value': index.value },
        }),
      );
      frozen.set(index.name, { Items: Array.from({ length: times }, () => Items).flat() });
    },
  };
};
