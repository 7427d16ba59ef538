import * as z from 'zod';

/** RFC 9457, as `application/problem+json`. */
export const ProblemAnswer = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  parameter: z.string().optional().describe('The parameter that was not understood.'),
  suggestions: z.array(z.string()).optional().describe('Slugs of the councils that may have been meant.'),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;
