import type { Http } from '../../ports.ts';
import { sortAnswer, textOf, validatorsOf } from '../answer.ts';
import type { FeedOutcome } from '../feeds/fetch-feed.ts';
import { parseSearch, refusalOf } from './parse-search.ts';
import { withoutFirstPublished } from './search-url.ts';

const MAX_BYTES = 5_000_000;

/**
 * Asks GOV.UK's search. Its answers carry no validators to count on: the whole answer comes each time. A question that
 * it does not take is asked once more without the field that it may not know; if it does not take that either, it is
 * told in its own words, since that is ours to mend.
 */
export const fetchSearch = async (http: Http, url: string): Promise<FeedOutcome> => {
  const answer = await http.get({ url, allowedHosts: ['www.gov.uk'], maxBytes: MAX_BYTES });
  const plainer = withoutFirstPublished(url);
  const isRefused = answer.kind === 'answer' && answer.status === 422 && /field|first_published/.test(textOf(answer));
  if (isRefused && plainer !== url) return fetchSearch(http, plainer);
  const sorted = sortAnswer(answer, false);
  if (sorted.kind === 'failed' && answer.kind === 'answer') {
    const refusal = refusalOf(textOf(answer));
    return refusal === undefined ? sorted : { ...sorted, detail: `${sorted.detail}: ${refusal}` };
  }
  if (sorted.kind !== 'whole') return sorted;
  const found = parseSearch(textOf(sorted.answer));
  return found === undefined
    ? { kind: 'not-a-feed', detail: 'the answer is none of the search' }
    : { kind: 'items', ...found, validators: validatorsOf(sorted.answer) };
};
