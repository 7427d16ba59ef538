import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/read-settings.ts';
import { currentAuthorities } from '../../shared/domain/authority.ts';

const settingsOf = (context: Record<string, unknown>) => {
  const read = readSettings(context);
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
  return { ...read.settings, authorities: read.settings.authorities.map(({ slug }) => slug) };
};

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

const MISTAKES: [context: Record<string, unknown>, line: string][] = [
  [{ authority: 'medwy' }, 'authority: no council is called “medwy”; did you mean medway, derby, barnsley?'],
  [{ authority: 'cumbria' }, 'authority: Cumbria no longer exists; did you mean cumberland, westmorland-and-furness?'],
  [{ authorities: [] }, 'authorities: no council is given'],
  [{ authorities: [80522] }, 'authorities: 80522 is no council'],
  [{ alertEmail: 'me@' }, 'alertEmail: “me@” is no email address'],
  [{ alertEmails: ['a@example.org', 'b'] }, 'alertEmails: “b” is no email address'],
  [{ alertEmails: 7 }, 'alertEmails: 7 is no list'],
  [{ operatorEmail: 'owner' }, 'operatorEmail: “owner” is no email address'],
  [{ alertPhone: '07700900123' }, 'alertPhone: “07700900123” is no phone number such as +447700900123'],
  [{ budget: 'little' }, 'budget: “little” is no number of US dollars'],
  [{ budget: true }, 'budget: true is no number of US dollars'],
  [{ budget: '0' }, 'budget: 0 is less than a dollar'],
  [{ region: 'eu-west-9' }, 'region: “eu-west-9” is no AWS region; did you mean eu-west-1?'],
  [{ region: 'london' }, 'region: “london” is no AWS region such as eu-west-2'],
  [{ pollMinutes: '7' }, 'pollMinutes: 7 is none of 10, 15, 20, 30, 60'],
  [{ kinds: '' }, 'kinds: no kind is given'],
  [{ signUp: 'maybe' }, 'signUp: “maybe” is neither true nor false'],
  [{ contact: ' ' }, 'contact: nothing is given'],
  [{ stackName: 'my stack' }, 'stackName: “my stack” is no name: a letter, then letters, digits and hyphens'],
  [{ cloudFront: 'on' }, 'cloudFront: “on” is neither true nor false'],
  [
    { domainName: 'https://ofsted.example.org' },
    'domainName: “https://ofsted.example.org” is no domain name such as ofsted.example.org',
  ],
  [{ hostedZoneId: 'example.org' }, 'hostedZoneId: “example.org” is no id of a hosted zone such as Z0123456789ABC'],
  [
    { certificateArn: 'arn:aws:acm:eu-west-2:123456789012:certificate/1' },
    'certificateArn: “arn:aws:acm:eu-west-2:123456789012:certificate/1” is no certificate in us-east-1: arn:aws:acm:us-east-1:...',
  ],
  [
    { domainName: 'ofsted.example.org' },
    'certificateArn: is missing: ofsted.example.org needs one, from Certificate Manager in us-east-1',
  ],
  [{ hostedZoneId: 'Z0123456789ABC' }, 'hostedZoneId: is for a domainName, and none is set'],
  [
    { domainName: 'ofsted.example.org', certificateArn: CERTIFICATE, cloudFront: 'false' },
    'cloudFront: is false, and ofsted.example.org is reached through it',
  ],
  [{ alertEmial: 'me@example.org' }, 'alertEmial: there is no such setting; did you mean alertEmail?'],
  [{ authority: 'kent', authorities: 'medway' }, 'authority: authorities is set as well; keep one of the two'],
];

it('lets nobody sign up until that is switched on', () => {
  expect(settingsOf({}).signUp).toBe(false);
  for (const on of ['true', true]) expect(settingsOf({ signUp: on }).signUp).toBe(true);
});

describe('a mistake in the context', () => {
  it.each(MISTAKES)('%j is one clear line', (context, line) => {
    expect(readSettings(context)).toEqual({ mistakes: [line] });
  });

  it('in the kind names the kinds there are, and none that only the operator is told of', () => {
    expect(readSettings({ kinds: 'source-down' })).toEqual({
      mistakes: [expect.stringMatching(/^kinds: “source-down” is none of rating-change, rating-unchanged, [^\n]+$/)],
    });
  });

  it('does not hide another', () => {
    expect(readSettings({ authority: 'medwy', budget: '-1', alertMail: 'x' })).toMatchObject({
      mistakes: { length: 3 },
    });
  });
});

describe('settings', () => {
  it('need nothing but an address', () => {
    expect(settingsOf({ alertEmail: 'me@example.org' })).toEqual({
      authorities: ['medway'],
      alertEmails: ['me@example.org'],
      alertPhones: [],
      kinds: undefined,
      operatorEmails: ['me@example.org'],
      pollMinutes: 30,
      signUp: false,
      budget: 5,
      region: 'eu-west-2',
      contact: undefined,
      stackName: 'OfstedWatch',
      cloudFront: false,
    });
  });

  it('come as text from the command line and as lists from the file', () => {
    expect(settingsOf({ authorities: 'kent, medway ,kent', budget: '12.5' })).toMatchObject({
      authorities: ['kent', 'medway'],
      budget: 12.5,
    });
    expect(settingsOf({ authorities: ['kent', 'medway'] }).authorities).toEqual(['kent', 'medway']);
    expect(settingsOf({ alertEmail: 'a@example.org,b@example.org,a@example.org' }).alertEmails).toHaveLength(2);
  });

  it('watch every council of today where all are asked for', () => {
    expect(settingsOf({ authority: 'all' }).authorities).toHaveLength(currentAuthorities().length);
  });

  it('leave the CDK’s own context alone', () => {
    expect(settingsOf({ 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:x': true, 'cli-telemetry': false }).budget).toBe(
      5,
    );
  });
});

it('ends with exit code 1 and those lines only, before anything is made', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['infra/app.ts'], {
    env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ authority: 'medwy', budget: 'little' }) },
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'authority: no council is called “medwy”; did you mean medway, derby, barnsley?\n' +
      'budget: “little” is no number of US dollars\n',
  });
});
