import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { ReadingRequest } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import type { Log } from '../../shared/ports.ts';

type BatchDeps = { readCouncil: (urn: string) => Promise<unknown>; log: Log };

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

/**
 * Reads the councils that a batch of requests names, in its order. A request that failed comes again, and so do the
 * later ones of its council (the group of the FIFO queue), which must not be done before it; the others are done with.
 */
export const batchReader = ({ readCouncil, log }: BatchDeps) => {
  const read = async ({ messageId, body }: SQSRecord): Promise<void> => {
    try {
      await readCouncil(ReadingRequest.parse(JSON.parse(body)).urn);
    } catch (fault) {
      log('request-failed', { messageId, reason: reasonOf(fault) });
      throw fault;
    }
  };
  return (event: SQSEvent) =>
    processPartialResponse(event, read, new SqsFifoPartialProcessorAsync(), {
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    });
};
