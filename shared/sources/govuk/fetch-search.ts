import type { Http } from '../../ports.ts';
import { sortAnswer, textOf, validatorsOf } from '../answer.ts';
import type { FeedOutcome } from '../feeds/fetch-feed.ts';
import { parseSearch } from './parse-search.ts';

const MAX_BYTES = 5_000_000;

/** Asks GOV.UK's search. Its answers carry no validators to count on: the whole answer comes each time. */
export const fetchSearch = async (http: Http, url: string): Promise<FeedOutcome> => {
  const sorted = sortAnswer(await http.get({ url, allowedHosts: ['www.gov.uk'], maxBytes: MAX_BYTES }), false);
  if (sorted.kind !== 'whole') return sorted;
  const found = parseSearch(textOf(sorted.answer));
  return found === undefined
    ? { kind: 'not-a-feed', detail: 'the answer is none of the search' }
    : { kind: 'items', ...found, validators: validatorsOf(sorted.answer) };
};
