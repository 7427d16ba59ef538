import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { MonitorStack } from './monitor-stack.ts';
import { isForced, settingsOfApp } from './settings-of-app.ts';

const app = new App();
const settings = await settingsOfApp(app.node.getAllContext());
// without credentials, as in `npm run synth`, the stack is for whichever account deploys it
const account = process.env['CDK_DEFAULT_ACCOUNT'];
new MonitorStack(app, settings.stackName, {
  settings,
  env: { ...(account === undefined ? {} : { account }), region: settings.region },
  mayTellNobody: isForced(app.node.getAllContext()),
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
