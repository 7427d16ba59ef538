import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { LocalDynamo } from '../../../cli/laptop/dynamo.ts';
import { storeOn } from '../../../cli/laptop/monitor.ts';
import { forbiddenIn } from '../../functions/bundle-contents.ts';
import { aBatch, aGet, aRecord, aRequest } from '../../functions/events.ts';
import { council, MEDWAY, SWINDON } from '../../support/builders.ts';
import { deployedFunctions, SQS_FAILS, SQS_TAKES, TOPICS } from './deployed-functions.ts';
import { FAULT_LINE, linesOf, safe, told } from './log-lines.ts';
import type { RunningFunction } from './running-function.ts';
import { runtimeClient } from './runtime-client.ts';

const client = runtimeClient();

const POLL = { job: 'poll-ofsted' };
const PUBLISH = { job: 'publish' };
const READ = aBatch(aRequest('1', MEDWAY.urn));

const DONE = { kind: 'answered', value: null };
const gaveBack = (...ids: string[]) => ({
  kind: 'answered',
  value: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) },
});

const keysIn = async ({ client: table, tableName }: LocalDynamo): Promise<readonly string[]> => {
  const { Items = [] } = await table.send(new ScanCommand({ TableName: tableName }));
  return Items.map(({ PK, SK }) => `${PK?.S} ${SK?.S}`);
};

describe.skipIf(client === null)('the bundles under AWS’s own runtime client', () => {
  const { surroundings, made } = deployedFunctions(client ?? '');

  it('tell of a council from the first event of its schedule to the page', async () => {
    const { dynamo, start, queued, published } = await surroundings();
    const poll = await start('Poll');
    expect(await poll.invoke(POLL)).toEqual(DONE);
    expect(queued()).toEqual([{ urn: MEDWAY.urn }]);
    const read = await start('Read');
    expect(await read.invoke(READ)).toEqual(gaveBack());
    const found = await storeOn(dynamo).found.ofCouncil(MEDWAY.urn);
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['recorded']));
    const publish = await start('Publish');
    expect(await publish.invoke(PUBLISH)).toMatchObject({ kind: 'answered', value: { sent: 1, refused: 0 } });
    expect(published().map((form) => form.get('TopicArn'))).toEqual([TOPICS.alerts]);
    const api = await start('Api');
    for (const [path, statusCode, type] of [
      ['/medway', 200, 'text/html; charset=UTF-8'],
      ['/v1/authorities/medway', 200, 'application/json'],
      ['/nowhere', 404, 'application/problem+json'],
    ] as const)
      expect(await api.invoke(aGet(path)), path).toMatchObject({
        kind: 'answered',
        value: { statusCode, headers: { 'content-type': type } },
      });
    for (const one of [poll, read, publish]) expect(linesOf(one).length).toBeGreaterThan(0);
    expect(linesOf(api)).toEqual([]);

    for (const one of [poll, read, publish, api]) {
      const [used, given] = [await one.peakMegabytes(), one.made.MemorySize];
      process.stdout.write(`${one.made.name} used ${used.toFixed(0)} of its ${given} MB\n`);
      expect(used, one.made.name).toBeLessThan(given / 2);
    }
  });

  it('do what every schedule of the template sends', async () => {
    const { start } = await surroundings();
    const running: Record<string, RunningFunction> = { Poll: await start('Poll'), Publish: await start('Publish') };
    expect(made().sent.length).toBeGreaterThan(6);
    for (const { to, event } of made().sent)
      expect(await running[to]?.invoke(event), JSON.stringify(event)).toMatchObject({ kind: 'answered' });
    expect(told(running['Poll'] ?? (await start('Poll')), 'reconciled')).toHaveLength(1);
  });

  it('double nothing when an event comes again, to the same container or to a new one', async () => {
    const { dynamo, start, published } = await surroundings();
    const containers = async () => [
      { one: await start('Poll'), event: POLL },
      { one: await start('Read'), event: READ },
      { one: await start('Publish'), event: PUBLISH },
    ];
    const deliver = async (to: Awaited<ReturnType<typeof containers>>) => {
      for (const { one, event } of to)
        expect(await one.invoke(event, 'the-same-event')).toMatchObject({ kind: 'answered' });
    };
    const first = await containers();
    await deliver(first);
    const after = await keysIn(dynamo);
    await deliver(first);
    await deliver(await containers());
    expect(await keysIn(dynamo)).toEqual(after);
    expect(published()).toHaveLength(1);
  });

  it('make up for what a service refused, when Lambda tries the event again', async () => {
    const { start, queued } = await surroundings({ sqs: [SQS_FAILS, SQS_FAILS, SQS_FAILS, SQS_TAKES] });
    const poll = await start('Poll');
    expect(await poll.invoke(POLL, 'an-event')).toMatchObject({ kind: 'failed', errorType: 'InternalError' });
    const found = told(poll, 'document-found').length;
    expect(await poll.invoke(POLL, 'an-event')).toEqual(DONE);
    expect(queued().at(-1)).toEqual({ urn: MEDWAY.urn });
    expect(found).toBeGreaterThan(10);
    expect(told(poll, 'document-found')).toHaveLength(found);
  });

  it('give back of a batch what failed and what comes after it in its group, and do the rest', async () => {
    const { start } = await surroundings();
    const read = await start('Read');
    const [mangled, later] = [aRecord('2', '{"urn":', SWINDON.urn), aRequest('3', SWINDON.urn)];
    const batch = aBatch(aRequest('1', MEDWAY.urn), mangled, later, aRequest('4', council('kent').urn));
    expect(await read.invoke(batch)).toEqual(gaveBack('2', '3'));
    expect(told(read, 'request-failed')).toMatchObject([{ facts: { messageId: '2' } }]);
  });

  it('tell of a network that leads them elsewhere, and ask nothing there', async () => {
    const { dynamo, start, sourcesAsked } = await surroundings({ sources: false });
    const poll = await start('Poll');
    expect(await poll.invoke(POLL)).toEqual(DONE);
    const refused = { how: 'failed', because: expect.stringMatching(/^DNS lookup 127\.0\.0\.1.* is not allowed/) };
    expect(told(poll, 'source-not-seen')).toMatchObject([{ facts: refused }, { facts: refused }]);
    expect(sourcesAsked).toEqual([]);
    expect(await storeOn(dynamo).found.ofCouncil(MEDWAY.urn)).toEqual([]);
  });

  it.each([
    ['Poll', { job: 'pol' }, 'a job is one of', { job: 'reconcile' }],
    ['Poll', null, 'expected object', { job: 'reconcile' }],
    ['Read', POLL, 'Records', aBatch()],
  ])('%s names what is wrong with %j, and takes the next event', async (name, event, why, next) => {
    const { start } = await surroundings();
    const one = await start(name);
    const fault = { errorType: 'ZodError', errorMessage: expect.stringContaining(why) };
    expect(await one.invoke(event)).toMatchObject({ kind: 'failed', ...fault });
    expect(linesOf(one)).toMatchObject([FAULT_LINE]);
    expect(await one.invoke(next)).toMatchObject({ kind: 'answered' });
  });

  it('do not start without any one of their variables, and name it', async () => {
    const { start } = await surroundings();
    for (const { name, Environment } of made().functions) {
      for (const variable of Object.keys(Environment.Variables)) {
        const one = await start(name, variable);
        const errorMessage = expect.stringContaining(`"${variable}"`);
        expect(await one.startFault).toMatchObject({ errorType: 'ZodError', errorMessage });
        expect(await one.ended).toBe(1);
        // what follows are Node's own last words
        const [first = ''] = one.log().map(safe);
        expect(JSON.parse(first)).toMatchObject(FAULT_LINE);
      }
      expect(await (await start(name)).startFault).toBeNull();
    }
  });

  it('are one file each, with nothing in it of the machine that made them', async () => {
    for (const { folder } of made().functions) {
      expect(await readdir(folder)).toEqual(['index.mjs']);
      expect(forbiddenIn(await readFile(join(folder, 'index.mjs'), 'utf8'))).toEqual([]);
    }
  });
});
