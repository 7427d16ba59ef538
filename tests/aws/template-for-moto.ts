import * as z from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z.array(z.string()).optional(),
});
type Resource = z.infer<typeof Resource>;

const Template = z.looseObject({
  Parameters: z.record(z.string(), z.unknown()),
  Resources: z.record(z.string(), Resource),
});
export type Template = z.infer<typeof Template>;

/** What moto 5.2.1 makes out of a template. Of the other types it would make nothing, or fail on who refers to them. */
const MADE_BY_MOTO: readonly string[] = [
  'AWS::DynamoDB::Table',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
];

const referencesOf = (resource: Resource): readonly string[] =>
  [...JSON.stringify(resource).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)].map(([, id = '']) => id);

/** CloudFormation gives a FIFO queue a name that fits; moto does not. */
const named = (id: string, { Type, Properties, ...resource }: Resource): Resource =>
  Type === 'AWS::SQS::Queue' && Properties['FifoQueue'] === true
    ? { ...resource, Type, Properties: { ...Properties, QueueName: `${id}.fifo` } }
    : { ...resource, Type, Properties };

const without = (resources: Template['Resources'], parameters: readonly string[]): Template['Resources'] => {
  const isThere = (id: string): boolean => id in resources || parameters.includes(id);
  const kept = Object.entries(resources).filter(([, resource]) => referencesOf(resource).every(isThere));
  return kept.length === Object.keys(resources).length ? resources : without(Object.fromEntries(kept), parameters);
};

/** The template as far as moto can make it, and the types of what had to be left out. */
export const templateForMoto = (synthesized: unknown): { template: Template; leftOut: readonly string[] } => {
  const template = Template.parse(synthesized);
  const all = Object.entries(template.Resources);
  const makeable = Object.fromEntries(all.filter(([, { Type }]) => MADE_BY_MOTO.includes(Type)));
  const kept = without(makeable, Object.keys(template.Parameters));
  const Resources = Object.fromEntries(
    Object.entries(kept).map(([id, resource]) => [
      id,
      named(id, { ...resource, DependsOn: resource.DependsOn?.filter((other) => other in kept) }),
    ]),
  );
  const leftOut = all.filter(([id]) => !(id in kept)).map(([, { Type }]) => Type);
  return { template: { ...template, Outputs: {}, Resources }, leftOut: [...new Set(leftOut)].toSorted() };
};
