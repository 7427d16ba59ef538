import { listingUrl } from './ofsted/urls.ts';

/*
 * Every source that is polled: Ofsted's own list and pages (`OFSTED_SOURCES`), then the press and the government
 * (`NEWS_SOURCES`). A new feed is a row of `NEWS_SOURCES`.
 */

const SEARCH = 'https://www.gov.uk/api/search.json';
const PARTS = 'order=-public_timestamp&count=50&fields=title,link,public_timestamp,description';
const FIRST_PUBLISHED = ',first_published_at';

/** What Ofsted published on GOV.UK last: news and statistics, never single reports. */
export const OFSTED_ON_GOVUK = `${SEARCH}?filter_organisations=ofsted&${PARTS}${FIRST_PUBLISHED}`;

/** The Department's decisions: improvement notices and directions among them. */
export const DFE_DECISIONS = `${SEARCH}?filter_organisations=department-for-education&filter_content_store_document_type=decision&${PARTS}${FIRST_PUBLISHED}`;

const OFSTED_ATOM = 'https://www.gov.uk/government/organisations/ofsted.atom';

/** A source as people and the operator's messages know it. One entry is one source: it goes down and recovers as one. */
export type Source = { id: string; name: string; url: string };

export const OFSTED_LISTING: Source = {
  id: 'ofsted-listing',
  name: 'Ofsted’s list of councils',
  url: listingUrl(0),
};

export const OFSTED_PROVIDER: Source = {
  id: 'ofsted-provider',
  name: 'Ofsted’s council pages and documents',
  // where a person looks whether the site answers; each council's own page is asked by its URN
  url: 'https://reports.ofsted.gov.uk/',
};

/** Ofsted’s own. */
export const OFSTED_SOURCES: readonly Source[] = [OFSTED_LISTING, OFSTED_PROVIDER];

/** One address that is asked, and who publishes there. */
export type Feed = { outlet: string; url: string; format: 'feed' | 'govuk-search' };

/** A source of news or of government publications. Its feeds go down and recover as one. */
export type NewsSource = Source & {
  feeds: readonly Feed[];
  /** Slugs of the councils it is about; null for the whole country. */
  about: readonly string[] | null;
  /** Why it is not asked. */
  off: string | null;
};

const feed = (outlet: string, url: string): Feed => ({ outlet, url, format: 'feed' });
const search = (outlet: string, url: string): Feed => ({ outlet, url, format: 'govuk-search' });

const source = (
  id: string,
  name: string,
  feeds: readonly [Feed, ...Feed[]],
  about: readonly string[] | null,
  off: string | null = null,
): NewsSource => ({ id, name, url: feeds[0].url, feeds, about, off });

const PERSONAL_USE_ONLY =
  'its terms allow personal feed readers only, and it blocks addresses of cloud providers: switch it on for yourself if that fits';

/** The government itself: each of its decisions has a page of its own there. */
export const GOVUK: NewsSource = source(
  'govuk',
  'GOV.UK',
  [
    search('GOV.UK, Ofsted', OFSTED_ON_GOVUK),
    search('GOV.UK, Department for Education', DFE_DECISIONS),
    feed('GOV.UK, Ofsted', OFSTED_ATOM),
  ],
  null,
);

/** Where news and government publications are looked for: national ones, and those of one part of the country. */
export const NEWS_SOURCES: readonly NewsSource[] = [
  GOVUK,
  source(
    'trade-press',
    'Community Care and LGC',
    [feed('Community Care', 'https://www.communitycare.co.uk/feed/'), feed('LGC', 'https://www.lgcplus.com/feed/')],
    null,
  ),
  source(
    'kentonline-medway',
    'KentOnline Medway',
    [feed('KentOnline', 'https://www.kentonline.co.uk/_api/rss/medway_messenger_news_feed.xml')],
    ['medway'],
  ),
  source(
    'kent-press',
    'BBC Kent and Kent Live',
    [
      feed('BBC Kent', 'https://feeds.bbci.co.uk/news/england/kent/rss.xml'),
      feed('Kent Live', 'https://www.kentlive.news/news/kent-news/?service=rss'),
    ],
    ['medway', 'kent'],
  ),
  source(
    'medway-council',
    'Medway Council and its committee',
    [
      feed('Medway Council', 'https://www.medway.gov.uk/rss/news'),
      feed('Medway Council, scrutiny committee', 'https://democracy.medway.gov.uk/mgRss.aspx?CID=378'),
    ],
    ['medway'],
  ),
  source(
    'political-medway',
    'The Political Medway',
    [feed('The Political Medway', 'https://thepoliticalmedway.co.uk/feed/')],
    ['medway'],
  ),
  source(
    'google-news',
    'Google News',
    [feed('Google News', 'https://news.google.com/rss/search?q=Medway+Ofsted&hl=en-GB&gl=GB&ceid=GB:en')],
    ['medway'],
    PERSONAL_USE_ONLY,
  ),
  source(
    'bing-news',
    'Bing News',
    [feed('Bing News', 'https://www.bing.com/news/search?q=Medway+Ofsted&format=rss&mkt=en-GB')],
    ['medway'],
    PERSONAL_USE_ONLY,
  ),
];

/** Sources that are asked for these councils. */
export const newsSourcesFor = (slugs: readonly string[]): readonly NewsSource[] =>
  NEWS_SOURCES.filter(
    ({ off, about }) => off === null && (about === null || about.some((slug) => slugs.includes(slug))),
  );
