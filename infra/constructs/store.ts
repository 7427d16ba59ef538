import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type IndexName, TABLE } from '../../shared/adapters/dynamo/table.ts';

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

  /** Lets it read items by their keys, and ask only these indexes, whose items it then reads many at once. */
  grantRead(grantee: IGrantable, indexes: readonly IndexName[]): void {
    this.#grant(grantee, ['dynamodb:GetItem'], [this.table.tableArn]);
    if (indexes.length === 0) return;
    this.#grant(grantee, ['dynamodb:BatchGetItem'], [this.table.tableArn]);
    const arns = indexes.map((name) => `${this.table.tableArn}/index/${name}`);
    this.#grant(grantee, ['dynamodb:Query'], arns);
  }

  /** Lets it ask for all that there is of a council. */
  grantList(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:Query'], [this.table.tableArn]);
  }

  /** Lets it write whole items. */
  grantPut(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:PutItem'], [this.table.tableArn]);
  }

  /** Lets it change an item in place. Nobody may delete one. */
  grantUpdate(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:UpdateItem'], [this.table.tableArn]);
  }

  #grant(grantee: IGrantable, actions: string[], resources: string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }
}
