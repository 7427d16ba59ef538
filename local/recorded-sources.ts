import { OFSTED_LISTING, OFSTED_PROVIDER } from '../shared/sources/catalogue.ts';
import type { RecordedAnswers } from './recorded-answers.ts';

/** What addresses of each source begin with. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  [OFSTED_LISTING.id]: ['https://reports.ofsted.gov.uk/search'],
  [OFSTED_PROVIDER.id]: ['https://reports.ofsted.gov.uk/provider/', 'https://files.ofsted.gov.uk/'],
};

/** Sources of which a scenario says nothing at all: they are switched off rather than down. */
export const sourcesNotRecorded = (answers: RecordedAnswers): readonly string[] =>
  Object.entries(ADDRESSES)
    .filter(([, addresses]) => !addresses.some((address) => answers.covers(address)))
    .map(([id]) => id);
