import { dynamoClient } from '../shared/adapters/dynamo/dynamo-store.ts';
import { snsClient } from '../shared/adapters/sns/sns-alert-publisher.ts';
import { runCommand, typed } from './command-line.ts';
import type { Found } from './doctor-account.ts';

const HELP = `npm run doctor -- [--region R] [--sms] [--file FILE] [--app FOLDER]

Says what is missing before a deploy, each with what to do: the settings, credentials, an account that answers, the
CDK's bootstrap, what is deployed and who hears it, what stays after cdk destroy, quotas, and what texts to UK phones
need. It changes nothing. Exit code 1 where something is missing. npm run deploy runs it first.

  --region R  where the deployment goes (default: as in the settings)
  --sms       texts are wanted, as if the settings had an alertPhone: what they need is then missing, else noted
  --file FILE the settings, where they are not in ofsted-watch.settings.json
  --app FOLDER what cdk synth wrote, where that is to be deployed: what it would drop is missing, and it ends with 1

What the clients in this project cannot see is marked "look", with the command that shows it.
`;

const MARKS: Record<Found['state'], string> = { ok: 'ok', missing: 'MISSING', look: 'look', note: 'note' };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const tell = ({ state, says, fix }: Found): void => {
  say(`${MARKS[state].padEnd(8)} ${says}`);
  if (fix !== undefined) say(`${' '.repeat(8)} -> ${fix}`);
};

const verdict = (missing: number): string =>
  missing === 0
    ? 'Nothing that can be seen is missing: npx cdk deploy'
    : `Missing: ${missing}. Put it right and run this again.`;

await runCommand(async () => {
  const { values } = typed({
    region: { type: 'string' },
    sms: { type: 'boolean', default: false },
    file: { type: 'string' },
    app: { type: 'string' },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  // they need the CDK, which not everybody has who asks for help
  const [{ settingsFileAt }, { examine }] = await Promise.all([
    import('./deployment-settings.ts'),
    import('./doctor-checks.ts'),
  ]);
  const file = settingsFileAt(values.file);
  const region = values.region ?? file.settings.region;
  const wantsTexts = values.sms || file.settings.alertPhones.length > 0;
  const clients = { dynamo: dynamoClient({ region }), sns: snsClient({ region }) };
  const found = await examine({ region, file, wantsTexts, app: values.app, ...clients });
  for (const one of found) tell(one);
  const missing = found.filter(({ state }) => state === 'missing').length;
  say(verdict(missing));
  return missing === 0 ? 0 : 1;
});
