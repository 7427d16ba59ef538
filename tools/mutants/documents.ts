import { mutantsOf } from './mutant.ts';

const PAGE = ['tests/use-cases/list-page-and-document.test.ts'];

/** What of a page is new, known, renamed, withdrawn or cannot be true. */
export const DOCUMENTS = [
  ...mutantsOf('shared/domain/arrival.ts', PAGE, [
    {
      guard: 'what the first page shows is baseline',
      take: `!isFirstLook && published !== null && isSinceFirstLook(watch, published) ? 'new' : 'baseline'`,
      put: `'new'`,
    },
    {
      guard: 'what is newer than an unbelieved first look knew is news',
      take: `!isFirstLook && published !== null && isSinceFirstLook(watch, published) ? 'new' : 'baseline'`,
      put: `'baseline'`,
    },
    {
      guard: 'what is older than the first look is no news',
      take: `if (published === null || isSinceFirstLook(watch, published)) return 'new';`,
      put: `return 'new';`,
    },
    {
      guard: 'what a first page left out and shows within two days is baseline',
      take: `isCompleting(watch, entry, now) && !isNewest ? 'baseline' : 'late'`,
      put: `'late'`,
    },
    {
      guard: 'a report that a first page left out is news once the welcome has gone out',
      take: ` &&
  !(phase === 'watching' && (kind === undefined || isGraded(kind)))`,
      put: ``,
    },
    {
      guard: 'a document listed some days late is news',
      take: `if (isNewest && daysBetween(published, londonDate(watch.watchedSince)) <= LISTED_LATE_DAYS) return 'new';`,
      put: ``,
    },
    {
      guard: 'an old document that turns up is no news',
      take: `isNewest && daysBetween(published, londonDate(watch.watchedSince)) <= LISTED_LATE_DAYS)`,
      put: `isNewest)`,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/note-listed-documents.ts', PAGE, [
    {
      guard: 'a day still to come is no day of publication',
      take: `listed.published !== null && listed.published > londonDate(now)`,
      put: `listed.published === ''`,
    },
    {
      guard: 'a day that a later look reads puts the document in its place',
      take: `  const placed = await placedAgain(deps, known, listed, now);`,
      put: `  const placed = false;`,
    },
    {
      guard: 'the rest of a mass is held',
      take: `const holds = hold || isRestOfMass(known, fresh, watch);`,
      put: `const holds = hold;`,
      tests: ['tests/use-cases/after-faults.test.ts'],
    },
    {
      guard: 'what comes after a mass was kept is no part of it',
      take: `state === 'held' && (pageCheckedAt === null || foundAt > pageCheckedAt),`,
      put: `state === 'held',`,
    },
    {
      guard: 'the oldest document is saved first',
      take: `.toSorted(inOrderOfPublication);`,
      put: `;`,
      tests: ['tests/use-cases/after-faults.test.ts'],
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/note-listed-documents.ts', PAGE, [
    {
      guard: 'a document known by its id is not new',
      take: `!known.some((document) => document.fileId === fileId)).toSorted`,
      put: `fileId !== '').toSorted`,
    },
    {
      guard: 'all documents under other ids are held',
      take: `isMigration && renamed.includes(document)`,
      put: `false`,
    },
    {
      guard: 'documents are no migration while one keeps its id',
      take: `before.length > 1 && !kept && renamed`,
      put: `before.length > 1 && renamed`,
    },
    {
      guard: 'what is new beside a migration is not held',
      take: `isMigration && renamed.includes(document)`,
      put: `isMigration`,
    },
    {
      guard: 'a single document under another id is no migration',
      take: `before.length > 1 && !kept && renamed.length > 1`,
      put: `!kept && renamed.length > 0`,
    },
    {
      guard: 'a document of the shipped record is told already',
      take: `told: record !== undefined,`,
      put: `told: false,`,
      tests: ['tests/use-cases/poll-ofsted.test.ts'],
    },
    {
      guard: 'a document of the shipped record is no news',
      take: `record === undefined ? arrivalWhenListed(look, entry, newestKnown, now) : 'baseline'`,
      put: `arrivalWhenListed(look, entry, newestKnown, now)`,
      tests: ['tests/use-cases/poll-ofsted.test.ts'],
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/examine-page.ts', PAGE, [
    {
      guard: 'a page of nothing is doubted as a whole',
      take: `if (documents.length + odd.length > 0) return [];`,
      put: `if (documents.length + odd.length >= 0) return [];`,
    },
    {
      guard: 'a file named where no reader sees it is doubted',
      take: `  if (unknown.length === 0) return [];`,
      put: `  if (unknown.length >= 0) return [];`,
    },
    {
      guard: 'a new council without a report is not doubted',
      take: `  if (listDay === null && known.length === 0 && publications.length === 0) return [];
`,
      put: ``,
    },
    {
      guard: 'the list ahead of the page is doubted',
      take: `if (pageNewest === null || listDay > pageNewest)`,
      put: `if (pageNewest === '')`,
    },
    {
      guard: 'the list behind the page is said',
      take: `return pageNewest > listDay && watch.phase`,
      put: `return pageNewest < '' && watch.phase`,
    },
    {
      guard: 'a list that was always behind is not doubted',
      take: ` && watch.phase === 'watching' && isNews`,
      put: ``,
    },
    {
      guard: 'days that cannot be read are doubted where they are most',
      take: `some * 2 > all`,
      put: `some * 2 > all * 3`,
    },
    {
      guard: 'a day to come is not the newest that a page prints',
      take: ` && day !== undefined && day <= today)`,
      put: ` && day !== undefined)`,
    },
    {
      guard: 'an entry whose document is known is only a link',
      take: `        known.some((document) => standsFor(document, { label, listedEnd, published })) ||
`,
      put: ``,
    },
    {
      guard: 'what an unchanged page was doubted for lasts',
      take: `  ...(page.watch.doubts ?? []).filter(`,
      put: `  ...[...(page.watch.doubts ?? [])].slice(0, 0).filter(`,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/examine-known-documents.ts', PAGE, [
    {
      guard: 'the newest document missing is doubted, as any other',
      take: `    .filter(({ fileId, state }) => state !== 'held' && !documents.some((listed) => listed.fileId === fileId))`,
      put: `    .filter(({ fileId, state }) => state === 'held' && !documents.some((listed) => listed.fileId === fileId))`,
    },
    {
      guard: 'a document that a re-issue replaced is not missing',
      take: `!documents.some((listed) => tookThePlaceOf(listed, gone)) && `,
      put: ``,
    },
    {
      guard: 'a document whose link alone has changed is not missing',
      take: ` && !odd.some((entry) => standsFor(entry, gone)),`,
      put: `,`,
    },
    {
      guard: 'what was issued earlier took nobody’s place',
      take: `  (listed.published ?? '9999') >= (gone.published ?? '') &&
`,
      put: ``,
    },
    {
      guard: 'all labels changed at once are doubted',
      take: `pairs.length > 1 && pairs.every(`,
      put: `pairs.length > 99 && pairs.every(`,
    },
    {
      guard: 'one label changed is not doubted',
      take: `pairs.every(([before, now])`,
      put: `pairs.some(([before, now])`,
    },
    {
      guard: 'a day of publication that cannot be true is told',
      take: `if (day === undefined || !isNews) return [];`,
      put: `if (day !== undefined || !isNews) return [];`,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/note-unread-entries.ts', PAGE, [
    {
      guard: 'an entry whose document is known is not told as unread',
      take: `if (entry.href === null || entry.isKnown) continue;`,
      put: `if (entry.href === null) continue;`,
    },
    {
      guard: 'an entry of the first page is not told',
      take: `alert: arrival === 'new' ? pendingAlert(message, now) : null,`,
      put: `alert: pendingAlert(message, now),`,
    },
    {
      guard: 'an entry older than the first look is not told',
      take: `published === null ? isNews : isNews && isSinceFirstLook(watch, published)`,
      put: `isNews`,
    },
  ]),
  ...mutantsOf(
    'shared/adapters/pdf/pdf-text.ts',
    ['tests/adapters/pdf/pdf-text.test.ts'],
    [
      {
        guard: 'a file without its end mark is damaged',
        take: `  if (table === undefined) throw`,
        put: `  if (bytes.length === 0) throw`,
      },
      {
        guard: 'the end mark stands behind the place of the table of contents',
        take: `return place > 0 && place < bytes.length && `,
        put: `return end >= 0 && `,
      },
      {
        guard: 'the table of contents lies within the file',
        take: `place > 0 && place < bytes.length && `,
        put: `place > 0 && `,
      },
      { guard: 'nothing of a PDF follows its end mark', take: ` && !PART_OF_A_PDF.test(tail.slice(end)) ?`, put: ` ?` },
      {
        guard: 'a file that does not begin as a PDF is none',
        take: `  if (begin < 0) throw`,
        put: `  if (bytes.length === 0) throw`,
      },
    ],
  ),
  ...mutantsOf(
    'shared/adapters/pdf/soundness.ts',
    ['tests/adapters/pdf/soundness.test.ts'],
    [
      { guard: 'every stream unfolds to its end', take: `  checkStreams(file);\n`, put: `` },
      { guard: 'what a page draws is there', take: `      checkContents(file, node.get('/Contents'));\n`, put: `` },
    ],
  ),
  ...mutantsOf(
    'shared/adapters/pdf/drawn-objects.ts',
    ['tests/adapters/pdf/pdf-text.test.ts'],
    [
      {
        guard: 'words in the colour of what lies under them are unseen',
        take: `ground === undefined || !isAlike(colour, ground)`,
        put: `ground !== colour`,
      },
      {
        guard: 'words beside the page are unseen',
        take: ` || !covers(box, area)) return false;`,
        put: `) return false;`,
      },
      {
        guard: 'words that are painted over are unseen',
        take: `surface.at >= under && covers`,
        put: `surface.at < 0 && covers`,
      },
    ],
  ),
];
