import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import cdk from '../../../cdk.json' with { type: 'json' };
import { monitor } from '../../infra/stacks.ts';

const LambdaFunction = z.object({
  Properties: z.object({
    Code: z.object({ S3Key: z.string().regex(/^[0-9a-f]{64}\.zip$/) }),
    Handler: z.string(),
    Runtime: z.string(),
    MemorySize: z.int(),
    Timeout: z.int(),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
    LoggingConfig: z.object({ LogFormat: z.string().default('Text') }),
  }),
});
const LambdaSchedule = z.object({
  Properties: z.object({
    Target: z.object({ Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }), Input: z.string() }),
  }),
});
const Template = z.object({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) });

/** A function as the template describes it; its bundle lies in `folder`. */
export type SynthesizedFunction = z.infer<typeof LambdaFunction>['Properties'] & { name: string; folder: string };

/** What a schedule sends, and to which function. */
export type Sent = { to: string; event: unknown };

const nameOf = (id: string): string => id.replace(/Function[0-9A-F]{8}$/, '');

/** Makes the template with all bundles, as a deployment does, in a folder of its own. */
export const synthesize = async () => {
  const outdir = await mkdtemp(join(tmpdir(), 'synthesized-'));
  const app = new App({ context: cdk.context, outdir });
  const stack = monitor({}, app);
  const assembly = app.synth();
  const { Resources } = Template.parse(assembly.getStackByName(stack.stackName).template);
  const ofType = (type: string) => Object.entries(Resources).filter(([, { Type }]) => Type === type);
  const functions = ofType('AWS::Lambda::Function').map(([id, resource]): SynthesizedFunction => {
    const { Properties } = LambdaFunction.parse(resource);
    const folder = join(outdir, `asset.${Properties.Code.S3Key.replace('.zip', '')}`);
    return { ...Properties, name: nameOf(id), folder };
  });
  const sent = ofType('AWS::Scheduler::Schedule').map(([, resource]): Sent => {
    const { Target } = LambdaSchedule.parse(resource).Properties;
    return { to: nameOf(Target.Arn['Fn::GetAtt'][0]), event: JSON.parse(Target.Input) };
  });
  return { outdir, functions, sent: [...new Map(sent.map((one) => [JSON.stringify(one), one])).values()] };
};
export type Synthesized = Awaited<ReturnType<typeof synthesize>>;
