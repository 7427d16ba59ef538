import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/**
 * Tells the operator when the account is about to cost more than it should in a month. It looks at the whole account:
 * AWS filters by tag only once somebody has switched the tag on in the billing console, and until then would see
 * nothing.
 */
export class SpendingLimit extends Construct {
  constructor(scope: Construct, id: string, { dollarsAMonth, topic }: { dollarsAMonth: number; topic: ITopic }) {
    super(scope, id);
    const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
    const passes = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
      },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: dollarsAMonth, unit: 'USD' } },
      notificationsWithSubscribers: [passes('FORECASTED'), passes('ACTUAL')],
    });
  }
}
