import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { TABLE } from '../../shared/adapters/dynamo/table-shape.ts';
import type { Counts } from './counts.ts';

const Consumed = z.object({ CapacityUnits: z.number() });
const Answer = z.object({
  ConsumedCapacity: z.union([Consumed.transform((one) => [one]), z.array(Consumed)]).optional(),
});

const isWrite = (command: string): boolean => /^(?:PutItem|UpdateItem)Command$/.test(command);

/** The engine leaves out what a write costs in each index that it touches: each one that is named counts in full. */
const indexesNamed = (input: string): number =>
  TABLE.indexes.filter(({ partitionKey }) => new RegExp(`\\b${partitionKey}\\b`).test(input)).length;

/** An empty answer costs as well: the least there is. */
const leastOf = (input: string): number => (input.includes('"ConsistentRead":true') ? 1 : 0.5);

/**
 * Counts, from now on, what a client asks of the store, in DynamoDB's units of capacity as the embedded engine works
 * them out by its rules. A refused write costs as much as the smallest.
 */
export const countStore = (client: DynamoDBClient, counter: Counts): void => {
  client.middlewareStack.add(
    (send, { commandName = '' }) =>
      async (args) => {
        const input = JSON.stringify(args.input);
        const units = (consumed: number): void => {
          if (isWrite(commandName)) counter.writeUnits += Math.max(consumed, 1) + indexesNamed(input);
          else counter.readUnits += Math.max(consumed, leastOf(input));
        };
        counter.storeRequests += 1;
        try {
          const answer = await send({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
          const { ConsumedCapacity = [] } = Answer.parse(answer.output);
          units(ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0));
          return answer;
        } catch (refusal) {
          units(0);
          throw refusal;
        }
      },
    { name: 'countStore', step: 'initialize' },
  );
};
