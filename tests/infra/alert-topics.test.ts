import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { AlertTopics } from '../../infra/constructs/alert-topics.ts';
import { bareStack, templateOf } from './stacks.ts';

type Props = ConstructorParameters<typeof AlertTopics>[2];

const topicsWith = (props: Partial<Props> = {}): AlertTopics => {
  const oneReader = {
    alertEmails: ['reader@example.org'],
    alertPhones: [],
    kinds: undefined,
    operatorEmails: ['owner@example.org'],
  };
  return new AlertTopics(bareStack(), 'Topics', { ...oneReader, ...props });
};
const templateWith = (props: Partial<Props> = {}) => templateOf(Stack.of(topicsWith(props)));

const ALERTS = { Ref: Match.stringLikeRegexp('^TopicsAlerts') };
const OPERATOR = { Ref: Match.stringLikeRegexp('^TopicsOperator') };

describe('the two topics', () => {
  it('are encrypted where people’s news is, and not where alarms have to publish', () => {
    const template = templateWith();
    template.hasResourceProperties('AWS::SNS::Topic', {
      DisplayName: 'Ofsted Watch',
      KmsMasterKeyId: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp('alias/aws/sns')])] },
    });
    template.hasResourceProperties('AWS::SNS::Topic', {
      DisplayName: 'Ofsted Watch operator',
      KmsMasterKeyId: Match.absent(),
    });
  });

  it('take nothing that does not come by TLS', () => {
    templateWith().resourcePropertiesCountIs(
      'AWS::SNS::TopicPolicy',
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      },
      2,
    );
  });

  it('let alarms and the budget of this account, and of no other, tell the operator', () => {
    const allowed = Object.values(templateWith().findResources('AWS::SNS::TopicPolicy'))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Principal }) => Principal.Service)).toEqual([
      'cloudwatch.amazonaws.com',
      'budgets.amazonaws.com',
    ]);
    for (const { Condition } of allowed)
      expect(Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
  });
});

describe('subscriptions', () => {
  it('tell readers by email and SMS, and the operator of faults', () => {
    const template = templateWith({
      alertEmails: ['reader@example.org'],
      alertPhones: ['+447700900123'],
      operatorEmails: ['owner@example.org'],
    });
    const subscriptions = [
      { Protocol: 'email', Endpoint: 'reader@example.org', TopicArn: ALERTS },
      { Protocol: 'sms', Endpoint: '+447700900123', TopicArn: ALERTS },
      { Protocol: 'email', Endpoint: 'owner@example.org', TopicArn: OPERATOR },
    ];
    for (const properties of subscriptions) template.hasResourceProperties('AWS::SNS::Subscription', properties);
    template.resourceCountIs('AWS::SNS::Subscription', 4);
  });

  it('get every kind of alert but the proof of life unless kinds are chosen', () => {
    templateWith({ alertEmails: ['a@example.org'] }).hasResourceProperties('AWS::SNS::Subscription', {
      Endpoint: 'a@example.org',
      FilterPolicy: { kind: [{ 'anything-but': ['heartbeat'] }] },
    });
    templateWith({ alertEmails: ['a@example.org'], kinds: ['rating-change'] }).hasResourceProperties(
      'AWS::SNS::Subscription',
      { FilterPolicy: { kind: ['rating-change', 'revised', 'correction'] } },
    );
  });

  it('send phones only what has a text', () => {
    templateWith({ alertEmails: [], alertPhones: ['+447700900123'] }).hasResourceProperties('AWS::SNS::Subscription', {
      FilterPolicy: { kind: [{ 'anything-but': ['heartbeat'] }], text: ['yes'] },
    });
  });

  it('bring the weekly proof of life to the operator, the way that the alerts come', () => {
    const owner = { TopicArn: ALERTS, Endpoint: 'owner@example.org' };
    templateWith().hasResourceProperties('AWS::SNS::Subscription', { ...owner, FilterPolicy: { kind: ['heartbeat'] } });
    // who is both has one subscription, since SNS takes an address once
    const both = { alertEmails: ['owner@example.org'] };
    templateWith(both).hasResourceProperties('AWS::SNS::Subscription', { ...owner, FilterPolicy: Match.absent() });
    templateWith({ ...both, kinds: ['rating-change'] }).hasResourceProperties('AWS::SNS::Subscription', {
      ...owner,
      FilterPolicy: { kind: ['rating-change', 'revised', 'correction', 'heartbeat'] },
    });
    templateWith(both).resourceCountIs('AWS::SNS::Subscription', 2);
  });

  it('are missed with a warning when there are none', () => {
    const warnings = (props: Partial<Props>) =>
      topicsWith(props)
        .node.metadata.filter(({ type }) => type === 'aws:cdk:warning')
        .map(({ data }) => data);
    expect(warnings({})).toEqual([]);
    expect(warnings({ alertEmails: [], alertPhones: ['+447700900123'] })).toEqual([]);
    expect(warnings({ alertEmails: [] })).toEqual([expect.stringContaining('told of anything: set alertEmail')]);
    expect(warnings({ operatorEmails: [] })).toEqual([
      expect.stringContaining('told of the monitor’s own faults: set operatorEmail'),
    ]);
  });
});
