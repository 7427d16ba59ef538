import type { Authority } from '../domain/authority.ts';

/** What is watched here. */
export type Watching = {
  authorities: readonly Authority[];
  /** Whether a council begins with the history that ships with the product. */
  shippedRecord: boolean;
  /** Ids of sources that are switched off. */
  without?: readonly string[];
};
