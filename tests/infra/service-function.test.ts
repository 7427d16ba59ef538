import { expect, it } from 'vitest';
import { aFunction, bareStack, templateOf } from './stacks.ts';

it('runs on Node 24 and ARM, with its own log that is kept for a month', () => {
  const stack = bareStack();
  aFunction(stack);
  const template = templateOf(stack);
  const [log] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
  template.hasResourceProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    MemorySize: 512,
    Timeout: 60,
    Environment: { Variables: { TABLE_NAME: 'table' } },
    LoggingConfig: { LogGroup: { Ref: log } },
  });
  template.hasResource('AWS::Logs::LogGroup', { DeletionPolicy: 'Delete', Properties: { RetentionInDays: 30 } });
});

it('may do nothing but write to that log until it is granted more', () => {
  const stack = bareStack();
  aFunction(stack);
  const template = templateOf(stack);
  const [log] = Object.keys(template.findResources('AWS::Logs::LogGroup'));
  const [policy] = Object.values(template.findResources('AWS::IAM::Policy'));
  const [role] = Object.values(template.findResources('AWS::IAM::Role'));
  expect(policy?.['Properties'].PolicyDocument.Statement).toEqual([
    {
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Effect: 'Allow',
      Resource: { 'Fn::GetAtt': [log, 'Arn'] },
    },
  ]);
  expect(role?.['Properties'].ManagedPolicyArns).toBeUndefined();
});
