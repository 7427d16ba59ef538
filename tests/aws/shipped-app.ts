import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ACCOUNT, type EmulatedAws, REGION } from './emulated-aws.ts';
import { Template } from './for-emulator.ts';

/** A synthesized app with one stack. */
export type App = { folder: string; stackName: string };

/** Synthesizes the app that ships into a folder, with `-c` settings, as a deployment does: bundles and all. */
export const synthesize = (aws: EmulatedAws, folder: string, settings: Readonly<Record<string, string>>) =>
  aws.cdk(
    'synth',
    '--quiet',
    '--output',
    folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  );

const TEMPLATE_ASSET = /\/([0-9a-f]{64})\.json/;

/**
 * Changes the template in a synthesized folder. What is deployed is found by the hash of the template, which the folder
 * names in two more files.
 */
export const changeTemplate = async (
  { folder, stackName }: App,
  change: (template: Template) => Template,
): Promise<void> => {
  const file = join(folder, `${stackName}.template.json`);
  const changed = JSON.stringify(change(Template.parse(JSON.parse(await readFile(file, 'utf8')))));
  await writeFile(file, changed);
  const [, before = ''] = TEMPLATE_ASSET.exec(await readFile(join(folder, 'manifest.json'), 'utf8')) ?? [];
  const hash = createHash('sha256').update(changed).digest('hex');
  for (const name of ['manifest.json', `${stackName}.assets.json`]) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replaceAll(before, hash));
  }
};

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));
const Arn = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });
const Schedule = z.object({
  Properties: z.object({
    GroupName: z.unknown(),
    Target: z.looseObject({ Arn, RoleArn: Arn, Input: z.string() }),
  }),
});
const Policy = z.object({ Properties: z.object({ PolicyDocument: z.record(z.string(), z.unknown()) }) });
const Reference = z.union([z.object({ Ref: z.string() }), Arn]);

const RESOURCE =
  /<LogicalResourceId>(\w+)<\/LogicalResourceId>\s*<PhysicalResourceId>([^<]*)<\/PhysicalResourceId>\s*<ResourceType>([^<]+)</g;

/** The ARN of a thing by its type and its physical id. */
const ARNS: Readonly<Record<string, (id: string) => string>> = {
  'AWS::Lambda::Function': (id) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${id}`,
  'AWS::SQS::Queue': (id) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${id.split('/').at(-1)}`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/${id}`,
};

export type Deployed = Awaited<ReturnType<typeof deploy>>;

/** Deploys an app with the CDK's command line; throws with what that wrote. */
export const deploy = async (aws: EmulatedAws, { folder, stackName }: App) => {
  const outputsFile = join(folder, 'outputs.json');
  await aws.cdk('deploy', '--app', folder, '--require-approval', 'never', '--outputs-file', outputsFile);
  const outputs = Outputs.parse(JSON.parse(await readFile(outputsFile, 'utf8')))[stackName] ?? {};
  const { Resources } = Template.parse(JSON.parse(await readFile(join(folder, `${stackName}.template.json`), 'utf8')));
  const xml = await aws.cloudFormation('DescribeStackResources', { StackName: stackName });
  const made = new Map([...xml.matchAll(RESOURCE)].map(([, id = '', physical = '']) => [id, physical]));

  const idOf = (beginning: string, type: string): string => {
    const found = Object.entries(Resources).find(([id, { Type }]) => id.startsWith(beginning) && Type === type);
    if (found === undefined) throw new Error(`the stack has no ${type} ${beginning}`);
    return found[0];
  };

  /** A value of the template, as CloudFormation has resolved it. */
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return value;
    const reference = Reference.safeParse(value).data;
    if (reference === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one)]));
    const id = 'Ref' in reference ? reference.Ref : reference['Fn::GetAtt'][0];
    const physical = made.get(id) ?? id;
    return 'Ref' in reference ? physical : (ARNS[Resources[id]?.Type ?? '']?.(physical) ?? physical);
  };

  /** `poll-office-hours` or the name that the template has for it. */
  const scheduled = (schedule: string) => {
    const beginning = schedule in Resources ? schedule : `Schedules${schedule.replaceAll('-', '')}`;
    return Schedule.parse(Resources[idOf(beginning, 'AWS::Scheduler::Schedule')]).Properties;
  };

  return {
    outputs,
    /** Every schedule, by the name that the template has for it. */
    schedules: Object.keys(Resources).filter((id) => Resources[id]?.Type === 'AWS::Scheduler::Schedule'),
    /** The name that AWS gave what has a logical name that begins so. */
    named: (beginning: string, type: string): string => made.get(idOf(beginning, type)) ?? '',
    /** The policy of a role, as it is in force. */
    policyOf: (role: string): object =>
      z
        .record(z.string(), z.unknown())
        .parse(
          resolved(Policy.parse(Resources[idOf(`${role}DefaultPolicy`, 'AWS::IAM::Policy')]).Properties.PolicyDocument),
        ),
    /** Name of the function that a schedule starts, and what it is sent. */
    sentBy: (schedule: string): { to: string; event: unknown } => {
      const { Arn: target, Input } = scheduled(schedule).Target;
      return { to: made.get(target['Fn::GetAtt'][0]) ?? '', event: JSON.parse(Input) };
    },
    /** The target of a schedule and its group, as Scheduler has them. */
    targetOf: (schedule: string): { group: string; target: object } => {
      const { GroupName, Target } = scheduled(schedule);
      return { group: String(resolved(GroupName)), target: z.looseObject({}).parse(resolved(Target)) };
    },
  };
};
