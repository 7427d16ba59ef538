import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { ReadingRequest } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import type { Log } from '../../shared/ports.ts';

/** What is read of the records that Lambda hands over from a FIFO queue: the group is a council. */
const Batch = z.object({
  Records: z.array(
    z.object({ messageId: z.string(), body: z.string(), attributes: z.object({ MessageGroupId: z.string() }) }),
  ),
});
type Request = z.infer<typeof Batch>['Records'][number];

type BatchDeps = { readCouncil: (urn: string) => Promise<unknown>; log: Log };

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/**
 * Reads the councils that a batch of requests names, in its order. A request that failed comes again, and so do the
 * later ones of its group, which must not be done before it; the others are done with.
 */
export const batchReader = ({ readCouncil, log }: BatchDeps) => {
  const isDone = async ({ messageId, body }: Request): Promise<boolean> => {
    try {
      await readCouncil(ReadingRequest.parse(JSON.parse(body)).urn);
      return true;
    } catch (fault) {
      log('request-failed', { messageId, reason: reasonOf(fault) });
      return false;
    }
  };
  return async (event: unknown): Promise<SQSBatchResponse> => {
    const failedGroups = new Set<string>();
    const failed: string[] = [];
    for (const request of Batch.parse(event).Records) {
      const { MessageGroupId: group } = request.attributes;
      if (!failedGroups.has(group) && (await isDone(request))) continue;
      failedGroups.add(group);
      failed.push(request.messageId);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};
