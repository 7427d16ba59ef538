import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../shared/adapters/in-process.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { awsRecorders, type Reply } from '../support/aws-recorder.ts';
import { SITE } from '../support/builders.ts';
import { askingHere, runCommand } from '../support/command.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';
import { runningMonitors } from '../support/running-monitor.ts';
import { answers, formOf, SOMEBODY, snsAnswering } from '../support/sns-answers.ts';

const { newFolder, startOn } = runningMonitors();
const recorders = awsRecorders();

const OPERATOR = 'arn:aws:sns:eu-west-2:000000000000:operator';
const TOPICS = `arn:aws:sns:eu-west-2:000000000000:alerts,${OPERATOR}`;

const sns = (somebody: boolean): Reply =>
  snsAnswering({
    ListSubscriptionsByTopic: somebody ? SOMEBODY : answers.subscriptions([]),
    Publish: '<MessageId>sns-1</MessageId>',
  });

/** A drill from a folder with a running monitor, to SNS at this address. */
const drillTo = async (endpoint: string) => {
  const folder = newFolder();
  const { history } = await startOn(folder);
  const ran = await runCommand('drill', ['--data', folder, '--topics', TOPICS], askingHere(endpoint));
  const [entry] = (await history.alerts({ limit: 1 })).items;
  return { ran, alert: entry?.alert };
};

describe('npm run drill', () => {
  it('publishes a labelled message to the operator’s topic, and says how many seconds it took', async () => {
    const { requests, where } = await recorders.start(sns(true));
    const { ran, alert } = await drillTo(where.endpoint);
    expect(ran).toMatchObject({ status: 0, lines: [expect.stringMatching(/^delivered to SNS in \d+\.\d\d s$/)] });
    const published = requests.map(formOf).filter((form) => form.get('Action') === 'Publish');
    expect(published.map((form) => [form.get('TopicArn'), form.get('Subject')?.slice(0, 6)])).toEqual([
      [OPERATOR, 'DRILL:'],
    ]);
    expect(alert).toMatchObject({ state: 'sent', messageId: 'sns-1' });
  });

  it('fails against a publisher that does not answer', async () => {
    const { ran, alert } = await drillTo('http://127.0.0.1:1');
    expect(ran).toMatchObject({
      status: 1,
      lines: [],
      stderr: expect.stringMatching(/^NOT delivered to SNS .*ECONNREF/),
    });
    expect(alert).toMatchObject({ state: 'pending' });
  });

  it('fails against a publisher that refuses', async () => {
    const refusal: Reply = {
      status: 404,
      body: '<ErrorResponse><Error><Type>Sender</Type><Code>NotFound</Code><Message>no topic</Message></Error></ErrorResponse>',
    };
    const { where } = await recorders.start(refusal);
    expect((await drillTo(where.endpoint)).ran).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^NOT delivered to SNS .*no topic/),
    });
  });

  it('fails where nobody would hear it', async () => {
    const { where } = await recorders.start(sns(false));
    expect((await drillTo(where.endpoint)).ran).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/nobody has confirmed a subscription/),
    });
  });

  it('waits for the publisher of a deployment, and counts the seconds until that has sent it', async () => {
    const { history, endpoint } = await startOn(newFolder());
    const publisher = new RecordingPublisher();
    let ended = false;
    const deployment = async () => {
      for (; !ended; await wait(200))
        await publishAlerts({ history, publisher, clock: systemClock, log: () => {}, site: SITE });
    };
    const drill = runCommand('drill', ['--table', 'ofsted-watch', '--minutes', '1'], askingHere(endpoint)).finally(
      () => {
        ended = true;
      },
    );
    const [ran] = await Promise.all([drill, deployment()]);
    expect(ran).toMatchObject({ status: 0, lines: [expect.stringMatching(/^delivered to SNS in /)] });
    expect(publisher.accepted.map(({ topic }) => topic)).toContain('operator');
  });

  it('is printed on this machine, with no account and no monitor that runs', async () => {
    const { status, lines } = await runCommand('drill', ['--local', '--data', newFolder()]);
    expect([status, lines.at(-1)]).toEqual([0, expect.stringMatching(/^delivered to this terminal in /)]);
    expect(lines.join('\n')).toMatch(/^DRILL: a test of Ofsted Watch/m);
  });

  it.each([
    { wrong: 'one topic', options: ['--topics', OPERATOR], says: /takes two ARNs/ },
    { wrong: 'a topic that is no ARN', options: ['--topics', 'a,b'], says: /not “a”/ },
    { wrong: 'two ways at once', options: ['--local', '--topics', TOPICS], says: /--local goes with neither/ },
  ])('says in one line what is wrong with $wrong', async ({ options, says }) => {
    const { status, lines, stderr } = await runCommand('drill', [...options, '--data', newFolder()]);
    expect([status, lines, stderr.trim().split('\n').length]).toEqual([2, [], 1]);
    expect(stderr).toMatch(says);
  });
});
