import { createHash } from 'node:crypto';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

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

/** What was kept, to be given once more. */
export const given = ({ status, headers, body }: Kept): Response =>
  new Response(status === 204 ? null : body, { status, headers: new Headers(headers) });

/** 304 for those who have the answer already, by the tag that was made when it was kept: once, not for each who asks. */
export const notSentTwice = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'Link'] });
