import { randomUUID } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { WorkQueue } from '../../ports.ts';
import { bounded, type Where } from '../aws/client-settings.ts';

/** Body of a message on the queue: the council whose waiting documents are to be read. */
export const ReadingRequest = z.object({ urn: z.string().regex(/^\d+$/) });
export type ReadingRequest = z.infer<typeof ReadingRequest>;

export const sqsClient = (where: Where = {}): SQSClient => new SQSClient({ ...where, ...bounded(3) });

/**
 * A FIFO queue with one group per council: documents of one council are read one at a time, those of others meanwhile.
 * Each request has an id of its own. With the council's URN as id, SQS would drop one made within five minutes of the
 * last, which may be about a document found only after that one was handled.
 */
export class SqsWorkQueue implements WorkQueue {
  readonly #client: SQSClient;
  readonly #queueUrl: string;

  constructor(client: SQSClient, queueUrl: string) {
    this.#client = client;
    this.#queueUrl = queueUrl;
  }

  /** Throws when SQS does not take it; the sweep of waiting documents asks again. */
  async requestReading(urn: string): Promise<void> {
    const body: ReadingRequest = { urn };
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#queueUrl,
        MessageBody: JSON.stringify(body),
        MessageGroupId: urn,
        MessageDeduplicationId: randomUUID(),
      }),
    );
  }
}
