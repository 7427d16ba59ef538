import type { Instant } from '../../domain/dates.ts';
import type { Remembered } from '../../domain/source-state.ts';
import type { Http } from '../../ports.ts';
import { conditionsOf, type Failed, rememberedOf, sortAnswer, textOf } from '../http-answer.ts';
import { outsideText } from '../outside-text.ts';
import type { ListedDocument } from './listed-document.ts';
import type { OddEntry } from './odd-entries.ts';
import { type ProviderPage, parseProviderPage } from './parse-provider-page.ts';
import { MAX_PAGE_BYTES, PAGE_HOSTS, PAGE_PARSER, providerUrl } from './urls.ts';

export type ProviderPageOutcome =
  | {
      kind: 'listed';
      name: string;
      documents: readonly ListedDocument[];
      odd: readonly OddEntry[];
      /** Ids of files that it names where no reader sees them. */
      unseen: readonly string[];
      /** What to keep once its documents were noted. */
      remembered: Remembered;
    }
  | { kind: 'unchanged' }
  /** It answered, but not with this council's page as we know it; documents that were read are not to be used. */
  | { kind: 'unrecognised'; because: string; isAnothers?: true }
  | Failed;

const strangeness = (page: ProviderPage): string | undefined => {
  if (page.name === null) return 'the page has no heading';
  if (page.urn === null) return `the page “${page.name}” shows no URN`;
  return undefined;
};

/** The page as it was read, or why a parser broke on it: one page's fault is that page's. */
const parsed = (html: string): ProviderPage | string => {
  try {
    return parseProviderPage(html);
  } catch (fault) {
    return `the page cannot be read: ${outsideText(String(fault), 120)}`;
  }
};

/**
 * Asks for a council's page, in full where nothing is remembered of it, or too little. A page with the council's heading
 * and URN and no documents is listed as empty: whether that can be is for the caller to judge.
 */
export const fetchProviderPage = async (
  http: Http,
  urn: string,
  now: Instant,
  remembered?: Remembered | null,
): Promise<ProviderPageOutcome> => {
  const validators = conditionsOf(remembered, PAGE_PARSER, now);
  const request = { url: providerUrl(urn), validators, allowedHosts: PAGE_HOSTS, maxBytes: MAX_PAGE_BYTES };
  const sorted = sortAnswer(await http.get(request), validators !== undefined);
  if (sorted.kind !== 'whole') return sorted;
  const page = parsed(textOf(sorted.answer));
  if (typeof page === 'string') return { kind: 'unrecognised', because: page };
  const because = strangeness(page);
  if (because !== undefined) return { kind: 'unrecognised', because };
  if (page.urn !== urn)
    return { kind: 'unrecognised', because: `the page is that of URN ${page.urn}`, isAnothers: true };
  const { name, documents, odd, unseen } = page;
  return {
    kind: 'listed',
    name: name ?? '',
    documents,
    odd,
    unseen,
    remembered: rememberedOf(sorted.answer, PAGE_PARSER, now),
  };
};
