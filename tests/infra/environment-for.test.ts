import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { environmentFor } from '../../infra/environment-for.ts';

const Env = z.object({
  TABLE_NAME: z.string(),
  LIMIT: z.string().transform(Number),
  ORIGIN: z.url().optional(),
});

describe('the environment of a function', () => {
  it('is what its schema reads', () => {
    expect(environmentFor(Env, { TABLE_NAME: 'table', LIMIT: '5' })).toEqual({ TABLE_NAME: 'table', LIMIT: '5' });
  });

  it('does not compile where a variable is missing, unknown or no text', () => {
    // @ts-expect-error LIMIT is missing
    environmentFor(Env, { TABLE_NAME: 'table' });
    // @ts-expect-error nobody reads TABEL
    environmentFor(Env, { TABLE_NAME: 'table', LIMIT: '5', TABEL: 'table' });
    // @ts-expect-error an environment holds text only
    environmentFor(Env, { TABLE_NAME: 'table', LIMIT: 5 });
    expect(environmentFor(Env, { TABLE_NAME: 'table', LIMIT: '5', ORIGIN: 'https://example.org' })).toMatchObject({
      ORIGIN: 'https://example.org',
    });
  });
});
