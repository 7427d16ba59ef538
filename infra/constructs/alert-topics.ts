import { Annotations, type ArnComponents, ArnFormat, Aws, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SmsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type AlertKind, SETTING_RIGHT } from '../../shared/domain/alert.ts';
import type { Settings } from '../settings.ts';

type AlertTopicsProps = Pick<Settings, 'alertEmails' | 'alertPhones' | 'kinds' | 'operatorEmails'>;

const NOBODY_IS_TOLD = 'Nobody is told of anything: set alertEmail (-c alertEmail=me@example.org).';
const NO_OPERATOR = 'Nobody is told of the monitor’s own faults: set operatorEmail (-c operatorEmail=me@example.org).';

const onlyThese = (allowlist: string[]): SubscriptionFilter => SubscriptionFilter.stringFilter({ allowlist });

const HEARTBEAT: AlertKind = 'heartbeat';
const ALL_BUT_THE_PROOF_OF_LIFE = SubscriptionFilter.stringFilter({ denylist: [HEARTBEAT] });

/**
 * AWS has no resource for these, so that only a star allows them: what a subscription chose, and whether the account can
 * send texts. They change nothing.
 */
const READS_WITHOUT_RESOURCE = [
  'sns:GetSubscriptionAttributes',
  'sns:GetSMSAttributes',
  'sns:GetSMSSandboxAccountStatus',
  'sns:ListOriginationNumbers',
] as const;

type Filter = Record<string, SubscriptionFilter>;

const filteredBy = (filterPolicy: Filter) => (Object.keys(filterPolicy).length === 0 ? {} : { filterPolicy });

/** Where readers are told of Ofsted's news, and where the operator is told of the monitor's faults. */
export class AlertTopics extends Construct {
  readonly alerts: Topic;
  readonly operator: Topic;

  constructor(scope: Construct, id: string, { alertEmails, alertPhones, kinds, operatorEmails }: AlertTopicsProps) {
    super(scope, id);
    if (alertEmails.length + alertPhones.length === 0)
      Annotations.of(this).addWarningV2('ofsted-watch:nobody-is-told', NOBODY_IS_TOLD);
    else if (operatorEmails.length === 0) Annotations.of(this).addWarningV2('ofsted-watch:no-operator', NO_OPERATOR);
    // the policy of this key, which AWS manages, lets whoever may publish in this account use it: no grant is needed
    const masterKey = Alias.fromAliasName(this, 'ManagedKey', 'alias/aws/sns');
    this.alerts = new Topic(this, 'Alerts', { displayName: 'Ofsted Watch', masterKey, enforceSSL: true });
    // no key here: alarms cannot publish under that one, and one of our own would cost more than all the rest
    this.operator = new Topic(this, 'Operator', { displayName: 'Ofsted Watch operator', enforceSSL: true });
    const chosen = kinds === undefined ? undefined : [...new Set([...kinds, ...SETTING_RIGHT])];
    const wanted: Filter = { kind: chosen === undefined ? ALL_BUT_THE_PROOF_OF_LIFE : onlyThese(chosen) };
    for (const email of alertEmails) {
      const asOperator: Filter = chosen === undefined ? {} : { kind: onlyThese([...new Set([...chosen, HEARTBEAT])]) };
      const filter = operatorEmails.includes(email) ? asOperator : wanted;
      this.alerts.addSubscription(new EmailSubscription(email, filteredBy(filter)));
    }
    // the proof of life has to come the way that the alerts come, or it proves nothing
    for (const email of operatorEmails.filter((one) => !alertEmails.includes(one)))
      this.alerts.addSubscription(new EmailSubscription(email, filteredBy({ kind: onlyThese([HEARTBEAT]) })));
    // a message without a text would reach a phone as its bare subject
    const withText = { ...wanted, text: onlyThese(['yes']) };
    for (const phone of alertPhones) this.alerts.addSubscription(new SmsSubscription(phone, filteredBy(withText)));
    for (const email of operatorEmails) this.operator.addSubscription(new EmailSubscription(email));
    this.#letIn('cloudwatch', { region: Aws.REGION, resource: 'alarm', resourceName: '*' });
    this.#letIn('budgets', { region: '', resource: '*' });
  }

  /** Lets it publish to both topics, and see whether anybody hears of it. */
  grantPublish(grantee: IGrantable): void {
    const actions = ['sns:Publish', 'sns:ListSubscriptionsByTopic'];
    const resources = [this.alerts.topicArn, this.operator.topicArn];
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    const asking = new PolicyStatement({ actions: [...READS_WITHOUT_RESOURCE], resources: ['*'] });
    grantee.grantPrincipal.addToPrincipalPolicy(asking);
    if (Construct.isConstruct(grantee.grantPrincipal))
      Validations.of(grantee.grantPrincipal).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'AWS knows no resource for what is asked of one subscription, or of the account about texts.',
      });
  }

  /**
   * Lets it subscribe people to their topic by email and nothing else, confirm and end that, and see how many there are.
   * SNS holds what is done to a subscription against the ARN of its topic.
   */
  grantSignUp(grantee: IGrantable): void {
    const { grantPrincipal } = grantee;
    const resources = [this.alerts.topicArn];
    const conditions = { StringEquals: { 'sns:Protocol': 'email' } };
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['sns:Subscribe'], resources, conditions }));
    const actions = [
      'sns:GetTopicAttributes',
      'sns:ConfirmSubscription',
      'sns:GetSubscriptionAttributes',
      'sns:Unsubscribe',
    ];
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }

  /** Lets a service tell the operator, on behalf of this account only. */
  #letIn(service: string, source: Omit<ArnComponents, 'service'>): void {
    const arn = Stack.of(this).formatArn({ service, arnFormat: ArnFormat.COLON_RESOURCE_NAME, ...source });
    this.operator.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
        actions: ['sns:Publish'],
        resources: [this.operator.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': arn } },
      }),
    );
  }
}
