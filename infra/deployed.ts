import { CloudFormationClient, DescribeStacksCommand, GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import type { PageSettings, Settings } from './settings.ts';

/** Whom a monitor tells, and of which councils: what no deploy may drop in silence. */
export type Reach = {
  councils: readonly string[];
  readers: readonly string[];
  operators: readonly string[];
  /** A table that the stack uses and did not make: without it the monitor would begin anew. */
  table?: string | undefined;
  /** Links to the page's name, in mails and feed readers, would lead nowhere without it. */
  page?: PageSettings | undefined;
};

export const reachOf = (settings: Settings): Reach => ({
  councils: settings.authorities.map(({ slug }) => slug),
  readers: [...settings.alertEmails, ...settings.alertPhones],
  operators: settings.operatorEmails,
  table: settings.tableName,
  page: { cloudFront: settings.cloudFront, domain: settings.domain },
});

const Reference = z.object({ Ref: z.string() });
const Subscription = z.object({
  TopicArn: Reference,
  Endpoint: z.string(),
  FilterPolicy: z.object({ kind: z.unknown() }).optional(),
});

/** The operator's own, to the proof of life alone: it makes nobody a reader. */
const isProofOfLife = ({ FilterPolicy }: z.infer<typeof Subscription>): boolean =>
  JSON.stringify(FilterPolicy?.kind) === '["heartbeat"]';

const Watching = z.object({ Environment: z.object({ Variables: z.object({ AUTHORITIES: z.string() }) }) });
/** A table that the stack made is a reference and no name. */
const Using = z.object({ Environment: z.object({ Variables: z.object({ TABLE_NAME: z.string() }) }) });
const OwnName = z.object({
  DistributionConfig: z.object({
    Aliases: z.tuple([z.string()]),
    ViewerCertificate: z.object({ AcmCertificateArn: z.string() }),
  }),
});
const Record = z.object({ HostedZoneId: z.string() });
const Output = z.object({ Value: Reference });

/** Of any version of this stack, since all of them have these outputs, subscriptions and functions. */
const Template = z.object({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z.unknown().optional() })),
  Outputs: z.object({ AlertTopic: Output, OperatorTopic: Output }),
});

type Made = { Properties?: unknown } | undefined;

const domainOf = (distribution: Made, record: Made): PageSettings['domain'] => {
  const config = OwnName.safeParse(distribution?.Properties).data?.DistributionConfig;
  if (config === undefined) return undefined;
  const { Aliases, ViewerCertificate } = config;
  const hostedZoneId = Record.safeParse(record?.Properties).data?.HostedZoneId;
  return { name: Aliases[0], certificateArn: ViewerCertificate.AcmCertificateArn, hostedZoneId };
};

/** What a stack's template says of whom it tells; throws for a template that is not of this project. */
export const reachIn = (template: unknown): Reach => {
  const { Resources, Outputs } = Template.parse(template);
  const ofType = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type);
  const subscriptions = ofType('AWS::SNS::Subscription').flatMap(
    ({ Properties }) => Subscription.safeParse(Properties).data ?? [],
  );
  const toldBy = ({ Value }: z.infer<typeof Output>) =>
    subscriptions
      .filter((one) => one.TopicArn.Ref === Value.Ref && !isProofOfLife(one))
      .map(({ Endpoint }) => Endpoint);
  const [using] = ofType('AWS::Lambda::Function').flatMap(({ Properties }) => Using.safeParse(Properties).data ?? []);
  const distributions = ofType('AWS::CloudFront::Distribution');
  const [record] = ofType('AWS::Route53::RecordSet');
  const lists = ofType('AWS::Lambda::Function').flatMap(({ Properties }) => Watching.safeParse(Properties).data ?? []);
  return {
    councils: [...new Set(lists.flatMap(({ Environment }) => Environment.Variables.AUTHORITIES.split(',')))],
    readers: toldBy(Outputs.AlertTopic),
    operators: toldBy(Outputs.OperatorTopic),
    page: { cloudFront: distributions.length > 0, domain: domainOf(distributions[0], record) },
    table: using?.Environment.Variables.TABLE_NAME,
  };
};

export type Deployed =
  | { kind: 'deployed'; reach: Reach; outputs: Readonly<Record<string, string>> }
  | { kind: 'nothing' }
  | { kind: 'not-known'; because: string };

const ASKING = { connectionTimeout: 5_000, requestTimeout: 15_000, throwOnRequestTimeout: true };

const lineOne = (fault: unknown): string =>
  fault instanceof Error ? `${fault.name}: ${fault.message.split('\n', 1)[0]}` : String(fault);

/** A stack with such a status has never run anything, or does no longer: the CDK makes it anew. */
const NOT_THERE = ['REVIEW_IN_PROGRESS', 'CREATE_FAILED', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'DELETE_COMPLETE'];

/** What is deployed under this name, as CloudFormation keeps it. Never throws: what cannot be known is an answer. */
export const deployedReach = async (stackName: string, region: string): Promise<Deployed> => {
  const client = new CloudFormationClient({ region, maxAttempts: 2, requestHandler: ASKING });
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    if (stack === undefined || NOT_THERE.includes(stack.StackStatus ?? '')) return { kind: 'nothing' };
    const { TemplateBody = '' } = await client.send(
      new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' }),
    );
    const outputs = (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]);
    return { kind: 'deployed', reach: reachIn(JSON.parse(TemplateBody)), outputs: Object.fromEntries(outputs) };
  } catch (fault) {
    if (fault instanceof Error && /does not exist/.test(fault.message)) return { kind: 'nothing' };
    return { kind: 'not-known', because: lineOne(fault) };
  } finally {
    client.destroy();
  }
};
