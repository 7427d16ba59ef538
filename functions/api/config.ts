import * as z from 'zod';
import { type Authority, authorityBySlug, suggestAuthorities } from '../../shared/domain/authority.ts';

/** `medway,swindon`: the councils that are shown, in this order. */
const Councils = z.string().transform((text, context): readonly Authority[] =>
  text
    .split(',')
    .map((slug) => slug.trim())
    .flatMap((slug) => {
      const authority = authorityBySlug(slug);
      if (authority !== undefined) return [authority];
      const meant = suggestAuthorities(slug).map((one) => one.slug);
      context.issues.push({ code: 'custom', input: slug, message: `no council “${slug}”: ${meant.join(', ')}?` });
      return [];
    }),
);

/** The environment of the function that answers the API and the pages. */
export const ApiEnv = z.object({
  TABLE_NAME: z.string().min(3),
  AUTHORITIES: Councils,
  /** Where the site is reached, if not at the gateway's own address: `https://ofsted.example.org`. */
  ORIGIN: z
    .url({ protocol: /^https$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
});
/** What the deployment has to set. */
export type ApiEnvInput = z.input<typeof ApiEnv>;
