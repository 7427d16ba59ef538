import { Annotations, CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiEnv } from '../functions/api/config.ts';
import { PollEnv } from '../functions/poll/config.ts';
import { PublishEnv } from '../functions/publish/config.ts';
import { ReadEnv } from '../functions/read/config.ts';
import { Alarms } from './constructs/alarms.ts';
import { AlertTopics } from './constructs/alert-topics.ts';
import { Overview } from './constructs/overview.ts';
import { Schedules } from './constructs/schedules.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { SignsOfLife } from './constructs/signs-of-life.ts';
import { SpendingLimit } from './constructs/spending-limit.ts';
import { Store } from './constructs/store.ts';
import { WebApi } from './constructs/web-api.ts';
import { READING_TIMEOUT, WorkQueue } from './constructs/work-queue.ts';
import { environmentFor } from './environment-for.ts';
import type { Settings } from './settings.ts';

const NOBODY_IS_TOLD = 'Nobody is told of anything: set alertEmail (-c alertEmail=me@example.org).';

/** The whole monitor, in one account and region: puts the constructs together and grants access. */
export class MonitorStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { description: 'Ofsted Watch: tells when Ofsted’s view of a council changes', ...props });
    Tags.of(this).add('project', 'ofsted-watch');
    Tags.of(this).add('monitor', id);

    if ([...settings.alertEmails, ...settings.alertPhones].length === 0)
      Annotations.of(this).addWarningV2('ofsted-watch:nobody-is-told', NOBODY_IS_TOLD);

    const store = new Store(this, 'Store');
    const workQueue = new WorkQueue(this, 'WorkQueue');
    const topics = new AlertTopics(this, 'Topics', settings);
    const TABLE_NAME = store.table.tableName;
    const AUTHORITIES = settings.authorities.map(({ slug }) => slug).join(',');

    const api = new ServiceFunction(this, 'Api', {
      folder: 'api',
      description: 'Answers the page and the API',
      environment: environmentFor(ApiEnv, { TABLE_NAME, AUTHORITIES }),
      memorySize: 1024,
      timeout: Duration.seconds(25),
    });
    const webApi = new WebApi(this, 'Web', api);
    const CONTACT = settings.contact ?? webApi.url;

    const poll = new ServiceFunction(this, 'Poll', {
      folder: 'poll',
      description: 'Asks the sources what is new',
      environment: environmentFor(PollEnv, { TABLE_NAME, AUTHORITIES, CONTACT, QUEUE_URL: workQueue.queue.queueUrl }),
      memorySize: 512,
      timeout: Duration.minutes(10),
    });
    const read = new ServiceFunction(this, 'Read', {
      folder: 'read',
      description: 'Fetches and reads documents',
      environment: environmentFor(ReadEnv, { TABLE_NAME, CONTACT }),
      memorySize: 1024,
      timeout: READING_TIMEOUT,
    });
    const publish = new ServiceFunction(this, 'Publish', {
      folder: 'publish',
      description: 'Sends the alerts that wait',
      environment: environmentFor(PublishEnv, {
        TABLE_NAME,
        ALERT_TOPIC_ARN: topics.alerts.topicArn,
        OPERATOR_TOPIC_ARN: topics.operator.topicArn,
      }),
      memorySize: 512,
      timeout: Duration.minutes(2),
    });

    store.grantRead(api.lambda, ['raised']);
    store.grantReadAndWrite(poll.lambda, ['waiting']);
    store.grantReadAndWrite(read.lambda, []);
    store.grantReadAndWrite(publish.lambda, ['waiting']);
    workQueue.grantSend(poll.lambda);
    workQueue.isReadBy(read);
    topics.grantPublish(publish.lambda);

    const schedules = new Schedules(this, 'Schedules', { poll, publish, pollMinutes: settings.pollMinutes });
    const monitored = { poll, read, publish, store, workQueue, schedules, webApi };
    const signs = new SignsOfLife(this, 'Signs', monitored);
    new Alarms(this, 'Alarms', signs, topics.operator);
    const { dashboard } = new Overview(this, 'Overview', signs, monitored);
    new SpendingLimit(this, 'Spending', { dollarsAMonth: settings.budget, topic: topics.operator });

    new CfnOutput(this, 'Page', { value: webApi.url });
    new CfnOutput(this, 'AlertTopic', { value: topics.alerts.topicArn });
    new CfnOutput(this, 'OperatorTopic', { value: topics.operator.topicArn });
    new CfnOutput(this, 'TableName', { value: TABLE_NAME });
    new CfnOutput(this, 'DashboardName', { value: dashboard.dashboardName });
  }
}
