import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { socketOfRunning } from '../../cli/run-file.ts';
import type { CouncilDoubt } from '../../shared/domain/council-doubts.ts';
import { aFoundDocument, aWatch, MEDWAY, NOON, SWINDON } from '../support/builders.ts';
import { askingHere, runCommand } from '../support/command.ts';
import { runningMonitors } from '../support/running-monitor.ts';

const { newFolder, startOn, stopAll } = runningMonitors();
const held = (folder: string, ...options: string[]) => runCommand('held', [...options, '--data', folder]);

/** A folder in which two documents are held, with a monitor that runs on it. */
const holding = async (noted = true) => {
  const folder = newFolder();
  const { found } = await startOn(folder, noted);
  for (const fileId of ['50300001', '50300002']) await found.save(aFoundDocument({ fileId, state: 'held' }));
  const states = async () => (await found.ofCouncil('80522')).map(({ state, arrival }) => [state, arrival]);
  return { folder, states };
};

describe('npm run held', () => {
  it('lists what a running monitor holds: council, id, day, label and link', async () => {
    const { folder } = await holding();
    const { status, lines } = await held(folder, 'list');
    expect(status).toBe(0);
    expect(lines).toEqual([
      'Medway  50300001  2026-01-12  Focused visit  https://files.ofsted.gov.uk/v1/file/50300001',
      'Medway  50300002  2026-01-12  Focused visit  https://files.ofsted.gov.uk/v1/file/50300002',
      '2 documents held: release or dismiss them.',
    ]);
  });

  it('decides in the store of the monitor that runs: some documents, then the rest', async () => {
    const { folder, states } = await holding();
    expect((await held(folder, 'dismiss', '50300001')).lines.at(-1)).toMatch(/^1 document to be read and kept/);
    expect(await states()).toEqual([
      ['waiting', 'baseline'],
      ['held', 'new'],
    ]);
    expect((await held(folder, 'release')).lines.at(-1)).toMatch(/^1 document to be read and alerted/);
    expect((await states())[1]).toEqual(['waiting', 'new']);
  });

  it('opens the folder itself once the monitor has ended, also where it left its run file', async () => {
    const { folder } = await holding();
    await stopAll();
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: 2 ** 30, socket: '/nonexistent/database' }));
    expect((await held(folder, 'list')).lines).toHaveLength(3);
  });

  it('believes no run file whose port belongs to something else by now', async () => {
    const { folder } = await holding();
    await stopAll();
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: process.pid, socket: '/nonexistent/database' }));
    expect((await held(folder, 'list')).lines).toHaveLength(3);
  });

  it('says in one line that a folder is in use by a copy that it cannot ask', async () => {
    const { folder } = await holding(false);
    const { status, stderr } = await held(folder, 'list');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The data folder .* is in use .*\n$/)]);
  });

  it('says that nothing is held, and makes no history where there is none', async () => {
    const folder = newFolder();
    expect(await held(folder, 'list')).toMatchObject({ status: 0, lines: [expect.stringMatching(/^Nothing is held/)] });
    expect((await held(folder, 'release', '50300001')).status).toBe(2);
    expect(socketOfRunning(folder)).toBeUndefined();
    await startOn(folder);
    expect(await held(folder, 'release')).toMatchObject({ status: 0, lines: ['Nothing is held.'] });
  });

  it('decides nothing where an id is not held', async () => {
    const { folder, states } = await holding();
    const { status, stderr } = await held(folder, 'release', '50300001', '404');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Not held: 404.')]);
    expect(await states()).toEqual([
      ['held', 'new'],
      ['held', 'new'],
    ]);
  });

  describe('acknowledge', () => {
    const doubt = (because: string): CouncilDoubt => ({
      id: because,
      kind: 'gone',
      because,
      since: NOON,
      looks: 2,
      told: 1,
      toldAt: NOON,
    });

    /** A folder in which something is doubted of Medway and of Swindon, with a monitor that runs on it. */
    const doubting = async () => {
      const folder = newFolder();
      const { states } = await startOn(folder);
      for (const { urn, name } of [MEDWAY, SWINDON])
        await states.saveWatch(aWatch({ urn, doubts: [doubt(`a letter of ${name} is gone`)] }));
      const acknowledged = async () =>
        Promise.all(
          [MEDWAY, SWINDON].map(async ({ urn }) => (await states.watch(urn))?.doubts?.[0]?.acknowledged ?? false),
        );
      return { folder, acknowledged };
    };

    it('ends the messages about what is doubted of one council, which list then leaves out', async () => {
      const { folder, acknowledged } = await doubting();
      expect((await held(folder, 'list')).lines).toEqual([
        'Nothing is held.',
        'Medway  a letter of Medway is gone',
        'Swindon  a letter of Swindon is gone',
        'Once you know of it: acknowledge.',
      ]);
      expect((await held(folder, 'acknowledge', 'medway')).lines).toEqual([
        'Medway  a letter of Medway is gone',
        'Acknowledged: you will get no more messages about it while it lasts.',
      ]);
      expect(await acknowledged()).toEqual([true, false]);
      expect((await held(folder, 'list')).lines).toContain('Swindon  a letter of Swindon is gone');
      expect((await held(folder, 'list')).lines).not.toContain('Medway  a letter of Medway is gone');
    });

    it('ends those about every council where none is named, and then finds nothing', async () => {
      const { folder, acknowledged } = await doubting();
      expect((await held(folder, 'acknowledge')).status).toBe(0);
      expect(await acknowledged()).toEqual([true, true]);
      expect((await held(folder, 'acknowledge')).lines).toEqual(['Nothing is in doubt.']);
    });

    it('acknowledges nothing where one name is no council’s', async () => {
      const { folder, acknowledged } = await doubting();
      const { status, stderr } = await held(folder, 'acknowledge', 'medway', 'atlantis');
      expect([status, stderr]).toEqual([2, expect.stringContaining('No council is called atlantis.')]);
      expect(await acknowledged()).toEqual([false, false]);
    });
  });

  it.each([
    { wrong: 'an unknown command', options: ['drop'], says: /takes list, release, dismiss or acknowledge/ },
    { wrong: 'two places', options: ['list', '--table', 'x'], says: /not both/ },
  ])('says in one line what is wrong with $wrong', async ({ options, says }) => {
    const { status, lines, stderr } = await held(newFolder(), ...options);
    expect([status, lines, stderr.trim().split('\n').length]).toEqual([2, [], 1]);
    expect(stderr).toMatch(says);
  });

  it('asks the table of a deployment', async () => {
    const { found, endpoint } = await startOn(newFolder());
    await found.save(aFoundDocument({ state: 'held' }));
    const asked = (table: string) => runCommand('held', ['list', '--table', table], askingHere(endpoint));
    expect((await asked('ofsted-watch')).lines).toHaveLength(2);
    expect(await asked('another')).toMatchObject({ status: 1, stderr: 'There is no table another.\n' });
  });

  it('helps', async () => {
    const { status, lines } = await runCommand('held', ['--help']);
    expect([status, lines[0]]).toEqual([0, expect.stringMatching(/^npm run held -- list\|release\|dismiss/)]);
  });
});
