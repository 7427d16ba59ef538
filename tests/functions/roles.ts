import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const HERE = 'eu-west-2:000000000000';

const Reference = z.union([
  z.string().transform((text) => ({ text })),
  z.object({ Ref: z.string() }),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
]);

const many = <Thing extends z.ZodType>(thing: Thing) =>
  z.union([z.array(thing), thing.transform((one) => [one] as z.output<Thing>[])]);
/** The two conditions that these roles have: what else there may be is not known here. */
const Condition = z.union([
  z
    .strictObject({ StringEquals: z.strictObject({ 'sns:Protocol': z.string() }) })
    .transform(({ StringEquals }) => ` with the protocol ${StringEquals['sns:Protocol']}`),
  z
    .strictObject({ 'ForAllValues:StringEquals': z.strictObject({ 'dynamodb:LeadingKeys': z.tuple([z.string()]) }) })
    .transform((one) => ` in the partition ${one['ForAllValues:StringEquals']['dynamodb:LeadingKeys'][0]}`),
]);
const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({
      Statement: z.array(
        z.strictObject({
          Effect: z.literal('Allow'),
          Action: many(z.string()),
          Resource: many(z.unknown()),
          Condition: Condition.optional(),
        }),
      ),
    }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});
const Deployed = z.object({
  Properties: z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
});

const typeOf = (template: Template, id: string): string => String(template.toJSON()['Resources'][id]?.Type);

/** What CloudFormation would put for a reference, if the physical names were the logical ones. */
const resolved = (template: Template, value: unknown): string => {
  const reference = Reference.parse(value);
  if ('text' in reference) return reference.text;
  if ('Fn::Join' in reference) return reference['Fn::Join'][1].map((part) => resolved(template, part)).join('');
  const [id, attribute] = 'Ref' in reference ? [reference.Ref, 'Ref'] : reference['Fn::GetAtt'];
  switch (`${typeOf(template, id)} ${attribute}`) {
    case 'AWS::SNS::Topic Ref':
      return `arn:aws:sns:${HERE}:${id}`;
    case 'AWS::SQS::Queue Ref':
      return `https://sqs.eu-west-2.amazonaws.com/000000000000/${id}`;
    case 'AWS::SQS::Queue Arn':
      return `arn:aws:sqs:${HERE}:${id}`;
    case 'AWS::DynamoDB::Table Arn':
      return `arn:aws:dynamodb:${HERE}:table/${id}`;
    default:
      return attribute === 'Ref' ? id : `${id}.${attribute}`;
  }
};

/** `dynamodb:Query` on the ARN of a table, or of one of its indexes; after it the condition, where there is one. */
export type Grant = `${string} on ${string}`;

const on = (action: string, resource: string): Grant => `${action} on ${resource}`;

const grantsOf = (template: Template, name: string): readonly Grant[] =>
  Object.values(template.findResources('AWS::IAM::Policy'))
    .map((policy) => Policy.parse(policy).Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(`${name}Role`)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition: condition = '' }) =>
      Action.flatMap((action) =>
        Resource.map((resource): Grant => on(action, `${resolved(template, resource)}${condition}`)),
      ),
    );

/** SNS's reference knows no resource for these; where it denies them, it names the topic: a right on either is enough. */
const OfSubscription = z.object({ SubscriptionArn: z.string() });
const Asked = z.union([
  z.object({ TableName: z.string(), IndexName: z.string().optional() }),
  z.object({ RequestItems: z.record(z.string(), z.unknown()) }),
  z.object({ TopicArn: z.string() }),
  OfSubscription,
  z.object({ QueueUrl: z.url() }),
  // AWS knows no resource for what is asked of the account: only `*` allows it
  z.strictObject({ NextToken: z.string().optional(), MaxResults: z.int().optional() }).transform(() => '*' as const),
]);

const tableArn = (name: string): string => `arn:aws:dynamodb:${HERE}:table/${name}`;

/** The ARNs that a call is about. One of a shape not known here is a fault of these tests. */
const resourcesOf = (input: unknown): readonly string[] => {
  const asked = Asked.parse(input);
  if (asked === '*') return [asked];
  if ('TopicArn' in asked) return [asked.TopicArn];
  if ('SubscriptionArn' in asked) return [asked.SubscriptionArn.split(':').slice(0, 6).join(':')];
  if ('QueueUrl' in asked) return [`arn:aws:sqs:${HERE}:${new URL(asked.QueueUrl).pathname.split('/').at(-1)}`];
  if ('RequestItems' in asked) return Object.keys(asked.RequestItems).map(tableArn);
  const table = tableArn(asked.TableName);
  return [asked.IndexName === undefined ? table : `${table}/index/${asked.IndexName}`];
};

const Conditioned = z.object({ Protocol: z.string().optional(), Key: z.object({ PK: z.unknown() }).optional() });
/** As the document client has it, and as it is on the wire. */
const Partition = z.union([z.string(), z.object({ S: z.string() }).transform(({ S }) => S)]);

/** The condition under which a call may also be granted. */
const conditionOf = (input: unknown): string => {
  const { Protocol, Key } = Conditioned.parse(input);
  if (Protocol !== undefined) return ` with the protocol ${Protocol}`;
  return Key === undefined ? '' : ` in the partition ${Partition.parse(Key.PK)}`;
};

class AccessDenied extends Error {
  override readonly name = 'AccessDeniedException';

  constructor(role: string, grant: Grant) {
    super(`The role of ${role} may not do ${grant}`);
  }
}

/** `dynamodb:Query`, and what is asked. */
type Call = { action: string; input: unknown };

type Guarded = DynamoDBClient | SNSClient | SQSClient;

/** The role of one function as the template makes it: enforced on every client that is put under it. */
export class Role {
  readonly name: string;
  readonly grants: ReadonlySet<Grant>;
  /** Each grant that was needed, with the first call that needed it. */
  readonly used = new Map<Grant, Call>();
  /** Kept as well as thrown: an adapter may make an outcome of what it catches. */
  readonly denied: Grant[] = [];
  /** What the template gives the function, with logical names for physical ones. */
  readonly environment: Readonly<Record<string, string>>;

  /** `without`: a grant that is taken away. */
  constructor(template: Template, name: string, without?: Grant) {
    this.name = name;
    this.grants = new Set(grantsOf(template, name).filter((grant) => grant !== without));
    const [, made] = Object.entries(template.findResources('AWS::Lambda::Function')).find(([id]) =>
      id.startsWith(`${name}Function`),
    ) ?? [name];
    this.environment = Object.fromEntries(
      Object.entries(Deployed.parse(made).Properties.Environment.Variables).map(([variable, value]) => [
        variable,
        resolved(template, value),
      ]),
    );
  }

  /** A client that throws where AWS would deny, before anything is sent. */
  over<Client extends Guarded>(client: Client): Client {
    const stack: Pick<DynamoDBClient['middlewareStack'], 'add'> = client.middlewareStack as never;
    stack.add(
      (next, { clientName = '', commandName = '' }) =>
        async (args) => {
          const service = clientName.replace('Client', '').toLowerCase();
          this.admit({ action: `${service}:${commandName.replace('Command', '')}`, input: args.input });
          return next(args);
        },
      { step: 'finalizeRequest', name: 'role' },
    );
    return client;
  }

  /** Throws where AWS would deny this call. */
  admit(call: Call): void {
    for (const resource of resourcesOf(call.input)) this.#check(on(call.action, resource), call);
  }

  #check(plain: Grant, call: Call): void {
    const onAnything = on(call.action, '*');
    const underCondition: Grant = `${plain}${conditionOf(call.input)}`;
    // what is asked of a subscription is named as SNS's reference has it
    const named = OfSubscription.safeParse(call.input).success ? onAnything : plain;
    const grant = [plain, onAnything, underCondition].find((one) => this.grants.has(one)) ?? named;
    if (!this.used.has(grant)) this.used.set(grant, call);
    if (this.grants.has(grant)) return;
    this.denied.push(grant);
    throw new AccessDenied(this.name, grant);
  }
}
