import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type IndexName, TABLE } from '../../shared/adapters/dynamo/table.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, in one region. It outlives the stack: the history of years is in it. */
export class Store extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      timeToLiveAttribute: TABLE.ttlAttribute,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const { name, partitionKey, sortKey, projection } of TABLE.indexes)
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType[projection],
      });
  }

  /** Lets it read the table, and ask only these indexes. */
  grantRead(grantee: IGrantable, indexes: readonly IndexName[]): void {
    this.#grant(grantee, READ, [this.table.tableArn]);
    if (indexes.length > 0)
      this.#grant(
        grantee,
        ['dynamodb:Query'],
        indexes.map((name) => this.#indexArn(name)),
      );
  }

  /** Lets it write whole items. */
  grantPut(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:PutItem'], [this.table.tableArn]);
  }

  /** Lets it change an item in place. Nobody may delete one. */
  grantUpdate(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:UpdateItem'], [this.table.tableArn]);
  }

  #indexArn(name: IndexName): string {
    return `${this.table.tableArn}/index/${name}`;
  }

  #grant(grantee: IGrantable, actions: string[], resources: string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }
}
