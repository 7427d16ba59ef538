import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { refusalToDeploy } from '../../infra/before-deploy.ts';
import { cdkRun } from '../../infra/cdk-command.ts';
import { type Deployed, reachIn } from '../../infra/deployed.ts';
import { readSettings, settingsInFile } from '../../infra/read-settings.ts';
import { awsRecorders } from '../support/aws-recorder.ts';
import { cloudFormationWith, NO_STACK } from '../support/cloud-formation.ts';
import { askingHere } from '../support/command.ts';
import { anApp, monitor, templateOf } from './stacks.ts';

const recorders = awsRecorders();

const deployedAs = (context: Record<string, unknown>): object => templateOf(monitor(context, anApp())).toJSON();

const NOTHING: Deployed = { kind: 'nothing' };

/** As the app begins, without the seconds that synthesis takes. */
const SETTINGS_OF_APP = resolve('infra/settings-of-app.ts');
const APP = `import(${JSON.stringify(SETTINGS_OF_APP)}).then((app) => app.settingsOfApp(JSON.parse(process.env.CDK_CONTEXT_JSON)))`;

/** Starts the app as the CDK's command line does: from a program of that name, with the context in the environment. */
const cdk = async (command: string, context: Record<string, unknown>, { endpoint }: { endpoint: string }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-'));
  const program = join(folder, 'cdk');
  writeFileSync(
    program,
    `process.exit(require('node:child_process').spawnSync(${JSON.stringify(process.execPath)}, ['-e', ${JSON.stringify(APP)}], { stdio: 'inherit' }).status)`,
  );
  mkdirSync(join(folder, 'out'));
  const child = spawn(process.execPath, [program, ...command.split(' ')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      CDK_OUTDIR: join(folder, 'out'),
      CDK_CONTEXT_JSON: JSON.stringify(context),
      ...askingHere(endpoint),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  const lines = stderr.split('\n').filter((line) => line.includes('eployed'));
  return { status, lines };
};

const A_NAME = {
  domainName: 'ofsted.example.org',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555',
  hostedZoneId: 'Z0123456789ABC',
};

const OURS = { alertEmail: 'a@example.org,b@example.org', authorities: 'kent,medway' };

/** Why a deploy with these settings is refused, and what it notes, with this file and this stack. */
const refused = async (
  context: object,
  { file = {}, deployed = NOTHING }: { file?: object; deployed?: Deployed } = {},
) => {
  const kept = { path: 'settings.json', exists: true, values: { ...file } };
  const [read, inFile] = [readSettings({ ...context }, kept), settingsInFile(kept)];
  if ('mistakes' in read || 'mistakes' in inFile) throw new Error('the test has a mistake in its settings');
  const notes: string[] = [];
  const ask = async () => deployed;
  const note = (line: string) => void notes.push(line);
  const { settings } = read;
  return { because: await refusalToDeploy({ settings, file: { ...kept, ...inFile }, ask, note }), notes };
};

describe('a deploy', () => {
  it('that would tell nobody is refused in one line', async () => {
    expect((await refused({})).because).toMatch(/^Not deployed: nobody would be told[^\n]+$/);
    expect((await refused({ alertEmail: '' }, { file: OURS })).because).toMatch(/nobody would be told/);
  });

  it('goes on where nothing is dropped, and where no stack is deployed yet', async () => {
    const deployed = { kind: 'deployed', reach: reachIn(deployedAs(OURS)), outputs: {} } as const;
    expect((await refused({ ...OURS, authorities: 'all' }, { deployed })).because).toBeUndefined();
    expect((await refused({ alertEmail: 'c@example.org' })).because).toBeUndefined();
  });

  it('may name operators of its own, where the readers were told of faults until then', async () => {
    const deployed = { kind: 'deployed', reach: reachIn(deployedAs(OURS)), outputs: {} } as const;
    expect((await refused({ ...OURS, operatorEmail: 'ops@example.org' }, { deployed })).because).toBeUndefined();
    const withOperator = reachIn(deployedAs({ ...OURS, operatorEmail: 'ops@example.org' }));
    const dropped = await refused(OURS, { deployed: { kind: 'deployed', reach: withOperator, outputs: {} } });
    expect(dropped.because).toMatch(/stop telling ops@example\.org/);
  });

  it('takes from the file what -c does not say, and may not drop what the file has', async () => {
    expect((await refused({ budget: '9' }, { file: OURS })).because).toBeUndefined();
    expect((await refused({ authority: 'medway' }, { file: OURS })).because).toMatch(
      /^Not deployed: this deploy would stop watching kent, which settings\.json has\./,
    );
  });

  it('may not leave the table that it was given, and with it the history', async () => {
    const deployed = {
      kind: 'deployed',
      reach: reachIn(deployedAs({ ...OURS, tableName: 'kept' })),
      outputs: {},
    } as const;
    expect((await refused(OURS, { deployed })).because).toMatch(/would leave the history in the table kept, which the/);
    expect((await refused({ ...OURS, tableName: 'kept' }, { deployed })).because).toBeUndefined();
  });

  it('may not take the page off the address that people have', async () => {
    const asDeployed = (context: object) =>
      ({ kind: 'deployed', reach: reachIn(deployedAs({ ...OURS, ...context })), outputs: {} }) as const;
    const named = asDeployed(A_NAME);
    expect((await refused(OURS, { deployed: named })).because).toMatch(/would take the page off ofsted\.example\.org,/);
    expect((await refused({ ...OURS, ...A_NAME }, { deployed: named })).because).toBeUndefined();
    expect((await refused(OURS, { file: A_NAME, deployed: named })).because).toBeUndefined();
    const unnamed = asDeployed({ cloudFront: 'true' });
    expect((await refused(OURS, { deployed: unnamed })).because).toMatch(/take the page off its CloudFront address,/);
    expect((await refused({ ...OURS, ...A_NAME }, { deployed: unnamed })).because).toBeUndefined();
  });

  it('of another monitor is not compared with the file of the first', async () => {
    const second = { stackName: 'Second', authority: 'derby', alertEmail: 'c@example.org' };
    expect((await refused(second, { file: OURS })).because).toBeUndefined();
  });

  it('is compared with the file alone where AWS cannot be asked, and says so in one line', async () => {
    const deployed = { kind: 'not-known', because: 'no credentials' } as const;
    expect(await refused({}, { file: OURS, deployed })).toEqual({
      because: undefined,
      notes: ['What is deployed is not known (no credentials): only settings.json was compared with.'],
    });
    expect((await refused({ alertEmail: 'a@example.org' }, { file: OURS, deployed })).because).toMatch(/b@example/);
  });
});

describe('the app, started by the CDK', () => {
  it('to deploy, asks what is deployed, and ends in one line before anything is made', async () => {
    const { requests, where } = await recorders.start(cloudFormationWith({ template: deployedAs(OURS) }));
    const { status, lines } = await cdk('deploy --require-approval never', { alertEmail: 'a@example.org' }, where);
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/stop watching kent and stop telling b@example\.org, which the deployed stack/);
    expect(await cdk('deploy', { force: 'true' }, where)).toMatchObject({ status: 0, lines: [] });
    expect(requests).toHaveLength(2);
  });

  it('finds nothing deployed where there is no stack, or one that never came to be', async () => {
    const context = { alertEmail: 'c@example.org' };
    const empty = await recorders.start(NO_STACK);
    expect(await cdk('deploy', context, empty.where)).toMatchObject({ status: 0, lines: [] });
    const failed = await recorders.start(
      cloudFormationWith({ template: deployedAs(OURS), status: 'ROLLBACK_COMPLETE' }),
    );
    expect(await cdk('deploy', context, failed.where)).toMatchObject({ status: 0, lines: [] });
  });

  it('for anything else, asks nothing and refuses nothing', async () => {
    const { requests, where } = await recorders.start(cloudFormationWith({ template: deployedAs(OURS) }));
    for (const command of ['synth --quiet', 'bootstrap'])
      expect(await cdk(command, {}, where)).toMatchObject({ status: 0, lines: [] });
    expect(requests).toEqual([]);
  });
});

describe('the command line of the CDK', () => {
  it('is understood wherever the command stands', () => {
    expect(cdkRun(['-c', 'alertEmail=a@example.org', 'deploy', '--profile', 'work'])).toEqual({
      deploys: true,
      profile: 'work',
    });
    expect(cdkRun(['synth', '--profile=work'])).toEqual({ deploys: false, profile: 'work' });
  });

  it('is taken to deploy where it cannot be seen', () => {
    expect(cdkRun(undefined).deploys).toBe(true);
    expect(cdkRun(['--something-new']).deploys).toBe(true);
  });
});

it('whom a stack tells is read from its template, so that a stack of any version can be compared with', () => {
  const context = { ...OURS, alertPhone: '+447700900123', operatorEmail: 'ops@example.org' };
  expect(reachIn(deployedAs(context))).toEqual({
    councils: ['kent', 'medway'],
    readers: ['a@example.org', 'b@example.org', '+447700900123'],
    operators: ['ops@example.org'],
    page: { cloudFront: false, domain: undefined },
  });
});

it('the page’s own name is read from it as well, with what was brought for it', () => {
  const { hostedZoneId, ...byHand } = A_NAME;
  const page = (context: Record<string, unknown>) => reachIn(deployedAs({ ...OURS, ...context })).page;
  const { domainName: name, certificateArn } = byHand;
  expect(page(A_NAME)).toEqual({ cloudFront: true, domain: { name, certificateArn, hostedZoneId } });
  expect(page(byHand)).toEqual({ cloudFront: true, domain: { name, certificateArn } });
  expect(page({ cloudFront: 'true' })).toEqual({ cloudFront: true });
});
