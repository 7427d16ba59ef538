import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** Longest time that one batch may take; a request comes again shortly after it. */
export const READING_TIMEOUT = Duration.minutes(10);

/** Councils whose documents are to be read, in one group each: see `docs/adr/0004-fifo-queue-per-council.md`. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  /** Requests that failed every time. */
  readonly failed: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.failed = new Queue(this, 'Failed', { fifo: true, retentionPeriod: Duration.days(14), enforceSSL: true });
    this.queue = new Queue(this, 'Requests', {
      fifo: true,
      visibilityTimeout: READING_TIMEOUT.plus(Duration.minutes(1)),
      retentionPeriod: Duration.days(1),
      enforceSSL: true,
      deadLetterQueue: { queue: this.failed, maxReceiveCount: 5 },
    });
  }

  grantSend(grantee: IGrantable): void {
    const statement = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] });
    grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }

  /** Two at a time is the least that Lambda allows, and it needs no reserved concurrency, which new accounts lack. */
  isReadBy({ lambda }: ServiceFunction): void {
    lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 5, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
  }
}
