import * as z from 'zod';
import type { AlertKind } from './alert.ts';

/** What somebody wants to hear of, from the least to the most. */
export const About = z.enum(['ratings', 'ratings-and-visits', 'everything']);
export type About = z.infer<typeof About>;

/** The choice that stands for all councils that are watched. */
export const ALL_COUNCILS = 'all';

/** Alerts by email, as somebody asks for them. */
export type Wish = {
  /** For SNS alone: it is neither kept nor logged. */
  email: string;
  /** Slug of a council, or `all`. */
  authority: string;
  about: About;
  /** Whether press reports are wanted before Ofsted publishes. */
  press: boolean;
};

/** A document that could not be read may hold a grade: nobody who waits for one is to miss it. */
const RATINGS: readonly AlertKind[] = ['rating-change', 'rating-unchanged', 'unread'];
const VISITS: readonly AlertKind[] = ['visit-findings', 'intervention'];
const FOR_THE_RECORD: readonly AlertKind[] = ['welcome', 'late-listing'];

const KINDS: Readonly<Record<About, readonly AlertKind[]>> = {
  ratings: RATINGS,
  'ratings-and-visits': [...RATINGS, ...VISITS],
  everything: [...RATINGS, ...VISITS, ...FOR_THE_RECORD],
};

/** The kinds of messages that fulfil a wish. What sets one of them right goes to everyone who got it, without being chosen. */
export const kindsWished = ({ about, press }: Pick<Wish, 'about' | 'press'>): readonly AlertKind[] => [
  ...KINDS[about],
  ...(press ? (['reported'] as const) : []),
];
