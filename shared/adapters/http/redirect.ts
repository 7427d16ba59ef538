import type { HttpAnswer } from '../../ports.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Where an answer sends us, if anywhere; a `Location` that is no address leaves the answer as it is. */
export const redirectOf = (answer: HttpAnswer, from: URL): URL | null => {
  if (answer.kind === 'failed' || !REDIRECTS.includes(answer.status)) return null;
  const { location } = answer.headers;
  return location === undefined ? null : URL.parse(location, from.href);
};
