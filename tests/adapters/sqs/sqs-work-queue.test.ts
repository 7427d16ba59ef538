import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { ReadingRequest, SqsWorkQueue, sqsClient } from '../../../shared/adapters/sqs/sqs-work-queue.ts';
import { awsRecorders, type Reply, SECRET } from '../../support/aws-recorder.ts';
import { isSignedWith } from '../../support/sigv4.ts';

const recorders = awsRecorders();

const QUEUE = 'https://sqs.eu-west-2.amazonaws.com/000000000000/reading.fifo';

const Sent = z.object({
  QueueUrl: z.string(),
  MessageBody: z.string(),
  MessageGroupId: z.string(),
  MessageDeduplicationId: z.string(),
});

/** SQS proves with a checksum that it took the body it was sent, and the SDK checks it. */
const TAKEN: Reply = {
  status: 200,
  body: ({ body }) => {
    const { MessageBody } = Sent.parse(JSON.parse(body));
    return JSON.stringify({ MessageId: 'm-1', MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') });
  },
};

const queueWith = async (...replies: Reply[]) => {
  const { requests, where } = await recorders.start(...replies);
  const sent = () => requests.map(({ body }) => Sent.parse(JSON.parse(body)));
  return { queue: new SqsWorkQueue(sqsClient(where), QUEUE), requests, sent };
};

it('asks for one council’s documents in the form that the reading function reads', async () => {
  const { queue, sent } = await queueWith(TAKEN);
  await queue.requestReading('80522');
  expect(sent()).toMatchObject([{ QueueUrl: QUEUE, MessageBody: '{"urn":"80522"}' }]);
  expect(ReadingRequest.parse(JSON.parse(sent()[0]?.MessageBody ?? ''))).toEqual({ urn: '80522' });
});

it('keeps the documents of one council in one group, and drops no request as a repeat', async () => {
  const { queue, sent } = await queueWith(TAKEN);
  for (const urn of ['80522', '80522', '80516']) await queue.requestReading(urn);
  expect(sent().map(({ MessageGroupId }) => MessageGroupId)).toEqual(['80522', '80522', '80516']);
  expect(new Set(sent().map(({ MessageDeduplicationId }) => MessageDeduplicationId))).toHaveLength(3);
});

it('signs what it asks', async () => {
  const { queue, requests } = await queueWith(TAKEN);
  await queue.requestReading('80522');
  expect(requests.map((request) => isSignedWith(SECRET, request))).toEqual([true]);
});

it('throws where the queue does not take it', async () => {
  const body = '{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"there is no such queue"}';
  const { queue } = await queueWith({ status: 400, body });
  await expect(queue.requestReading('80522')).rejects.toThrow('there is no such queue');
});
