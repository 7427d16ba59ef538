import type { AlertKind } from '../../domain/alert.ts';
import { addMinutes, type Instant } from '../../domain/dates.ts';
import type { FeedMemory, WatchState } from '../../domain/source-state.ts';
import type { NewsSource } from '../../sources/catalogue.ts';
import type { Deps } from '../deps.ts';

/**
 * What other sources told of a council. Where one says that something happened, another that goes on answering
 * `unchanged` is not taken at its word: it is asked in full.
 */
export type ToldElsewhere = { council: string; kind: AlertKind; at: Instant };

/** Ofsted's page follows a report of the press within hours, or a few days. */
const PRESS_AHEAD_MINUTES = 3 * 24 * 60;
/** A shorter run of `unchanged` is how a feed is between two stories. */
const LONG_RUN_MINUTES = 3 * 60;

const BY_THE_PRESS: readonly AlertKind[] = ['reported', 'intervention'];
const OF_INTEREST: readonly AlertKind[] = [
  ...BY_THE_PRESS,
  'rating-change',
  'rating-unchanged',
  'visit-findings',
  'revised',
  'unread',
];

/** More alerts than of any three days. */
const MOST_PAGES = 4;

/** What was told of councils in the last three days, newest first. */
export const toldElsewhere = async ({
  history,
  clock,
}: Pick<Deps, 'history' | 'clock'>): Promise<readonly ToldElsewhere[]> => {
  const now = clock.now();
  const since = addMinutes(now, -PRESS_AHEAD_MINUTES);
  const told: ToldElsewhere[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await history.alerts({ limit: 50, ...(cursor !== undefined && { cursor }) });
    for (const { alert } of items) {
      if (alert === null || alert.raisedAt > now) continue;
      if (alert.raisedAt < since) return told;
      const { kind, authority } = alert.message;
      if (authority !== null && OF_INTEREST.includes(kind)) told.push({ council: authority, kind, at: alert.raisedAt });
    }
    if (next === null) break;
    cursor = next;
  }
  return told;
};

/** Whether the press told of a council a moment ago: its page is looked at every time, and in full. */
export const isPageAwaited = (told: readonly ToldElsewhere[], slug: string): boolean =>
  told.some(({ council, kind }) => council === slug && BY_THE_PRESS.includes(kind));

/** Whether a page said `unchanged` since the press told of its council, and was not read whole. */
export const isPageBehind = (
  told: readonly ToldElsewhere[],
  slug: string,
  { pageValidators }: Pick<WatchState, 'pageValidators'>,
): boolean =>
  told.some(
    ({ council, kind, at }) => council === slug && BY_THE_PRESS.includes(kind) && (pageValidators?.wholeAt ?? at) < at,
  );

/** Whether a feed has answered `unchanged` for long, while another source told of a council that it is about. */
export const isFeedBehind = (
  told: readonly ToldElsewhere[],
  { about }: Pick<NewsSource, 'about'>,
  memory: FeedMemory | undefined,
  now: Instant,
): boolean =>
  memory?.unchangedAt !== undefined &&
  addMinutes(memory.readAt, LONG_RUN_MINUTES) <= now &&
  told.some(({ council, at }) => at > memory.readAt && (about === null || about.includes(council)));
