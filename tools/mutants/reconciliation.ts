import { mutantsOf } from './mutant.ts';

const RECONCILE = ['tests/use-cases/reconcile.test.ts', 'tests/use-cases/after-faults.test.ts'];

/** What is found to be missing from the ledger, and what a person has to decide. */
export const RECONCILIATION = [
  ...mutantsOf('shared/use-cases/tell/reconcile.ts', RECONCILE, [
    {
      guard: 'a document told and gone from the ledger is a gap',
      take: `    ...missingDocuments(lost, authority),
`,
      put: ``,
    },
    {
      guard: 'a document found and not told is a gap',
      take: `    ...untold(seen, authority, now),
`,
      put: ``,
    },
    {
      guard: 'a missing welcome is a gap',
      take: `    ...missingWelcome(seen, authority, ids),
`,
      put: ``,
    },
    {
      guard: 'a missing event is a gap',
      take: `    ...missingEvents(seen, authority, entries),
`,
      put: ``,
    },
    {
      guard: 'an alert that was never tried is a gap',
      take: `    ...neverTried(authority, entries, now),
`,
      put: ``,
    },
    {
      guard: 'an alert that waits for an audience was tried',
      take: `alert?.state === 'pending' && alert.lastError === null && addMinutes`,
      put: `alert?.state === 'pending' && addMinutes`,
    },
    {
      guard: 'an alert of the last hour is no gap',
      take: ` && addMinutes(alert.raisedAt, PATIENCE_MINUTES) < now
`,
      put: `
`,
    },
    {
      guard: 'a council that is still loading lacks no welcome',
      take: `phase === 'watching' && !ids.has`,
      put: `!ids.has`,
    },
    {
      guard: 'an item that tells of a document lacks no event',
      take: `about?.includes('-event-') === true`,
      put: `about !== null`,
    },
    {
      guard: 'a document of the baseline is no gap',
      take: `arrival === 'new' && told && !isRecorded`,
      put: `told && !isRecorded`,
    },
    {
      guard: 'a document told as unread is in the ledger',
      take: `(['read', 'unread'] as const)`,
      put: `(['read'] as const)`,
    },
    {
      guard: 'a document whose entry was lost is read again',
      take: `  for (const document of found.flatMap(({ lost }) => lost)) await readAgain(deps, document, now);
`,
      put: ``,
    },
    {
      guard: 'a document whose entry was lost is not told again',
      take: `{ ...document, arrival: 'baseline', state: 'waiting'`,
      put: `{ ...document, told: false, state: 'waiting'`,
    },
    {
      guard: 'a late document that no digest names is put back on the queue',
      take: `  if (lateWithoutMessage(entries).length > 0) await`,
      put: `  if (lateWithoutMessage(entries).length > 99) await`,
    },
    {
      guard: 'the ledger is read after what was seen',
      take: `  const seen = await seenOf(deps, authority);
  const entries = await deps.history.entriesOf(authority.urn);`,
      put: `  const entries = await deps.history.entriesOf(authority.urn);
  const seen = await seenOf(deps, authority);`,
    },
    {
      guard: 'a proof of life gone from the ledger is a gap',
      take: `const gaps = [...(await missingHeartbeat(deps, watching, now)), ...`,
      put: `const gaps = [...`,
    },
    {
      guard: 'no proof of life is missed from before the watching began',
      take: `watch !== undefined && watch.watchedSince < due`,
      put: `watch !== undefined`,
    },
    {
      guard: 'no proof of life is missed where none is sent',
      take: `if (heartbeats === false || !watched) return [];`,
      put: `if (!watched) return [];`,
    },
    {
      guard: 'held documents are told in office hours',
      take: `  if (londonTime(now).hour >= OFFICE_OPENS) await`,
      put: `  await`,
    },
    {
      guard: 'held documents are told every day',
      take: `  if (londonTime(now).hour >= OFFICE_OPENS) await tellHeldDocuments(deps, watching.authorities);
`,
      put: ``,
    },
  ]),
  ...mutantsOf(
    'shared/use-cases/read/held-documents.ts',
    ['tests/use-cases/list-page-and-document.test.ts'],
    [{ guard: 'an acknowledgement is kept', take: `({ ...doubt, acknowledged: true })`, put: `({ ...doubt })` }],
  ),
  ...mutantsOf(
    'shared/use-cases/read/held-documents.ts',
    ['tests/use-cases/reconcile.test.ts'],
    [
      {
        guard: 'nothing is told of councils that hold nothing',
        take: `held.filter(({ count }) => count > 0)`,
        put: `held`,
      },
    ],
  ),
];
