import { Duration, Stack } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type JsonPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlertTopics } from './alert-topics.ts';
import type { Schedules } from './schedules.ts';
import type { ServiceFunction } from './service-function.ts';
import type { WebApi } from './web-api.ts';
import type { WorkQueue } from './work-queue.ts';

export type Monitored = {
  poll: ServiceFunction;
  read: ServiceFunction;
  publish: ServiceFunction;
  topics: AlertTopics;
  workQueue: WorkQueue;
  schedules: Schedules;
  webApi: WebApi;
};

const HOUR = { period: Duration.hours(1), statistic: Stats.SUM };
const QUARTER = { period: Duration.minutes(15), statistic: Stats.SUM };

/** What can be seen of the monitor from outside: alarms watch it and the dashboard shows it. */
export class SignsOfLife extends Construct {
  readonly polls: IMetric;
  readonly alertsSent: IMetric;
  readonly alertsRefused: IMetric;
  readonly gaps: IMetric;
  readonly publishRuns: IMetric;
  readonly jobsFailed: IMetric;
  readonly givenUp: IMetric;
  readonly oldestRequest: IMetric;
  readonly pageFaults: IMetric;
  readonly failedDeliveries: IMetric;

  constructor(scope: Construct, id: string, monitored: Monitored) {
    super(scope, id);
    const { poll, publish, topics, workQueue, schedules, webApi } = monitored;
    this.polls = this.#logged(poll, 'polled-ofsted');
    this.alertsSent = this.#logged(publish, 'alert-sent');
    this.alertsRefused = this.#logged(publish, 'alert-refused');
    this.gaps = this.#logged(poll, 'reconciled', FilterPattern.numberValue('$.facts.gaps', '>', 0));
    this.publishRuns = this.#logged(publish, 'outbox-drained', undefined, QUARTER);
    this.failedDeliveries = topics.alerts.metricNumberOfNotificationsFailed(HOUR);
    this.jobsFailed = poll.lambda.metricErrors(QUARTER);
    const lying = { period: Duration.minutes(5), statistic: Stats.MAXIMUM };
    this.givenUp = new MathExpression({
      // how many came, not how many lie there: one that nobody has looked at must not hide the next
      expression: 'DIFF(FILL(requests, 0)) + DIFF(FILL(jobs, 0))',
      label: 'Given up after every try',
      usingMetrics: {
        requests: workQueue.failed.metricApproximateNumberOfMessagesVisible(lying),
        jobs: schedules.missed.metricApproximateNumberOfMessagesVisible(lying),
      },
      period: lying.period,
    });
    this.oldestRequest = workQueue.queue.metricApproximateAgeOfOldestMessage({ ...QUARTER, statistic: Stats.MAXIMUM });
    this.pageFaults = webApi.api.metricServerError(QUARTER);
  }

  /** How often a function's log told of something: no code of ours counts. */
  #logged({ logs }: ServiceFunction, event: string, which?: JsonPattern, over = HOUR): IMetric {
    const metricNamespace = `OfstedWatch/${Stack.of(this).stackName}`;
    const named = FilterPattern.stringValue('$.message', '=', event);
    logs.addMetricFilter(event, {
      filterPattern: which === undefined ? named : FilterPattern.all(named, which),
      metricNamespace,
      metricName: event,
    });
    return new Metric({ namespace: metricNamespace, metricName: event, ...over });
  }
}
