import { SQSClient } from '@aws-sdk/client-sqs';
import { vi } from 'vitest';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { serveRecorded } from '../../cli/simulation/recorded-server.ts';
import { loadScenario } from '../../cli/simulation/scenario.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { jobRunner } from '../../functions/poll/run-job.ts';
import { batchReader } from '../../functions/read/read-batch.ts';
import { common } from '../../functions/wiring.ts';
import { FetchHttp } from '../../shared/adapters/http/fetch-http.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import { SqsWorkQueue, sqsClient } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { Job } from '../../shared/domain/schedules.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { aBatch, aRecord } from '../functions/events.ts';
import { MEDWAY } from '../support/builders.ts';
import { deployToMoto } from './deploy-to-moto.ts';
import { REGION } from './moto-apis.ts';
import { snsInFrontOf } from './sns-in-front-of-moto.ts';
import { type Received, takeAll } from './sqs-queues.ts';

const RECORDED = 'tools/recordings/medway';

/** What Lambda sets for every function. The clients of the project find moto by these, as those of a function AWS. */
const surroundings = (origin: string, sns: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: origin,
  AWS_ENDPOINT_URL_SNS: sns,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'AKTEST',
  AWS_SECRET_ACCESS_KEY: 'a secret of the tests',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
});

/** `https://sqs.eu-west-2.amazonaws.com/…`, as the template gives it, is not on this machine. */
const onMoto = (queueUrl: string, origin: string): string => origin + new URL(queueUrl).pathname;

/**
 * The stack on moto, and its functions: publish and api by their own handlers; poll and read by all that these
 * handlers call, but with recorded sources, served over HTTP on this machine, and a clock of the recording's time.
 */
export const deployedMonitor = async (origin: string, start: Instant) => {
  const sns = await snsInFrontOf(origin);
  for (const [name, value] of Object.entries(surroundings(origin, sns.origin))) vi.stubEnv(name, value);
  const stack = await deployToMoto(origin);
  const environmentOf = (name: string) =>
    stack.apis.environmentOf(stack.named('AWS::Lambda::Function', `${name}Function`));
  const [poll, publish] = [await environmentOf('Poll'), await environmentOf('Publish')];
  const { TABLE_NAME = '', QUEUE_URL = '' } = poll;
  for (const [name, value] of Object.entries({ ...publish, ...(await environmentOf('Api')) })) vi.stubEnv(name, value);

  const clock = new SimulatedClock(start);
  const scenario = await loadScenario(RECORDED);
  const sources = await serveRecorded(new RecordedAnswers(RECORDED, scenario), clock);
  const http = new FetchHttp({ userAgent: 'tests', elsewhere: sources.elsewhere, retries: { times: 0 } });
  const [reader, client, queueUrl] = [new PdfDocumentReader(), new SQSClient(), onMoto(QUEUE_URL, origin)];
  const outside = { http, reader, clock, queue: new SqsWorkQueue(sqsClient(), queueUrl) };
  const runJob = jobRunner(
    { ...outside, ...common('poll', TABLE_NAME), clock },
    { authorities: [MEDWAY], shippedRecord: true },
  );
  const readDeps = { ...outside, ...common('read', TABLE_NAME), clock };
  const readAll = batchReader({ readCouncil: (urn) => readWaiting(readDeps, urn), log: readDeps.log });
  const { handler: publishNow } = await import('../../functions/publish/handler.ts');
  const { handler: answer } = await import('../../functions/api/handler.ts');

  /** Requests as Lambda hands them over; gives the ids of those that are done with. */
  const handOver = async (requests: readonly Received[]): Promise<readonly string[]> => {
    const records = requests.map(({ MessageId, Body, Attributes }) =>
      aRecord(MessageId, Body, Attributes.MessageGroupId ?? ''),
    );
    const { batchItemFailures } = await readAll(aBatch(...records));
    const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    return requests.map(({ MessageId }) => MessageId).filter((id) => !failed.includes(id));
  };

  return {
    stack,
    sqs: client,
    tableName: TABLE_NAME,
    topics: { alerts: publish['ALERT_TOPIC_ARN'] ?? '', operator: publish['OPERATOR_TOPIC_ARN'] ?? '' },
    requests: queueUrl,
    laidAside: onMoto(stack.named('AWS::SQS::Queue', 'WorkQueueFailed'), origin),
    handOver,
    publishNow,
    answer,
    /** A job at a moment, and the reading of what it asked for; gives how many requests there were. */
    run: async (job: Job, at: Instant): Promise<number> => {
      clock.set(at);
      await runJob({ job });
      return takeAll(client, queueUrl, handOver);
    },
    stop: async (): Promise<void> => {
      await reader.close();
      await sources.stop();
      await sns.stop();
      vi.unstubAllEnvs();
    },
  };
};
