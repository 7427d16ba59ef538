import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiEnv } from '../functions/api/config.ts';
import { PollEnv } from '../functions/poll/config.ts';
import { PublishEnv } from '../functions/publish/config.ts';
import { ReadEnv } from '../functions/read/config.ts';
import type { AlertTopics } from './constructs/alert-topics.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import type { Store } from './constructs/store.ts';
import { READING_TIMEOUT, type WorkQueue } from './constructs/work-queue.ts';
import { environmentFor } from './environment-for.ts';

/*
 * The four functions, each with what it is told and what it may do, and no more than that.
 */

type WithStore = { store: Store };
/** Slugs with commas between. */
type Watching = { authorities: string };
/** How those who run the sources can reach whoever runs this monitor. */
type Asking = { contact: string };

type Page = {
  origin: string | undefined;
  cloudFrontProof: string | undefined;
  /** Where people may subscribe themselves. */
  signUpTopic: AlertTopics | undefined;
  /** Whom to ask where they may not. */
  contact: string | undefined;
};

export const apiFunction = (
  scope: Construct,
  { store, authorities, signUpTopic, ...page }: WithStore & Watching & Page,
): ServiceFunction => {
  const api = new ServiceFunction(scope, 'Api', {
    folder: 'api',
    description: 'Answers the page and the API',
    environment: environmentFor(ApiEnv, {
      TABLE_NAME: store.table.tableName,
      AUTHORITIES: authorities,
      ...(page.origin === undefined ? {} : { ORIGIN: page.origin }),
      ...(page.contact === undefined ? {} : { CONTACT: page.contact }),
      ...(page.cloudFrontProof === undefined ? {} : { CLOUDFRONT_PROOF: page.cloudFrontProof }),
      ...(signUpTopic === undefined ? {} : { SIGN_UP_TOPIC_ARN: signUpTopic.alerts.topicArn }),
    }),
    memorySize: 1024,
    timeout: Duration.seconds(10),
  });
  store.grantRead(api.lambda, ['raised']);
  store.grantList(api.lambda);
  if (signUpTopic !== undefined) {
    signUpTopic.grantSignUp(api.lambda);
    store.grantCount(api.lambda);
  }
  return api;
};

export const pollFunction = (
  scope: Construct,
  {
    store,
    workQueue,
    authorities,
    contact,
    pingUrl,
  }: WithStore & Watching & Asking & { workQueue: WorkQueue; pingUrl: string | undefined },
): ServiceFunction => {
  const poll = new ServiceFunction(scope, 'Poll', {
    folder: 'poll',
    description: 'Asks the sources what is new',
    environment: environmentFor(PollEnv, {
      TABLE_NAME: store.table.tableName,
      QUEUE_URL: workQueue.queue.queueUrl,
      AUTHORITIES: authorities,
      CONTACT: contact,
      PING_URL: pingUrl ?? '',
    }),
    memorySize: 512,
    timeout: Duration.minutes(10),
  });
  store.grantRead(poll.lambda, ['waiting', 'raised']);
  store.grantList(poll.lambda);
  store.grantPut(poll.lambda);
  workQueue.grantSend(poll.lambda);
  return poll;
};

export const readFunction = (
  scope: Construct,
  { store, workQueue, contact }: WithStore & Asking & { workQueue: WorkQueue },
): ServiceFunction => {
  const read = new ServiceFunction(scope, 'Read', {
    folder: 'read',
    description: 'Fetches and reads documents',
    environment: environmentFor(ReadEnv, { TABLE_NAME: store.table.tableName, CONTACT: contact }),
    memorySize: 1024,
    timeout: READING_TIMEOUT,
  });
  store.grantRead(read.lambda, []);
  store.grantList(read.lambda);
  store.grantPut(read.lambda);
  workQueue.isReadBy(read);
  return read;
};

export const publishFunction = (
  scope: Construct,
  { store, topics, site }: WithStore & { topics: AlertTopics; site: string },
): ServiceFunction => {
  const publish = new ServiceFunction(scope, 'Publish', {
    folder: 'publish',
    description: 'Sends the alerts that wait',
    environment: environmentFor(PublishEnv, {
      TABLE_NAME: store.table.tableName,
      ALERT_TOPIC_ARN: topics.alerts.topicArn,
      OPERATOR_TOPIC_ARN: topics.operator.topicArn,
      SITE: site,
    }),
    memorySize: 512,
    // five messages a second: the next run takes over where this one ends
    timeout: Duration.minutes(4),
  });
  store.grantRead(publish.lambda, ['waiting', 'raised']);
  store.grantList(publish.lambda);
  store.grantPut(publish.lambda);
  store.grantUpdate(publish.lambda);
  topics.grantPublish(publish.lambda);
  return publish;
};
