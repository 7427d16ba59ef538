import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Where } from '../../../shared/adapters/aws/client-settings.ts';
import { snsClient } from '../../../shared/adapters/sns/sns-alert-publisher.ts';
import { sqsClient } from '../../../shared/adapters/sqs/sqs-work-queue.ts';

const Arn = z.string().startsWith('arn:');
const Delivery = z.object({ Message: z.string() });

export const newTopic = async (where: Where, Name: string): Promise<string> =>
  Arn.parse((await snsClient(where).send(new CreateTopicCommand({ Name }))).TopicArn);

export const newQueue = async (where: Where, QueueName: string, Attributes = {}): Promise<string> =>
  z.url().parse((await sqsClient(where).send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl);

/** A queue that gets what the filter lets through. */
export const subscribedQueue = async (where: Where, TopicArn: string, filter: object): Promise<string> => {
  const QueueUrl = await newQueue(where, `queue-${crypto.randomUUID()}`);
  const wanted = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const Endpoint = Arn.parse((await sqsClient(where).send(wanted)).Attributes?.['QueueArn']);
  const Attributes = { FilterPolicy: JSON.stringify(filter) };
  await snsClient(where).send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint, Attributes }));
  return QueueUrl;
};

export const bodiesIn = async (where: Where, QueueUrl: string): Promise<string[]> => {
  const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  return ((await sqsClient(where).send(receive)).Messages ?? []).map(({ Body }) => Body ?? '');
};

/** What SNS delivered to a queue, out of SNS's own wrapping. */
export const deliveredTo = async (where: Where, queueUrl: string): Promise<unknown[]> =>
  (await bodiesIn(where, queueUrl)).map((body) => JSON.parse(Delivery.parse(JSON.parse(body)).Message));
