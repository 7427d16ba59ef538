import { Aws, Duration, TimeZone, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  CfnScheduleGroup,
  type IScheduleTarget,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { cronOf, type Job, SCHEDULES, type Schedule as TimeTable } from '../../shared/domain/schedules.ts';
import type { ServiceFunction } from './service-function.ts';

/** After this long the next turn is near: a job that could not be started, or failed, is then given up. */
const WORTH_STARTING_FOR = Duration.minutes(15);
const RETRIES = 2;

type SchedulesProps = {
  poll: ServiceFunction;
  publish: ServiceFunction;
  /** Between two looks at Ofsted's site in office hours. */
  pollMinutes: number;
};

/** The one schedule whose cadence is a setting. */
const IN_OFFICE_HOURS = 'poll-office-hours';

/** At the full hour it is polled around the clock: this adds the minutes between. */
const atCadence = (schedule: TimeTable, every: number): TimeTable =>
  schedule.id === IN_OFFICE_HOURS
    ? { ...schedule, minutes: Array.from({ length: 60 / every - 1 }, (_, at) => (at + 1) * every) }
    : schedule;

const CLOCKS = { UTC: TimeZone.ETC_UTC, 'Europe/London': TimeZone.EUROPE_LONDON } as const;

/** Runs every job by its clock. Doing a job twice does no harm, so each may be tried again. */
export class Schedules extends Construct {
  /** Jobs that could not be started, or that failed every time. */
  readonly missed: Queue;
  readonly #role: Role;

  constructor(scope: Construct, id: string, { poll, publish, pollMinutes }: SchedulesProps) {
    super(scope, id);
    this.missed = new Queue(this, 'Missed', { retentionPeriod: Duration.days(14), enforceSSL: true });
    Validations.of(this.missed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of the schedules and of their functions; nothing reads it but people.',
    });
    // what was in the publisher's hand when it failed is left alone for ten minutes: its next turn is as good as a retry
    const retries = new Map([
      [poll, RETRIES],
      [publish, 0],
    ]);
    for (const [{ lambda }, retryAttempts] of retries)
      lambda.configureAsyncInvoke({
        onFailure: new SqsDestination(this.missed),
        retryAttempts,
        maxEventAge: WORTH_STARTING_FOR,
      });
    // the library's own would have a fixed name and stay when the stack goes: a second deployment would then fail
    const group = new CfnScheduleGroup(this, 'Group');
    this.#role = this.#roleFor(group.attrArn, [poll, publish]);
    const scheduleGroup = ScheduleGroup.fromScheduleGroupName(this, 'MadeGroup', group.ref);
    const schedules = SCHEDULES.map((schedule) => atCadence(schedule, pollMinutes));
    for (const schedule of schedules.filter(({ minutes }) => minutes.length > 0))
      new Schedule(this, schedule.id, {
        scheduleGroup,
        schedule: ScheduleExpression.expression(cronOf(schedule), CLOCKS[schedule.clock]),
        target: this.#start(schedule.job === 'publish' ? publish : poll, schedule.job),
        description: `Ofsted Watch: ${schedule.job}`,
      });
  }

  /** The library's own target would allow every version of the function as well. */
  #start({ lambda }: ServiceFunction, job: Job): IScheduleTarget {
    return {
      bind: () => ({
        arn: lambda.functionArn,
        role: this.#role,
        input: ScheduleTargetInput.fromObject({ job }),
        retryPolicy: { maximumRetryAttempts: RETRIES, maximumEventAgeInSeconds: WORTH_STARTING_FOR.toSeconds() },
        deadLetterConfig: { arn: this.missed.queueArn },
      }),
    };
  }

  #roleFor(groupArn: string, functions: readonly ServiceFunction[]): Role {
    const ours = { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': groupArn };
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: { StringEquals: ours } }),
    });
    const arns = functions.map(({ lambda }) => lambda.functionArn);
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: arns }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.missed.queueArn] }));
    return role;
  }
}
