import { Aws } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Monitored, SignsOfLife } from './signs-of-life.ts';

const graph = (title: string, ...left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });

/** One page that shows whether the monitor is well. */
export class Overview extends Construct {
  /** Address in the console. */
  readonly url: string;

  constructor(scope: Construct, id: string, signs: SignsOfLife, { poll, read, publish }: Monitored) {
    super(scope, id);
    const each = [poll, read, publish].map(({ lambda }) => lambda);
    const { dashboardName } = new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('Ofsted polled', signs.polls),
          graph('Alerts sent, refused, not delivered', signs.alertsSent, signs.alertsRefused, signs.failedDeliveries),
          graph('Given up after every try', signs.givenUp),
        ],
        [
          graph('Oldest document request (seconds)', signs.oldestRequest),
          graph('How long functions run', ...each.map((lambda) => lambda.metricDuration())),
          graph('Faults', signs.jobsFailed, read.lambda.metricErrors(), signs.pageFaults),
        ],
      ],
    });
    this.url = `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home#dashboards:name=${dashboardName}`;
  }
}
