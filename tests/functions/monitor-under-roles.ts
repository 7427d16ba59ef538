import { createHash } from 'node:crypto';
import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { localClient, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { jobRunner } from '../../functions/poll/run-job.ts';
import { batchReader } from '../../functions/read/read-batch.ts';
import { entryKey } from '../../shared/adapters/dynamo/table-shape.ts';
import { SnsAlertPublisher, snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SqsWorkQueue, sqsClient } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import { Message } from '../../shared/domain/alert.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { JOBS_IN_ORDER, type Job } from '../../shared/domain/schedules.ts';
import type { DocumentReader, Http } from '../../shared/ports.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { readWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { countReaders } from '../../shared/use-cases/tell/audience.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { createApp } from '../../shared/web/app.ts';
import type { awsRecorders } from '../support/aws-recorder.ts';
import { MEDWAY } from '../support/builders.ts';
import { answers, snsAnswering, subscriptionMember } from '../support/sns-answers.ts';
import { aBatch, aRequest } from './events.ts';
import type { Role } from './roles.ts';

const Bodies = z.object({ default: z.string() });
const Request = z.object({ MessageBody: z.string(), MessageGroupId: z.string() });

type Recorders = ReturnType<typeof awsRecorders>;

const [PHONE, READER, PENDING] = [
  subscriptionMember('arn:aws:sns:eu-west-2:000000000000:topic:1', 'sms', '+447700900123'),
  subscriptionMember('arn:aws:sns:eu-west-2:000000000000:topic:2', 'email', 'me@example.org'),
  subscriptionMember('PendingConfirmation', 'email', 'me@example.org'),
];

/** Topics, of which that of the readers refuses as it is told to, and which have nobody who listens before `subscribe`. */
const topics = async (recorders: Recorders) => {
  let [refusals, confirmed] = [0, false];
  const told: Message[] = [];
  const publish = (form: URLSearchParams): string => {
    if (refusals > 0 && form.get('TopicArn')?.includes('TopicsAlerts') === true) {
      refusals -= 1;
      // without an id, nothing was accepted
      return '';
    }
    told.push(Message.parse(JSON.parse(Bodies.parse(JSON.parse(form.get('Message') ?? '')).default)));
    return `<MessageId>message-${told.length}</MessageId>`;
  };
  const { where } = await recorders.start(
    snsAnswering({
      // the phone first, so that the account is asked about texts before somebody is found
      ListSubscriptionsByTopic: () => answers.subscriptions(confirmed ? [PHONE, READER] : [PENDING]),
      Publish: publish,
    }),
  );
  return {
    client: snsClient(where),
    told,
    refuseMessages: (times: number): void => {
      refusals = times;
    },
    subscribe: (): void => {
      confirmed = true;
    },
  };
};

const queue = async (recorders: Recorders) => {
  const { where, requests } = await recorders.start({
    status: 200,
    body: ({ body }) => {
      const { MessageBody } = Request.parse(JSON.parse(body));
      return JSON.stringify({
        MessageId: 'm-1',
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      });
    },
  });
  const take = () =>
    requests.splice(0).map(({ body }, at) => aRequest(`${at}`, Request.parse(JSON.parse(body)).MessageGroupId));
  return { client: sqsClient(where), take };
};

type Outside = {
  recorders: Recorders;
  start: Instant;
  http: (clock: SimulatedClock) => Http;
  reader: DocumentReader;
  /** Sources that are not asked. */
  without: readonly string[];
};

/**
 * The four functions on one table, topics and queue, each with clients under its own role. They are called with what
 * their schedules, queue and API send.
 */
export const monitorUnderRoles = async (
  roles: Readonly<Record<'poll' | 'read' | 'publish' | 'api', Role>>,
  { recorders, start, http, reader, without }: Outside,
) => {
  const { TABLE_NAME: tableName = '', QUEUE_URL = '' } = roles.poll.environment;
  const dynamo = await startDynamo({ tableName });
  const [sns, sqs] = [await topics(recorders), await queue(recorders)];
  const clock = new SimulatedClock(start);
  const storeOf = (role: Role) => storeOn({ client: role.over(localClient(dynamo.socket)), tableName });
  const outside = { clock, http: http(clock), reader, log: () => {} };

  const pollDeps = {
    ...outside,
    ...storeOf(roles.poll),
    queue: new SqsWorkQueue(roles.poll.over(sqs.client), QUEUE_URL),
  };
  const runJob = jobRunner(pollDeps, { authorities: [MEDWAY], shippedRecord: false, without });
  const readDeps = { ...outside, ...storeOf(roles.read) };
  const readAll = batchReader({ readCouncil: (urn) => readWaiting(readDeps, urn), log: () => {} });
  const { ALERT_TOPIC_ARN = '', OPERATOR_TOPIC_ARN = '' } = roles.publish.environment;
  const publisher = new SnsAlertPublisher(roles.publish.over(sns.client), {
    alerts: ALERT_TOPIC_ARN,
    operator: OPERATOR_TOPIC_ARN,
  });
  const publishDeps = {
    ...outside,
    ...storeOf(roles.publish),
    publisher,
    site: roles.publish.environment['SITE'] ?? '',
  };
  const app = createApp({ ...storeOf(roles.api), clock, watched: [MEDWAY], sources: OFSTED_SOURCES, version: '0' });

  const run = async (job: Job): Promise<void> => {
    if (job === 'publish') {
      await publishAlerts(publishDeps);
      return countReaders(publishDeps);
    }
    await runJob({ job });
    await readAll(aBatch(...sqs.take()));
  };

  return {
    clock,
    told: sns.told,
    subscribe: sns.subscribe,
    refuseMessages: sns.refuseMessages,
    /** Every job once, the pages last. */
    round: async (): Promise<void> => {
      for (const job of JOBS_IN_ORDER) await run(job);
    },
    statusOf: async (path: string): Promise<number> => (await app.request(path)).status,
    /** Takes the newest alert out of the table, entry and all, as no role may. */
    loseNewestAlert: async (): Promise<void> => {
      const [newest] = (await storeOn(dynamo).history.alerts({ limit: 1 })).items;
      if (newest === undefined) throw new Error('there is no alert to lose');
      const documents = DynamoDBDocumentClient.from(dynamo.client);
      await documents.send(new DeleteCommand({ TableName: tableName, Key: entryKey(newest.urn, newest.id) }));
    },
    stop: () => dynamo.stop(),
  };
};
