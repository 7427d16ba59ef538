import { mutantsOf } from './mutant.ts';

const READ = ['tests/use-cases/read-waiting.test.ts', 'tests/use-cases/after-faults.test.ts'];
const PAGE = ['tests/use-cases/list-page-and-document.test.ts'];
const BOTH = [...READ, ...PAGE];
const PRESS = ['tests/domain/reported-before.test.ts', 'tests/use-cases/whoever-got-it.test.ts'];

/** When a document is read, what it is recorded as, and what is told of it. */
export const RECORDING = [
  ...mutantsOf('shared/use-cases/read/read-waiting.ts', READ, [
    {
      guard: 'waiting documents are read in their order',
      take: `.filter(({ state }) => state === 'waiting').toSorted(inOrder)`,
      put: `.filter(({ state }) => state === 'waiting')`,
    },
    {
      guard: 'documents of one day are read in the order of their inspections',
      take: `  (a.listedEnd ?? '').localeCompare(b.listedEnd ?? '') ||
`,
      put: ``,
    },
    { guard: 'what bears no day is read last', take: `const NO_DAY = '9999';`, put: `const NO_DAY = '';` },
    { guard: 'history that only wants reading comes after news', take: `of newsFirst(waiting))`, put: `of waiting)` },
    {
      guard: 'one that cannot be read yet holds up the later ones',
      take: `isDue && !(heldUp && !document.told)`,
      put: `isDue`,
    },
    {
      guard: 'one that was told as unread holds up no other',
      take: `heldUp ||= after.state === 'waiting' && !after.told;`,
      put: `heldUp ||= after.state === 'waiting';`,
    },
    {
      guard: 'a document is not tried before its turn',
      take: `const isDue = document.nextAttemptAt <= deps.clock.now();`,
      put: `const isDue = true;`,
    },
  ]),
  ...mutantsOf('shared/use-cases/read/read-waiting.ts', READ, [
    {
      guard: 'the baseline waits for all its documents',
      take: `  if (documents.some(({ state, told }) => state === 'waiting' && !told)) return 'not-yet';
`,
      put: ``,
    },
    {
      guard: 'a council is welcomed only once its page was believed',
      take: `  if (watch?.phase !== 'loading') return 'not-yet';
`,
      put: `  if (watch === undefined) return 'not-yet';
`,
    },
    {
      guard: 'a council that is watched is not welcomed again',
      take: `if (watch?.phase === 'watching' || authority === undefined)`,
      put: `if (authority === undefined)`,
      survives: 'the next line lets only a council through that is loading',
    },
  ]),
  ...mutantsOf('shared/use-cases/read/read-one-document.ts', READ, [
    {
      guard: 'a file that ends the process is given up after three tries',
      take: `readingSince !== undefined && attempts >= TRIES_UNTIL_TOLD`,
      put: `readingSince === '' && attempts >= TRIES_UNTIL_TOLD`,
    },
    {
      guard: 'deaths before and after the reading do not count',
      take: `  await found.update(before);
  return result;`,
      put: `  return result;`,
    },
    {
      guard: 'the report of another council is never read',
      take: `if (result.reading.urn !== urn)`,
      put: `if (result.reading.urn === '')`,
      tests: ['tests/end-to-end/broken-sources.test.ts'],
    },
    {
      guard: 'a page in place of a file may come right',
      take: `Ofsted’s site did not send a PDF: \${fetched.because}.\`, true)`,
      put: `Ofsted’s site did not send a PDF: \${fetched.because}.\`, false)`,
    },
    {
      guard: 'what was read before is never told as unread',
      take: `  if (await isInHistory(deps, document, 'read')) return { ...document, state: 'recorded', told: true, attempts };
`,
      put: ``,
    },
    {
      guard: 'an unread document is told once',
      take: `!document.told && (!passing || attempts >= TRIES_UNTIL_TOLD)`,
      put: `!passing || attempts >= TRIES_UNTIL_TOLD`,
    },
    {
      guard: 'what may pass is not told before the third try',
      take: `!document.told && (!passing || attempts >= TRIES_UNTIL_TOLD)`,
      put: `!document.told`,
    },
    {
      guard: 'evidence that cannot be had is left alone',
      take: `document.told && document.arrival === 'baseline' && attempts >= TRIES_FOR_EVIDENCE`,
      put: `false`,
    },
    {
      guard: 'a document of the first load told as unread is tried for ever',
      take: `onlyForEvidence && !(await isInHistory(deps, document, 'unread'))`,
      put: `onlyForEvidence`,
    },
    {
      guard: 'a day before the inspection ended is doubted',
      take: `published !== null && end !== null && published < end ?`,
      put: `published === '' && end !== null ?`,
      tests: PAGE,
    },
    {
      guard: 'a document that was read is recorded',
      take: `    state: 'recorded',
    told: true,
    attempts: document.attempts + 1,`,
      put: `    state: 'waiting',
    told: true,
    attempts: document.attempts + 1,`,
    },
    {
      guard: 'a changed file that cannot be read leaves what it said',
      take: `  if ((document.issue ?? 1) > 1) {`,
      put: `  if ((document.issue ?? 1) > 1_000) {`,
    },
  ]),
  ...mutantsOf('shared/use-cases/read/record-document.ts', BOTH, [
    {
      guard: 'a document of the first load that cannot be read alerts nobody',
      take: `document.arrival === 'new' ? pendingAlert(message, now) : null;`,
      put: `pendingAlert(message, now);`,
    },
    {
      guard: 'a press report that the document contradicts is not confirmed',
      take: `reported.find(({ wrong }) => wrong.length === 0)?.alert;`,
      put: `reported[0]?.alert;`,
      tests: PRESS,
    },
    {
      guard: 'a press report that the document contradicts is corrected',
      take: `    if (wrong.length > 0) await recordCorrection`,
      put: `    if (wrong.length > 9) await recordCorrection`,
      tests: PRESS,
    },
    {
      guard: 'a document of a kind that nobody knows is unread',
      take: `if (reading.kind === 'other') {`,
      put: `if (reading.urn === '') {`,
    },
    {
      guard: 'a file changed in place is told once',
      take: `if (before.publication.sha256 === after.publication.sha256) return false;`,
      put: ``,
      survives: 'the same bytes read by the same rules say the same; it spares the comparison',
    },
    {
      guard: 'other bytes that say the same are no news',
      take: `return said(before) !== said(after);`,
      put: `return true;`,
    },
    {
      guard: 'a file that only looks otherwise does not fill the history',
      take: `if (message !== null || isPlacedOtherwise)`,
      put: `if (message !== undefined || isPlacedOtherwise)`,
    },
    {
      guard: 'a document whose day became known is put in its place',
      take: `message !== null || isPlacedOtherwise)`,
      put: `message !== null)`,
    },
  ]),
  ...mutantsOf('shared/domain/arrival.ts', BOTH, [
    {
      guard: 'a late report that changes the grades in force is news',
      take: `    if (changesGradesInForce(before, draft)) return 'new';
`,
      put: ``,
    },
    {
      guard: 'what turned up beside a late report was told to nobody',
      take: `known.filter(({ fileId }) => !beside.some((other) => other.fileId === fileId))`,
      put: `known`,
    },
    {
      guard: 'a report on an older inspection, listed after newer documents, is late',
      take: `|| (!document.told && isBeforeTheOneInForce(known, draft)) ? 'late'`,
      put: `? 'late'`,
    },
    {
      guard: 'what was told as unread is told when it can be read',
      take: `(!document.told && isBeforeTheOneInForce(known, draft))`,
      put: `isBeforeTheOneInForce(known, draft)`,
    },
    {
      guard: 'what was listed without a day and is old by its own is late',
      take: `return isUndatedAndOld || (`,
      put: `return (`,
    },
  ]),
  ...mutantsOf('shared/use-cases/read/place-among-known.ts', BOTH, [
    {
      guard: 'of two issues of one day the later has the higher file id',
      take: ` || (a.published === b.published && Number(a.fileId) > Number(b.fileId))`,
      put: ``,
    },
    {
      guard: 'known bytes under another id are no re-issue',
      take: `echo: sameBytes === undefined ? 'none' : 'quietly'`,
      put: `echo: 'none'`,
    },
    {
      guard: 'two files of one report found together are told once',
      take: `beside?.foundAt === document.foundAt && !document.told;`,
      put: `false;`,
    },
    {
      guard: 'two files found together that say different things are both told',
      take: `(sameBytes !== undefined || sameSaid(twin, draft))`,
      put: `true`,
    },
    {
      guard: 'a first issue read after its re-issue says no more',
      take: `!isSuperseded && echo === 'none'`,
      put: `echo === 'none'`,
    },
    {
      guard: 'a first issue read after its re-issue is late',
      take: `isSuperseded && asRead === 'new' ? 'late' : asRead`,
      put: `asRead`,
    },
  ]),
  ...mutantsOf('shared/domain/same-event.ts', PRESS, [
    {
      guard: 'a press report settled by one document is settled for the next',
      take: ` || settled.has(alert.message.alertId)`,
      put: ``,
    },
  ]),
  ...mutantsOf(
    'shared/use-cases/read/message-about.ts',
    [...BOTH],
    [
      {
        guard: 'a report that a later one has overtaken is not told as what is in force',
        take: `isLater && !isInForce ? lastGraded : undefined`,
        put: `isLater && !isInForce && lastGraded?.urn === '' ? lastGraded : undefined`,
        tests: PAGE,
      },
      {
        guard: 'a letter says what stands when it is told',
        take: `const before = standingOf(known);`,
        put: `const before = standingBefore(known, publication);`,
        tests: PAGE,
      },
      {
        guard: 'the baseline is not told',
        take: `publication.arrival === 'baseline' || known.some`,
        put: `known.some`,
      },
      {
        guard: 'what the shipped record told is not told again',
        take: `known.some((record) => isShippedEntryOf(record, publication))) return false;`,
        put: `false) return false;`,
      },
      {
        guard: 'late documents go into a digest alone',
        take: `publication.arrival === 'new' || firstIssue !== undefined;`,
        put: `true;`,
      },
      {
        guard: 'a re-issue is told whenever it turns up',
        take: `publication.arrival === 'new' || firstIssue !== undefined;`,
        put: `publication.arrival === 'new';`,
      },
    ],
  ),
  ...mutantsOf('shared/use-cases/read/digest-late-documents.ts', BOTH, [
    {
      guard: 'a digest waits for late documents that are still to be read',
      take: `arrival === 'late' && state === 'waiting' && !told,`,
      put: `arrival === 'late' && state === 'waiting' && told && !told,`,
    },
    {
      guard: 'what a message has named is in no digest',
      take: ` && url !== null && !named.has(url)`,
      put: ` && url !== null`,
    },
  ]),
  ...mutantsOf(
    'shared/use-cases/read/publication-of.ts',
    ['tests/use-cases/publication-of.test.ts'],
    [
      { guard: 'a day that has not come is no day of publication', take: `day <= today && (end`, put: `(end` },
      {
        guard: 'a day before the inspection ended is no day of publication',
        take: ` && (end === null || end === undefined || day >= end);`,
        put: `;`,
      },
      { guard: 'a day that nobody gives is not known', take: `firstSeen, dayKnown: false };`, put: `firstSeen };` },
      {
        guard: 'a document of the first page without a day is placed by its inspection',
        take: `arrival === 'baseline' && end !== null && end <= firstSeen;`,
        put: `false;`,
      },
    ],
  ),
  ...mutantsOf('shared/use-cases/read/changed-in-place.ts', PAGE, [
    { guard: 'a file that changed is read again', take: `if (found === sha256) {`, put: `if (found !== '') {` },
    {
      guard: 'a file that does not come is not changed',
      take: `: sha256;
    // the new bytes`,
      put: `: '';
    // the new bytes`,
    },
    {
      guard: 'a file is compared once a night',
      take: `comparedAt === undefined || comparedAt > now || addMinutes(comparedAt, AGAIN_AFTER_MINUTES) <= now`,
      put: `true`,
    },
    {
      guard: 'the report in force is compared however old it is',
      take: `(isRecent || document.fileId === inForce)`,
      put: `isRecent`,
    },
  ]),
  ...mutantsOf(
    'shared/use-cases/read/held-documents.ts',
    ['tests/use-cases/decide-held.test.ts'],
    [
      {
        guard: 'nothing is decided where one id is not held',
        take: `  if (unknown.length > 0) return { kind: 'not-held', fileIds: unknown };
`,
        put: ``,
      },
      {
        guard: 'what is dismissed is never alerted',
        take: `decision === 'dismiss' ? 'baseline' : document.arrival`,
        put: `document.arrival`,
      },
    ],
  ),
];
