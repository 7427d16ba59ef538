import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { Message } from '../../shared/domain/alert.ts';
import { ACCOUNT } from './emulated-aws.ts';

export type Queue = { url: string; arn: string };

/** A queue for somebody who subscribes: it lets SNS in, and nobody else. */
export const aQueue = async (client: SQSClient, QueueName: string): Promise<Queue> => {
  const arn = `arn:aws:sqs:eu-west-2:${ACCOUNT}:${QueueName}`;
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: arn },
    ],
  });
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName, Attributes: { Policy } }));
  return { url: QueueUrl, arn };
};

const Received = z.array(z.object({ Body: z.string(), ReceiptHandle: z.string() }));
/** What SNS puts into a queue: the message, in an envelope of its own. */
const Envelope = z.object({ Message: z.string() });

/** Takes everything that SNS has delivered to a queue so far. */
export const take = async (client: SQSClient, { url: QueueUrl }: Queue): Promise<readonly Message[]> => {
  const taken: Message[] = [];
  for (;;) {
    const answer = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    const received = Received.parse(answer.Messages ?? []);
    if (received.length === 0) return taken;
    for (const { Body, ReceiptHandle } of received) {
      taken.push(Message.parse(JSON.parse(Envelope.parse(JSON.parse(Body)).Message)));
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};

/** Whether nothing lies in a queue, and nothing that was taken from it is still being worked on. */
export const isDrained = async (client: SQSClient, QueueUrl: string): Promise<boolean> => {
  const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const ask = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] });
  const { Attributes } = await client.send(ask);
  return names.every((name) => Attributes?.[name] === '0');
};
