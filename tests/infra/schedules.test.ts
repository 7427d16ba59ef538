import { Match, type Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { Schedules } from '../../infra/constructs/schedules.ts';
import { CLAIM_MINUTES } from '../../shared/domain/alert.ts';
import { SCHEDULES } from '../../shared/domain/schedules.ts';
import { aFunction, bareStack, monitor, templateOf } from './stacks.ts';

const templateWith = (pollMinutes = 30): Template => {
  const stack = bareStack();
  const [poll, publish] = [aFunction(stack, 'Poll'), aFunction(stack, 'Publish')];
  new Schedules(stack, 'Schedules', { poll, publish, pollMinutes });
  return templateOf(stack);
};

const schedulesOf = (template: Template) =>
  Object.values(template.findResources('AWS::Scheduler::Schedule')).map(({ Properties }) => Properties);

it('runs every job of the table by its clock, to the minute', () => {
  const schedules = schedulesOf(templateWith());
  expect(schedules.map(({ Target }) => JSON.parse(Target.Input).job)).toEqual(SCHEDULES.map(({ job }) => job));
  expect(schedules.map(({ ScheduleExpressionTimezone }) => ScheduleExpressionTimezone)).toEqual(
    SCHEDULES.map(({ clock }) => (clock === 'UTC' ? 'Etc/UTC' : clock)),
  );
  expect(new Set(schedules.map(({ FlexibleTimeWindow }) => FlexibleTimeWindow.Mode))).toEqual(new Set(['OFF']));
});

it('runs by UTC what runs around the clock, so that no hour of it is left out when London’s clock is put back', () => {
  for (const { hours, weekdays, clock, id } of SCHEDULES)
    expect([id, clock === 'UTC']).toEqual([id, hours.length === 24 && weekdays.length === 7]);
});

it('looks at Ofsted’s site as often in office hours as it is told to, and leaves the other times alone', () => {
  const expressions = (minutes: number) => schedulesOf(templateWith(minutes)).map((one) => one.ScheduleExpression);
  const [half, quarter] = [expressions(30), expressions(15)];
  const changed = quarter.filter((expression, at) => expression !== half[at]);
  expect(changed).toEqual(['cron(15,30,45 7,8,9,10,11,12,13,14,15,16,17,18,19 ? * MON,TUE,WED,THU,FRI *)']);
  expect(expressions(60)).toHaveLength(half.length - 1);
});

it('starts publishing with the function that publishes, and the rest with the one that polls', () => {
  const targets = schedulesOf(templateWith()).map(({ Target }) => [
    JSON.parse(Target.Input).job,
    JSON.stringify(Target.Arn),
  ]);
  for (const [job, arn] of targets) expect(arn).toContain(job === 'publish' ? 'PublishFunction' : 'PollFunction');
});

it('tries to poll again twice, never to publish, and lays aside what could not be started or failed', () => {
  const template = templateWith();
  const missed = { 'Fn::GetAtt': [Match.stringLikeRegexp('^SchedulesMissed'), 'Arn'] };
  template.allResourcesProperties('AWS::Scheduler::Schedule', {
    Target: Match.objectLike({
      RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 900 },
      DeadLetterConfig: { Arn: missed },
    }),
  });
  for (const MaximumRetryAttempts of [2, 0])
    template.resourcePropertiesCountIs(
      'AWS::Lambda::EventInvokeConfig',
      { MaximumRetryAttempts, DestinationConfig: { OnFailure: { Destination: missed } } },
      1,
    );
});

it('ends a publisher before what it has in hand is anybody else’s', () => {
  const functions = Object.values(templateOf(monitor()).findResources('AWS::Lambda::Function'));
  const publisher = functions.find(({ Properties }) => Properties.Environment.Variables.ALERT_TOPIC_ARN !== undefined);
  expect(publisher?.['Properties'].Timeout).toBeLessThan(CLAIM_MINUTES * 60);
  expect(CLAIM_MINUTES).toBeLessThanOrEqual(10);
});

it('may start those two functions and no version of any other', () => {
  templateWith().hasResourceProperties('AWS::IAM::Policy', {
    PolicyName: Match.stringLikeRegexp('^SchedulesRole'),
    PolicyDocument: {
      Statement: [
        {
          Action: 'lambda:InvokeFunction',
          Effect: 'Allow',
          Resource: [
            { 'Fn::GetAtt': [Match.stringLikeRegexp('^PollFunction'), 'Arn'] },
            { 'Fn::GetAtt': [Match.stringLikeRegexp('^PublishFunction'), 'Arn'] },
          ],
        },
        Match.objectLike({ Action: 'sqs:SendMessage' }),
      ],
    },
  });
});
