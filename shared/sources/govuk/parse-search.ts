import * as z from 'zod';
import { canonicalLink, itemId } from '../feeds/canonical-link.ts';
import { feedDate } from '../feeds/feed-date.ts';
import type { PublishedItem } from '../feeds/published-item.ts';

const Envelope = z.object({ results: z.array(z.unknown()) });
const Result = z.object({
  title: z.string().min(1),
  link: z.string().min(1),
  public_timestamp: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
});

const toItem = (result: unknown): PublishedItem | undefined => {
  const read = Result.safeParse(result);
  if (!read.success) return undefined;
  const { title, link, public_timestamp, description } = read.data;
  const url = canonicalLink(URL.parse(link, 'https://www.gov.uk')?.href);
  return url === undefined
    ? undefined
    : { id: itemId(url), url, title, text: description ?? '', published: feedDate(public_timestamp) };
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads an answer of GOV.UK's search; undefined where it is none. */
export const parseSearch = (text: string): { items: readonly PublishedItem[]; skipped: number } | undefined => {
  const envelope = Envelope.safeParse(json(text));
  if (!envelope.success) return undefined;
  const items = envelope.data.results.flatMap((result) => toItem(result) ?? []);
  return { items, skipped: envelope.data.results.length - items.length };
};
