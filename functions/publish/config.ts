import * as z from 'zod';

/** The environment of the function that empties the outbox. */
export const PublishEnv = z.object({
  TABLE_NAME: z.string().min(3),
  ALERT_TOPIC_ARN: z.string().startsWith('arn:'),
  OPERATOR_TOPIC_ARN: z.string().startsWith('arn:'),
  /** Where the councils' pages are: every email to readers links one. */
  SITE: z.url().transform((url) => url.replace(/\/$/, '')),
});
