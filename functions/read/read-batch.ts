import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { ReadingRequest } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import type { Log } from '../../shared/ports.ts';

type BatchDeps = { readCouncil: (urn: string) => Promise<unknown>; log: Log };

/** A council is a group: what follows a failed request of its group must not be done before it. */
const groupOf = ({ attributes, messageId }: SQSRecord): string => attributes.MessageGroupId ?? messageId;

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/**
 * Reads the councils that a batch of requests names, in its order. Requests that failed come again, with those of the
 * same group after them; the others are done with.
 */
export const batchReader =
  ({ readCouncil, log }: BatchDeps) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failedGroups = new Set<string>();
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const record of Records) {
      if (!failedGroups.has(groupOf(record)) && (await isDone(record))) continue;
      failedGroups.add(groupOf(record));
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };

    async function isDone({ messageId, body }: SQSRecord): Promise<boolean> {
      try {
        await readCouncil(ReadingRequest.parse(JSON.parse(body)).urn);
        return true;
      } catch (fault) {
        log('request-failed', { messageId, reason: reasonOf(fault) });
        return false;
      }
    }
  };
