import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, type ITable, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { COUNTED, type IndexName, TABLE } from '../../shared/adapters/dynamo/table-shape.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * The one table, in one region, with the history of years: it stays when the stack goes, and a stack can take one over
 * that stayed or was restored. Only a first deployment that fails takes its empty table with it; that is why AWS's
 * protection from deletion is off, which would keep CloudFormation from doing so. A table deleted by hand can be had back
 * for 35 days, from the backup that AWS then makes.
 */
export class Store extends Construct {
  readonly table: ITable | Table;

  /** `adopted`: name of a table that is there. */
  constructor(scope: Construct, id: string, adopted?: string) {
    super(scope, id);
    this.table = adopted === undefined ? this.#made() : Table.fromTableName(this, 'Table', adopted);
  }

  #made(): Table {
    const table = new Table(this, 'Table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      timeToLiveAttribute: TABLE.ttlAttribute,
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    for (const { name, partitionKey, sortKey, projection } of TABLE.indexes)
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType[projection],
      });
    return table;
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

  /** Lets it count who asks how often, and change nothing else in the table. */
  grantCount(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:UpdateItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [COUNTED] } },
      }),
    );
  }

  #grant(grantee: IGrantable, actions: string[], resources: string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }
}
