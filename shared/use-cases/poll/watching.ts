import type { Authority } from '../../domain/authority.ts';

/** What is watched here. */
export type Watching = {
  authorities: readonly Authority[];
  /** Whether a council begins with the history that ships with the product. */
  shippedRecord: boolean;
  /** False where no weekly proof of life is sent. */
  heartbeats?: boolean;
  /** Ids of sources, and addresses of feeds, that are switched off. */
  without?: readonly string[];
};
