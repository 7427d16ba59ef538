import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export type OperatorAlarmProps = {
  /** One sentence: who notices what while it lasts. */
  affected: string;
  /** One sentence: the first thing to do. */
  remedy: string;
  metric: IMetric;
  /** Rings at this many, or below it where silence is what is feared. */
  rings: { from: number } | { below: number };
  /** Periods of the metric, in a row. */
  periods: number;
  topic: ITopic;
};

/** An alarm that tells the operator what it means. Where silence is feared, no data is an alarm; elsewhere it is rest. */
export class OperatorAlarm extends Construct {
  constructor(scope: Construct, id: string, { affected, remedy, metric, rings, periods, topic }: OperatorAlarmProps) {
    super(scope, id);
    const fearsSilence = 'below' in rings;
    const alarm = new Alarm(this, 'Alarm', {
      alarmDescription: `Who is affected: ${affected}\nWhat to do: ${remedy}`,
      metric,
      threshold: fearsSilence ? rings.below : rings.from,
      comparisonOperator: fearsSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: fearsSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      evaluationPeriods: periods,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}
