import { CfnOutput, CfnParameter, CfnRule, Fn, Stack, type StackProps, Tags } from 'aws-cdk-lib';
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

/** `mayTellNobody`: whoever synthesizes wants it so. */
type MonitorStackProps = StackProps & { settings: Settings; mayTellNobody?: boolean };

/**
 * A template that tells nobody is refused by CloudFormation itself before it makes or changes anything, whoever deploys
 * it and from wherever: an assembly that was synthesized before is deployed without running this app.
 */
const refuseToTellNobody = (stack: Stack): void => {
  const tellNobody = new CfnParameter(stack, 'TellNobody', { default: 'no', allowedValues: ['no', 'yes'] });
  const assertDescription =
    'Nobody would be told of anything: synthesize it again with an address (npm run setup), or give TellNobody=yes.';
  new CfnRule(stack, 'SomebodyIsTold', {
    assertions: [{ assert: Fn.conditionEquals(tellNobody, 'yes'), assertDescription }],
  });
};

/** The whole monitor, in one account and region: puts the constructs together. */
export class MonitorStack extends Stack {
  constructor(scope: Construct, id: string, { settings, mayTellNobody = false, ...props }: MonitorStackProps) {
    super(scope, id, { description: 'Ofsted Watch: tells when Ofsted’s view of a council changes', ...props });
    Tags.of(this).add('project', 'ofsted-watch');
    Tags.of(this).add('monitor', id);

    const store = new Store(this, 'Store', settings.tableName);
    const workQueue = new WorkQueue(this, 'WorkQueue');
    const topics = new AlertTopics(this, 'Topics', settings);
    if (!mayTellNobody && settings.alertEmails.length + settings.alertPhones.length === 0) refuseToTellNobody(this);
    const authorities = settings.authorities.map(({ slug }) => slug).join(',');
    const webApi = new WebApi(this, 'Web', settings);
    const { signUp } = settings;
    const signUpTopic = signUp ? topics : undefined;
    const { publicUrl: origin, cloudFrontProof } = webApi;
    const page = { origin, cloudFrontProof, signUpTopic, contact: settings.contact };
    webApi.isAnsweredBy(apiFunction(this, { store, authorities, ...page }), { signUp });
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
