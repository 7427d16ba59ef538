import * as z from 'zod';
import { addMinutes, Instant, IsoDate } from './dates.ts';

/** An entry of a council's page that leads to no document. */
const Entry = z.object({
  href: z.string().nullable(),
  label: z.string(),
  listedEnd: IsoDate.nullable(),
  published: IsoDate.nullable(),
  /** Whether it came after the first page had been believed. */
  isNews: z.boolean(),
  /** Whether a document known otherwise stands behind it: then only its link is new. */
  isKnown: z.boolean(),
});
export type DoubtedEntry = z.infer<typeof Entry>;

/**
 * What does not fit together in what Ofsted says of one council.
 *
 * - `list-ahead`: the list names a day that no entry of the page bears: a report may be missing from it.
 * - `list-behind`: the page shows a new document of a day that the list does not know.
 * - `no-rows`: the page lists nothing, though something is known or listed.
 * - `not-its-page`: the page is none that can be read.
 * - `another-council`: the page is another council's.
 * - `away`: the page has not answered for hours while others did.
 * - `odd-entry`: an entry leads to no document that can be fetched.
 * - `out-of-sight`: the page names a file that nobody knows where no reader sees it: in a comment, a script.
 * - `days-not-read`, `labels-not-known`: most of the page's days or labels are not understood.
 * - `labels-changed`: every known document is called otherwise; what is new beside them is held.
 * - `ids-changed`: every document has another id: the new ones are held.
 * - `gone`: known documents are no longer listed, and nothing took their place.
 * - `impossible-day`: a day of publication that cannot be true.
 * - `changed-unread`: a file that was changed in place and could not be read for three nights.
 */
const DoubtKind = z.enum([
  'list-ahead',
  'list-behind',
  'no-rows',
  'not-its-page',
  'another-council',
  'away',
  'odd-entry',
  'out-of-sight',
  'days-not-read',
  'labels-not-known',
  'labels-changed',
  'ids-changed',
  'gone',
  'impossible-day',
  'changed-unread',
]);
type DoubtKind = z.infer<typeof DoubtKind>;

/** What was seen at one look. `id` is the same at every look that sees the same. */
export type Seen = { id: string; kind: DoubtKind; because: string; entry?: DoubtedEntry | undefined };

export const CouncilDoubt = z.object({
  id: z.string().min(1),
  kind: DoubtKind,
  /** What was seen, in words for the operator. */
  because: z.string(),
  since: Instant,
  /** Looks at the page that saw it, the first included. */
  looks: z.int().min(1),
  told: z.int().min(0),
  toldAt: Instant.nullable(),
  /** A person has said that they know: it raises no more messages. */
  acknowledged: z.boolean().optional(),
  entry: Entry.optional(),
});
export type CouncilDoubt = z.infer<typeof CouncilDoubt>;

/**
 * `most`: how often it is reported. `blind`: something may be missed, so the source does not count as well: until it has
 * been reported that often, or for as long as it lasts and nobody acknowledges it. `bars`: how long no first page is
 * believed, in minutes.
 */
type Rule = { most: number; blind: false | 'until-told' | 'while-it-lasts'; bars: number };

const FOR_EVER = Number.POSITIVE_INFINITY;
const A_DAY_MINUTES = 24 * 60;

const RULES: Record<DoubtKind, Rule> = {
  'list-ahead': { most: FOR_EVER, blind: 'while-it-lasts', bars: FOR_EVER },
  'list-behind': { most: 1, blind: false, bars: 0 },
  'no-rows': { most: FOR_EVER, blind: 'while-it-lasts', bars: FOR_EVER },
  'not-its-page': { most: FOR_EVER, blind: 'while-it-lasts', bars: FOR_EVER },
  'another-council': { most: 1, blind: 'while-it-lasts', bars: FOR_EVER },
  away: { most: FOR_EVER, blind: 'while-it-lasts', bars: 0 },
  'odd-entry': { most: 3, blind: 'until-told', bars: A_DAY_MINUTES },
  'out-of-sight': { most: 3, blind: 'until-told', bars: A_DAY_MINUTES },
  'days-not-read': { most: FOR_EVER, blind: 'while-it-lasts', bars: FOR_EVER },
  'labels-not-known': { most: 3, blind: false, bars: A_DAY_MINUTES },
  'labels-changed': { most: 1, blind: false, bars: 0 },
  'ids-changed': { most: 1, blind: false, bars: 0 },
  gone: { most: 3, blind: false, bars: 0 },
  'impossible-day': { most: 1, blind: false, bars: 0 },
  'changed-unread': { most: 1, blind: false, bars: 0 },
};

/** A doubt is reported once two looks have seen it and it has lasted two hours, whichever is later. */
const LOOKS_UNTIL_TOLD = 2;
const MINUTES_UNTIL_TOLD = 2 * 60;
/** The same doubt again, and another doubt of the same council. */
const SAME_AGAIN_MINUTES = A_DAY_MINUTES;
const COUNCIL_AGAIN_MINUTES = 6 * 60;
/** After this long readers hear of an entry that cannot be opened here, with its link. */
const UNREAD_AFTER_MINUTES = A_DAY_MINUTES;

const after = (moment: Instant, minutes: number): Instant => addMinutes(moment, minutes);

/** The doubts that last and the new ones; what was not seen again is gone. A moment to come is a clock that jumped. */
export const doubtsAfter = (before: readonly CouncilDoubt[], seen: readonly Seen[], now: Instant): CouncilDoubt[] =>
  seen.map(({ id, kind, because, entry }) => {
    const known = before.find((doubt) => doubt.id === id);
    const first = {
      id,
      kind,
      because,
      since: now,
      looks: 1,
      told: 0,
      toldAt: null,
      ...(entry !== undefined && { entry }),
    };
    if (known === undefined) return first;
    // what an entry was at first sight it stays: one of the first page is no news later
    const isNews = known.entry?.isNews;
    return {
      ...known,
      because,
      since: known.since > now ? now : known.since,
      toldAt: known.toldAt !== null && known.toldAt > now ? null : known.toldAt,
      looks: known.looks + 1,
      ...(entry !== undefined && { entry: { ...entry, isNews: isNews ?? entry.isNews } }),
    };
  });

const isConfirmed = ({ looks, since }: CouncilDoubt, now: Instant): boolean =>
  looks >= LOOKS_UNTIL_TOLD && after(since, MINUTES_UNTIL_TOLD) <= now;

const mayBeToldAt = ({ kind, told, toldAt, acknowledged, since }: CouncilDoubt): Instant | null => {
  if (acknowledged === true || told >= RULES[kind].most) return null;
  return toldAt === null ? after(since, MINUTES_UNTIL_TOLD) : after(toldAt, SAME_AGAIN_MINUTES);
};

/** The doubts to report about one council now: none if the operator has just heard about the same council. */
export const doubtsDue = (
  doubts: readonly CouncilDoubt[],
  lastToldAt: Instant | null,
  now: Instant,
): readonly CouncilDoubt[] => {
  if (lastToldAt !== null && lastToldAt <= now && after(lastToldAt, COUNCIL_AGAIN_MINUTES) > now) return [];
  return doubts.filter((doubt) => {
    const at = mayBeToldAt(doubt);
    return isConfirmed(doubt, now) && at !== null && at <= now;
  });
};

/** The doubts after these were reported. */
export const markedAsSent = (
  doubts: readonly CouncilDoubt[],
  told: readonly CouncilDoubt[],
  now: Instant,
): CouncilDoubt[] =>
  doubts.map((doubt) =>
    told.some(({ id }) => id === doubt.id) ? { ...doubt, told: doubt.told + 1, toldAt: now } : doubt,
  );

/** Why the council's first page is not believed yet. */
export const barsFirstPage = ({ kind, since }: Pick<CouncilDoubt, 'kind' | 'since'>, now: Instant): boolean => {
  const { bars } = RULES[kind];
  return bars === FOR_EVER || (bars > 0 && after(since, bars) > now);
};

/** Whether something of the council may be missed, until it has been reported often enough or a person knows of it. */
export const isBlind = (doubt: CouncilDoubt, now: Instant): boolean => {
  const { blind, most } = RULES[doubt.kind];
  const isStill = blind === 'while-it-lasts' || (blind === 'until-told' && doubt.told < most);
  return isStill && doubt.acknowledged !== true && isConfirmed(doubt, now);
};

/** Whether too little is known of a doubt to report it: the page is asked at every poll until that is clear. */
export const isOpen = (doubt: CouncilDoubt, now: Instant): boolean => !isConfirmed(doubt, now);

/** Entries that readers hear of now: with a link that could not be opened here for a day. */
export const unreadEntries = (doubts: readonly CouncilDoubt[], now: Instant): readonly DoubtedEntry[] =>
  doubts.flatMap(({ entry, since, looks }) =>
    entry !== undefined && looks >= LOOKS_UNTIL_TOLD && after(since, UNREAD_AFTER_MINUTES) <= now ? [entry] : [],
  );

/** When a look that sees the same as the last one next has something to report; undefined if never. */
export const nextOfDoubts = (
  doubts: readonly CouncilDoubt[],
  lastToldAt: Instant | null,
  seenAt: Instant,
): Instant | undefined => {
  const council = lastToldAt === null ? '' : after(lastToldAt, COUNCIL_AGAIN_MINUTES);
  const tellings = doubts.flatMap((doubt) => {
    const at = mayBeToldAt(doubt);
    return at === null ? [] : [at > council ? at : council];
  });
  const later = doubts.flatMap(({ kind, since, entry }) => {
    const moments = entry === undefined ? [] : [after(since, UNREAD_AFTER_MINUTES)];
    const { bars } = RULES[kind];
    return [...moments, ...(bars > 0 && bars < FOR_EVER ? [after(since, bars)] : [])].filter((at) => at > seenAt);
  });
  return [...tellings, ...later].toSorted()[0];
};
