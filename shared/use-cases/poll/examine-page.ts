import type { CouncilDoubt, DoubtedEntry, Seen } from '../../domain/council-doubts.ts';
import { addMinutes, type Instant, type IsoDate, longDate } from '../../domain/dates.ts';
import type { FoundDocument } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { isLinkId } from '../../domain/publication-id.ts';
import type { WatchState } from '../../domain/source-state.ts';
import type { OddLink } from '../../sources/ofsted/file-link.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { ListedDocument } from '../../sources/ofsted/listed-document.ts';
import type { OddEntry } from '../../sources/ofsted/odd-entries.ts';

/** A council's page as it was read, held against everything else that is known of the council. */
export type PageInContext = {
  documents: readonly ListedDocument[];
  odd: readonly OddEntry[];
  watch: WatchState;
  known: readonly FoundDocument[];
  /** The day of the latest report by the list: null where its row names none, undefined where the list was not read. */
  listDay: IsoDate | null | undefined;
  /** What the history holds of the council, the record that ships included. */
  publications: readonly Publication[];
  now: Instant;
};

export const newestOf = (days: readonly (IsoDate | null | undefined)[], today: IsoDate): IsoDate | undefined =>
  days
    .filter((day): day is IsoDate => day !== null && day !== undefined && day <= today)
    .toSorted()
    .at(-1);

/** The newest day that a page prints, be it of a document or of an entry that leads to none. Days to come do not count. */
export const newestPrinted = (
  documents: readonly ListedDocument[],
  odd: readonly OddEntry[],
  today: IsoDate,
): IsoDate | null =>
  newestOf(
    [...documents, ...odd].map(({ published }) => published),
    today,
  ) ?? null;

type Listed = Pick<ListedDocument, 'label' | 'listedEnd' | 'published'>;

/** Whether an entry of a page stands for what another did: of one day, or of one kind and one inspection. */
export const standsFor = (a: Listed, b: Listed): boolean =>
  (a.published !== null && a.published === b.published) ||
  (a.listedEnd !== null &&
    a.listedEnd === b.listedEnd &&
    kindHint(a.label, a.published) === kindHint(b.label, b.published));

const most = (some: number, all: number): boolean => some * 2 > all;

const LEADS: Record<OddLink, (href: string | null) => string> = {
  'no-link': () => 'has no link to open',
  'unknown-host': (href) => `leads to a host that is not known: ${href}`,
  'unknown-path': (href) => `leads to an address of an unknown form: ${href}`,
  'web-page': (href) => `leads to a web page, not to a document: ${href}`,
};

const dayWords = (day: IsoDate | null): string => (day === null ? 'without a day that can be read' : longDate(day));

const oddEntries = ({ odd, watch, known, publications }: PageInContext): readonly Seen[] =>
  odd.map(({ what, href, label, listedEnd, published }) => {
    const entry: DoubtedEntry = {
      href,
      label,
      listedEnd,
      published,
      isNews: watch.phase !== 'awaiting-first-page',
      isKnown:
        known.some((document) => standsFor(document, { label, listedEnd, published })) ||
        publications.some((one) => !isLinkId(one.fileId) && published !== null && one.published === published),
    };
    return {
      id: `odd-entry ${href ?? `${label} ${published}`}`,
      kind: 'odd-entry',
      because: `the entry “${label}” (${dayWords(published)}) ${LEADS[what](href)}`,
      entry,
    };
  });

const saysNothing = ({ documents, odd, listDay, known, publications }: PageInContext): readonly Seen[] => {
  if (documents.length + odd.length > 0) return [];
  // a new council, of which neither the list nor anything else knows a report
  if (listDay === null && known.length === 0 && publications.length === 0) return [];
  const list = typeof listDay === 'string' ? `, and the list’s latest report is of ${longDate(listDay)}` : '';
  return [{ id: 'no-rows', kind: 'no-rows', because: `its page lists no document at all${list}` }];
};

const notUnderstood = ({ documents, odd }: PageInContext): readonly Seen[] => {
  const rows = documents.length + odd.length;
  const undated = [...documents, ...odd].filter(({ published }) => published === null).length;
  const unknown = documents.filter(({ label, published }) => kindHint(label, published) === undefined).length;
  return [
    ...(most(undated, rows)
      ? [
          {
            id: 'days',
            kind: 'days-not-read' as const,
            because: `${undated} of ${rows} entries bear no day that can be read`,
          },
        ]
      : []),
    // a label is a hint only, and a page of one or two may well bear an unusual one
    ...(documents.length > 2 && most(unknown, documents.length)
      ? [
          {
            id: 'labels',
            kind: 'labels-not-known' as const,
            because: `${unknown} of ${rows} entries bear a label that is not known`,
          },
        ]
      : []),
  ];
};

const inWords = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const otherwiseCalled = ({ documents, known }: PageInContext): readonly Seen[] => {
  const pairs = documents.flatMap((listed) => {
    const before = known.find(({ fileId }) => fileId === listed.fileId);
    return before === undefined ? [] : [[before.label, listed.label] as const];
  });
  const all = pairs.length > 1 && pairs.every(([before, now]) => inWords(before) !== inWords(now));
  const [before, now] = pairs[0] ?? ['', ''];
  return all
    ? [
        {
          id: 'labels-changed',
          kind: 'labels-changed',
          because: `all ${pairs.length} documents are called otherwise than before, such as “${now}”, not “${before}”`,
        },
      ]
    : [];
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

/** For so long after a document was found, a day of publication that cannot be true is worth a message. */
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

/** The list's day against the newest day of the page. The list need not move for every kind of document: that is said once. */
const listAgainstPage = (
  { watch, known, now, documents = [] }: Pick<PageInContext, 'watch' | 'known' | 'now'> & Partial<PageInContext>,
  listDay: IsoDate | null | undefined,
  pageNewest: IsoDate | null,
): readonly Seen[] => {
  if (listDay === null || listDay === undefined) return [];
  if (listDay > londonDate(now))
    return [
      {
        id: `list-day ${listDay}`,
        kind: 'impossible-day',
        because: `the list gives ${longDate(listDay)} as the day of its latest report, which is still to come`,
      },
    ];
  if (pageNewest === null || listDay > pageNewest)
    return [
      {
        id: `list-ahead ${listDay}`,
        kind: 'list-ahead',
        because: `the list says that its latest report is of ${longDate(listDay)}, and the newest entry of its page is of ${pageNewest === null ? 'no day that can be read' : longDate(pageNewest)}`,
      },
    ];
  const isNews =
    known.some(({ arrival, published }) => arrival === 'new' && published === pageNewest) ||
    documents.some(
      ({ fileId, published }) => published === pageNewest && !known.some((document) => document.fileId === fileId),
    );
  return pageNewest > listDay && watch.phase === 'watching' && isNews
    ? [
        {
          id: `list-behind ${pageNewest}`,
          kind: 'list-behind',
          because: `its page shows a document of ${longDate(pageNewest)}, and the list’s latest report is still of ${longDate(listDay)}`,
        },
      ]
    : [];
};

/** Everything about a page that does not fit, as far as one look can see it. */
export const examinePage = (page: PageInContext): readonly Seen[] => {
  const nothing = saysNothing(page);
  if (nothing.length > 0) return nothing;
  const pageNewest = newestPrinted(page.documents, page.odd, londonDate(page.now));
  const isEmpty = page.documents.length + page.odd.length === 0;
  return [
    ...(isEmpty ? [] : listAgainstPage(page, page.listDay, pageNewest)),
    ...oddEntries(page),
    ...notUnderstood(page),
    ...otherwiseCalled(page),
    ...heldIds(page),
    ...goneDocuments(page),
    ...impossibleDays(page),
  ];
};

const BY_THE_LIST: readonly CouncilDoubt['kind'][] = ['list-ahead', 'list-behind', 'not-its-page', 'away'];

/** What a page that says that it has not changed was doubted for, and how the list stands to it now. */
export const examineUnchanged = (page: Pick<PageInContext, 'watch' | 'known' | 'now' | 'listDay'>): readonly Seen[] => [
  ...listAgainstPage(
    page,
    page.watch.pageNewest === undefined ? undefined : page.listDay,
    page.watch.pageNewest ?? null,
  ),
  ...(page.watch.doubts ?? []).filter(({ kind, id }) => !BY_THE_LIST.includes(kind) && !id.startsWith('list-day ')),
];
