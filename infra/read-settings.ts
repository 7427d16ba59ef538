import { closest } from 'fastest-levenshtein';
import type * as z from 'zod';
import { Fields, Settings } from './settings.ts';

/** Lists may be called by the name of one thing as well. */
const ALSO_CALLED = {
  authority: 'authorities',
  alertEmail: 'alertEmails',
  alertPhone: 'alertPhones',
  kind: 'kinds',
  operatorEmail: 'operatorEmails',
} as const satisfies Record<string, keyof Settings>;

const NAMES = [...Object.keys(Fields.shape), ...Object.keys(ALSO_CALLED)];

type Context = Readonly<Record<string, unknown>>;

/** The CDK's own context has hyphens, colons or slashes in its names: a plain word is meant for us. */
const unknownNames = (context: Context): string[] =>
  Object.keys(context)
    .filter((name) => /^[a-z]+$/i.test(name) && !NAMES.includes(name))
    .map((name) => `${name}: there is no such setting; did you mean ${closest(name, NAMES)}?`);

const givenTwice = (context: Context): string[] =>
  Object.entries(ALSO_CALLED)
    .filter(([one, many]) => context[one] !== undefined && context[many] !== undefined)
    .map(([one, many]) => `${one}: ${many} is set as well; keep one of the two`);

const underOneName = (context: Context): Context => {
  const renamed = Object.entries(ALSO_CALLED).flatMap(([one, many]) =>
    context[one] === undefined ? [] : [[many, context[one]] as const],
  );
  return { ...context, ...Object.fromEntries(renamed) };
};

const inOneLine =
  (context: Context) =>
  ({ path: [name], message }: z.core.$ZodIssue): string => {
    const one = Object.entries(ALSO_CALLED).find(([short, many]) => many === name && context[short] !== undefined);
    return `${one?.[0] ?? String(name)}: ${message}`;
  };

/** The settings, or each mistake in them in one line. */
export const readSettings = (context: Context): { settings: Settings } | { mistakes: readonly string[] } => {
  const parsed = Settings.safeParse(underOneName(context));
  const wrong = parsed.success ? [] : parsed.error.issues.map(inOneLine(context));
  const mistakes = [...unknownNames(context), ...givenTwice(context), ...wrong];
  return parsed.success && mistakes.length === 0 ? { settings: parsed.data } : { mistakes };
};
