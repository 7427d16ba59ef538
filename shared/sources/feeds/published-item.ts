import * as z from 'zod';
import { Instant } from '../../domain/dates.ts';

/** A news item or a government publication, as its source gives it. */
export const PublishedItem = z.object({
  /** Made from the canonical link: re-issues, campaign marks and other feeds with the same link are the same item. */
  id: z.string(),
  /** The canonical link. */
  url: z.url(),
  title: z.string(),
  /** The fullest text the source gives; may hold markup, may be empty. */
  text: z.string(),
  /** Null where the source gives no date that can be read. */
  published: Instant.nullable(),
});
export type PublishedItem = z.infer<typeof PublishedItem>;
