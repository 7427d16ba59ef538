import { PingUrl } from '../../infra/ping-url.ts';
import { readSettingsFile } from '../../infra/settings-file.ts';
import { UsageError } from '../command-line.ts';

/**
 * The dead-man's switch that was typed, or that the settings file names, whatever else that holds; undefined for none. One
 * that is no https address is a `UsageError`.
 */
export const pingUrlOf = (typed: string | undefined, path: string): string | undefined => {
  if (typed === '') return undefined;
  const file = typed === undefined ? readSettingsFile(path) : { path: '--ping-url', values: { pingUrl: typed } };
  if ('mistake' in file) throw new UsageError(file.mistake);
  const read = PingUrl.optional().safeParse(file.values['pingUrl']);
  if (!read.success) throw new UsageError(`${file.path}: pingUrl: ${read.error.issues[0]?.message}`);
  return read.data;
};
