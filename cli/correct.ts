import { userInfo } from 'node:os';
import { systemClock } from '../shared/adapters/in-process.ts';
import type { Message } from '../shared/domain/alert.ts';
import { londonMoment } from '../shared/domain/london-time.ts';
import { type Corrected, type Correction, correctAlert } from '../shared/use-cases/tell/correct-alert.ts';
import { askingAws } from './aws-faults.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { folderOf, hasHistory, openStore, STORE_HELP, STORE_OPTIONS } from './store-at.ts';

const HELP = `npm run correct -- ALERT_ID --because "WHY" [--by NAME] [--data DIR | --table NAME [--region R]]

Tells everyone who got an alert that it was our mistake: once, on the same topic, to the same council's readers. The ledger
keeps the first alert, the correction, who made it, when and why. /v1/alerts and messages to queues and webhooks have
the ids; an id that is unknown gives the latest ten.

  --because WHY   what was wrong and what is right, in a sentence or two; the readers get these words
  --by NAME       who says so, kept in the ledger and never sent (default: your name on this machine)
${STORE_HELP}`;

const LONGEST_REASON = 1_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const reasonIn = (because: string | undefined): string => {
  const reason = (because ?? '').replace(/\s+/g, ' ').trim();
  if (reason === '') throw new UsageError('--because "WHY" is needed: what was wrong, and what is right.');
  if (reason.length > LONGEST_REASON) throw new UsageError(`--because takes at most ${LONGEST_REASON} characters.`);
  return reason;
};

const suggestion = (latest: readonly Message[]): string =>
  latest.length === 0
    ? 'The ledger has no alert yet.'
    : `The latest are:\n${latest.map(({ alertId, subject }) => `  ${alertId}  ${subject}`).join('\n')}`;

const alreadyCorrected = (
  { alert, corrects, recordedAt }: Extract<Corrected, { kind: 'already-corrected' }>['earlier'],
  because: string,
): number => {
  say(
    `Corrected on ${londonMoment(recordedAt)} by ${corrects?.by}, because: ${corrects?.because}. Nothing more is sent.`,
  );
  if (corrects?.because === because) return 0;
  process.stderr.write(`To give another reason, correct the correction: ${alert?.message.alertId}\n`);
  return 1;
};

const tell = (outcome: Corrected, { alertId, because }: Correction): number => {
  if (outcome.kind === 'unknown') throw new UsageError(`No alert is called ${alertId}. ${suggestion(outcome.latest)}`);
  if (outcome.kind === 'already-corrected') return alreadyCorrected(outcome.earlier, because);
  if (outcome.kind === 'not-sent') {
    process.stderr.write(`Not corrected: “${outcome.message.subject}” still waits to be sent, nobody has read it.\n`);
    return 1;
  }
  say(`“${outcome.message.subject}” (${outcome.message.alertId}) goes out within five minutes where the monitor runs.`);
  return 0;
};

await runCommand(async () => {
  const { values, positionals } = typed(
    { ...STORE_OPTIONS, because: { type: 'string' }, by: { type: 'string' } },
    true,
  );
  if (values.help === true) return void process.stdout.write(HELP);
  const [alertId, ...more] = positionals;
  if (alertId === undefined || more.length > 0) throw new UsageError('correct takes one ALERT_ID. See --help.');
  const correction = { alertId, because: reasonIn(values.because), by: values.by ?? userInfo().username };
  if (!hasHistory(values)) throw new UsageError(`No alert is called ${alertId}: no history is in ${folderOf(values)}.`);
  return askingAws(async () => {
    const { history, close } = await openStore(values);
    try {
      return tell(await correctAlert({ history, clock: systemClock, log: () => {} }, correction), correction);
    } finally {
      await close();
    }
  });
});
