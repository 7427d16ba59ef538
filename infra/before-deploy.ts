import { type Deployed, deployedReach, type Reach, reachOf } from './deployed.ts';
import type { Settings } from './settings.ts';
import type { SettingsFile } from './settings-file.ts';

type Losses = {
  councils: readonly string[];
  addresses: readonly string[];
  table?: string | undefined;
  page?: string | undefined;
};

const missing = (earlier: readonly string[], wanted: readonly string[]): readonly string[] =>
  earlier.filter((one) => !wanted.includes(one));

/** Where links that people keep would lead nowhere. */
const pageLost = (earlier: Reach['page'], wanted: Reach['page']): string | undefined => {
  if (earlier?.domain !== undefined)
    return earlier.domain.name === wanted?.domain?.name ? undefined : earlier.domain.name;
  return earlier?.cloudFront === true && wanted?.cloudFront !== true ? 'its CloudFront address' : undefined;
};

/**
 * Who would be told no more, and of which council. Readers are also the operators until somebody names operators: one
 * who stays a reader is not lost by that.
 */
export const lossesBetween = (earlier: Reach, wanted: Reach): Losses => {
  const kept = wanted.operators.length > 0 ? [...wanted.operators, ...wanted.readers] : wanted.operators;
  return {
    table: earlier.table === wanted.table ? undefined : earlier.table,
    page: pageLost(earlier.page, wanted.page),
    councils: missing(earlier.councils, wanted.councils),
    addresses: [...new Set([...missing(earlier.readers, wanted.readers), ...missing(earlier.operators, kept)])],
  };
};

const SHOWN = 3;

const named = (things: readonly string[]): string =>
  things.length <= SHOWN ? things.join(', ') : `${things.slice(0, SHOWN).join(', ')} and ${things.length - SHOWN} more`;

/** What a deploy would drop that the holder has, in one line; undefined where it drops nothing. */
export const lossLine = (holder: string, { councils, addresses, table, page }: Losses): string | undefined => {
  const parts = [
    ...(councils.length > 0 ? [`stop watching ${named(councils)}`] : []),
    ...(addresses.length > 0 ? [`stop telling ${named(addresses)}`] : []),
  ];
  if (table !== undefined) parts.push(`leave the history in the table ${table}`);
  if (page !== undefined) parts.push(`take the page off ${page}`);
  if (parts.length === 0) return undefined;
  return `this deploy would ${parts.join(' and ')}, which ${holder} has. Keep them (npm run setup -- --help), or drop them with -c force=true.`;
};

const NOBODY =
  'Not deployed: nobody would be told of anything. Set an address (npm run setup -- --alert-email me@example.org), or go on with -c force=true.';

const againstDeployed = (deployed: Deployed, stackName: string, wanted: Reach): string | undefined =>
  deployed.kind === 'deployed'
    ? lossLine(`the deployed stack ${stackName}`, lossesBetween(deployed.reach, wanted))
    : undefined;

type Asked = {
  settings: Settings;
  /** The settings file, and what it says by itself. */
  file: SettingsFile & { settings: Settings };
  ask?: typeof deployedReach;
  note: (line: string) => void;
};

const NOBODY_AT_ALL: Reach = { councils: [], readers: [], operators: [] };

/** A list that the file leaves to its default is nothing that it has, and a file may be about another stack. */
const reachOfFile = ({ settings, values }: Asked['file'], stackName: string): Reach => {
  if (settings.stackName !== stackName) return NOBODY_AT_ALL;
  const reach = reachOf(settings);
  return 'authorities' in values || 'authority' in values ? reach : { ...reach, councils: [] };
};

/**
 * Why this deploy is not to be made, in one line: it would tell nobody, or drop an address or a council that the
 * settings file or the deployed stack has. AWS is asked last; where it cannot be, the file alone is compared with.
 */
export const refusalToDeploy = async ({
  settings,
  file,
  ask = deployedReach,
  note,
}: Asked): Promise<string | undefined> => {
  const wanted = reachOf(settings);
  const { stackName, region } = settings;
  if (wanted.readers.length === 0) return NOBODY;
  const lost = lossLine(file.path, lossesBetween(reachOfFile(file, stackName), wanted));
  if (lost !== undefined) return `Not deployed: ${lost}`;
  const deployed = await ask(stackName, region);
  if (deployed.kind === 'not-known')
    note(
      `What is deployed is not known (${deployed.because}): ${file.exists ? `only ${file.path} was compared with` : 'nothing was compared with'}.`,
    );
  const dropped = againstDeployed(deployed, stackName, wanted);
  return dropped === undefined ? undefined : `Not deployed: ${dropped}`;
};
