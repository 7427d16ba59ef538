import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { awsRecorders, type Reply } from '../support/aws-recorder.ts';
import { askingHere, runCommand } from '../support/command.ts';
import { answers, snsAnswering } from '../support/sns-answers.ts';

const recorders = awsRecorders();

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

  it('takes no unknown option, and helps', async () => {
    expect(await runCommand('doctor', ['--fix'])).toMatchObject({ status: 2, lines: [] });
    expect(await runCommand('doctor', ['--help'])).toMatchObject({ status: 0 });
  });
});
