import type { Http, Validators } from '../../ports.ts';
import { type Failed, hasValidators, sortAnswer, textOf, validatorsOf } from '../answer.ts';
import type { ListedDocument } from './listed-document.ts';
import { type ProviderPage, parseProviderPage } from './parse-provider-page.ts';
import { MAX_PAGE_BYTES, PAGE_HOSTS, providerUrl } from './urls.ts';

export type ProviderPageOutcome =
  | { kind: 'listed'; name: string; documents: readonly ListedDocument[]; validators: Validators }
  | { kind: 'unchanged' }
  /** It answered, but not with this council's page as we know it; documents that were read are not to be used. */
  | { kind: 'unrecognised'; because: string }
  | Failed;

const strangeness = (page: ProviderPage, urn: string): string | undefined => {
  if (page.name === null) return 'the page has no heading';
  if (page.urn === null) return `the page “${page.name}” shows no URN`;
  if (page.urn !== urn) return `the page is that of URN ${page.urn}`;
  if (page.unknownLinks.length > 0) return `a link to a file has an unknown form: ${page.unknownLinks[0]}`;
  return undefined;
};

/** Asks for a council's page. A page with the council's heading and URN and no documents is listed as empty. */
export const fetchProviderPage = async (
  http: Http,
  urn: string,
  validators?: Validators,
): Promise<ProviderPageOutcome> => {
  const known = hasValidators(validators) ? validators : undefined;
  const request = { url: providerUrl(urn), validators: known, allowedHosts: PAGE_HOSTS, maxBytes: MAX_PAGE_BYTES };
  const sorted = sortAnswer(await http.get(request), known !== undefined);
  if (sorted.kind !== 'whole') return sorted;
  const page = parseProviderPage(textOf(sorted.answer));
  const because = strangeness(page, urn);
  return because === undefined
    ? { kind: 'listed', name: page.name ?? '', documents: page.documents, validators: validatorsOf(sorted.answer) }
    : { kind: 'unrecognised', because };
};
