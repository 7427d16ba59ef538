import * as z from 'zod';
import { READ_BY_PAGES } from '../../shared/web/read-params.ts';
import { Watched } from '../watched.ts';

/** The environment of the function that answers the API and the pages. */
export const ApiEnv = z.object({
  TABLE_NAME: z.string().min(3),
  /** Shown in this order. */
  AUTHORITIES: Watched,
  /** Where the site is reached, if not at the gateway's own address: `https://ofsted.example.org`. */
  ORIGIN: z
    .url({ protocol: /^https$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** The readers' topic, where people may subscribe themselves. */
  SIGN_UP_TOPIC_ARN: z.string().startsWith('arn:').optional(),
  /** What CloudFront shows in the header of that name, where it stands before the gateway. */
  CLOUDFRONT_PROOF: z.string().min(1).optional(),
  /** Whom to ask for alerts where they may not. */
  CONTACT: z.string().optional(),
});

/** The header in which CloudFront shows that a request came through it. */
export const CLOUDFRONT_PROOF = 'X-CloudFront-Proof';

/** The names in a query that some page reads; all others are passed over, so that no cache needs to tell them apart. */
export const QUERY_OF_PAGES: readonly string[] = READ_BY_PAGES.flatMap(({ shape }) => Object.keys(shape));
