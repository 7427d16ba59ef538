import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm, type OperatorAlarmProps } from './operator-alarm.ts';
import type { SignsOfLife } from './signs-of-life.ts';

/** Everything that wakes the operator. Ten metrics in all, as many as AWS watches without charge. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, signs: SignsOfLife, topic: ITopic) {
    super(scope, id);
    const alarms: Record<string, Omit<OperatorAlarmProps, 'topic'>> = {
      NoPolls: {
        affected: 'everybody who waits for news: Ofsted’s site has not been looked at for two hours.',
        remedy: 'read the last errors in the log of the poll function, and see that its schedules are enabled.',
        metric: signs.polls,
        rings: { below: 1 },
        periods: 2,
      },
      NothingPublishes: {
        affected: 'everybody who is subscribed: no run of the publisher has ended well for half an hour.',
        remedy: 'read the log of the publish function, and see that the schedule named publish is enabled.',
        metric: signs.publishRuns,
        rings: { below: 1 },
        periods: 2,
      },
      AlertsRefused: {
        affected: 'everybody who is subscribed: SNS refuses alerts; they stay pending and are tried again.',
        remedy: 'read the reason in the log of the publish function, and see that the topics and their key are there.',
        metric: signs.alertsRefused,
        rings: { from: 3 },
        periods: 1,
      },
      Gaps: {
        affected: 'readers of one council: something that should have been told is not among the alerts sent.',
        remedy: 'read the notice to the operator, which names it, and tell the readers by hand if they must know.',
        metric: signs.gaps,
        rings: { from: 1 },
        periods: 1,
      },
      JobsFail: {
        affected: 'nobody yet, as each job is done again at its next turn; alerts come late if it goes on.',
        remedy: 'read the last error in the log of the poll function.',
        metric: signs.jobsFailed,
        rings: { from: 3 },
        periods: 2,
      },
      GivenUp: {
        affected:
          'readers of one council, or one round of polls: one more thing failed at every try and was laid aside.',
        remedy: 'read what lies in the two dead-letter queues, fix the cause, and send it back with a redrive.',
        metric: signs.givenUp,
        rings: { from: 1 },
        periods: 1,
      },
      ReadingIsStuck: {
        affected: 'readers of the councils that wait: their new documents have not been read for an hour.',
        remedy: 'read the log of the read function: does it end for want of time or memory, or is it throttled?',
        metric: signs.oldestRequest,
        rings: { from: 3_600 },
        periods: 2,
      },
      PageFaults: {
        affected: 'visitors of the page and the API: they are shown an error.',
        remedy: 'read the last fault in the log of the api function.',
        metric: signs.pageFaults,
        rings: { from: 5 },
        periods: 2,
      },
      FailedDeliveries: {
        affected: 'one reader or more: SNS took an alert and could not hand it on to them.',
        remedy:
          'run npm run subscribers -- audit; an address that is gone is to be removed, a text needs an origination.',
        metric: signs.failedDeliveries,
        rings: { from: 1 },
        periods: 1,
      },
    };
    for (const [name, alarm] of Object.entries(alarms)) new OperatorAlarm(this, name, { ...alarm, topic });
  }
}
