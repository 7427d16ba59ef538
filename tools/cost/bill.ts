import type { Price, PriceList } from './prices.ts';
import type { Usage } from './usage.ts';

export type Line = Price & { quantity: number; listed: number; toPay: number };

/**
 * Each price times its quantity: `listed` with nothing free, `toPay` beyond what is free for good. What is free is free
 * once for an account, so that several monitors of this usage share it.
 */
export const billOf = (usage: Usage, { prices }: PriceList, monitors = 1): readonly Line[] =>
  prices.map((price) => {
    const one = usage[price.id];
    if (one === undefined) throw new Error(`nothing is counted for the price ${price.id}`);
    const quantity = one * monitors;
    const dollarsFor = (units: number): number => (Math.max(units, 0) * price.dollars) / price.per;
    return { ...price, quantity, listed: dollarsFor(quantity), toPay: dollarsFor(quantity - price.free) };
  });

export const total = (lines: readonly Line[], of: 'listed' | 'toPay'): number =>
  lines.reduce((sum, line) => sum + line[of], 0);
