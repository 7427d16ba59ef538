import { Match } from 'aws-cdk-lib/assertions';
import { User } from 'aws-cdk-lib/aws-iam';
import { expect, it } from 'vitest';
import { Store } from '../../infra/constructs/store.ts';
import { TABLE } from '../../shared/adapters/dynamo/table-shape.ts';
import { bareStack, templateOf } from './stacks.ts';

const TYPE = 'AWS::DynamoDB::Table';

it('keeps the table on update and delete, but not after a failed first deployment, and can go back 35 days', () => {
  const stack = bareStack();
  new Store(stack, 'Store');
  templateOf(stack).hasResource(TYPE, {
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      // with it, CloudFormation could not take away the table of a failed first deployment
      DeletionProtectionEnabled: Match.absent(),
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
  });
});

it('uses a table that is there, and makes none', () => {
  const stack = bareStack();
  const store = new Store(stack, 'Store', 'kept-table');
  store.grantRead(new User(stack, 'Reader'), ['raised']);
  const template = templateOf(stack);
  template.resourceCountIs(TYPE, 0);
  expect(JSON.stringify(template.toJSON())).toContain('table/kept-table/index/raised');
});

it('has the keys, the indexes and the expiry of the shape that the local engine has', () => {
  const stack = bareStack();
  new Store(stack, 'Store');
  const keys = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
  templateOf(stack).hasResourceProperties(TYPE, {
    KeySchema: keys(TABLE.partitionKey, TABLE.sortKey),
    GlobalSecondaryIndexes: TABLE.indexes.map(({ name, partitionKey, sortKey, projection }) => ({
      IndexName: name,
      KeySchema: keys(partitionKey, sortKey),
      Projection: { ProjectionType: projection },
    })),
    TimeToLiveSpecification: { AttributeName: TABLE.ttlAttribute, Enabled: true },
  });
});

it('lets nobody delete or scan, a reader not write, and each ask only the indexes it names', () => {
  const stack = bareStack();
  const store = new Store(stack, 'Store');
  store.grantRead(new User(stack, 'Reader'), ['raised']);
  const writer = new User(stack, 'Writer');
  store.grantRead(writer, ['waiting']);
  store.grantPut(writer);
  const granted = Object.values(templateOf(stack).findResources('AWS::IAM::Policy')).map(({ Properties }) =>
    JSON.stringify(Properties.PolicyDocument),
  );
  const [reading = '', writing = ''] = granted;
  expect(reading).toContain('/index/raised');
  expect(writing).toContain('PutItem');
  expect(writing).toContain('/index/waiting');
});
