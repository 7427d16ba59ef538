import type { CoverageItem } from '../../domain/coverage.ts';
import { addMinutes, type Instant } from '../../domain/dates.ts';
import { plainText } from '../../messages/fit-email.ts';
import { isSameStep, tellsWhatBecameOfIt } from '../../messages/government-steps.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import { fetchChanges } from '../../sources/govuk/fetch-changes.ts';
import type { Deps } from '../deps.ts';

/**
 * What the page of a decision says now: `issued`: the decision that its title names; `changed`: what became of it;
 * `as-before`: what is known of it already; `unexplained`: it was changed, and nothing says how.
 */
export type PageSeen =
  | { kind: 'issued' | 'as-before' | 'unexplained' }
  | { kind: 'changed'; change: { at: Instant; note: string | null } };

/** Editors correct a page on its first day: that is no change of what was decided. */
const ONE_DAY_MINUTES = 24 * 60;
/** So long an unexplained change may yet be explained: the history of a page may come later, or fail for a while. */
const LOOK_AGAIN_FOR_MINUTES = 7 * ONE_DAY_MINUTES;
/** Notes that say nothing of what was decided. */
const SAYS_NOTHING = /^(?:first published|page (?:first )?created)\b/i;

const isLater = (at: Instant, than: Instant): boolean => at > addMinutes(than, ONE_DAY_MINUTES);

/** A page that is published again is a change, not a decision: its first day says when it was decided. */
const isRepublished = ({ published, changed }: PublishedItem): boolean =>
  published !== null && changed !== undefined && isLater(changed, published);

/** What the page says changed since it was last looked at; of one that nobody knew, its last change. */
const noteSince = async (
  { http }: Pick<Deps, 'http'>,
  { url }: PublishedItem,
  before: CoverageItem | undefined,
): Promise<{ at: Instant; note: string } | undefined> => {
  const [, ...changes] = (await fetchChanges(http, url)) ?? [];
  const told = changes.filter(({ note }) => !SAYS_NOTHING.test(note));
  const seenAt = before === undefined ? undefined : (before.change?.at ?? before.published ?? before.foundAt);
  const fresh = seenAt === undefined ? told.slice(-1) : told.filter(({ at }) => at > seenAt);
  const last = fresh.at(-1);
  return last === undefined
    ? undefined
    : {
        at: last.at,
        note: fresh
          .map(({ note }) => note)
          .toReversed()
          .join(' '),
      };
};

/**
 * GOV.UK publishes a page again when a notice ends, is revised or is followed by another: what changed is taken from the
 * history of the page, else from a title or a description that says what became of it. Nothing is guessed: a change that
 * nothing explains raises no alert and is looked at again.
 */
export const changeOfPage = async (
  deps: Pick<Deps, 'http' | 'clock'>,
  item: PublishedItem,
  coverage: CoverageItem,
  before: CoverageItem | undefined,
): Promise<PageSeen> => {
  const hasNewTitle = before !== undefined && before.title !== item.title && !isSameStep(before, coverage);
  if (before === undefined ? !isRepublished(item) : item.changed !== undefined && before.change?.at === item.changed)
    return { kind: before === undefined ? 'issued' : 'as-before' };
  const at = item.changed ?? coverage.foundAt;
  const note = await noteSince(deps, item, before);
  if (note !== undefined) return { kind: 'changed', change: note };
  if (hasNewTitle || (before === undefined && tellsWhatBecameOfIt(item.title)))
    return { kind: 'changed', change: { at, note: null } };
  const described = plainText(item.text).slice(0, 300);
  if (tellsWhatBecameOfIt(described) && described !== before?.change?.note)
    return { kind: 'changed', change: { at, note: described } };
  const isOver = addMinutes(at, LOOK_AGAIN_FOR_MINUTES) < deps.clock.now();
  const isSeen = before !== undefined && !isLater(at, before.published ?? before.foundAt);
  return { kind: isSeen || isOver ? 'as-before' : 'unexplained' };
};
