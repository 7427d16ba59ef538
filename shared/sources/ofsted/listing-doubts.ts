import type { ListingPage, ListingRow } from './parse-listing.ts';

type Whole = {
  counts: ReadonlySet<number | null>;
  count: number;
  items: number;
  rows: readonly ListingRow[];
  /** Watched councils that no row is about. */
  missing: readonly string[];
};

const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole);

const repeated = (rows: readonly ListingRow[]): string | undefined =>
  rows.find(({ urn }, index) => rows.findIndex((other) => other.urn === urn) !== index)?.urn;

/** A new council may have no report yet; that so many have none means that the date is no longer read. */
const tooManyUndated = (rows: readonly ListingRow[]): boolean =>
  rows.filter(({ latestReport }) => latestReport === null).length > Math.max(1, rows.length * 0.05);

/** Why a listing is not to be believed, the plainest reason first. Each says what was seen. */
const DOUBTS: readonly ((whole: Whole, lastGood: number | null) => string | undefined)[] = [
  ({ counts }) => (counts.has(null) ? 'the number of results is not printed' : undefined),
  ({ counts }) => (counts.size > 1 ? `its pages print different numbers: ${[...counts].join(', ')}` : undefined),
  ({ items, count }) => (items === 0 ? `no council is listed, ${count} announced` : undefined),
  ({ rows, items }) =>
    rows.length < items * 0.95 ? `only ${percent(rows.length, items)}% of its ${items} rows could be read` : undefined,
  ({ rows, count }, lastGood) =>
    lastGood !== null && Math.min(rows.length, count) < lastGood * 0.95
      ? `${Math.min(rows.length, count)} councils, last time ${lastGood}`
      : undefined,
  ({ rows }) => (repeated(rows) === undefined ? undefined : `URN ${repeated(rows)} is listed twice`),
  ({ rows, count }) => (rows.length === count ? undefined : `${count} results announced, ${rows.length} read`),
  ({ missing }) => (missing.length === 0 ? undefined : `a watched council is not listed: URN ${missing.join(', ')}`),
  ({ rows }) => (tooManyUndated(rows) ? 'the date of the latest report is missing' : undefined),
];

/** The plainest reason not to believe these pages, or undefined for a good listing. */
export const doubtsAbout = (
  pages: readonly ListingPage[],
  lastGoodCount: number | null,
  watchedUrns: readonly string[] = [],
): string | undefined => {
  const rows = pages.flatMap((page) => page.rows);
  const whole: Whole = {
    counts: new Set(pages.map(({ count }) => count)),
    count: pages[0]?.count ?? 0,
    items: pages.reduce((sum, { items }) => sum + items, 0),
    rows,
    missing: watchedUrns.filter((watched) => !rows.some(({ urn }) => urn === watched)),
  };
  for (const doubt of DOUBTS) {
    const because = doubt(whole, lastGoodCount);
    if (because !== undefined) return because;
  }
  return undefined;
};
