import { daysBetween, type IsoDate } from './dates.ts';
import { type DocumentKind, isGraded } from './document-kind.ts';
import type { Focus, Reading, Theme } from './reading.ts';
import { focusIn } from './visit-focus.ts';
import { themesIn } from './visit-themes.ts';

/** An item raised now that an earlier document raised for the same children and theme; both in Ofsted's words. */
export type RaisedBefore = { now: string; earlier: string; published: string };

/** Whom an item is about. An area's children with SEND are a group of their own, whatever the item says. */
type Population = Focus | 'send';

type Item = {
  text: string;
  populations: readonly Population[];
  /** Whether the item itself names them; else they are those that the visit looked at. */
  named: boolean;
  /** Raised of all children, in a full inspection or a visit to the whole service. */
  ofEverybody: boolean;
  themes: readonly Theme[];
};

/** These name a group, not a topic: two items about care leavers can be about different things. */
const ONLY_WHOM: readonly Theme[] = ['care-leavers', 'disabled-children', 'front-door', 'other'];
/** Raised in so many letters that having nothing else in common means little. */
const EVERYWHERE: readonly Theme[] = ['timeliness', 'recording', 'partnership', 'permanence-placements'];
/** Raised of a whole service, these are raised of every part of it. */
const CROSS_CUTTING: readonly Theme[] = ['oversight-supervision', 'workforce-stability', 'quality-assurance'];
/** Services rather than children: an item that names one does not say whom it is about. */
const SERVICES: readonly Population[] = ['front-door', 'permanence', 'early-help'];
/** Too wide to call two visits' children the same. */
const NOBODY_IN_PARTICULAR: readonly Population[] = ['whole-service', 'other'];

/** Themes two items must have in common, as a share of all of theirs: fewer where both name the children themselves. */
const BOTH_NAME_THEM = 0.25;
const VISITS_LOOKED_AT_THEM = 0.5;

const isSend = (kind: DocumentKind): boolean => kind === 'send-area-inspection' || kind === 'send-revisit';

/** `Leaders across the partnership should …`: who must act is in every item of an area, and is not what it is about. */
const WHO_MUST_ACT = /^.{0,120}?\b(?:should|must|needs? to) /;

/** Long items open with what they are about and go on with examples. */
const topicOf = (text: string): string => (text.split(/(?<=[.:;]) /)[0] ?? text).replace(WHO_MUST_ACT, '');

const itemOf = (text: string, { kind, focus }: Reading): Item => {
  const topic = topicOf(text);
  const named = isSend(kind) ? [] : focusIn(topic).filter((population) => !SERVICES.includes(population));
  const populations: readonly Population[] = isSend(kind) ? ['send'] : named.length > 0 ? named : focus;
  return {
    text,
    populations: populations.filter((population) => !NOBODY_IN_PARTICULAR.includes(population)),
    named: named.length > 0,
    ofEverybody: named.length === 0 && (isGraded(kind) || focus.includes('whole-service')),
    themes: themesIn(topic).filter((theme) => !ONLY_WHOM.includes(theme)),
  };
};

const itemsOf = (reading: Reading): readonly Item[] =>
  [...reading.priorityActions, ...reading.needsToImprove].map((text) => itemOf(text, reading));

/** How much two items have in common; nothing unless both the children and the themes are the same. */
const likeness = (now: Item, earlier: Item): number => {
  const both = now.themes.filter((theme) => earlier.themes.includes(theme));
  const sameChildren = now.populations.some((population) => earlier.populations.includes(population));
  if (!sameChildren && !(earlier.ofEverybody && both.some((theme) => CROSS_CUTTING.includes(theme)))) return 0;
  if (both.every((theme) => EVERYWHERE.includes(theme))) return 0;
  const share = both.length / new Set([...now.themes, ...earlier.themes]).size;
  return share >= (now.named && earlier.named ? BOTH_NAME_THEM : VISITS_LOOKED_AT_THEM) ? share : 0;
};

/** Councils are inspected about every three years: what is older than two rounds is history. */
const LOOK_BACK_DAYS = 6 * 366;

/** A document that lists items, and when it was published. */
export type ListedItems = { published: IsoDate; reading: Reading };

/** `at`, `with` and `children` are in every item. */
const wordsOf = ({ text }: Item): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => word !== 'children'));

const wordsInCommon = (now: Item, earlier: Item): number => {
  const [words, others] = [wordsOf(now), wordsOf(earlier)];
  return [...words].filter((word) => others.has(word)).length / Math.max(1, new Set([...words, ...others]).size);
};

/** Of several of like themes the one in the most like words: `placed at a distance` before `help with emotional health`. */
const likestOf = (now: Item, earlier: readonly Item[]): Item | undefined => {
  const alike = earlier.filter((item) => likeness(now, item) > 0);
  const score = (item: Item): number => likeness(now, item) + wordsInCommon(now, item);
  return alike.toSorted((a, b) => score(b) - score(a))[0];
};

/**
 * Each item of a visit with the likest one of the latest earlier document that raised its theme for the same children.
 * Visits look at different services, so an item that is not found again proves nothing and is never mentioned.
 */
export const raisedBefore = (
  { published: today, reading }: ListedItems,
  earlier: readonly ListedItems[],
): readonly RaisedBefore[] => {
  const recent = earlier.filter(({ published }) => daysBetween(published, today) <= LOOK_BACK_DAYS);
  return itemsOf(reading).flatMap((now) => {
    const found = recent.flatMap(({ published, reading: before }) => {
      const likest = likestOf(now, itemsOf(before));
      return likest === undefined ? [] : [{ now: now.text, earlier: likest.text, published }];
    });
    return found.slice(-1);
  });
};
