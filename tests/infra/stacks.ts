import { App, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdk from '../../cdk.json' with { type: 'json' };
import { ServiceFunction } from '../../infra/constructs/service-function.ts';
import { MonitorStack } from '../../infra/monitor-stack.ts';
import { readSettings } from '../../infra/read-settings.ts';
import { isForced } from '../../infra/settings-of-app.ts';

const CONTEXT = { ...cdk.context, 'aws:cdk:bundling-stacks': [] };

/** An app with the flags of `cdk.json` that bundles nothing, and is not held against CloudFormation's own rules. */
export const anApp = (): App => new App({ context: CONTEXT, builtinCloudFormationValidation: false });

/** The same, held against CloudFormation's own rules, which takes seconds, and those of cdk-nag: synthesis fails. */
export const anExaminedApp = (): App => {
  const app = new App({ context: CONTEXT });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};

/** An empty stack for one construct. */
export const bareStack = (): Stack => new Stack(anApp(), 'Bare');

export const aFunction = (stack: Stack, id = 'Some'): ServiceFunction =>
  new ServiceFunction(stack, id, {
    folder: 'publish',
    description: 'Does something',
    environment: { TABLE_NAME: 'table' },
    memorySize: 512,
    timeout: Duration.minutes(1),
  });

export const templateOf = (stack: Stack): Template => Template.fromStack(stack);

/** The whole monitor with these settings, as they come from the command line. */
export const monitor = (context: Record<string, unknown> = {}, app = anApp()): MonitorStack => {
  const read = readSettings({ alertEmail: 'me@example.org', ...context });
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
  return new MonitorStack(app, read.settings.stackName, {
    settings: read.settings,
    mayTellNobody: isForced(context),
    env: { region: read.settings.region },
  });
};
