import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { monitor, templateOf } from './stacks.ts';

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Statement = z.object({ Effect: z.enum(['Allow', 'Deny']), Action: many, Resource: z.unknown() });
const Policy = z.object({
  Properties: z.object({ PolicyName: z.string(), PolicyDocument: z.object({ Statement: z.array(Statement) }) }),
});

const policies = Object.values(templateOf(monitor({ signUp: 'true' })).findResources('AWS::IAM::Policy')).map(
  (one) => Policy.parse(one).Properties,
);
const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

/** AWS knows no resource for these, which read and change nothing. */
const WITHOUT_RESOURCE = [
  'sns:GetSMSAttributes',
  'sns:GetSMSSandboxAccountStatus',
  'sns:GetSubscriptionAttributes',
  'sns:ListOriginationNumbers',
];

describe('what the roles may do', () => {
  it('has no star in any action, and one for a resource only where AWS knows none', () => {
    expect(statements.length).toBeGreaterThan(10);
    for (const { Action } of statements) expect(Action.join(' ')).not.toContain('*');
    const starred = statements.filter(({ Resource }) => JSON.stringify(Resource).includes('*'));
    expect(starred.map(({ Action, Resource }) => [Action.toSorted(), Resource])).toEqual([[WITHOUT_RESOURCE, '*']]);
  });

  it('uses no policy that AWS manages and may change', () => {
    for (const { Properties } of Object.values(templateOf(monitor()).findResources('AWS::IAM::Role')))
      expect(Properties.ManagedPolicyArns ?? []).toEqual([]);
  });

  it('is in the table of the documentation, action by action, and nothing else is', async () => {
    const [, table = ''] = /\n(\| who .*?)\n\n/s.exec(await readFile('docs/permissions.md', 'utf8')) ?? [];
    const told = new Set([...table.matchAll(/`([a-z]+:[A-Za-z]+)`/g)].map(([, action]) => action));
    expect(told).toEqual(new Set(statements.flatMap(({ Action }) => Action)));
  });
});
