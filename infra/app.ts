import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { MonitorStack } from './monitor-stack.ts';
import { readSettings } from './read-settings.ts';

const app = new App();
const read = readSettings(app.node.getAllContext());
if ('mistakes' in read) {
  process.stderr.write(`${read.mistakes.join('\n')}\n`);
  process.exit(1);
}
const { settings } = read;
new MonitorStack(app, settings.stackName, {
  settings,
  env: { account: process.env['CDK_DEFAULT_ACCOUNT'], region: settings.region },
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
