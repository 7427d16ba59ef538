import type { Message } from '../shared/domain/alert.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { replayFolder } from './simulation/replay-folder.ts';

const HELP = `npm run -s replay -- FOLDER

Runs the whole monitor on an empty embedded database and a simulated clock against the recorded answers of FOLDER
(scenario.json and the files it names). Prints one JSON line for each message that was accepted.
`;

const line = ({ topic, kind, ...said }: Message, at: string): string =>
  `${JSON.stringify({ at: at.replace('.000Z', 'Z'), topic, kind, ...said })}\n`;

await runCommand(async () => {
  const { values, positionals } = typed({}, true);
  if (values.help === true) return void process.stdout.write(HELP);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('replay takes one folder. See --help.');
  await replayFolder(folder, {
    onMessage: (message, at) => process.stdout.write(line(message, at)),
    onFault: (text) => process.stderr.write(`${text}\n`),
  });
  return 0;
});
