const SEARCH = 'https://www.gov.uk/api/search.json';
const PARTS = 'order=-public_timestamp&count=50&fields=title,link,public_timestamp,description';
const FIRST_PUBLISHED = ',first_published_at';

/** What Ofsted published on GOV.UK last: news and statistics, never single reports. */
export const OFSTED_ON_GOVUK = `${SEARCH}?filter_organisations=ofsted&${PARTS}${FIRST_PUBLISHED}`;

/** The Department's decisions: improvement notices and directions among them. */
export const DFE_DECISIONS = `${SEARCH}?filter_organisations=department-for-education&filter_content_store_document_type=decision&${PARTS}${FIRST_PUBLISHED}`;

export const OFSTED_ATOM = 'https://www.gov.uk/government/organisations/ofsted.atom';

/** The same question without the one field that the search's documentation does not name. */
export const withoutFirstPublished = (url: string): string => url.replace(FIRST_PUBLISHED, '');
