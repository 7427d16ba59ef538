import type * as z from 'zod';

/** Every variable that a schema reads, as text; those it can do without may be left out. */
export type EnvironmentOf<Schema extends z.ZodObject> = { [Name in keyof z.input<Schema>]: string };

/**
 * The environment of a function, checked by the compiler against the schema that the function parses when it starts:
 * a variable that is missing, or that nobody reads, is a type error.
 */
export const environmentFor = <Schema extends z.ZodObject>(
  _schema: Schema,
  variables: EnvironmentOf<Schema>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries<string | undefined>(variables).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
