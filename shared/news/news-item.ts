import * as z from 'zod';

const words = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A news item as a feed gives it: `text` may hold markup, be a teaser or be missing. */
export const NewsItem = z.object({
  id: z.string().min(1),
  url: words,
  title: words,
  text: words,
  /** Any form of date; one that cannot be read counts as not known. */
  published: z.string().nullish().default(null),
});
export type NewsItem = z.infer<typeof NewsItem>;
