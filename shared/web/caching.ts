import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** How long an answer may be shown again without asking: new publications are looked for every half hour at most. */
export const FRESH = 'public, max-age=60';
export const NEVER = 'no-store';
/** For addresses that carry the hash of what they hold. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

const tagOf = (body: ArrayBuffer): string =>
  `W/"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 27)}"`;

/** RFC 9110, 13.1.2: weak comparison, `*` matches anything. */
const matches = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.split(',').some((given) => {
    const one = given.trim();
    return one === '*' || one.replace(/^W\//, '') === tag.replace(/^W\//, '');
  });

/** Gives every answer that holds something an ETag of its own bytes, and 304 to those who have them already. */
export const conditional: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status !== 200) {
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', NEVER);
    return;
  }
  const tag = tagOf(await c.res.clone().arrayBuffer());
  c.header('ETag', tag);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', FRESH);
  const known = c.req.header('If-None-Match');
  if (known === undefined || !matches(known, tag)) return;
  const headers = new Headers(c.res.headers);
  for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) headers.delete(name);
  c.res = undefined;
  c.res = new Response(null, { status: 304, headers });
};
