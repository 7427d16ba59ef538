import { reachOf } from '../infra/deployed.ts';
import { ALSO_CALLED, settingsInFile } from '../infra/read-settings.ts';
import { Fields, type Settings } from '../infra/settings.ts';
import { readSettingsFile, type SettingsFile } from '../infra/settings-file.ts';
import { UsageError } from './command-line.ts';

/** The settings that these values give, as the file would hold them; each mistake in them is a `UsageError`. */
export const checkedSettings = (path: string, values: SettingsFile['values']): Settings => {
  const read = settingsInFile({ path, values });
  if ('mistakes' in read) throw new UsageError(read.mistakes.join('\n'));
  return read.settings;
};

/** The file a deploy reads, checked. A file that cannot be used is a `UsageError`. */
export const settingsFileAt = (path: string | undefined): SettingsFile & { settings: Settings } => {
  const file = readSettingsFile(path);
  if ('mistake' in file) throw new UsageError(file.mistake);
  return { ...file, settings: checkedSettings(file.path, file.values) };
};

const NAMED = 5;

const listed = (things: readonly string[], otherwise: string): string => {
  if (things.length === 0) return otherwise;
  const rest = things.length - NAMED;
  return rest > 0 ? `${things.slice(0, NAMED).join(', ')} and ${rest} more` : things.join(', ');
};

const whereThePageIs = ({ cloudFront, domain }: Settings): string => {
  if (domain !== undefined) return `at https://${domain.name}, through CloudFront`;
  return cloudFront ? 'through CloudFront' : 'at the address that AWS gives its API';
};

/** What the settings mean, for the person who deploys with them: the addresses are shown. */
export const settingsLines = (settings: Settings): readonly string[] => {
  const { councils, readers, operators } = reachOf(settings);
  return [
    `watches   ${listed(councils, 'nothing')}`,
    `tells     ${listed(readers, 'nobody')}${settings.kinds === undefined ? '' : `, only of ${settings.kinds.join(', ')}`}`,
    `operator  ${listed(operators, 'nobody')}`,
    ...(settings.signUp ? ['sign-up   is on: people who confirm get alerts from the page'] : []),
    `asks      Ofsted every ${settings.pollMinutes} minutes in office hours`,
    `shows     its page ${whereThePageIs(settings)}`,
    `runs      as ${settings.stackName} in ${settings.region}, and warns before the account costs $${settings.budget} a month`,
  ];
};

const withHyphens = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name in the file of each option: lists by the name of one thing. */
const LISTS = new Map(Object.entries(ALSO_CALLED).map(([one, many]) => [withHyphens(one), many as string]));
const SINGLE = new Map(
  Object.keys(Fields.shape).flatMap((name) => ([...LISTS.values()].includes(name) ? [] : [[withHyphens(name), name]])),
);

/** What can be typed for `setup`: each setting by its name with hyphens. */
export const SETTING_OPTIONS = {
  ...Object.fromEntries([...LISTS.keys()].map((option) => [option, { type: 'string', multiple: true } as const])),
  ...Object.fromEntries([...SINGLE.keys()].map((option) => [option, { type: 'string' } as const])),
};

/** What was typed, by the names that the file has. */
export const given = (options: Readonly<Record<string, unknown>>): SettingsFile['values'] =>
  Object.fromEntries(
    Object.entries(options).flatMap(([option, value]) => {
      const name = LISTS.get(option) ?? SINGLE.get(option);
      if (name === undefined) return [];
      return [[name, Array.isArray(value) ? value.flatMap((one) => String(one).split(',')).filter(Boolean) : value]];
    }),
  );

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** The file has each list under one name only, and no setting that is empty. */
export const merged = (kept: SettingsFile['values'], changed: SettingsFile['values']): SettingsFile['values'] => {
  const replaced = (name: string): boolean =>
    Object.entries(ALSO_CALLED).some(([one, many]) => one === name && many in changed);
  const all = Object.entries({ ...kept, ...changed }).filter(([name, value]) => !replaced(name) && !isEmpty(value));
  return Object.fromEntries(all);
};
