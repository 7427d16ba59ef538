import { closest } from 'fastest-levenshtein';
import type * as z from 'zod';
import { Fields, Settings } from './settings.ts';
import type { SettingsFile } from './settings-file.ts';

/** Lists may be called by the name of one thing as well. */
export const ALSO_CALLED = {
  authority: 'authorities',
  alertEmail: 'alertEmails',
  alertPhone: 'alertPhones',
  kind: 'kinds',
  operatorEmail: 'operatorEmails',
} as const satisfies Record<string, keyof Settings>;

const NAMES = [...Object.keys(Fields.shape), ...Object.keys(ALSO_CALLED)];

/** About one run of the CDK, so that no file may hold them. */
const OF_ONE_RUN = ['settings', 'force'];

type Context = Readonly<Record<string, unknown>>;

/** The CDK's own context has hyphens, colons or slashes in its names: a plain word is meant for us. */
const unknownNames = (context: Context, names: readonly string[]): string[] =>
  Object.keys(context)
    .filter((name) => /^[a-z]+$/i.test(name) && !names.includes(name))
    .map((name) => `${name}: there is no such setting; did you mean ${closest(name, names)}?`);

const givenTwice = (context: Context): string[] =>
  Object.entries(ALSO_CALLED)
    .filter(([one, many]) => context[one] !== undefined && context[many] !== undefined)
    .map(([one, many]) => `${one}: ${many} is set as well; keep one of the two`);

const underOneName = (context: Context): Context => {
  const renamed = Object.entries(ALSO_CALLED).flatMap(([one, many]) =>
    context[one] === undefined ? [] : [[many, context[one]] as const],
  );
  const others = Object.entries(context).filter(([name]) => !Object.hasOwn(ALSO_CALLED, name));
  return Object.fromEntries([...others, ...renamed]);
};

const inOneLine =
  (context: Context) =>
  ({ path: [name], message }: z.core.$ZodIssue): string => {
    const one = Object.entries(ALSO_CALLED).find(([short, many]) => many === name && context[short] !== undefined);
    return `${one?.[0] ?? String(name)}: ${message}`;
  };

type Read = { settings: Settings } | { mistakes: readonly string[] };

const parse = (values: Context, as: Context): Read => {
  const parsed = Settings.safeParse(values);
  return parsed.success ? { settings: parsed.data } : { mistakes: parsed.error.issues.map(inOneLine(as)) };
};

/** What a settings file says by itself, or each mistake in it in one line that names the file. */
export const settingsInFile = ({ path, values }: Pick<SettingsFile, 'path' | 'values'>): Read => {
  const read = parse(underOneName(values), values);
  const wrong = [...unknownNames(values, NAMES), ...givenTwice(values), ...('mistakes' in read ? read.mistakes : [])];
  return wrong.length > 0 ? { mistakes: wrong.map((line) => `${path}: ${line}`) } : read;
};

/** The settings, or each mistake in them in one line. What the context has goes before what the file has. */
export const readSettings = (context: Context, file?: Pick<SettingsFile, 'path' | 'values'>): Read => {
  const kept = file === undefined ? undefined : settingsInFile(file);
  if (kept !== undefined && 'mistakes' in kept) return kept;
  const read = parse({ ...underOneName(file?.values ?? {}), ...underOneName(context) }, context);
  const mistakes = [
    ...unknownNames(context, [...NAMES, ...OF_ONE_RUN]),
    ...givenTwice(context),
    ...('mistakes' in read ? read.mistakes : []),
  ];
  return mistakes.length > 0 ? { mistakes } : read;
};
