import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { ACCOUNT, REGION } from './moto-apis.ts';

const Received = z.object({
  MessageId: z.string(),
  Body: z.string(),
  ReceiptHandle: z.string(),
  Attributes: z.object({ MessageGroupId: z.string().optional() }).default({}),
});
export type Received = z.infer<typeof Received>;

/** What lies in a queue, hidden from others for so many seconds, or as long as the queue says. */
export const receive = async (
  client: SQSClient,
  QueueUrl: string,
  VisibilityTimeout?: number,
): Promise<readonly Received[]> => {
  const all = { MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All' as const] };
  const ask = new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout, ...all });
  return z.array(Received).parse((await client.send(ask)).Messages ?? []);
};

/** Takes all that lies in a queue, and gives how many that were; what `done` does not name stays there. */
export const takeAll = async (
  client: SQSClient,
  QueueUrl: string,
  done: (messages: readonly Received[]) => Promise<readonly string[]>,
): Promise<number> => {
  for (let taken = 0; ; ) {
    const messages = await receive(client, QueueUrl);
    if (messages.length === 0) return taken;
    taken += messages.length;
    const ids = await done(messages);
    for (const { MessageId, ReceiptHandle } of messages)
      if (ids.includes(MessageId)) await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
};

/** A queue for somebody who subscribes. */
export const aQueue = async (client: SQSClient, name: string): Promise<{ url: string; arn: string }> => {
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: name }));
  return { url: QueueUrl, arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}` };
};

/** What SNS puts into a queue: the message, in an envelope of its own. */
const Envelope = z.object({ Message: z.string(), TopicArn: z.string() });

/** Everything that SNS delivered to a queue, as it was published for queues. */
export const delivered = async (client: SQSClient, url: string): Promise<readonly unknown[]> => {
  const messages: unknown[] = [];
  await takeAll(client, url, async (received) => {
    for (const { Body } of received) messages.push(JSON.parse(Envelope.parse(JSON.parse(Body)).Message));
    return received.map(({ MessageId }) => MessageId);
  });
  return messages;
};
