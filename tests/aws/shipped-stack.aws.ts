import { readdirSync, readFileSync } from 'node:fs';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { type Choices, filterPolicy } from '../../shared/adapters/sns/filter-policy.ts';
import { publishedAs } from '../../shared/adapters/sns/sns-message.ts';
import { AlertKind, type Message } from '../../shared/domain/alert.ts';
import { monitor as monitorStack, templateOf } from '../infra/stacks.ts';
import { letsThrough } from '../support/sns-filter.ts';
import { EVERYTHING, recordedMonitor } from './deployed-monitor.ts';
import type { App, Deployed } from './shipped-app.ts';

const emulator = inject('emulator');

/** What the emulator lacks: what it does is shown by no test that runs without AWS. */
const LEFT_OUT = ['budgets', 'alarms on calculated metrics'];

/** An alarm that the emulator fails to make, once the table is there. */
const IMPOSSIBLE = {
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    ComparisonOperator: 'GreaterThanThreshold',
    EvaluationPeriods: 1,
    Threshold: 1,
    Metrics: [{ Id: 'one', Expression: '1' }],
  },
  DependsOn: ['StoreTable0CCFA19B'],
};

const TO_SOMEBODY = { alertEmail: 'me@example.org', contact: 'tests' };

const START = '2018-01-08T08:00:00.000Z';
/** The local paper has it before Ofsted does, and wrong. */
const WRONG = {
  title: 'Medway children’s services rated inadequate by Ofsted',
  text: 'Inspectors have judged Medway Council’s children’s services to be inadequate overall after an inspection in July.',
  link: 'https://www.kentonline.co.uk/medway/news/inadequate-1/',
  published: '2023-09-11T07:00:00Z',
};

/** Items as version 0.1.0 wrote them. */
const FROZEN = 'tests/fixtures/stored-items/v1';

/** What somebody may want to hear of, and how much of everything that is. */
const CHOICES: Readonly<Record<string, Choices>> = {
  ratings: { ...EVERYTHING, kinds: ['rating-change'], heartbeat: false },
  'ratings-and-visits': { ...EVERYTHING, kinds: ['rating-change', 'visit-findings'], heartbeat: false },
  'no-press': { ...EVERYTHING, kinds: AlertKind.options.filter((kind) => kind !== 'reported'), heartbeat: false },
  press: { ...EVERYTHING, kinds: ['reported'], heartbeat: false },
  'no-proof-of-life': { ...EVERYTHING, heartbeat: false },
  'proof-of-life-alone': { ...EVERYTHING, kinds: ['heartbeat'] },
  'big-news': { ...EVERYTHING, minSeverity: 4 },
  kent: { ...EVERYTHING, authority: 'kent', heartbeat: false },
};

/** Other values than those of the first deploy, or fewer. */
const LOSING: readonly [which: string, settings: Readonly<Record<string, string>>, says: RegExp][] = [
  [
    'another address',
    { ...TO_SOMEBODY, alertEmail: 'new@example.org' },
    /would stop telling me@example\.org, which the/,
  ],
  ['another council', { ...TO_SOMEBODY, authority: 'kent' }, /would stop watching medway, which the deployed stack/],
  ['no address', { authority: 'medway' }, /nobody would be told of anything/],
];

const PATHS = ['/', '/medway', '/feeds/medway.atom', '/v1/authorities/medway', '/v1/alerts', '/v1/status'];

const ids = (messages: readonly Message[]) => messages.map(({ alertId }) => alertId).toSorted();
const kinds = (messages: readonly Message[]) => messages.map(({ kind }) => kind);

type Recorded = Awaited<ReturnType<typeof recordedMonitor>>;

describe.skipIf(emulator === null)('the stack that ships, on an emulator that refuses what AWS refuses', () => {
  let recorded: Recorded;
  let app: App;
  let stack: Deployed;
  let monitor: Awaited<ReturnType<Recorded['watched']>>;
  let table = '';

  const tables = async (): Promise<readonly string[]> =>
    (await dynamoClient(recorded.aws.where).send(new ListTablesCommand())).TableNames ?? [];
  const documents = () => DynamoDBDocumentClient.from(dynamoClient(recorded.aws.where));
  const itemsIn = async (TableName: string): Promise<number> =>
    (await documents().send(new ScanCommand({ TableName, Select: 'COUNT' }))).Count ?? 0;
  const answersOf = (deployed: Deployed): Promise<readonly number[]> =>
    Promise.all(PATHS.map(async (path) => (await recorded.aws.get(`${deployed.outputs['Page']}${path}`)).status));

  beforeAll(async () => {
    if (emulator === null) return;
    recorded = await recordedMonitor(emulator, START, WRONG);
    await recorded.aws.cdk('bootstrap', 'aws://000000000000/eu-west-2');
    const made = await recorded.made('first', TO_SOMEBODY);
    process.stdout.write(`Left out of the template, as the emulator lacks it: ${made.leftOut.join(', ')}\n`);
    expect(made.leftOut).toEqual(LEFT_OUT);
    app = made;
  });
  afterAll(() => recorded?.stop());

  it('leaves no table when the first deployment fails', async () => {
    const failing = await recorded.changed(app, 'failing', (template) => ({
      ...template,
      Resources: { ...template.Resources, Impossible: IMPOSSIBLE },
    }));
    await expect(recorded.deploy(failing)).rejects.toThrow();
    expect(await tables()).toEqual([]);
  });

  it('is deployed after that', async () => {
    stack = await recorded.deploy(app);
    table = stack.outputs['TableName'] ?? '';
    expect(await tables()).toEqual([table]);
    monitor = await recorded.watched(stack, 'first', CHOICES);
  });

  it.each(LOSING)('is not deployed again with %s, before CloudFormation is asked', async (_which, settings, says) => {
    const before = await recorded.changesOf(app);
    await expect(recorded.deployFromSource(settings)).rejects.toThrow(says);
    expect(await recorded.changesOf(app)).toEqual(before);
  });

  it('goes on with other values where that is wanted, until the emulator lacks what ships', async () => {
    const settings = { ...TO_SOMEBODY, alertEmail: 'new@example.org', force: 'true' };
    const asked = recorded.deployFromSource(settings, '--method=prepare-change-set');
    await expect(asked).rejects.toThrow(/creating CloudFormation changeset[\s\S]*AWS::Budgets::Budget/);
  });

  it('is refused by CloudFormation itself where it was synthesized before and would tell nobody', async () => {
    const { Rules, Parameters } = templateOf(monitorStack({ alertEmail: '' })).toJSON();
    const nobody = await recorded.changed(app, 'nobody', (template) => ({ ...template, Rules, Parameters }));
    const before = await recorded.changesOf(app);
    await expect(recorded.deploy(nobody)).rejects.toThrow(/Nobody would be told of anything/);
    expect(await recorded.changesOf(app)).toEqual(before);
  });

  it('welcomes by its own schedules, queue and topics', async () => {
    await monitor.runBySchedules(['poll-office-hours', 'publish'], 'welcome');
    expect(kinds(monitor.told)).toEqual(['welcome']);
  });

  it('tells what was published since, each once, with the change of 2019 for the worse', async () => {
    for (const day of ['2018-08-03', '2019-02-28']) await monitor.polledAt(`${day}T09:35:00Z`);
    const told = await monitor.polledAt('2019-08-27T09:00:00Z');
    expect(told).toMatchObject([{ kind: 'rating-change', severity: 5, direction: 'worse', authority: 'medway' }]);
  });

  it('tells what the press reports and sets it right', async () => {
    for (const day of ['2021-07-08', '2022-06-17', '2022-10-26']) await monitor.polledAt(`${day}T09:00:00Z`);
    const polls = ['poll-office-hours', 'news-office-hours'];
    const reported = await monitor.polledAt('2023-09-11T07:10:00Z', polls);
    expect(kinds(reported)).toEqual(['reported']);
    const told = await monitor.polledAt('2023-09-11T09:00:00Z', polls);
    expect(kinds(told).toSorted()).toEqual(['correction', 'rating-change']);
    expect(told.find(({ kind }) => kind === 'rating-change')).toMatchObject({
      authority: 'medway',
      direction: 'better',
    });
  });

  it('tells a visit', async () => {
    await monitor.polledAt('2024-04-02T09:00:00Z');
    const told = await monitor.polledAt('2025-06-02T09:00:00Z');
    expect(told).toMatchObject([{ kind: 'visit-findings', authority: 'medway' }]);
  });

  it('tells the operator of a source that is down', async () => {
    recorded.sources.refuse('reports.ofsted.gov.uk');
    const told = [
      ...(await monitor.polledAt('2025-06-03T09:00:00Z')),
      ...(await monitor.polledAt('2025-06-03T09:30:00Z')),
      ...(await monitor.polledAt('2025-06-03T10:00:00Z')),
    ];
    recorded.sources.refuse(null);
    // the list of councils, and their pages
    expect(told.map(({ kind, topic }) => [kind, topic])).toEqual(Array(2).fill(['source-down', 'operator']));
  });

  it('does all else that its schedules ask for', async () => {
    for (const schedule of ['pages-at-night', 'reconcile', 'sweep', 'heartbeat', 'publish'])
      await monitor.run(schedule);
    await monitor.listen();
    const [heartbeat] = monitor.told.filter(({ kind }) => kind === 'heartbeat');
    // the address that was deployed, both queues that get everything, and the choices, of which one brings no news
    expect(heartbeat?.email).toMatch(new RegExp(`- ${Object.keys(CHOICES).length + 1} confirmed, 0 lost`));
    expect(heartbeat?.email).toContain('1 not counted: chosen for the proof of life alone');
  });

  it('brings each reader what was chosen, as the rules of SNS that the unit tests use have it', async () => {
    const news = monitor.told.filter(({ topic }) => topic === 'alerts');
    for (const [choice, got] of await monitor.chosen()) {
      const policy = filterPolicy(CHOICES[choice] ?? EVERYTHING);
      const wanted = news.filter((message) => letsThrough(policy, publishedAs(message)));
      expect([choice, ids(got)]).toEqual([choice, ids(wanted)]);
      expect([choice, got.length < news.length]).toEqual([choice, true]);
      expect([choice, got.length > 0]).toEqual([choice, choice !== 'kent']);
    }
  });

  it('told everything once', () => {
    const ids = monitor.told.map(({ alertId }) => alertId);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('answers on the web', async () => {
    expect(await answersOf(stack)).toEqual(PATHS.map(() => 200));
  });

  it('keeps its table when it goes, and goes on with it when it is deployed again', async () => {
    const items = await itemsIn(table);
    await recorded.destroy(app);
    expect(await tables()).toEqual([table]);
    const adopting = await recorded.made('adopting', { ...TO_SOMEBODY, tableName: table });
    const again = await recorded.deploy(adopting);
    const watched = await recorded.watched(again, 'adopting');
    const told = await watched.polledAt('2025-06-05T09:00:00Z');
    expect(new Set(kinds(told))).toEqual(new Set(['source-recovered']));
    expect(await itemsIn(table)).toBeGreaterThanOrEqual(items);
    expect(await answersOf(again)).toEqual(PATHS.map(() => 200));
    await recorded.destroy(adopting);
    expect(await tables()).toEqual([table]);
  });

  it('is upgraded in place, from a table as version 0.1.0 left it', async () => {
    const before = await recorded.made('before', { ...TO_SOMEBODY, stackName: 'Upgraded' });
    const { outputs } = await recorded.deploy(before);
    const TableName = outputs['TableName'] ?? '';
    for (const file of readdirSync(FROZEN))
      await documents().send(
        new PutCommand({ TableName, Item: JSON.parse(readFileSync(`${FROZEN}/${file}`, 'utf8')) }),
      );
    const after = await recorded.made('after', { ...TO_SOMEBODY, stackName: 'Upgraded', pollMinutes: '15' });
    const upgraded = await recorded.deploy(after);
    expect(upgraded.outputs['TableName']).toBe(TableName);
    const watched = await recorded.watched(upgraded, 'upgraded');
    const told = await watched.polledAt('2026-01-12T10:00:00Z');
    expect(told.map(({ alertId }) => alertId)).toContain('80522-50227723-rating');
    expect(kinds(told)).not.toContain('welcome');
    expect(await watched.polledAt('2026-01-12T10:30:00Z')).toEqual([]);
    expect(await answersOf(upgraded)).toEqual(PATHS.map(() => 200));
    await recorded.destroy(after);
  });
});
