import { describe, expect, it } from 'vitest';
import { aNotice, anAlert } from '../support/builders.ts';
import { runCommand } from '../support/command.ts';
import { runningMonitors } from '../support/running-monitor.ts';

const { newFolder, startOn } = runningMonitors();
const WHY = 'The grade was read from another report.';

const correct = (folder: string, ...options: string[]) => runCommand('correct', [...options, '--data', folder]);

/** A monitor that has told one thing wrongly. */
const mistaken = async () => {
  const folder = newFolder();
  const { history } = await startOn(folder);
  await history.record(aNotice(anAlert({ alertId: 'wrong', subject: 'Medway: rated worse' })));
  const ledger = async () => (await history.alerts({ limit: 10 })).items;
  return { folder, ledger };
};

describe('npm run correct', () => {
  it('puts one correction into the outbox of the monitor that runs, however often it is typed', async () => {
    const { folder, ledger } = await mistaken();
    const first = await correct(folder, 'wrong', '--because', ` ${WHY}\n`, '--by', 'sam');
    const again = await correct(folder, 'wrong', '--because', WHY);
    expect([first.status, again.status]).toEqual([0, 0]);
    expect(first.lines).toEqual([expect.stringMatching(/^“Correction: Medway, .*” \(wrong-corrected\) goes out /)]);
    expect(again.lines).toEqual([expect.stringMatching(/^Corrected on .* by sam, because: The grade .*Nothing more/)]);
    const [correction, ...others] = await ledger();
    expect(correction).toMatchObject({
      corrects: { alertId: 'wrong', because: WHY, by: 'sam' },
      alert: { state: 'pending', message: { alertId: 'wrong-corrected' } },
    });
    expect(others).toHaveLength(1);
  });

  it('says how another reason can be given, and that it was not sent', async () => {
    const { folder } = await mistaken();
    await correct(folder, 'wrong', '--because', WHY);
    const { status, stderr } = await correct(folder, 'wrong', '--because', 'It was something else.');
    expect([status, stderr]).toEqual([1, 'To give another reason, correct the correction: wrong-corrected\n']);
  });

  it('names the latest alerts where the id is unknown, also where there is no history', async () => {
    const { folder } = await mistaken();
    const unknown = await correct(folder, 'wrnog', '--because', WHY);
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      'No alert is called wrnog. The latest are:\n  wrong  Medway: rated worse\n',
    ]);
    const nowhere = await correct(newFolder(), 'wrong', '--because', WHY);
    expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringMatching(/no history is in/)]);
  });

  it.each([
    { wrong: 'no id', options: ['--because', WHY], says: /takes one ALERT_ID/ },
    { wrong: 'an empty reason', options: ['wrong', '--because', ' '], says: /--because "WHY" is needed/ },
  ])('says in one line what is wrong with $wrong', async ({ options, says }) => {
    const { status, lines, stderr } = await correct(newFolder(), ...options);
    expect([status, lines, stderr.trim().split('\n').length]).toEqual([2, [], 1]);
    expect(stderr).toMatch(says);
  });

  it('helps', async () => {
    const { status, lines } = await runCommand('correct', ['--help']);
    expect([status, lines[0]]).toEqual([0, expect.stringMatching(/^npm run correct -- ALERT_ID --because/)]);
  });
});
