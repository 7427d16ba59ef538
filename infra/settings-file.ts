import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** In the project's folder, where the CDK runs the app. Not in git: it holds addresses. */
export const SETTINGS_FILE = 'ofsted-watch.settings.json';

/** What a settings file holds, by the names that `-c` takes; `values` is empty where there is no file. */
export type SettingsFile = { path: string; exists: boolean; values: Readonly<Record<string, unknown>> };

const Values = z.record(z.string(), z.unknown());

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

const valuesIn = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return Values.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** The file as it stands, unchecked; a mistake, in one line, where it cannot be read or is not a JSON object. */
export const readSettingsFile = (path: string = SETTINGS_FILE): SettingsFile | { mistake: string } => {
  try {
    const text = textOf(path);
    if (text === undefined) return { path, exists: false, values: {} };
    const values = valuesIn(text.replace(/^\uFEFF/, ''));
    return values === undefined ? { mistake: `${path} is not a JSON object.` } : { path, exists: true, values };
  } catch (error) {
    return { mistake: `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.` };
  }
};

/** Writes the file anew; only its owner may read it. */
export const writeSettingsFile = (path: string, values: Readonly<Record<string, unknown>>): void =>
  writeFileSync(path, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
