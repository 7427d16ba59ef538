import * as z from 'zod';
import { Instant } from '../../domain/dates.ts';
import { itemId } from './canonical-link.ts';

/** A news item or a government publication, as its source gives it. */
export const PublishedItem = z.object({
  /** Made from the canonical link: re-issues, campaign marks and other feeds with the same link are the same item. */
  id: z.string(),
  /** The canonical link. */
  url: z.url(),
  /** One line of at most 300 characters; markup in it is text like any other. */
  title: z.string().min(1),
  /** The fullest text the source gives; may hold markup, may be empty. */
  text: z.string(),
  /** Null where the source gives no date that can be read. */
  published: Instant.nullable(),
});
export type PublishedItem = z.infer<typeof PublishedItem>;

/** No headline and no story that a person wrote is longer, and what is stored has a limit. */
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 100_000;

/** In one line, without what a screen does not show: breaks, control characters, marks that turn the direction. */
const oneLine = (title: string): string =>
  title
    .slice(0, LONGEST_TEXT)
    .replace(/[\s\p{Cc}\p{Bidi_Control}\u200B\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .toWellFormed();

type Found = { url: string; title: string | undefined; text: string | undefined; published: Instant | null };

/** The item at a canonical link, within bounds whatever its source gave; undefined without a title. */
export const publishedItem = ({ url, title = '', text = '', published }: Found): PublishedItem | undefined => {
  const said = oneLine(title);
  return said === ''
    ? undefined
    : { id: itemId(url), url, title: said, text: text.slice(0, LONGEST_TEXT).toWellFormed(), published };
};
