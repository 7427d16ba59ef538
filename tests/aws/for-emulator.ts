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
      Resources: Object.fromEntries(kept.map(([id, resource]) => [id, startedWith(resource, nodeOptions)])),
    },
    leftOut: LACKING.filter(({ is }) => all.some(([, resource]) => is(resource))).map(({ what }) => what),
  };
};
