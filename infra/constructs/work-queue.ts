import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

/** Longest time that the documents of one council may take; what is left then is read the next time. */
export const READING_TIMEOUT = Duration.minutes(4);

/**
 * AWS asks for six times as long before a request comes again, so that Lambda can try again what was throttled. A
 * function that dies keeps its council waiting for all of that, which is why it may not run for longer.
 */
const COMES_AGAIN_AFTER = Duration.seconds(6 * READING_TIMEOUT.toSeconds());

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
      visibilityTimeout: COMES_AGAIN_AFTER,
      retentionPeriod: Duration.days(1),
      enforceSSL: true,
      deadLetterQueue: { queue: this.failed, maxReceiveCount: 5 },
    });
  }

  grantSend(grantee: IGrantable): void {
    const statement = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] });
    grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }

  /**
   * One council at a time, so that none waits for another that is slow. Two at once is the least that Lambda allows, and
   * it needs no reserved concurrency, which new accounts lack.
   */
  isReadBy({ lambda }: ServiceFunction): void {
    lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
  }
}
