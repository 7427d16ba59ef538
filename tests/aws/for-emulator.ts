import * as z from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export const Template = z.looseObject({ Resources: z.record(z.string(), Resource) });
export type Template = z.infer<typeof Template>;
type Resource = z.infer<typeof Resource>;

/** What ministack 1.5.33 does not make. */
const LACKING: readonly { what: string; is: (resource: Resource) => boolean }[] = [
  { what: 'budgets', is: ({ Type }) => Type === 'AWS::Budgets::Budget' },
  {
    what: 'alarms on calculated metrics',
    is: ({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && 'Metrics' in Properties,
  },
];

const Variables = z.object({ Variables: z.record(z.string(), z.unknown()) });

const Statements = z.object({
  Statement: z.array(z.looseObject({ Action: z.unknown(), Condition: z.unknown().optional() })),
});

/**
 * Rights as ministack 1.5.33 weighs them: it knows no key `sns:Protocol`, and holds what is done to a subscription against
 * `*`, where SNS asks for its topic.
 */
const weighed = (resource: Resource): Resource => {
  const document = Statements.safeParse(resource.Properties['PolicyDocument']).data;
  if (resource.Type !== 'AWS::IAM::Policy' || document === undefined) return resource;
  const Statement = document.Statement.map(({ Condition, ...statement }) => ({
    ...statement,
    ...(Condition === undefined || JSON.stringify(Condition).includes('sns:Protocol') ? {} : { Condition }),
    ...(JSON.stringify(statement.Action).includes('sns:Unsubscribe') ? { Resource: '*' } : {}),
  }));
  return { ...resource, Properties: { ...resource.Properties, PolicyDocument: { ...document, Statement } } };
};

/** A function that Node starts with these options: how it gets the clock and the network of a recording. */
const startedWith = (resource: Resource, nodeOptions: string): Resource => {
  if (resource.Type !== 'AWS::Lambda::Function') return resource;
  const { Variables: shipped } = Variables.parse(resource.Properties['Environment']);
  const Environment = { Variables: { ...shipped, NODE_OPTIONS: nodeOptions } };
  return { ...resource, Properties: { ...resource.Properties, Environment } };
};

/** The synthesized template as the emulator can make it. Everything that differs from what ships differs here. */
export const forEmulator = (
  template: Template,
  nodeOptions: string,
): { template: Template; leftOut: readonly string[] } => {
  const all = Object.entries(template.Resources);
  const lacks = (resource: Resource) => LACKING.some(({ is }) => is(resource));
  const kept = all.filter(([, resource]) => !lacks(resource));
  return {
    template: {
      ...template,
      Resources: Object.fromEntries(kept.map(([id, resource]) => [id, weighed(startedWith(resource, nodeOptions))])),
    },
    leftOut: LACKING.filter(({ is }) => all.some(([, resource]) => is(resource))).map(({ what }) => what),
  };
};
