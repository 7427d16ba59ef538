import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { type Message, pendingAlert } from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import { correctAlert } from '../../shared/use-cases/tell/correct-alert.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { aMessage, aNotice, anAlert, NOON, SITE } from '../support/builders.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';
import { lintMessage } from '../support/word-lint.ts';

const LINK = 'https://files.ofsted.gov.uk/v1/file/50297101';
const WRONG: Partial<Message> = {
  alertId: 'wrong',
  kind: 'rating-change',
  severity: 4,
  subject: "Medway children's services rated worse by Ofsted",
  sms: `Medway rated worse ${LINK}`,
  sources: [LINK],
};
const SORRY = { alertId: 'wrong', because: 'The grade was read from another council’s report.', by: 'sam' };

let dynamo: LocalDynamo;
beforeEach(async () => {
  dynamo = await startDynamo();
});
afterEach(() => dynamo.stop());

/** A monitor whose ledger has these entries, the first one raised first. */
const monitor = async (...entries: HistoryEntry[]) => {
  const { history } = storeOn(dynamo);
  for (const entry of entries) await history.record(entry);
  const deps = { history, clock: new SimulatedClock(addMinutes(NOON, 24 * 60)), log: () => {}, site: SITE };
  const publisher = new RecordingPublisher();
  return { deps, history, publish: () => publishAlerts({ ...deps, publisher }), told: publisher.accepted };
};

describe('correcting an alert', () => {
  it('tells the same readers, with what was said, why it was wrong and where to look', async () => {
    const { deps, publish, told } = await monitor(aNotice(anAlert(WRONG)));
    const corrected = await correctAlert(deps, SORRY);
    await publish();
    expect(corrected).toMatchObject({ kind: 'corrected', message: { alertId: told[0]?.alertId } });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ kind: 'correction', topic: 'alerts', authority: 'medway', severity: 4 });
    expect(told[0]?.email).toContain(`our message of 2 February 2026 about Medway (URN 80522) was wrong`);
    for (const said of [WRONG.subject, 'wrong', SORRY.because, LINK]) expect(told[0]?.email).toContain(said);
  });

  it('words it as every message is worded, for a council and for the monitor itself', async () => {
    const own: Partial<Message> = { alertId: 'own', kind: 'heartbeat', authority: null, severity: 0 };
    const { deps, publish, told } = await monitor(aNotice(anAlert(WRONG)), aNotice(anAlert(own), { urn: null }));
    await correctAlert(deps, SORRY);
    await correctAlert(deps, { ...SORRY, alertId: 'own' });
    await publish();
    expect(told.map(lintMessage)).toEqual([[], []]);
    expect(told.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        'Correction: Medway, our message of 2 February 2026 was wrong',
        'Correction: Ofsted Watch, our message of 2 February 2026 was wrong',
      ]),
    );
  });

  it('sends a text to phones only where the first message had one', async () => {
    const quiet = { ...WRONG, alertId: 'quiet', sms: null };
    const { deps, publish, told } = await monitor(aNotice(anAlert(WRONG)), aNotice(anAlert(quiet)));
    for (const alertId of ['wrong', 'quiet']) await correctAlert(deps, { ...SORRY, alertId });
    await publish();
    const texts = Object.fromEntries(told.map(({ alertId, sms }) => [alertId, sms]));
    expect(texts['wrong-corrected']).toMatch(
      /Correction: Medway, our message of 2 February 2026 was wrong: The grade .* https:/,
    );
    expect(texts['quiet-corrected']).toBeNull();
  });

  it('is sent once however often it is asked for, and says who corrected it first and why', async () => {
    const { deps, publish, told } = await monitor(aNotice(anAlert(WRONG)));
    await correctAlert(deps, SORRY);
    const again = await correctAlert(deps, { ...SORRY, because: 'Another reason.', by: 'kim' });
    await publish();
    expect(told).toHaveLength(1);
    expect(again).toMatchObject({ kind: 'already-corrected', earlier: { corrects: SORRY } });
  });

  it('leaves the first alert as it was, and keeps who, when and why in the ledger', async () => {
    const first = aNotice(anAlert(WRONG));
    const { deps, history } = await monitor(first);
    await correctAlert(deps, SORRY);
    const [newest, before] = (await history.alerts({ limit: 2 })).items;
    expect(before).toEqual(first);
    expect(newest).toMatchObject({ urn: first.urn, recordedAt: deps.clock.now(), corrects: SORRY });
  });

  it('settles a press report that was withdrawn, and claims to confirm nothing else', async () => {
    const reported = aNotice(anAlert({ ...WRONG, alertId: 'press', kind: 'reported' }));
    const { deps, publish, told } = await monitor(reported, aNotice(anAlert(WRONG)));
    for (const alertId of ['press', 'wrong']) await correctAlert(deps, { ...SORRY, alertId });
    await publish();
    const confirms = Object.fromEntries(told.map((message) => [message.alertId, message.confirms]));
    expect(confirms).toEqual({ 'press-corrected': 'press', 'wrong-corrected': null });
  });

  it('can itself be corrected', async () => {
    const { deps, publish, told } = await monitor(aNotice(anAlert(WRONG)));
    await correctAlert(deps, SORRY);
    await publish();
    await correctAlert(deps, { ...SORRY, alertId: 'wrong-corrected', because: 'The first message was right.' });
    await publish();
    expect(told.map(({ alertId }) => alertId)).toEqual(['wrong-corrected', 'wrong-corrected-corrected']);
  });

  it('is not sent for an alert that nobody has got yet', async () => {
    const { deps, publish, told } = await monitor(aNotice(pendingAlert(aMessage(WRONG), NOON)));
    expect(await correctAlert(deps, SORRY)).toMatchObject({ kind: 'not-sent', message: { alertId: 'wrong' } });
    await publish();
    expect(told.map(({ alertId }) => alertId)).toEqual(['wrong']);
  });

  it('finds an alert behind more than a page of others, and names the latest ten where there is none', async () => {
    const later = Array.from({ length: 120 }, (_, at) =>
      aNotice(anAlert({ alertId: `later-${at}` }, { raisedAt: addMinutes(NOON, at + 1) })),
    );
    const { deps } = await monitor(aNotice(anAlert(WRONG)), ...later);
    expect(await correctAlert(deps, { ...SORRY, alertId: 'nothing' })).toMatchObject({
      kind: 'unknown',
      latest: Array.from({ length: 10 }, (_, at) => ({ alertId: `later-${119 - at}` })),
    });
    expect(await correctAlert(deps, SORRY)).toMatchObject({ kind: 'corrected' });
  });
});
