import type { Message } from '../shared/domain/alert.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { replayFolder } from './simulation/replay-folder.ts';

const HELP = `npm run -s replay -- FOLDER

Runs the whole monitor on an empty embedded database and a simulated clock against the recorded answers of FOLDER
(scenario.json and the files it names). Prints one JSON line for each message that was accepted, and on
stderr how far it is, every ten seconds.
`;

const line = ({ topic, kind, ...said }: Message, at: string): string =>
  `${JSON.stringify({ at: at.replace('.000Z', 'Z'), topic, kind, ...said })}\n`;

const EVERY_MS = 10_000;

/** Says now and then how far the simulated clock has come, so that a long replay is known to go on. */
const progress = () => {
  let next = Date.now() + EVERY_MS;
  return (now: string, end: string): void => {
    if (Date.now() < next) return;
    next = Date.now() + EVERY_MS;
    process.stderr.write(`… ${now.slice(0, 10)}, of ${end.slice(0, 10)}\n`);
  };
};

await runCommand(async () => {
  const { values, positionals } = typed({}, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('replay takes one folder. See --help.');
  await replayFolder(folder, {
    onMessage: (message, at) => process.stdout.write(line(message, at)),
    onFault: (text) => process.stderr.write(`${text}\n`),
    onRound: progress(),
  });
  return 0;
});
