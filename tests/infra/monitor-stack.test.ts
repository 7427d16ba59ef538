import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { anExaminedApp, monitor, templateOf } from './stacks.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

const withoutHashes = (template: unknown): unknown =>
  JSON.parse(JSON.stringify(template).replaceAll(/[0-9a-f]{64}/g, '<hash>'));

describe('the stack', () => {
  it('is as it was when somebody last looked at it', () => {
    expect(withoutHashes(templateOf(monitor()).toJSON())).toMatchSnapshot();
  });

  it('passes cdk-nag and CloudFormation’s own rules', () => {
    const app = anExaminedApp();
    monitor({ authority: 'all', alertPhone: '+447700900123', kinds: 'rating-change', signUp: 'true' }, app);
    expect(() => app.synth()).not.toThrow();
  });

  it.each([
    { cloudFront: 'true' },
    { domainName: 'ofsted.example.org', certificateArn: CERTIFICATE },
    { domainName: 'ofsted.example.org', certificateArn: CERTIFICATE, hostedZoneId: 'Z0123456789ABC' },
    { alertEmail: '', force: 'true' },
    { tableName: 'Kept', operatorEmail: 'them@example.org', budget: '3', pingUrl: 'https://hc-ping.com/some-check' },
  ])('passes them with other settings as well: %j', (page) => {
    const app = anExaminedApp();
    monitor(page, app);
    expect(() => app.synth()).not.toThrow();
  });

  it('names nothing by hand, so that two of them fit into one account', () => {
    const resources = Object.values(templateOf(monitor()).toJSON().Resources).map((one) => JSON.stringify(one));
    const named =
      /"(TableName|QueueName|TopicName|FunctionName|RoleName|AlarmName|DashboardName|BudgetName|LogGroupName)":"/;
    expect(resources.filter((one) => named.test(one))).toEqual([]);
    templateOf(monitor()).hasResourceProperties('AWS::Scheduler::ScheduleGroup', { Name: Match.absent() });
    const namespaces = (stackName: string) =>
      JSON.stringify(templateOf(monitor({ stackName })).findResources('AWS::Logs::MetricFilter')).match(
        /"MetricNamespace":"[^"]+"/g,
      );
    const second = namespaces('Second');
    expect(namespaces('First')?.filter((name) => second?.includes(name))).toEqual([]);
  });

  it('leaves nothing behind but its table when it goes', () => {
    const resources = Object.values(templateOf(monitor()).toJSON().Resources);
    const Kept = z.looseObject({ Type: z.string(), DeletionPolicy: z.string().optional() });
    const kept = z
      .array(Kept)
      .parse(resources)
      .filter(({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete');
    expect(kept.map(({ Type }) => Type)).toEqual(['AWS::DynamoDB::Table']);
  });

  it('is refused by CloudFormation while it would tell nobody, unless whoever synthesized or deploys it wants that', () => {
    templateOf(monitor({ alertEmail: '' })).hasParameter('TellNobody', { Default: 'no' });
    templateOf(monitor({ alertEmail: '' })).templateMatches({
      Rules: { SomebodyIsTold: { Assertions: [{ Assert: { 'Fn::Equals': [{ Ref: 'TellNobody' }, 'yes'] } }] } },
    });
    for (const context of [{}, { alertEmail: '', alertPhone: '+447700900123' }, { alertEmail: '', force: 'true' }])
      expect(templateOf(monitor(context)).toJSON()['Rules']).not.toHaveProperty('SomebodyIsTold');
  });

  it('tags what it makes', () => {
    templateOf(monitor()).hasResourceProperties('AWS::Lambda::Function', {
      Tags: [
        { Key: 'monitor', Value: 'OfstedWatch' },
        { Key: 'project', Value: 'ofsted-watch' },
      ],
    });
  });

  it('warns before the month costs more than it may', () => {
    templateOf(monitor({ budget: '3' })).hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 3, Unit: 'USD' } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'FORECASTED' }, Subscribers: [{ SubscriptionType: 'SNS' }] },
        { Notification: { NotificationType: 'ACTUAL' }, Subscribers: [{ SubscriptionType: 'SNS' }] },
      ],
    });
  });
});
