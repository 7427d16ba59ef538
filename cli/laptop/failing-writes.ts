import { type DynamoDBClient, ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

const Request = z.object({ headers: z.object({ 'x-amz-target': z.string() }) });
const WRITES = /\.(?:PutItem|UpdateItem|BatchWriteItem)$/;

const isWrite = (request: unknown): boolean => {
  const read = Request.safeParse(request);
  return read.success && WRITES.test(read.data.headers['x-amz-target']);
};

const throttled = () =>
  new ProvisionedThroughputExceededException({ message: 'Throttled, as the scenario says', $metadata: {} });

/**
 * Lets the next so many writes through this client fail as throttled, before they leave the process. Each try counts:
 * the failures lie inside the SDK's own retries, which get past a few of them as they do in AWS.
 */
export const failNextWrites = (client: DynamoDBClient): { next(times: number): void } => {
  let left = 0;
  client.middlewareStack.add(
    (send) => async (args) => {
      if (left === 0 || !isWrite(args.request)) return send(args);
      left -= 1;
      throw throttled();
    },
    // the retries are in this step too, with a high priority: this comes after them, for each try
    { name: 'failNextWrites', step: 'finalizeRequest', priority: 'low' },
  );
  return {
    next: (times) => {
      left += times;
    },
  };
};
