import type { CouncilDoubt, DoubtedEntry, Seen } from '../../domain/council-doubts.ts';
import { type IsoDate, longDate } from '../../domain/dates.ts';
import { londonDate } from '../../domain/london-time.ts';
import { isLinkId } from '../../domain/publication-id.ts';
import { kindHint } from '../../sources/ofsted/labels.ts';
import type { ListedDocument } from '../../sources/ofsted/listed-document.ts';
import type { OddEntry } from '../../sources/ofsted/odd-entries.ts';
import { fileUrl, type OddLink } from '../../sources/ofsted/urls.ts';
import { examineKnownDocuments, type PageInContext, standsFor } from './examine-known-documents.ts';

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
            because: `${undated} of ${rows} entries have no date that can be read`,
          },
        ]
      : []),
    // a label is a hint only, and a page of one or two may well bear an unusual one
    ...(documents.length > 2 && most(unknown, documents.length)
      ? [
          {
            id: 'labels',
            kind: 'labels-not-known' as const,
            because: `${unknown} of ${rows} entries have an unknown label`,
          },
        ]
      : []),
  ];
};

/** Files that nobody knows, named where no reader sees them: rows to come, or rows that a script draws. */
const outOfSight = ({ unseen, known, publications }: PageInContext): readonly Seen[] => {
  const unknown = unseen.filter((fileId) => ![...known, ...publications].some((one) => one.fileId === fileId));
  if (unknown.length === 0) return [];
  return [
    {
      id: `out-of-sight ${unknown.join(' ')}`,
      kind: 'out-of-sight',
      because: `its page names ${unknown.length === 1 ? 'a file' : `${unknown.length} files`} where no reader sees it: ${unknown.slice(0, 5).map(fileUrl).join(' ')}`,
    },
  ];
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
  if (nothing.length > 0) return [...nothing, ...outOfSight(page)];
  const pageNewest = newestPrinted(page.documents, page.odd, londonDate(page.now));
  const isEmpty = page.documents.length + page.odd.length === 0;
  return [
    ...(isEmpty ? [] : listAgainstPage(page, page.listDay, pageNewest)),
    ...oddEntries(page),
    ...outOfSight(page),
    ...notUnderstood(page),
    ...examineKnownDocuments(page),
  ];
};

const BY_THE_LIST: readonly CouncilDoubt['kind'][] = [
  'list-ahead',
  'list-behind',
  'not-its-page',
  'another-council',
  'away',
];

/** What a page that says that it has not changed was doubted for, and how the list stands to it now. */
export const examineUnchanged = (page: Pick<PageInContext, 'watch' | 'known' | 'now' | 'listDay'>): readonly Seen[] => [
  ...listAgainstPage(
    page,
    page.watch.pageNewest === undefined ? undefined : page.listDay,
    page.watch.pageNewest ?? null,
  ),
  ...(page.watch.doubts ?? []).filter(({ kind, id }) => !BY_THE_LIST.includes(kind) && !id.startsWith('list-day ')),
];
