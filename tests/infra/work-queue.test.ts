import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { READING_TIMEOUT, WorkQueue } from '../../infra/constructs/work-queue.ts';
import { aFunction, bareStack, templateOf } from './stacks.ts';

const aQueue = () => {
  const stack = bareStack();
  const queue = new WorkQueue(stack, 'Queue');
  return { stack, queue };
};

it('keeps the order within a council and lays a request aside after five tries', () => {
  const { stack } = aQueue();
  const template = templateOf(stack);
  template.resourcePropertiesCountIs('AWS::SQS::Queue', { FifoQueue: true }, 2);
  template.hasResourceProperties('AWS::SQS::Queue', {
    RedrivePolicy: {
      maxReceiveCount: 5,
      deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Failed'), 'Arn'] },
    },
  });
  template.hasResourceProperties('AWS::SQS::Queue', { MessageRetentionPeriod: 14 * 24 * 3_600 });
});

it('shows a request again after six times the longest reading, as AWS asks, and within half an hour', () => {
  const { stack } = aQueue();
  const [seconds] = Object.values(templateOf(stack).findResources('AWS::SQS::Queue')).flatMap(
    ({ Properties }) => Properties.VisibilityTimeout ?? [],
  );
  expect(seconds).toBeGreaterThanOrEqual(6 * READING_TIMEOUT.toSeconds());
  expect(seconds).toBeLessThanOrEqual(30 * 60);
});

it('hands over one council at a time, to two at once', () => {
  const { stack, queue } = aQueue();
  queue.isReadBy(aFunction(stack));
  templateOf(stack).hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 2 },
    BatchSize: 1,
  });
});

it('takes nothing that does not come by TLS', () => {
  const { stack } = aQueue();
  templateOf(stack).resourcePropertiesCountIs(
    'AWS::SQS::QueuePolicy',
    {
      PolicyDocument: {
        Statement: [Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
      },
    },
    2,
  );
});
