import { createInterface } from 'node:readline/promises';
import type { Reach } from '../infra/deployed.ts';
import type { PageSettings, Settings } from '../infra/settings.ts';
import { SETTINGS_FILE, type SettingsFile, writeSettingsFile } from '../infra/settings-file.ts';
import { runCommand, typed, UsageError } from './command-line.ts';

const HELP = `npm run setup -- [--authority SLUG]... [--alert-email ADDRESS]... [OPTION VALUE]...

Writes ${SETTINGS_FILE}, which every deploy reads, so that no deploy has to repeat a setting. Asks for the
councils and the address where no option is given. What is not given stays as the file has it.

  --authority SLUG          a council to watch, or all; may be given several times, as may each of the next four
  --alert-email ADDRESS     who is told
  --alert-phone NUMBER      who gets alerts by text: +447700900123
  --operator-email ADDRESS  who is told of the monitor's own faults (default: the alert addresses)
  --kind KIND               which alerts these addresses get (default: all)
  --poll-minutes, --budget, --region, --contact, --stack-name, --ping-url, --cloud-front, --domain-name,
  --certificate-arn, --hosted-zone-id: infra/README.md says what each means
  --from-deployed           take the councils, the addresses and the page's name from the stack that is deployed
  --file FILE               another file, for a second monitor: npx cdk deploy -c settings=FILE

An empty value ("") takes a setting out of the file. The file holds addresses and is not in git: keep a copy.
`;

type Values = SettingsFile['values'];

const listed = (value: unknown, otherwise: string): string =>
  Array.isArray(value) ? value.join(', ') : String(value ?? otherwise);

const parts = (answer: string): string[] => answer.split(/[\s,]+/).filter(Boolean);

const ask = async (kept: Values): Promise<Values> => {
  if (!process.stdin.isTTY)
    throw new UsageError('setup needs --authority and --alert-email, or a terminal to ask at. See --help.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const councils = listed(kept['authorities'], 'medway');
    const slugs = parts(await terminal.question(`Which councils (slugs, or all)? [${councils}] `));
    const emails = listed(kept['alertEmails'], 'none');
    const addresses = parts(await terminal.question(`Which email addresses get alerts? [${emails}] `));
    return {
      authorities: slugs.length > 0 ? slugs : parts(councils),
      ...(addresses.length > 0 ? { alertEmails: addresses } : {}),
    };
  } finally {
    terminal.close();
  }
};

const valuesOfPage = ({ cloudFront, domain }: PageSettings): Values => {
  if (domain === undefined) return cloudFront ? { cloudFront } : {};
  const { name, certificateArn, hostedZoneId } = domain;
  return { domainName: name, certificateArn, ...(hostedZoneId === undefined ? {} : { hostedZoneId }) };
};

const valuesOf = ({ councils, readers, operators, table, page }: Reach): Values => ({
  ...(page === undefined ? {} : valuesOfPage(page)),
  ...(table === undefined ? {} : { tableName: table }),
  authorities: councils,
  alertEmails: readers.filter((address) => address.includes('@')),
  alertPhones: readers.filter((address) => !address.includes('@')),
  ...(operators.join() === readers.join() ? {} : { operatorEmails: operators }),
});

/** The settings of the stack that is deployed; a line that says why there are none. */
const asDeployed = async ({ stackName, region }: Settings): Promise<Values | string> => {
  const { deployedReach } = await import('../infra/deployed.ts');
  const deployed = await deployedReach(stackName, region);
  if (deployed.kind === 'deployed') return valuesOf(deployed.reach);
  return deployed.kind === 'nothing'
    ? `No stack ${stackName} is deployed in ${region}. Nothing is written.`
    : `AWS cannot be asked (${deployed.because}). Nothing is written.`;
};

await runCommand(async () => {
  if (process.argv.includes('--help')) return void process.stdout.write(HELP);
  // it needs the CDK, which not everybody has who asks for help
  const { checkedSettings, given, merged, SETTING_OPTIONS, settingsFileAt, settingsLines } = await import(
    './deployment-settings.ts'
  );
  const { values: options } = typed({
    ...SETTING_OPTIONS,
    file: { type: 'string' },
    'from-deployed': { type: 'boolean' },
  });
  const file = settingsFileAt(options.file);
  const changed = given(options);
  const found =
    options['from-deployed'] === true
      ? await asDeployed(checkedSettings(file.path, merged(file.values, changed)))
      : await (Object.keys(changed).length > 0 ? {} : ask(file.values));
  if (typeof found === 'string') {
    process.stderr.write(`${found}\n`);
    return 1;
  }
  const values = merged(file.values, { ...found, ...changed });
  const settings = checkedSettings(file.path, values);
  writeSettingsFile(file.path, values);
  for (const line of settingsLines(settings)) process.stdout.write(`${line}\n`);
  process.stdout.write(`Kept in ${file.path}. Next: npm run deploy\n`);
  return 0;
});
