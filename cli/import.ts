import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import type { Backup, BackupItem } from '../shared/adapters/dynamo/backup.ts';
import { askingAws } from './aws-faults.ts';
import { itemsInFile } from './backup-file.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { createTable } from './laptop/dynamo-table.ts';
import { clientOf, openStore, STORE_HELP, STORE_OPTIONS, type StorePlace } from './store-at.ts';

const HELP = `npm run import -- FILE [--data DIR | --table NAME [--region R] [--create]]

Reads a file of npm run export into an empty store, here or on AWS. The whole file is checked before anything is
stored. A store that holds anything that is not in the file is refused and stays as it is; one that an earlier import
of the same file left unfinished is completed. Alerts that waited when the file was made are sent by the monitor that
starts on the store; those that were sent are not sent again.

A deployment fills its own table within minutes. So make the table first, and let the deployment use it:

  npm run import -- FILE --table ofsted-watch --create
  npm run setup -- --table-name ofsted-watch
  npm run deploy

  --create        makes the table, where there is none of that name
${STORE_HELP}`;

const WRITES_AT_ONCE = 8;

const keyText = ({ PK, SK }: { PK: string; SK: string }): string => JSON.stringify([PK, SK]);

/** The items of the file by their keys; throws `UsageError` for a file with anything wrong in it. */
const itemsByKey = async (file: string): Promise<ReadonlyMap<string, BackupItem>> => {
  const items = new Map<string, BackupItem>();
  for await (const item of itemsInFile(file)) items.set(keyText(item.key), item);
  return items;
};

/** Keys of what an earlier import of the same items left; undefined where the store holds anything else. */
const alreadyThere = async (
  whole: Backup,
  items: ReadonlyMap<string, BackupItem>,
): Promise<ReadonlySet<string> | undefined> => {
  const there = new Set<string>();
  for await (const stored of whole.items()) {
    const key = keyText({ PK: String(stored['PK']), SK: String(stored['SK']) });
    if (!isDeepStrictEqual(items.get(key)?.item, stored)) return undefined;
    there.add(key);
  }
  return there;
};

const makeTable = async (place: StorePlace): Promise<void> => {
  const client = clientOf(place);
  await createTable(client, place.table ?? '');
  client.destroy();
};

await runCommand(async () => {
  const { values, positionals } = typed({ ...STORE_OPTIONS, create: { type: 'boolean' } }, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('import takes one FILE. See --help.');
  if (values.create === true && values.table === undefined)
    throw new UsageError('--create goes with --table. See --help.');
  const items = await itemsByKey(file);
  return askingAws(async () => {
    if (values.create === true) await makeTable(values);
    const store = await openStore(values);
    try {
      const there = await alreadyThere(store.whole, items);
      if (there === undefined) {
        process.stderr.write('Nothing is imported: the store is not empty.\n');
        return 1;
      }
      const atOnce = pLimit(WRITES_AT_ONCE);
      const missing = [...items].filter(([key]) => !there.has(key));
      await Promise.all(missing.map(([, item]) => atOnce(() => store.whole.put(item))));
      process.stdout.write(`${missing.length} items imported.\n`);
      return 0;
    } finally {
      await store.close();
    }
  });
});
