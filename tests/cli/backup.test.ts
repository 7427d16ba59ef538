import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { backupItem } from '../../shared/adapters/dynamo/backup.ts';
import { PrintingPublisher } from '../../shared/adapters/in-process.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { createApp } from '../../shared/web/app.ts';
import {
  aCoverageItem,
  aFoundDocument,
  aNotice,
  anAlert,
  anIlacs,
  anOlderIlacs,
  aReading,
  aSourceState,
  aWatch,
  MEDWAY,
  NOON,
  published,
  SITE,
} from '../support/builders.ts';
import { askingHere, runCommand } from '../support/command.ts';
import { overTcp } from '../support/over-tcp.ts';

type Store = ReturnType<typeof storeOn>;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'backup-'));

const onFolder = async (folder: string) => {
  const dynamo = await startDynamo({ folder });
  return { ...storeOn(dynamo), stop: () => dynamo.stop() };
};

/** A record with one of everything: two reports, the later one's alert sent, and a message that still waits. */
const fill = async ({ history, found, coverage, states }: Store): Promise<void> => {
  await history.record(published(anOlderIlacs()));
  await history.record(published(anIlacs(), { alert: anAlert({ alertId: 'told' }, { state: 'sent', sentAt: NOON }) }));
  await history.record(aNotice(anAlert({ alertId: 'waits' }, { state: 'pending', nextAttemptAt: NOON }), { id: 'n' }));
  await history.saveReading('50227723', aReading());
  await found.save(aFoundDocument());
  await coverage.save(aCoverageItem());
  await states.saveWatch(aWatch());
  await states.saveSource(aSourceState());
};

const filledFolder = async (): Promise<string> => {
  const folder = newFolder();
  const store = await onFolder(folder);
  await fill(store);
  await store.stop();
  return folder;
};

const PATHS = ['/v1/authorities/medway', '/v1/publications', '/v1/changes', '/v1/alerts', '/v1/coverage'];

/** What a reader of the API sees, and what the publisher would still send. */
const seenOn = async (store: Store) => {
  const app = createApp({
    ...store,
    watched: [MEDWAY],
    sources: OFSTED_SOURCES,
    clock: { now: () => NOON },
    version: '0',
    freshness: { freshMs: 0, staleMs: 0 },
  });
  const answers = await Promise.all(PATHS.map(async (path) => (await app.request(path)).json()));
  const sent: string[] = [];
  const publisher = new PrintingPublisher(({ alertId }) => void sent.push(alertId));
  await publishAlerts({ ...store, publisher, clock: { now: () => NOON }, log: () => {}, site: SITE });
  return { answers, sent, waiting: await store.found.waiting(NOON, 10) };
};

const copyOf = async (folder: string): Promise<string> => {
  const file = join(newFolder(), 'record.jsonl');
  expect((await runCommand('export', [file, '--data', folder])).status).toBe(0);
  return file;
};

describe('npm run export and npm run import', () => {
  it('restore the same standing and ledger, and send again nothing that was sent', async () => {
    const folder = await filledFolder();
    const [file, restored] = [await copyOf(folder), newFolder()];
    expect((await runCommand('import', [file, '--data', restored])).status).toBe(0);
    const [before, after] = [await onFolder(folder), await onFolder(restored)];
    const [expected, seen] = [await seenOn(before), await seenOn(after)];
    await Promise.all([before.stop(), after.stop()]);
    expect(seen).toEqual(expected);
    expect(seen.sent).toEqual(['waits']);
  });

  it('bring a record to the table of a deployment and back', async () => {
    const file = await copyOf(await filledFolder());
    const table = await startDynamo();
    const { endpoint, stop } = await overTcp(table);
    onTestFinished(async () => {
      stop();
      await table.stop();
    });
    const back = join(newFolder(), 'back.jsonl');
    const there = ['--table', 'restored'];
    expect((await runCommand('import', [file, ...there], askingHere(endpoint))).stderr).toMatch(/There is no table/);
    expect(await runCommand('import', [file, ...there, '--create'], askingHere(endpoint))).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await runCommand('export', [back, ...there], askingHere(endpoint))).toMatchObject({ status: 0, stderr: '' });
    const items = (path: string) => readFileSync(path, 'utf8').split('\n').slice(1, -2).toSorted();
    expect(items(back)).toEqual(items(file));
  });

  it('leave a store alone that has anything else in it', async () => {
    const file = await copyOf(await filledFolder());
    const folder = newFolder();
    const other = await onFolder(folder);
    await other.states.saveWatch(aWatch({ urn: '1' }));
    await other.stop();
    const { status, stderr } = await runCommand('import', [file, '--data', folder]);
    expect([status, stderr]).toEqual([1, 'Nothing is imported: the store is not empty.\n']);
    const after = await onFolder(folder);
    expect(await after.history.entriesOf(MEDWAY.urn)).toEqual([]);
    await after.stop();
  });

  it('complete what an earlier import of the same file left unfinished', async () => {
    const file = await copyOf(await filledFolder());
    const folder = newFolder();
    expect((await runCommand('import', [file, '--data', folder])).status).toBe(0);
    expect(await runCommand('import', [file, '--data', folder])).toMatchObject({
      status: 0,
      lines: ['0 items imported.'],
    });
  });

  it('store nothing of a file that is cut short, changed, or of another program', async () => {
    const text = readFileSync(await copyOf(await filledFolder()), 'utf8');
    const lines = text.trimEnd().split('\n');
    const broken: [content: string, says: RegExp][] = [
      [lines.slice(0, -1).join('\n'), /is not complete/],
      [[...lines.slice(0, 2), ...lines.slice(3)].join('\n'), /was changed/],
      [text.replace('"version":1', '"version":99'), /newer version/],
      [`{"Items":[]}\n`, /no export of this program/],
      ['', /is empty/],
      [
        [lines[0], '{"PK":"COUNCIL#1","SK":"WATCH","schemaVersion":1}', ...lines.slice(1)].join('\n'),
        /line 2 is no item/,
      ],
    ];
    const folder = newFolder();
    for (const [content, says] of broken) {
      const file = join(newFolder(), 'broken.jsonl');
      writeFileSync(file, content);
      const { status, stderr } = await runCommand('import', [file, '--data', join(folder, 'data')]);
      expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
      expect(stderr).toMatch(says);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('say in one line that the disk is full, and leave no file', async () => {
    const folder = newFolder();
    symlinkSync('/dev/full', join(folder, 'copy.part'));
    const { status, stderr } = await runCommand('export', [join(folder, 'copy'), '--data', await filledFolder()]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The disk is full\.[^\n]+\n$/)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('overwrite no file, and export nothing where there is no history', async () => {
    const folder = await filledFolder();
    const file = await copyOf(folder);
    expect((await runCommand('export', [file, '--data', folder])).status).toBe(2);
    expect((await runCommand('export', [`${file}2`, '--data', join(folder, 'none')])).status).toBe(1);
    for (const command of ['export', 'import'])
      expect([(await runCommand(command, [])).status, (await runCommand(command, ['--help'])).status]).toEqual([2, 0]);
  });
});

it('every item that a released version stored is part of the record', () => {
  const frozen = new URL('../fixtures/stored-items/', import.meta.url);
  for (const path of readdirSync(frozen, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  ))
    expect(backupItem(JSON.parse(readFileSync(new URL(path, frozen), 'utf8'))), path).toBeDefined();
});
