import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import cdk from '../../cdk.json' with { type: 'json' };
import { MonitorStack } from '../../infra/monitor-stack.ts';
import { readSettings } from '../../infra/read-settings.ts';

/** What is deployed, as far as it costs by itself or decides what work costs. */
export type Deployment = {
  /** Gigabytes by the id of the function's construct: `Poll`. */
  memory: Readonly<Record<'Api' | 'Poll' | 'Read' | 'Publish', number>>;
  /** Metrics that alarms watch: one that watches a sum counts each part. */
  alarmMetrics: number;
  ownMetrics: number;
  dashboards: number;
  budgets: number;
};

const Alarm = z.object({
  Properties: z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).default([]) }),
});
const Memory = z.object({ Properties: z.object({ MemorySize: z.number() }) });

const metricsOf = (alarm: unknown): number => {
  const { Metrics } = Alarm.parse(alarm).Properties;
  return Metrics.length === 0 ? 1 : Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length;
};

const memoryOf = (functions: Readonly<Record<string, unknown>>, name: string): number => {
  const [, found] = Object.entries(functions).find(([id]) => id.startsWith(`${name}Function`)) ?? [];
  return Memory.parse(found).Properties.MemorySize / 1024;
};

/** The stack as it is deployed, synthesized here without its bundles; who is told makes no difference to it. */
export const deployment = (): Deployment => {
  // what is only counted need not be held against CloudFormation's rules, which takes seconds
  const context = { ...cdk.context, 'aws:cdk:bundling-stacks': [] };
  const app = new App({ context, builtinCloudFormationValidation: false });
  const read = readSettings({ alertEmail: 'someone@example.org' });
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
  const { settings } = read;
  const stack = new MonitorStack(app, settings.stackName, { settings, env: { region: settings.region } });
  const template = Template.fromStack(stack);
  const count = (type: string): number => Object.keys(template.findResources(type)).length;
  const functions = template.findResources('AWS::Lambda::Function');
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
  return {
    memory: {
      Api: memoryOf(functions, 'Api'),
      Poll: memoryOf(functions, 'Poll'),
      Read: memoryOf(functions, 'Read'),
      Publish: memoryOf(functions, 'Publish'),
    },
    alarmMetrics: alarms.reduce((sum, alarm) => sum + metricsOf(alarm), 0),
    ownMetrics: count('AWS::Logs::MetricFilter'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    budgets: count('AWS::Budgets::Budget'),
  };
};
