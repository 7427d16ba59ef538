import * as z from 'zod';
import file from './prices.json' with { type: 'json' };

/** Where a price was taken from; none could be asked of AWS itself while this was written. */
export const BASES = {
  list: 'AWS’s price list for this region, September and October 2026, as others quote it',
  documentation: 'AWS’s documentation, read in November 2026',
  memory: 'from memory, not checked',
} as const;

const Price = z.object({
  id: z.string(),
  service: z.string(),
  what: z.string(),
  /** US dollars for `per` units, without tax. */
  dollars: z.number().min(0),
  per: z.number().positive(),
  /** Units a month that cost nothing for as long as the account exists; offers that end are not counted. */
  free: z.number().min(0),
  basis: z.literal(['list', 'documentation', 'memory']),
});
export type Price = z.infer<typeof Price>;

const PriceList = z.object({ region: z.string(), asOf: z.iso.date(), prices: z.array(Price).min(1) });
export type PriceList = z.infer<typeof PriceList>;

/** Unit prices: the first tier of each. Throws where the file is not one of prices. */
export const PRICE_LIST: PriceList = PriceList.parse(file);
