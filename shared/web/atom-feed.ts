import { createHash } from 'node:crypto';
import type { Authority } from '../domain/authority.ts';
import { longDate } from '../domain/dates.ts';
import { publicationId } from '../domain/publication-id.ts';
import type { Change } from '../use-cases/queries/change.ts';
import { itemsOf } from './answers/publication-answer.ts';
import { changeSentence, comparingFindings } from './change-sentence.ts';
import { anchorOf, councilLinks } from './links.ts';
import { findingWord, publicationTitle, safeUrl } from './words.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** XML 1.0 knows no other control characters: a hostile label must not break the feed of a whole council. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const xml = (text: string): string =>
  text.replaceAll(NOT_XML, '').replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** A UUID of version 8 made from the id of the change: it depends on nothing else, least of all on the address. */
const entryId = (changeId: string): string => {
  const hex = createHash('sha256').update(`ofsted-watch/${changeId}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const details = (change: Change): readonly string[] => {
  const { publication } = change;
  const reading = change.type === 'visit' ? change.reading : null;
  return [
    `${publicationTitle(publication)}, published ${longDate(publication.published)}.`,
    ...(reading === null ? [] : itemsOf(reading, 'priorityActions').map(({ text }) => `Priority action: ${text}`)),
    ...comparingFindings(reading).map(
      ({ direction, quote, page }) => `${findingWord(direction)}: “${quote}” (page ${page})`,
    ),
    'Unofficial. Source: Ofsted, Open Government Licence v3.0.',
  ];
};

/** Ofsted gives days, Atom wants moments: midnight in UTC stands for the day. */
const moment = (day: string): string => `${day}T00:00:00Z`;

const entry = (change: Change, origin: string): string => {
  const { authority, publication } = change;
  const page = `${councilLinks(origin, authority.slug).page}#${anchorOf(publicationId(publication))}`;
  const file = safeUrl(publication.url);
  return `  <entry>
    <id>${entryId(change.id)}</id>
    <title>${xml(`${authority.name}: ${changeSentence(change)}`)}</title>
    <updated>${moment(publication.published)}</updated>
    <published>${moment(publication.published)}</published>
    <link rel="alternate" href="${xml(page)}"/>${file === null ? '' : `\n    <link rel="via" href="${xml(file)}"/>`}
    <category term="${change.type}"/>
    <content type="text">${xml(details(change).join('\n'))}</content>
  </entry>`;
};

/** RFC 4287: one entry a change, newest first. A council has some two publications in three years. */
export const atomFeed = (authority: Authority, changes: readonly Change[], origin: string): string => {
  const { page, feed } = councilLinks(origin, authority.slug);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${entryId(`feed/${authority.urn}`)}</id>
  <title>${xml(`Ofsted Watch: ${authority.name} children’s services`)}</title>
  <subtitle>What each document of Ofsted changed. Unofficial.</subtitle>
  <updated>${moment(changes[0]?.publication.published ?? '2013-01-01')}</updated>
  <author><name>Ofsted Watch</name></author>
  <rights>Contains information of Ofsted under the Open Government Licence v3.0</rights>
  <link rel="self" type="application/atom+xml" href="${xml(feed)}"/>
  <link rel="alternate" type="text/html" href="${xml(page)}"/>
${changes.map((change) => entry(change, origin)).join('\n')}
</feed>
`;
};
