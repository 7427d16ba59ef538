import { dynamoClient } from '../shared/adapters/dynamo/dynamo-client.ts';
import { snsClient } from '../shared/adapters/sns/sns-alert-publisher.ts';
import { runCommand, typed } from './command-line.ts';
import { examine, type Found } from './doctor-checks.ts';

const HELP = `npm run doctor -- [--region R] [--sms]

Says what is missing before npm run deploy, each with what mends it: credentials, an account that answers, the CDK's
bootstrap, quotas, and what texts to UK phones need. It changes nothing. Exit code 1 where something is missing.

  --region R  where the deployment goes (default eu-west-2, as in its settings)
  --sms       texts are wanted: what they need is then missing, else it is only noted

What the clients in this project cannot see is marked "look", with the command that shows it.
`;

const MARKS: Record<Found['state'], string> = { ok: 'ok', missing: 'MISSING', look: 'look', note: 'note' };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const tell = ({ state, says, mend }: Found): void => {
  say(`${MARKS[state].padEnd(8)} ${says}`);
  if (mend !== undefined) say(`${' '.repeat(8)} -> ${mend}`);
};

const verdict = (missing: number): string =>
  missing === 0
    ? 'Nothing that can be seen is missing: npx cdk deploy -c alertEmail=me@example.org'
    : `Missing: ${missing}. Mend and run this again.`;

await runCommand(async () => {
  const { values } = typed({
    region: { type: 'string', default: 'eu-west-2' },
    sms: { type: 'boolean', default: false },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  const { region, sms: wantsTexts } = values;
  const found = await examine({ region, wantsTexts, dynamo: dynamoClient({ region }), sns: snsClient({ region }) });
  for (const one of found) tell(one);
  const missing = found.filter(({ state }) => state === 'missing').length;
  say(verdict(missing));
  return missing === 0 ? 0 : 1;
});
