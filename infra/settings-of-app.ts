import { refusalToDeploy } from './before-deploy.ts';
import { cdkRun, wordsAfterCdk } from './cdk-command.ts';
import { readSettings, settingsInFile } from './read-settings.ts';
import type { Settings } from './settings.ts';
import { readSettingsFile, type SettingsFile } from './settings-file.ts';

const note = (line: string): void => void process.stderr.write(`${line}\n`);

const refuse: (lines: readonly string[]) => never = (lines) => {
  for (const line of lines) note(line);
  process.exit(1);
};

const settingsOr = (read: ReturnType<typeof readSettings>): Settings =>
  'mistakes' in read ? refuse(read.mistakes) : read.settings;

/** The file that `-c settings=FILE` names, which must be there, or the usual one, which need not. */
const fileNamed = (path: unknown): SettingsFile => {
  const file = readSettingsFile(path === undefined ? undefined : String(path));
  if ('mistake' in file) return refuse([file.mistake]);
  return path === undefined || file.exists ? file : refuse([`settings: there is no file ${file.path}`]);
};

const mustLoseNothing = async (settings: Settings, file: SettingsFile): Promise<void> => {
  const { deploys, profile } = cdkRun(wordsAfterCdk());
  if (!deploys) return;
  // the command line keeps its --profile to itself, and another account would be asked
  if (profile !== undefined) process.env['AWS_PROFILE'] = profile;
  const inFile = settingsOr(settingsInFile(file));
  const refusal = await refusalToDeploy({ settings, file: { ...file, settings: inFile }, note });
  if (refusal !== undefined) refuse([refusal]);
};

/** Whether whoever runs the app wants what it would else refuse. */
export const isForced = (context: Readonly<Record<string, unknown>>): boolean => String(context['force']) === 'true';

/**
 * The settings of this run of the app, from its context and the settings file. Ends the process with exit code 1 and
 * a line for each mistake, or with one line where a deploy would lose an address or a council without `-c force=true`.
 */
export const settingsOfApp = async (context: Readonly<Record<string, unknown>>): Promise<Settings> => {
  const file = fileNamed(context['settings']);
  const settings = settingsOr(readSettings(context, file));
  const startedByCdk = process.env['CDK_OUTDIR'] !== undefined;
  if (startedByCdk && !isForced(context)) await mustLoseNothing(settings, file);
  return settings;
};
