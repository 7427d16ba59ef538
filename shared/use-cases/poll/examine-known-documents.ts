import type { CouncilDoubt, Seen } from '../../domain/council-doubts.ts';
import { addMinutes, type Instant, type IsoDate, longDate } from '../../domain/dates.ts';
import type { FoundDocument } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { ListedDocument } from '../../sources/ofsted/listed-document.ts';
import type { OddEntry } from '../../sources/ofsted/odd-entries.ts';

/** A council's page as it was read, held against everything else that is known of the council. */
export type PageInContext = {
  documents: readonly ListedDocument[];
  odd: readonly OddEntry[];
  /** Ids of files that the page names where no reader sees them. */
  unseen: readonly string[];
  watch: WatchState;
  known: readonly FoundDocument[];
  /** The day of the latest report by the list: null where its row names none, undefined where the list was not read. */
  listDay: IsoDate | null | undefined;
  /** What the history holds of the council, the record that ships included. */
  publications: readonly Publication[];
  now: Instant;
};

/** Whether a person knows of a doubt of this kind, and it has lasted since. */
export const isAcknowledged = ({ doubts = [] }: WatchState, doubted: CouncilDoubt['kind']): boolean =>
  doubts.some(({ kind, acknowledged }) => kind === doubted && acknowledged === true);

type Listed = Pick<ListedDocument, 'label' | 'listedEnd' | 'published'>;

/** Whether an entry of a page stands for what another did: of one day, or of one kind and one inspection. */
export const standsFor = (a: Listed, b: Listed): boolean =>
  (a.published !== null && a.published === b.published) ||
  (a.listedEnd !== null &&
    a.listedEnd === b.listedEnd &&
    kindHint(a.label, a.published) === kindHint(b.label, b.published));

/*
 * What became of the documents that are known, as a council's page shows them now.
 */

const inWords = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What each known document was called before and is called now, where every one of several is called otherwise. */
export const labelsChanged = (
  documents: readonly ListedDocument[],
  known: readonly FoundDocument[],
): readonly (readonly [before: string, now: string])[] => {
  const pairs = documents.flatMap((listed) => {
    const before = known.find(
      ({ fileId, heldBecause }) => fileId === listed.fileId && heldBecause !== 'labels-changed',
    );
    return before === undefined ? [] : [[before.label, listed.label] as const];
  });
  return pairs.length > 1 && pairs.every(([before, now]) => inWords(before) !== inWords(now)) ? pairs : [];
};

const otherwiseCalled = ({ documents, known, watch }: PageInContext): readonly Seen[] => {
  const pairs = labelsChanged(documents, known);
  const [first] = pairs;
  if (first === undefined) return [];
  const [before, now] = first;
  const because = `all ${pairs.length} documents are called otherwise than before, such as “${now}”, not “${before}”`;
  const isKnown = isAcknowledged(watch, 'labels-changed');
  const held = documents.filter(({ fileId }) => {
    const found = known.find((one) => one.fileId === fileId);
    // what is new will be held, unless a person knows of the labels
    return found === undefined ? !isKnown : found.state === 'held' && found.heldBecause === 'labels-changed';
  });
  return [
    { id: 'labels-changed', kind: 'labels-changed', because },
    // a doubt of its own, however long ago the operator heard about the labels
    ...held.map(({ fileId, label }) => ({
      id: `labels-changed ${fileId}`,
      kind: 'labels-changed' as const,
      because: `the new document “${label}” (${fileId}) beside documents with other labels than before is held until you decide (npm run held -- list)`,
    })),
  ];
};

const heldIds = ({ known }: PageInContext): readonly Seen[] => {
  const held = known.filter(({ state, heldBecause }) => state === 'held' && heldBecause === 'ids-changed');
  return held.length === 0
    ? []
    : [
        {
          id: 'ids-changed',
          kind: 'ids-changed',
          because: `every document has another id than before; the ${held.length} new ones are held until you decide (npm run held -- list)`,
        },
      ];
};

const goneDocuments = ({ documents, odd, known }: PageInContext): readonly Seen[] => {
  const rows = [...documents, ...odd];
  // a page of nothing, or of other ids throughout, is doubted as a whole
  if (rows.length === 0 || known.some(({ state, heldBecause }) => state === 'held' && heldBecause === 'ids-changed'))
    return [];
  return known
    .filter(({ fileId, state }) => state !== 'held' && !documents.some((listed) => listed.fileId === fileId))
    .filter(
      (gone) =>
        !documents.some((listed) => tookThePlaceOf(listed, gone)) && !odd.some((entry) => standsFor(entry, gone)),
    )
    .map(({ fileId, label, published, url }) => ({
      id: `gone ${fileId}`,
      kind: 'gone',
      because: `“${label}”, published ${published ?? 'on a day not known'}, is no longer on its page: ${url}`,
    }));
};

/** Whether a listed document may have taken the place of one that is gone: the same inspection, not issued before it. */
const tookThePlaceOf = (listed: ListedDocument, gone: FoundDocument): boolean =>
  gone.listedEnd !== null &&
  listed.listedEnd === gone.listedEnd &&
  (listed.published ?? '9999') >= (gone.published ?? '') &&
  kindHint(listed.label, listed.published) === kindHint(gone.label, gone.published);

/** How long after finding a document we still report an impossible publication date. */
const IMPOSSIBLE_DAY_IS_NEWS_MINUTES = 7 * 24 * 60;

/** Whether an impossible day of this document is worth a message still. */
export const isDoubtNews = ({ foundAt }: FoundDocument, now: Instant): boolean =>
  addMinutes(foundAt, IMPOSSIBLE_DAY_IS_NEWS_MINUTES) > now;

const impossibleDays = ({ documents, known, now }: PageInContext): readonly Seen[] => {
  const today = londonDate(now);
  return documents.flatMap(({ fileId, label, published }): Seen[] => {
    const document = known.find((one) => one.fileId === fileId);
    const isNews = document === undefined || isDoubtNews(document, now);
    const day = published !== null && published > today ? published : document?.doubtedDay;
    if (day === undefined || !isNews) return [];
    const why = day > today ? 'that day is still to come' : 'the inspection had not ended';
    const because = `the page gives ${longDate(day)} as the day on which “${label}” (${fileId}) was published, which cannot be: ${why}. The document’s own day, or the day it was first seen, stands instead`;
    return [{ id: `impossible-day ${fileId} ${day}`, kind: 'impossible-day', because }];
  });
};

/** After this many nights in a row the operator hears of a changed file that cannot be read. */
const NIGHTS_UNTIL_TOLD = 3;

const changedUnread = ({ known }: PageInContext): readonly Seen[] =>
  known
    .filter(({ changedUnread: nights = 0 }) => nights >= NIGHTS_UNTIL_TOLD)
    .map(({ fileId, label, lastFailure, url }) => ({
      id: `changed-unread ${fileId}`,
      kind: 'changed-unread',
      because: `the file of “${label}” was changed in place, and what it says now cannot be read (${lastFailure ?? 'no reason is known'}): ${url}`,
    }));

/** What does not fit of the documents that are known. */
export const examineKnownDocuments = (page: PageInContext): readonly Seen[] => [
  ...otherwiseCalled(page),
  ...heldIds(page),
  ...goneDocuments(page),
  ...impossibleDays(page),
  ...changedUnread(page),
];
