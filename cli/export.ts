import { snsClient } from '../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions, type Subscription } from '../shared/adapters/sns/sns-subscriptions.ts';
import { askingAws } from './aws-faults.ts';
import { type Subscribed, writeBackupFile } from './backup-file.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { folderOf, hasHistory, openStore, STORE_HELP, STORE_OPTIONS } from './store-at.ts';
import { topicArn } from './typed-values.ts';

const HELP = `npm run export -- FILE [--data DIR | --table NAME [--region R]] [--topic ARN]

Writes the whole record to FILE, which must not be there yet: history with its alerts, readings, found documents,
coverage, and the states of sources and councils. npm run import reads it into an empty store, here or on AWS.

Stop the monitor first, or switch the schedules off: an alert that it sends after the export still waits in the file,
and would be sent again by whatever is restored from it.

  --topic ARN     counts the subscriptions of this topic by their choices, for information; addresses stay in SNS
${STORE_HELP}`;

/** How many share protocol, state and choices; not who they are. */
const countsOf = (subscriptions: readonly Subscription[]): readonly Subscribed[] => {
  const counts = new Map<string, Subscribed>();
  for (const { protocol, state, filter } of subscriptions) {
    const choice = filter ?? 'everything';
    const key = JSON.stringify([protocol, state, choice]);
    counts.set(key, { protocol, state, choice, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};

const subscribedTo = async (topic: string | undefined): Promise<readonly Subscribed[] | null> => {
  if (topic === undefined) return null;
  const { arn, region } = topicArn('--topic', topic);
  return countsOf(await new SnsSubscriptions(snsClient({ region }), arn).list());
};

await runCommand(async () => {
  const { values, positionals } = typed({ ...STORE_OPTIONS, topic: { type: 'string' } }, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('export takes one FILE. See --help.');
  if (!hasHistory(values)) {
    process.stderr.write(`Nothing is exported: there is no history in ${folderOf(values)}.\n`);
    return 1;
  }
  return askingAws(async () => {
    const subscriptions = await subscribedTo(values.topic);
    const store = await openStore(values);
    try {
      const { counts, leftOut } = await writeBackupFile(
        file,
        store.whole.items(),
        new Date().toISOString(),
        subscriptions,
      );
      for (const [kind, count] of Object.entries(counts)) process.stdout.write(`${count} ${kind}\n`);
      if (leftOut > 0) process.stderr.write(`${leftOut} items of the table are no part of the record, and left out.\n`);
      process.stdout.write(`Written to ${file}.\n`);
      return 0;
    } finally {
      await store.close();
    }
  });
});
