import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms.ts';
import { AlertTopics } from './constructs/alert-topics.ts';
import { Overview } from './constructs/overview.ts';
import { Schedules } from './constructs/schedules.ts';
import { SignsOfLife } from './constructs/signs-of-life.ts';
import { SpendingLimit } from './constructs/spending-limit.ts';
import { Store } from './constructs/store.ts';
import { WebApi } from './constructs/web-api.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import { apiFunction, pollFunction, publishFunction, readFunction } from './functions.ts';
import type { Settings } from './settings.ts';

/** The whole monitor, in one account and region: puts the constructs together. */
export class MonitorStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { description: 'Ofsted Watch: tells when Ofsted’s view of a council changes', ...props });
    Tags.of(this).add('project', 'ofsted-watch');
    Tags.of(this).add('monitor', id);

    const store = new Store(this, 'Store', settings.tableName);
    const workQueue = new WorkQueue(this, 'WorkQueue');
    const topics = new AlertTopics(this, 'Topics', settings);
    const authorities = settings.authorities.map(({ slug }) => slug).join(',');
    const webApi = new WebApi(this, 'Web', settings);
    webApi.isAnsweredBy(apiFunction(this, { store, authorities, origin: webApi.publicUrl }));
    const contact = settings.contact ?? webApi.url;
    const poll = pollFunction(this, { store, workQueue, authorities, contact, pingUrl: settings.pingUrl });
    const read = readFunction(this, { store, workQueue, contact });
    const publish = publishFunction(this, { store, topics, site: webApi.url });

    const schedules = new Schedules(this, 'Schedules', { poll, publish, pollMinutes: settings.pollMinutes });
    const monitored = { poll, read, publish, topics, workQueue, schedules, webApi };
    const signs = new SignsOfLife(this, 'Signs', monitored);
    new Alarms(this, 'Alarms', signs, topics.operator);
    const overview = new Overview(this, 'Overview', signs, monitored);
    new SpendingLimit(this, 'Spending', { dollarsAMonth: settings.budget, topic: topics.operator });

    new CfnOutput(this, 'Page', { value: webApi.url });
    new CfnOutput(this, 'Status', { value: `${webApi.url}/v1/status` });
    new CfnOutput(this, 'AlertTopic', { value: topics.alerts.topicArn });
    new CfnOutput(this, 'OperatorTopic', { value: topics.operator.topicArn });
    const { tableName } = store.table;
    new CfnOutput(this, 'TableName', { value: tableName });
    new CfnOutput(this, 'StaysAfterDestroy', {
      value: `the table ${tableName}, which -c tableName=${tableName} uses again, and what cdk bootstrap made`,
    });
    new CfnOutput(this, 'Dashboard', { value: overview.url });
  }
}
