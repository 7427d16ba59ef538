import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedResponse } from '../../cli/simulation/scenario.ts';
import { authorityByUrn } from '../../shared/domain/authority.ts';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { listingPages, wholeListing } from '../recordings/pages/listing-page.ts';
import { providerPage } from '../recordings/pages/provider-page.ts';
import type { CorpusDocument } from './corpus.ts';

/** The moment of the day at which a document is put on the site: within the hours in which Ofsted publishes. */
export const appearsAt = ({ published }: CorpusDocument): string => `${published}T10:00:00.000Z`;

const councilOf = ({ urn }: CorpusDocument) => {
  const council = authorityByUrn(urn);
  if (council === undefined) throw new Error(`no council has the URN ${urn}`);
  return council;
};

const HTML = 'text/html; charset=utf-8';

/** The pages that change when a document appears: both of the listing, and that of its council. */
const pagesAfter = (document: CorpusDocument, listed: readonly CorpusDocument[]) => {
  const latest = Object.fromEntries(listed.map((one) => [councilOf(one).slug, one.published]));
  const { urn, name } = councilOf(document);
  const shown = listed
    .filter((one) => one.urn === urn)
    .map(({ fileId, label, inspectionEnd, published }) => ({
      fileId,
      label,
      inspectedUntil: inspectionEnd ?? published,
      published,
    }));
  return [
    ...listingPages(wholeListing(latest, '2008-01-01')).map((text, page) => ({ url: listingUrl(page), text })),
    { url: providerUrl(urn), text: providerPage({ urn, name, address: 'Town Hall' }, shown) },
  ];
};

/** Writes into a folder what Ofsted's site answered while these documents were published, in their order. */
export const buildSite = async (
  folder: string,
  documents: readonly CorpusDocument[],
): Promise<readonly RecordedResponse[]> => {
  await mkdir(join(folder, 'pages'), { recursive: true });
  const responses: RecordedResponse[] = [];
  for (const [at, document] of documents.entries()) {
    const from = appearsAt(document);
    const answers = (url: string, body: string, type: string) =>
      responses.push({ from, url, status: 200, headers: { 'content-type': type, etag: `"${at}"` }, body });
    await symlink(document.path, join(folder, `${document.fileId}.pdf`));
    answers(fileUrl(document.fileId), `${document.fileId}.pdf`, 'application/pdf');
    for (const [number, { url, text }] of pagesAfter(document, documents.slice(0, at + 1)).entries()) {
      const body = join('pages', `${at}-${number}.html`);
      await writeFile(join(folder, body), text);
      answers(url, body, HTML);
    }
  }
  return responses;
};
