import * as z from 'zod';

/** The environment of the function that fetches and reads documents. */
export const ReadEnv = z.object({
  TABLE_NAME: z.string().min(3),
  /** How those who run the sources can reach the operator; it goes into the user agent. */
  CONTACT: z.string().min(1),
});
