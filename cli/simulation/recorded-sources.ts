import { NEWS_SOURCES, OFSTED_LISTING, OFSTED_PROVIDER } from '../../shared/sources/catalogue.ts';
import type { RecordedAnswers } from './recorded-answers.ts';

/** What addresses of each of Ofsted's sources begin with. */
const OFSTED: Readonly<Record<string, readonly string[]>> = {
  [OFSTED_LISTING.id]: ['https://reports.ofsted.gov.uk/search'],
  [OFSTED_PROVIDER.id]: ['https://reports.ofsted.gov.uk/provider/', 'https://files.ofsted.gov.uk/'],
};

/** Sources and feeds of which a scenario says nothing at all: they are switched off rather than down. */
export const sourcesNotRecorded = (answers: RecordedAnswers): readonly string[] => [
  ...Object.entries(OFSTED)
    .filter(([, addresses]) => !addresses.some((address) => answers.covers(address)))
    .map(([id]) => id),
  ...NEWS_SOURCES.flatMap(({ feeds }) => feeds.map(({ url }) => url)).filter((url) => !answers.speaksOf(url)),
];
