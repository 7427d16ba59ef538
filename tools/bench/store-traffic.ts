import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

export type Traffic = { reads: number; writes: number };

const Request = z.object({ headers: z.object({ 'x-amz-target': z.string() }) });
const WRITES = /\.(?:PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)$/;
const READS = /\.(?:GetItem|BatchGetItem|Query|Scan)$/;

/** Counts, from now on, what a client asks of the store; retries count as well. */
export const countTraffic = (client: DynamoDBClient): Traffic => {
  const traffic = { reads: 0, writes: 0 };
  client.middlewareStack.add(
    (send) => (args) => {
      const { headers } = Request.parse(args.request);
      if (WRITES.test(headers['x-amz-target'])) traffic.writes += 1;
      if (READS.test(headers['x-amz-target'])) traffic.reads += 1;
      return send(args);
    },
    { name: 'countTraffic', step: 'finalizeRequest', priority: 'low' },
  );
  return traffic;
};
