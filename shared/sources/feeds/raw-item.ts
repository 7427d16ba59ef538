import * as z from 'zod';

/** An item as a parser found it: what may be its address, its text and its date, best first. */
export type RawItem = {
  title: string | undefined;
  /** Of the item's page; may be relative to the feed's own address. */
  links: readonly (string | undefined)[];
  /** Names of the item, which are often its address, whole. */
  names: readonly (string | undefined)[];
  texts: readonly (string | undefined)[];
  dates: readonly (string | undefined)[];
};

/** As many as are looked at; the others of a longer feed are not. */
export const MOST_ITEMS = 50_000;

/** An element with attributes arrives as an object, a repeated one as a list: only plain text is of use. */
export const plainText = z.string().optional().catch(undefined);
