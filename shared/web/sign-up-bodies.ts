import * as z from 'zod';
import { About, ALL_COUNCILS } from '../domain/wish.ts';

/** What a program sends, or a form: there a box that is not ticked is not sent. */
export const WishBody = z.object({
  email: z.email({ error: 'It is no email address.' }).max(254, { error: 'It is too long.' }),
  authority: z.string().max(100).describe(`Slug of a watched council, or \`${ALL_COUNCILS}\`.`),
  about: z.enum(About.options, { error: `It is one of ${About.options.join(', ')}.` }),
  press: z.boolean({ error: 'It is true or false.' }).default(false).describe('Press reports as well.'),
});

export const LinkBody = z.object({ link: z.string({ error: 'It is a text.' }).min(1).max(3_000) });

/** What was done. */
export const SignUpAnswer = z.object({
  status: z.enum(['asked', 'confirmed', 'ended']),
  detail: z.string(),
  subscription: z.string().optional().describe('What ends it, given as `link`; with `confirmed`.'),
  guarded: z
    .boolean()
    .optional()
    .describe('Whether the link under an email ends nothing; with `confirmed`. False: something opened it first.'),
});
export type SignUpAnswer = z.infer<typeof SignUpAnswer>;
