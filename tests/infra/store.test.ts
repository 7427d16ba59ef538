import { User } from 'aws-cdk-lib/aws-iam';
import { expect, it } from 'vitest';
import { Store } from '../../infra/constructs/store.ts';
import { TABLE } from '../../shared/adapters/dynamo/table.ts';
import { bareStack, templateOf } from './stacks.ts';

const TYPE = 'AWS::DynamoDB::Table';

it('keeps the table when the stack goes, protects it from deletion, and can go back to any moment of 35 days', () => {
  const stack = bareStack();
  new Store(stack, 'Store');
  templateOf(stack).hasResource(TYPE, {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    },
  });
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
