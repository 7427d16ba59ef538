import * as z from 'zod';
import { type Authority, authorityBySlug, suggestAuthorities } from '../shared/domain/authority.ts';

/** `medway,swindon`: the councils that are watched. */
export const Watched = z.string().transform((text, context): readonly Authority[] =>
  text.split(',').flatMap((slug) => {
    const authority = authorityBySlug(slug.trim());
    if (authority !== undefined) return [authority];
    const near = suggestAuthorities(slug).map((one) => one.slug);
    context.issues.push({ code: 'custom', input: slug, message: `no council “${slug}”: ${near.join(', ')}?` });
    return [];
  }),
);
