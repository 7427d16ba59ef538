import { createHash } from 'node:crypto';

/** How long an answer may be shown again without asking: new publications are looked for every half hour at most. */
const FRESH = 'public, max-age=60';
export const NEVER = 'no-store';
/** For addresses that carry the hash of what they hold. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** An answer that can be given again and again. */
export type Kept = { status: number; headers: Headers; body: ArrayBuffer };

const tagOf = (body: ArrayBuffer): string =>
  `W/"${createHash('sha256').update(new Uint8Array(body)).digest('base64url').slice(0, 27)}"`;

/** Every answer that holds something gets an ETag of its own bytes; each says how long it may be shown again. */
export const kept = async (response: Response): Promise<Kept> => {
  const { status, headers } = response;
  const body = await response.arrayBuffer();
  const isFound = status === 200;
  if (isFound) headers.set('ETag', tagOf(body));
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', isFound ? FRESH : NEVER);
  return { status, headers, body };
};

/** RFC 9110, 13.1.2: weak comparison, `*` matches anything. */
const matches = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.split(',').some((given) => {
    const one = given.trim();
    return one === '*' || one.replace(/^W\//, '') === tag.replace(/^W\//, '');
  });

const withoutBody = (given: Headers): Headers => {
  const headers = new Headers(given);
  for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) headers.delete(name);
  return headers;
};

/** The answer, or 304 for those who have it already. */
export const given = ({ status, headers, body }: Kept, ifNoneMatch: string | undefined): Response => {
  const tag = headers.get('ETag');
  return tag !== null && ifNoneMatch !== undefined && matches(ifNoneMatch, tag)
    ? new Response(null, { status: 304, headers: withoutBody(headers) })
    : new Response(status === 304 || status === 204 ? null : body, { status, headers: new Headers(headers) });
};
