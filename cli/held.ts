import { systemClock } from '../shared/adapters/clock/system-clock.ts';
import { AUTHORITIES } from '../shared/domain/authority.ts';
import { type Decision, decideHeld, type Held, heldDocuments } from '../shared/use-cases/read/decide-held.ts';
import { askingAws } from './aws-faults.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { folderOf, hasHistory, type OpenStore, openStore, STORE_HELP, STORE_OPTIONS } from './store-at.ts';

const HELP = `npm run held -- list|release|dismiss [FILE_ID...] [--data DIR | --table NAME [--region R]]

When more than 20 documents are new in one poll, they are held until a person decides, and nobody is told of them.

  list            shows what is held: council, file id, day of publication, label, link
  release         lets documents be read and alerted: these, or all where none is named
  dismiss         lets them be read quietly: they become history and are never alerted

${STORE_HELP}`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const documents = (count: number): string => (count === 1 ? '1 document' : `${count} documents`);

const line = ({ authority, document: { fileId, published, label, url } }: Held): string =>
  [authority.name, fileId, published, label, url].join('  ');

const list = async ({ found }: OpenStore): Promise<void> => {
  const held = await heldDocuments({ found }, AUTHORITIES);
  for (const one of held) say(line(one));
  say(held.length === 0 ? 'Nothing is held.' : `${documents(held.length)} held: release or dismiss them.`);
};

const WHAT_FOLLOWS: Record<Decision, string> = {
  release: 'read and alerted',
  dismiss: 'read and kept as history, without an alert',
};

const decide = async ({ found }: OpenStore, decision: Decision, fileIds: readonly string[]): Promise<void> => {
  const decided = await decideHeld({ found, clock: systemClock, log: () => {} }, AUTHORITIES, decision, fileIds);
  if (decided.kind === 'not-held')
    throw new UsageError(`Not held: ${decided.fileIds.join(', ')}. Nothing was decided; list shows what is held.`);
  const { length } = decided.documents;
  if (length === 0) return say('Nothing is held.');
  for (const one of decided.documents) say(line(one));
  say(
    `${documents(length)} to be ${WHAT_FOLLOWS[decision]}: within ten minutes where the monitor runs, else when it is started.`,
  );
};

const noHistory = (folder: string, fileIds: readonly string[]): number => {
  if (fileIds.length > 0) throw new UsageError(`Not held: ${fileIds.join(', ')}. There is no history in ${folder}.`);
  say(`Nothing is held: there is no history in ${folder} yet.`);
  return 0;
};

const DECISIONS: ReadonlyMap<string, Decision> = new Map([
  ['release', 'release'],
  ['dismiss', 'dismiss'],
]);

await runCommand(async () => {
  const { values, positionals } = typed(STORE_OPTIONS, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const [action = '', ...fileIds] = positionals;
  const decision = DECISIONS.get(action);
  if (decision === undefined && action !== 'list')
    throw new UsageError('held takes list, release or dismiss. See --help.');
  if (action === 'list' && fileIds.length > 0) throw new UsageError('list takes no file ids. See --help.');
  if (!hasHistory(values)) return noHistory(folderOf(values), fileIds);
  return askingAws(async () => {
    const store = await openStore(values);
    try {
      await (decision === undefined ? list(store) : decide(store, decision, fileIds));
      return 0;
    } finally {
      await store.close();
    }
  });
});
