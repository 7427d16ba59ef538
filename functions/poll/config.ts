import * as z from 'zod';
import { Watched } from '../watched.ts';

/** The environment of the function that asks the sources. */
export const PollEnv = z.object({
  TABLE_NAME: z.string().min(3),
  QUEUE_URL: z.url(),
  AUTHORITIES: Watched,
  /** A dead-man's switch outside, called after each completed poll of Ofsted's site; empty for none. */
  PING_URL: z.union([z.literal(''), z.url({ protocol: /^https$/ })]).default(''),
  /** How those who run the sources can reach the operator; it goes into the user agent. */
  CONTACT: z.string().min(1),
});
