import { setTimeout as wait } from 'node:timers/promises';
import { PrintingPublisher, systemClock } from '../shared/adapters/in-process.ts';
import { SnsAlertPublisher, snsClient } from '../shared/adapters/sns/sns-alert-publisher.ts';
import type { AlertPublisher } from '../shared/ports.ts';
import { type DrillOutcome, publishFrom, runDrill, type Step } from '../shared/use-cases/tell/run-drill.ts';
import { askingAws } from './aws-faults.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { type OpenStore, openStore, STORE_HELP, STORE_OPTIONS } from './store-at.ts';
import { printMessage } from './terminal.ts';
import { topicArn, wholeNumber } from './typed-values.ts';

const HELP = `npm run drill -- [--local | --topics ALERTS_ARN,OPERATOR_ARN | --table NAME] [--minutes 12]

Sends a test message, marked DRILL, to the operator's topic through the whole path: recorded with its pending alert,
published, marked sent. Says how many seconds that took; exit code 1 if it was not delivered. Readers get nothing.

  --local         it is printed here (the default)
  --topics A,O    it is published from here to SNS, with your AWS credentials: the two topics of a deployment
  --table NAME    it is left to the deployment, whose publisher runs every five minutes, and waited for
  --minutes N     how long to wait for the deployment (default 12)

Where it is recorded:
${STORE_HELP}`;

const A_MOMENT_MS = 2_000;

const snsPublisher = (topics: string): AlertPublisher => {
  const [alerts, operator, ...more] = topics.split(',');
  if (alerts === undefined || operator === undefined || more.length > 0)
    throw new UsageError('--topics takes two ARNs with a comma between: the alert topic, the operator topic.');
  const [first, second] = [topicArn('--topics', alerts), topicArn('--topics', operator)];
  return new SnsAlertPublisher(snsClient({ region: second.region }), { alerts: first.arn, operator: second.arn });
};

type Way = { to: string; stepOn: (store: OpenStore) => Step; patienceSeconds: number };

const publishing = (to: string, publisher: AlertPublisher): Way => ({
  to,
  stepOn: ({ history }) => publishFrom({ history, publisher, clock: systemClock, log: () => {} }),
  patienceSeconds: 0,
});

type Chosen = { local: boolean | undefined; topics: string | undefined; table: string | undefined; minutes: string };

const wayOf = ({ local, topics, table, minutes }: Chosen): Way => {
  if (local === true && (topics !== undefined || table !== undefined))
    throw new UsageError('--local goes with neither --topics nor --table. See --help.');
  const patienceSeconds = 60 * wholeNumber('--minutes', minutes, 1, 60);
  if (topics !== undefined) return publishing('SNS', snsPublisher(topics));
  if (table !== undefined) return { to: 'SNS', stepOn: () => () => wait(A_MOMENT_MS), patienceSeconds };
  return publishing('this terminal', new PrintingPublisher((message) => printMessage(message, systemClock.now())));
};

const tell = (outcome: DrillOutcome, to: string): number => {
  const seconds = `${outcome.seconds.toFixed(2)} s`;
  if (outcome.kind === 'delivered') {
    process.stdout.write(`delivered to ${to} in ${seconds}\n`);
    return 0;
  }
  process.stderr.write(`NOT delivered to ${to} after ${seconds}: ${outcome.because}. It stays in the outbox.\n`);
  return 1;
};

await runCommand(async () => {
  const { values } = typed({
    ...STORE_OPTIONS,
    local: { type: 'boolean' },
    topics: { type: 'string' },
    minutes: { type: 'string', default: '12' },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  const { local, topics, table, minutes } = values;
  const way = wayOf({ local, topics, table, minutes });
  return askingAws(async () => {
    const store = await openStore(values);
    try {
      const clocked = { history: store.history, clock: systemClock };
      return tell(await runDrill(clocked, way.stepOn(store), way.patienceSeconds), way.to);
    } finally {
      await store.close();
    }
  });
});
