import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { type RecordedServer, serveRecorded } from '../../cli/simulation/recorded-server.ts';
import { loadScenario } from '../../cli/simulation/scenario.ts';
import { jobRunner } from '../../functions/poll/run-job.ts';
import { FetchHttp } from '../../shared/adapters/http/fetch-http.ts';
import { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import { SCHEDULES } from '../../shared/domain/schedules.ts';
import { MEDWAY } from '../support/builders.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';

const NOW = '2023-09-11T09:00:00.000Z';
const clock = { now: () => NOW };

const OLDER = { fileId: '50103321', label: 'Inspection', inspectedUntil: '2019-07-26', published: '2019-08-27' };
const NEWER = { fileId: '50227723', label: 'Inspection', inspectedUntil: '2023-07-28', published: '2023-09-11' };

let dynamo: LocalDynamo;
let sources: RecordedServer;
beforeEach(async () => {
  const folder = await scenarioFolder({ start: '2023-09-01T06:00:00Z', end: '2023-09-14T06:00:00Z' })
    .publishes('2023-09-01T06:00:00Z', 'medway', { ...OLDER, pdf: '%PDF-' })
    .publishes('2023-09-11T08:30:00Z', 'medway', { ...NEWER, pdf: '%PDF-' })
    .write();
  sources = await serveRecorded(new RecordedAnswers(folder, await loadScenario(folder)), clock);
  dynamo = await startDynamo();
});
afterEach(async () => {
  await sources.stop();
  await dynamo.stop();
});

/** The function on the embedded table and the recorded site; each one is a new container. */
const aFunction = () => {
  const queue = new MemoryWorkQueue();
  const http = new FetchHttp({ userAgent: 'tests', elsewhere: sources.elsewhere, retries: { times: 0 } });
  const deps = { ...storeOn(dynamo), http, queue, clock, log: () => {} };
  return { run: jobRunner(deps, { authorities: [MEDWAY], shippedRecord: false }), queue };
};

const everything = async () => (await dynamo.client.send(new ScanCommand({ TableName: dynamo.tableName }))).Items ?? [];

describe('a schedule', () => {
  it('has Ofsted’s site polled: documents are saved and the council is put on the queue', async () => {
    const { run, queue } = aFunction();
    await run({ job: 'poll-ofsted' });
    const found = await storeOn(dynamo).found.ofCouncil(MEDWAY.urn);
    expect(found.map(({ fileId, state }) => [fileId, state])).toEqual([
      [OLDER.fileId, 'waiting'],
      [NEWER.fileId, 'waiting'],
    ]);
    expect(queue.take()).toEqual([MEDWAY.urn]);
  });

  it('that is tried again changes nothing, in the same container or a new one', async () => {
    const { run } = aFunction();
    await run({ job: 'poll-ofsted' });
    const first = await everything();
    await run({ job: 'poll-ofsted' });
    await aFunction().run({ job: 'poll-ofsted' });
    expect(first.length).toBeGreaterThan(3);
    expect(await everything()).toEqual(first);
  });

  it('has councils with waiting documents put back on the queue', async () => {
    await aFunction().run({ job: 'poll-ofsted' });
    const { run, queue } = aFunction();
    await run({ job: 'sweep-waiting' });
    expect(queue.take()).toEqual([MEDWAY.urn]);
  });

  it('has one heartbeat raised, however often it asks on the day', async () => {
    const { run } = aFunction();
    await run({ job: 'heartbeat' });
    await run({ job: 'heartbeat' });
    const pending = await storeOn(dynamo).history.pendingAlerts(NOW, 10);
    expect(pending.map(({ alert }) => alert?.message.kind)).toEqual(['heartbeat']);
  });

  it.each(SCHEDULES.filter(({ job }) => job !== 'publish'))('named $id is obeyed', async ({ job }) => {
    await expect(aFunction().run({ job })).resolves.toBeUndefined();
  });

  it.each([[{ job: 'publish' }], [{ job: 'poll' }], [{}]])(
    'that asks for %j, which this function does not do, fails',
    async (input) => {
      await expect(aFunction().run(input)).rejects.toThrow('job');
    },
  );
});
