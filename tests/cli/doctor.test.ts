import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { monitor, templateOf } from '../infra/stacks.ts';
import { awsRecorders, type Reply } from '../support/aws-recorder.ts';
import { cloudFormationWith } from '../support/cloud-formation.ts';
import { askingHere, runCommand } from '../support/command.ts';
import { answers, snsAnswering, subscriptionMember } from '../support/sns-answers.ts';

const recorders = awsRecorders();

const TOPIC = 'arn:aws:sns:eu-west-2:000000000000:alerts';
const OLD_TABLE = 'OfstedWatch-StoreTable0CCFA19B-OLD';
const TABLE = 'OfstedWatch-StoreTable0CCFA19B-NEW';
const SUBSCRIBED = ['email', 'email', 'sms'].map((protocol, at) =>
  subscriptionMember(`${TOPIC}:${at}`, protocol, `somebody-${at}`),
);
const PENDING = subscriptionMember('PendingConfirmation', 'email', 'new@example.org');
/** Three were lost since somebody counted. */
const COUNTED = {
  PK: { S: 'OPERATOR' },
  SK: { S: 'READERSHIP' },
  schemaVersion: { N: '1' },
  readership: {
    M: {
      countedAt: { S: new Date().toISOString() },
      ...Object.fromEntries(
        ['readers', 'pending', 'textsNotArriving', 'withoutNews'].map((name) => [name, { N: '2' }]),
      ),
      lost: { L: [{ M: { by: { S: new Date().toISOString() }, readers: { N: '3' } } }] },
    },
  },
};

/** An account in which the monitor is deployed, and an earlier one was. */
const deployedWith = (context: Record<string, unknown>): Reply => {
  const outputs = { AlertTopic: TOPIC, TableName: TABLE };
  const formation = cloudFormationWith({ template: templateOf(monitor(context)).toJSON(), outputs });
  const sns = snsAnswering({ ListSubscriptionsByTopic: answers.subscriptions([...SUBSCRIBED, PENDING]) });
  return (request) => {
    const target = request.headers['x-amz-target'];
    if (target === undefined) return /DescribeStacks|GetTemplate/.test(request.body) ? formation : sns;
    const body = { TableNames: [OLD_TABLE, TABLE, 'Another'], TableMaxWriteCapacityUnits: 40_000, Item: COUNTED };
    return { status: 200, body: JSON.stringify(body) };
  };
};

/** A folder as `cdk synth` leaves it, as far as the doctor looks. */
const assembly = (context: Record<string, unknown>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  const properties = { templateFile: 'OfstedWatch.template.json' };
  const artifacts = { OfstedWatch: { type: 'aws:cloudformation:stack', properties }, Tree: { type: 'cdk:tree' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ version: '48.0.0', artifacts }));
  writeFileSync(join(folder, properties.templateFile), JSON.stringify(templateOf(monitor(context)).toJSON()));
  return folder;
};

/** DynamoDB speaks JSON and names what is asked for in a header, SNS a form: one address answers both. */
const account = (writes: number, numbers: readonly string[]): Reply => {
  const sns = snsAnswering({
    GetSMSSandboxAccountStatus: answers.sandbox(false),
    ListOriginationNumbers: answers.numbers(numbers),
    GetSMSAttributes: answers.smsAttributes({ MonthlySpendLimit: '1' }),
  });
  return {
    status: 200,
    body: (request) => {
      if (request.headers['x-amz-target'] !== undefined)
        return JSON.stringify({ TableNames: [], TableMaxWriteCapacityUnits: writes });
      return typeof sns.body === 'function' ? sns.body(request) : '';
    },
  };
};

const doctorOf = async (reply: Reply, ...options: string[]) => {
  const { where } = await recorders.start(reply);
  return runCommand('doctor', options, askingHere(where.endpoint));
};

const missing = (lines: readonly string[]) => lines.filter((line) => line.startsWith('MISSING'));

describe('npm run doctor', () => {
  it('says that there are no credentials, and what mends that', async () => {
    const { status, lines } = await runCommand('doctor', []);
    expect(status).toBe(1);
    expect(missing(lines)).toEqual([expect.stringContaining('No AWS credentials')]);
    expect(lines.join('\n')).toMatch(/-> aws configure/);
  });

  it('finds nothing missing in an account that answers, and never claims to have seen the bootstrap', async () => {
    const { status, lines } = await doctorOf(account(40_000, []));
    expect([status, missing(lines)]).toEqual([0, []]);
    expect(lines.find((line) => line.includes('bootstrap'))).toMatch(/^look .*cannot be seen from here/);
    expect(lines.at(-1)).toMatch(/cdk deploy/);
  });

  it('misses what texts need only where texts are wanted', async () => {
    const { status, lines } = await doctorOf(account(40_000, []), '--sms');
    expect([status, missing(lines)]).toEqual([1, [expect.stringContaining('No origination identity')]]);
    expect((await doctorOf(account(40_000, ['GB']), '--sms')).status).toBe(0);
  });

  it('finds a quota that is too small', async () => {
    const { status, lines } = await doctorOf(account(10, []));
    expect([status, missing(lines)]).toEqual([1, [expect.stringContaining('10 writes a second')]]);
  });

  it('says why where AWS does not accept the credentials', async () => {
    const refusal = { __type: 'UnrecognizedClientException', message: 'the token is invalid' };
    const { status, lines } = await doctorOf({ status: 400, body: JSON.stringify(refusal) });
    expect([status, missing(lines)]).toEqual([1, [expect.stringContaining('UnrecognizedClientException')]]);
  });

  it('takes an account that shows nothing for one that can be deployed to, and says what to look at', async () => {
    const { status, lines } = await doctorOf({
      status: 400,
      body: JSON.stringify({ __type: 'AccessDeniedException' }),
    });
    expect([status, missing(lines)]).toEqual([0, []]);
    expect(lines.filter((line) => line.startsWith('look')).join('\n')).toMatch(/aws dynamodb describe-limits/);
  });

  it('says that a deployment does not go where AWS_REGION points', async () => {
    const { lines } = await runCommand('doctor', [], { AWS_REGION: 'us-east-1' });
    expect(lines.join('\n')).toMatch(/note .*us-east-1.* goes to eu-west-2/);
  });

  it('shows the settings of the file, and misses an address where it has none', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
    writeFileSync(file, JSON.stringify({ authority: 'kent', alertEmail: 'me@example.org', region: 'eu-west-1' }));
    const { lines } = await doctorOf(account(40_000, []), '--file', file);
    expect(lines.join('\n')).toMatch(/watches {3}kent[\s\S]*tells {5}me@example\.org[\s\S]*The region is eu-west-1/);
    writeFileSync(file, JSON.stringify({ authority: 'kent' }));
    const without = await doctorOf(account(40_000, []), '--file', file);
    expect([without.status, missing(without.lines)]).toEqual([1, [expect.stringContaining('tells nobody')]]);
  });

  it('says who hears a monitor that is deployed, and what stays when it goes, with how to use it again or be rid of it', async () => {
    const { lines } = await doctorOf(deployedWith({}));
    const text = lines.join('\n');
    expect(text).toMatch(
      /Subscriptions: 2 confirmed, 3 lost in the last seven days. 1 not confirmed: .* 1 by text not/,
    );
    expect(text).toMatch(new RegExp(`After npx cdk destroy stay: the table ${TABLE}, and the stack CDKToolkit`));
    expect(text).toContain(`npm run setup -- --table-name ${TABLE}`);
    expect(text).toContain(`aws dynamodb delete-table --table-name ${TABLE}`);
    expect(text).toMatch(new RegExp(`The table ${OLD_TABLE} is kept from an earlier OfstedWatch`));
  });

  it('misses what a deploy of an assembly that was synthesized before would drop', async () => {
    const reply = deployedWith({ authority: 'medway,kent', alertEmail: 'a@example.org,b@example.org' });
    const same = await doctorOf(
      reply,
      '--sms',
      '--app',
      assembly({ authority: 'medway,kent', alertEmail: 'a@example.org,b@example.org' }),
    );
    expect(missing(same.lines).filter((line) => !line.includes('Texts'))).toEqual([]);
    const fewer = await doctorOf(reply, '--app', assembly({ authority: 'medway', alertEmail: 'a@example.org' }));
    expect(fewer.status).toBe(1);
    expect(missing(fewer.lines)).toEqual([expect.stringMatching(/stop watching kent and stop telling b@example.org/)]);
    const nobody = await doctorOf(reply, '--app', assembly({ alertEmail: '', force: 'true' }));
    expect(missing(nobody.lines).join()).toMatch(/tells nobody/);
    expect(await doctorOf(reply, '--app', '/nowhere')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^--app/),
    });
  });

  it('takes no unknown option, and helps', async () => {
    expect(await runCommand('doctor', ['--fix'])).toMatchObject({ status: 2, lines: [] });
    expect(await runCommand('doctor', ['--help'])).toMatchObject({ status: 0 });
  });
});
