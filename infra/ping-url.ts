import * as z from 'zod';

/**
 * A dead-man's switch outside (Healthchecks and its like), called after each completed poll: an https address. Apart from the
 * other settings, as it alone counts on a laptop too, where nothing of the CDK is installed.
 */
export const PingUrl = z.url({
  protocol: /^https$/,
  error: ({ input }) => `${typeof input === 'string' ? `“${input}”` : JSON.stringify(input)} is no https address`,
});
