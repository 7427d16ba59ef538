import { SqsWorkQueue, sqsClient } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import { common, sourceHttp } from '../wiring.ts';
import { PollEnv } from './config.ts';
import { jobRunner } from './run-job.ts';

const env = PollEnv.parse(process.env);

/** Asks the sources what is new, and does what else is done by the clock. */
export const handler = jobRunner(
  {
    ...common('poll', env.TABLE_NAME),
    http: sourceHttp(env.CONTACT),
    queue: new SqsWorkQueue(sqsClient(), env.QUEUE_URL),
  },
  { authorities: env.AUTHORITIES, shippedRecord: true },
  env.PING_URL,
);
