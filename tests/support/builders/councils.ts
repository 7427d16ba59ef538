import { type Authority, authorityBySlug } from '../../../shared/domain/authority.ts';

export const council = (slug: string): Authority => {
  const found = authorityBySlug(slug);
  if (found === undefined) throw new Error(`no council has the slug ${slug}`);
  return found;
};

export const MEDWAY = council('medway');
export const SWINDON = council('swindon');

/** Within office hours on a working day. */
export const NOON = '2026-02-02T12:00:00.000Z';
/** Where readers find the pages. */
export const SITE = 'https://watch.example';
