import { APPLICATION_ERROR, FORBIDDEN } from '../recordings/pages/error-pages.ts';
import type { Eye } from './steps.ts';

/** What each source answers with status 200, and what becomes of it. */
export type Answers = { provider: string; listing: string; feed: string };

export type Noise = {
  name: string;
  /** Where nothing true can be read; nowhere for what changes only the looks. */
  blind: readonly Eye[];
  status: number;
  /** What it makes of the answers at one look of the day after another. */
  change(answers: Answers, look: number): Partial<Answers>;
};

const BOTH: readonly Eye[] = ['site', 'feed'];

const BANNER =
  '<div class="cookie-banner"><h2>Cookies on this site</h2><p>We use some essential cookies to make this service work.</p><button>Accept</button></div>';

const harmless = (name: string, change: Noise['change']): Noise => ({ name, blind: [], status: 200, change });

const everywhere =
  (text: string): Noise['change'] =>
  () => ({ provider: text, listing: text, feed: text });

const halved = (text: string): string => text.slice(0, text.length / 2);

const DAY = /<li class="timeline__day">.*?<\/li>\n/gs;

/** The documents that stand above the archive, the oldest first. */
const reordered = (page: string): string => {
  const [days, at] = [page.match(DAY)?.slice(0, 3) ?? [], page.search(DAY)];
  const length = days.join('').length;
  return page.slice(0, at) + days.toReversed().join('') + page.slice(at + length);
};

const withoutRows = (page: string, list: RegExp): string => page.replace(list, '$1$3').replace(/>153</, '>0<');

/** One thing at a time that may befall a page or a feed while nothing happens to the council. */
export const NOISE: readonly Noise[] = [
  harmless('cookie banner', ({ provider, listing }) => ({
    provider: provider.replace('<body>', `<body>${BANNER}`),
    listing: listing.replace('<body>', `<body>${BANNER}`),
  })),
  harmless('date in the footer', ({ provider, listing }) => ({
    provider: provider.replace('</footer>', '<p>Last updated 14 October 2025</p></footer>'),
    listing: listing.replace('</footer>', '<p>Last updated 14 October 2025</p></footer>'),
  })),
  harmless('documents in another order', ({ provider }) => ({ provider: reordered(provider) })),
  harmless('titles in capitals', ({ provider }) => ({
    provider: provider.replaceAll('Children&#039;s services', 'Children&#039;s Services'),
  })),
  harmless('another council’s report', ({ listing }) => ({
    listing: listing.replace('<time>01 January 2015</time>', '<time>21 October 2025</time>'),
  })),
  harmless('feed with new ids', ({ feed }) => ({ feed: feed.replaceAll('</guid>', '#1</guid>') })),
  harmless('headline mended', ({ feed }) => ({ feed: feed.replace('now rated good', 'rated good') })),
  { name: 'outage page with 200', blind: BOTH, status: 200, change: everywhere(APPLICATION_ERROR) },
  {
    name: 'outage page with 200, other bytes each time',
    blind: BOTH,
    status: 200,
    change: (answers, look) => everywhere(APPLICATION_ERROR.replace('</p>', ` Request ${look}.</p>`))(answers, look),
  },
  { name: 'refused with 403', blind: BOTH, status: 403, change: everywhere(FORBIDDEN) },
  {
    name: 'no rows',
    blind: ['site'],
    status: 200,
    change: ({ provider, listing }) => ({
      provider: withoutRows(provider, /(<ol class="timeline">)(.*)(<\/ol>\n<\/main>)/s),
      listing: withoutRows(listing, /(<ul class="results-list">)(.*)(<\/ul>\n<div class="pagination">)/s),
    }),
  },
  {
    name: 'half of the answer',
    blind: BOTH,
    status: 200,
    change: ({ provider, listing, feed }) => ({
      provider: halved(provider),
      listing: halved(listing),
      feed: halved(feed),
    }),
  },
];
