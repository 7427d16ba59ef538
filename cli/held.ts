import { systemClock } from '../shared/adapters/in-process.ts';
import { AUTHORITIES, authorityBySlug } from '../shared/domain/authority.ts';
import {
  acknowledgeDoubts,
  type Decision,
  type Doubted,
  decideHeld,
  type Held,
  heldDocuments,
  openDoubts,
} from '../shared/use-cases/read/held-documents.ts';
import { askingAws } from './aws-faults.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { folderOf, hasHistory, type OpenStore, openStore, STORE_HELP, STORE_OPTIONS } from './store-at.ts';

const HELP = `npm run held -- list|release|dismiss [FILE_ID...] [--data DIR | --table NAME [--region R]]
npm run held -- acknowledge [COUNCIL...] [--data DIR | --table NAME [--region R]]

When more than 20 documents are new in one poll, or all of a council's have other ids, they are held until a person
decides, and nobody is told of them; so is what is new beside documents that are all called otherwise. What the monitor
doubts about a council's page is sent to you until the page is well again.

  list            shows what is held (council, file id, day of publication, label, link), and what is doubted
  release         lets documents be read and alerted: these, or all where none is named
  dismiss         lets them be read quietly: they become history and are never alerted
  acknowledge     ends the messages about what is doubted now: of these councils, or of all where none is named

${STORE_HELP}`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const documents = (count: number): string => (count === 1 ? '1 document' : `${count} documents`);

const line = ({ authority, document: { fileId, published, label, url } }: Held): string =>
  [authority.name, fileId, published ?? 'no day', label, url].join('  ');

const sayDoubts = ({ authority, doubts }: Doubted): void => {
  for (const { because } of doubts) say(`${authority.name}  ${because}`);
};

const list = async ({ found, states }: OpenStore): Promise<void> => {
  const held = await heldDocuments({ found }, AUTHORITIES);
  for (const one of held) say(line(one));
  say(held.length === 0 ? 'Nothing is held.' : `${documents(held.length)} held: release or dismiss them.`);
  const doubted = await openDoubts({ states }, AUTHORITIES);
  for (const one of doubted) sayDoubts(one);
  if (doubted.length > 0) say('Once you know of it: acknowledge.');
};

const acknowledge = async ({ states }: OpenStore, slugs: readonly string[]): Promise<void> => {
  const unknown = slugs.filter((slug) => authorityBySlug(slug) === undefined);
  if (unknown.length > 0) throw new UsageError(`No council is called ${unknown.join(', ')}. Nothing was acknowledged.`);
  const chosen = AUTHORITIES.filter(({ slug }) => slugs.length === 0 || slugs.includes(slug));
  const doubted = await acknowledgeDoubts({ states, log: () => {} }, chosen);
  for (const one of doubted) sayDoubts(one);
  say(
    doubted.length === 0
      ? 'Nothing is in doubt.'
      : 'Acknowledged: you will get no more messages about it while it lasts.',
  );
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
  const [action = '', ...named] = positionals;
  const decision = DECISIONS.get(action);
  if (decision === undefined && action !== 'list' && action !== 'acknowledge')
    throw new UsageError('held takes list, release, dismiss or acknowledge. See --help.');
  if (action === 'list' && named.length > 0) throw new UsageError('list takes no file ids. See --help.');
  if (!hasHistory(values)) return noHistory(folderOf(values), named);
  return askingAws(async () => {
    const store = await openStore(values);
    try {
      if (decision !== undefined) await decide(store, decision, named);
      else await (action === 'acknowledge' ? acknowledge(store, named) : list(store));
      return 0;
    } finally {
      await store.close();
    }
  });
});
