import { mutantsOf } from './mutant.ts';

const RECORDS = ['tests/domain/publication-id.test.ts', 'tests/domain/publications.test.ts'];

/** Which documents and inspections are the same, and which are not. */
export const IDENTITY = [
  ...mutantsOf('shared/domain/publication-id.ts', RECORDS, [
    {
      guard: 'an inspection of which a day is not known is no other’s re-issue',
      take: `  a.inspectionStart !== null &&
  a.inspectionEnd !== null &&
`,
      put: ``,
    },
    {
      guard: 'inspections that end on other days are two',
      take: ` &&
  a.inspectionEnd === b.inspectionEnd;`,
      put: `;`,
    },
    {
      guard: 'documents of two councils tell of two inspections',
      take: `a.urn === b.urn && a.kind === b.kind && sameDays(a, b);`,
      put: `a.kind === b.kind && sameDays(a, b);`,
    },
    {
      guard: 'documents of two kinds tell of two inspections',
      take: `a.urn === b.urn && a.kind === b.kind && sameDays(a, b);`,
      put: `a.urn === b.urn && sameDays(a, b);`,
    },
    { guard: 'only an entry that shipped stands for a document', take: `record.status !== 'record' || `, put: `` },
    { guard: 'an entry of another council stands for no document', take: ` || record.urn !== document.urn`, put: `` },
    {
      guard: 'a shipped entry with a file is that file alone',
      take: `  if (record.fileId !== null) return record.fileId === document.fileId;
`,
      put: ``,
    },
    {
      guard: 'a shipped entry is a document of its kind',
      take: `record.kind === document.kind && (record.published`,
      put: `(record.published`,
    },
    {
      guard: 'a file that cannot be opened under its id is no link',
      take: `  isLinkId(entry.fileId) &&
`,
      put: ``,
    },
    {
      guard: 'a link without a day stands for no document of the day it was seen',
      take: `(entry.dayKnown !== false && entry.published`,
      put: `(entry.published`,
    },
  ]),
  ...mutantsOf('shared/domain/publications.ts', RECORDS, [
    {
      guard: 'what was read counts before what could not be',
      take: `[...documents.filter(isRead).toReversed(), ...documents.filter((document) => !isRead(document))]`,
      put: `documents`,
    },
    {
      guard: 'of two readings of a file the last counts',
      take: `documents.filter(isRead).toReversed()`,
      put: `documents.filter(isRead)`,
    },
    {
      guard: 'a document that was read replaces the shipped entry',
      take: `(record) => !certain.some((other) => other !== record && isShippedEntryOf(record, other)),`,
      put: `() => true,`,
    },
    {
      guard: 'an unread document hides no shipped entry',
      take: `status !== 'unread' && fileId !== null);
  const shipped`,
      put: `fileId !== null);
  const shipped`,
    },
    {
      guard: 'an unread document is not shown beside the shipped entry that it is',
      take: `shipped.some((record) => isShippedEntryOf(record, document)) ||`,
      put: ``,
    },
    {
      guard: 'an entry that led nowhere is not shown beside the document it stood for',
      take: `documents.some((other) => isBehindLink(document, other))`,
      put: `false`,
    },
    {
      guard: 'nothing published after the day asked for is known then',
      take: `asOf === undefined || published <= asOf`,
      put: `true`,
    },
    { guard: 'documents of one day stand in one order', take: `.toSorted(byId)`, put: `` },
  ]),
];
