import type { Staged } from './recording.ts';
import type { Eye, Said } from './steps.ts';

/** What came of one tool over one scenario. */
export type Outcome = {
  name: string;
  eyes: readonly Eye[];
  said: readonly Said[];
  /** How long the median look at one address took; null where it is not asked look by look. */
  msALook: number | null;
  /** Held at the most, by the process and its children; null where it runs in the measuring one. */
  megabytes: number | null;
  /** What else was seen, such as what only its own screens or logs show. */
  note: string;
};

/** A tool that can be let loose on a scenario: one outcome for each way to set it up. */
export type Peer = (staged: Staged) => Promise<readonly Outcome[]>;

/** The interval that changedetection.io comes with, three hours, and a day of it. */
export const BETWEEN_LOOKS_MS = 3 * 3_600_000;
export const LOOKS_A_DAY = 8;
