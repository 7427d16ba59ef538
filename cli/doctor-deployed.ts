import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { lossesBetween, lossLine } from '../infra/before-deploy.ts';
import { type Deployed, deployedReach, reachIn, reachOf } from '../infra/deployed.ts';
import { SnsAudience } from '../shared/adapters/sns/sns-audience.ts';
import { addMinutes } from '../shared/domain/dates.ts';
import { lostSince } from '../shared/domain/readership.ts';
import { subscriptionLines } from '../shared/messages/undelivered-message.ts';
import { awsFault } from './aws-faults.ts';
import { UsageError } from './command-line.ts';
import type { Account, Check, Found } from './doctor-account.ts';
import { storeOn } from './laptop/monitor.ts';

/*
 * What the doctor sees of a stack that is deployed, or was.
 */

const Manifest = z.object({
  artifacts: z.record(z.string(), z.looseObject({ type: z.string(), properties: z.unknown().optional() })),
});
const StackArtifact = z.object({ templateFile: z.string(), stackName: z.string().optional() });

/** The stack that `cdk synth` left in a folder, and who gets what from it. */
const stackIn = (folder: string) => {
  const jsonIn = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  try {
    const [[id, { properties }] = ['', {}]] = Object.entries(Manifest.parse(jsonIn('manifest.json')).artifacts).filter(
      ([, { type }]) => type === 'aws:cloudformation:stack',
    );
    const { templateFile, stackName = id } = StackArtifact.parse(properties);
    return { stackName, reach: reachIn(jsonIn(templateFile)) };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.split('\n', 1)[0] : String(fault);
    throw new UsageError(`--app ${folder} holds no stack of this project that was synthesized: ${why}`);
  }
};

/** What a deploy would drop: of what was synthesized before, it is known for sure; from the file, `-c` may say otherwise. */
const losses = ({ file, app }: Account, stackName: string, deployed: Deployed): readonly Found[] => {
  const fix = 'npm run setup -- --from-deployed';
  const wanted = app === undefined ? reachOf(file.settings) : stackIn(app).reach;
  const nobody: readonly Found[] =
    app !== undefined && wanted.readers.length === 0
      ? [{ state: 'missing', says: `${app} tells nobody.`, fix: 'npm run setup, then synthesize it again' }]
      : [];
  if (deployed.kind !== 'deployed') return nobody;
  const loss = lossLine(`the deployed stack ${stackName}`, lossesBetween(deployed.reach, wanted));
  return loss === undefined ? nobody : [...nobody, { state: app === undefined ? 'note' : 'missing', says: loss, fix }];
};

const A_WEEK_MINUTES = 7 * 24 * 60;

/** Who hears of the news, asked now; of those who were lost the table knows. */
const subscriptions = async ({ sns, dynamo }: Account, outputs: Readonly<Record<string, string>>): Promise<Found> => {
  const { AlertTopic = '', TableName = '' } = outputs;
  try {
    const count = await new SnsAudience(sns, 'alerts', AlertTopic).all();
    const known = await storeOn({ client: dynamo, tableName: TableName }).states.readership();
    const since = addMinutes(new Date().toISOString(), -A_WEEK_MINUTES);
    const lost =
      known === undefined
        ? 'how many were lost is not counted yet'
        : `${lostSince(known, since)} lost in the last seven days`;
    const says = [`Subscriptions: ${count.readers} confirmed, ${lost}.`, ...subscriptionLines(count)].join(' ');
    const isWell = count.readers > 0 && subscriptionLines(count).length === 0;
    return isWell
      ? { state: 'ok', says }
      : { state: 'note', says, fix: `npm run subscribers -- audit --topic ${AlertTopic}` };
  } catch (fault) {
    const why = awsFault(fault);
    if (why === undefined) throw fault;
    return { state: 'look', says: `This user may not see who is subscribed: ${why}` };
  }
};

const adoptOrDelete = (table: string): string =>
  `to use it again: npm run setup -- --table-name ${table}; to be rid of it: aws dynamodb delete-table --table-name ${table}`;

/** The names that CloudFormation gives the tables of a stack. */
const tablesOf = async (dynamo: DynamoDBClient, stackName: string): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client: dynamo }, {})) all.push(...TableNames);
  return all.filter((name) => name.startsWith(`${stackName}-StoreTable`));
};

/** Tables of earlier stacks, which no stack has any more. */
const keptTables = async ({ dynamo, file }: Account, inUse: string | undefined): Promise<readonly Found[]> => {
  const { stackName, tableName } = file.settings;
  try {
    const kept = (await tablesOf(dynamo, stackName)).filter((name) => name !== inUse && name !== tableName);
    return kept.map((name) => ({
      state: 'note',
      says: `The table ${name} is kept from an earlier ${stackName}, with its history.`,
      fix: adoptOrDelete(name),
    }));
  } catch (fault) {
    if (awsFault(fault) === undefined) throw fault;
    return [];
  }
};

const whatStays = (table: string): Found => ({
  state: 'note',
  says: `After npx cdk destroy stay: the table ${table}, and the stack CDKToolkit that cdk bootstrap made. Logs, topics and subscriptions go.`,
  fix: adoptOrDelete(table),
});

/** The stack that is deployed: who should get alerts, who does, what a deploy would drop, what stays when it goes. */
export const deployed: Check = async (account) => {
  const { file, app, region } = account;
  const stackName = app === undefined ? file.settings.stackName : stackIn(app).stackName;
  const found = await deployedReach(stackName, region);
  const lost = losses(account, stackName, found);
  if (found.kind === 'not-known')
    return [{ state: 'look', says: `What is deployed as ${stackName} is not known: ${found.because}` }, ...lost];
  if (found.kind === 'nothing')
    return [
      { state: 'ok', says: `No ${stackName} is deployed yet.` },
      ...lost,
      ...(await keptTables(account, undefined)),
    ];
  const { councils, readers } = found.reach;
  const { TableName: table = found.reach.table } = found.outputs;
  return [
    { state: 'ok', says: `${stackName} is deployed: ${councils.length} watched, ${readers.length} told.` },
    ...lost,
    await subscriptions(account, found.outputs),
    ...(table === undefined ? [] : [whatStays(table)]),
    ...(await keptTables(account, table)),
  ];
};
