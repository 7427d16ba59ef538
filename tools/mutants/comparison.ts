import { mutantsOf } from './mutant.ts';

const COMPARE = ['tests/domain/compare.test.ts', 'tests/domain/severity.test.ts'];
const STANDING = ['tests/domain/standing.test.ts', 'tests/domain/compare.test.ts'];
const PRESS = ['tests/domain/same-event.test.ts'];

/** What is compared with what, how big a change is, what stands, and what the press claims against it. */
export const COMPARISON = [
  ...mutantsOf('shared/domain/compare.ts', COMPARE, [
    {
      guard: 'an earlier name of a judgement is the same judgement',
      take: `['leaders-impact', 'leadership-management-governance'],`,
      put: `['leaders-impact'],`,
    },
    {
      guard: 'a judgement that was split is told as previously, never as a change',
      take: `from: null, to, since: null };`,
      put: `from: old?.grade ?? null, to, since: null };`,
    },
    {
      guard: 'the 2013 judgements are compared with none of later frameworks',
      take: `? before
    : { ...before, judgements: [] };`,
      put: `? before
    : before;`,
    },
    {
      guard: 'nothing is compared across a report that could not be read',
      take: `before.notKnownSince === null ? changes : changes.map(acrossGap)`,
      put: `changes`,
      tests: [...COMPARE, 'tests/use-cases/list-page-and-document.test.ts'],
    },
    {
      guard: 'what differs from the last grade known, across a gap, is news',
      take: `from === null && previously?.aspect === aspect && previously.grade !== to`,
      put: `false`,
      tests: [...COMPARE, 'tests/messages/rating-message.test.ts'],
    },
    {
      guard: 'a judgement without one before it is no change',
      take: `from !== null && from !== to;`,
      put: `from !== to;`,
    },
    {
      guard: 'better and worse at once is mixed',
      take: `if (better && worse) return 'mixed';`,
      put: ``,
    },
    {
      guard: 'what was inadequate before is not newly so',
      take: `to === 'inadequate' && from !== 'inadequate' && previously?.grade !== 'inadequate'`,
      put: `to === 'inadequate' && from !== 'inadequate'`,
    },
    {
      guard: 'anything newly inadequate is critical',
      take: `if (changes.some(newlyInadequate)) return 5;`,
      put: ``,
    },
    {
      guard: 'a fall to requires improvement is high',
      take: `return to === 'requires-improvement' ? 4 : 3;`,
      put: `return 3;`,
    },
    {
      guard: 'from inadequate to good is critical',
      take: `return to === 'requires-improvement' ? 4 : 5;`,
      put: `return 4;`,
    },
    {
      guard: 'a difference across a gap counts for severity',
      take: `directionOf(changes) !== 'none' || changes.some(differsAcrossGap)`,
      put: `directionOf(changes) !== 'none'`,
      tests: [...COMPARE, 'tests/messages/rating-message.test.ts'],
    },
  ]),
  ...mutantsOf('shared/domain/standing.ts', STANDING, [
    {
      guard: 'only a re-inspection under the single framework keeps what it did not judge',
      take: `before === 'sif' && now === 'sif'`,
      put: `true`,
    },
    {
      guard: 'a report that awards nothing leaves the standing',
      take: `if (awarded.length === 0) return standing;`,
      put: ``,
    },
    {
      guard: 'a report that could not be read awards nothing',
      take: `isGraded(kind) && status !== 'unread'`,
      put: `isGraded(kind)`,
    },
    {
      guard: 'a re-issue takes the place of the first issue',
      take: `graded.filter((document) => !graded.some((other) => reissues(other, document)))`,
      put: `graded`,
    },
    {
      guard: 'a re-issue of the same day takes the place of the first issue',
      take: `later.revises === publicationId(earlier) ||
`,
      put: ``,
    },
    {
      guard: 'grades are not known since a later report that could not be read',
      take: `notKnownSince: unreadAfter(publications, standing) };`,
      put: `notKnownSince: null };`,
    },
    {
      guard: 'an unread report on an earlier inspection leaves the grades known',
      take: `      .filter(isLater)
`,
      put: ``,
    },
    {
      guard: 'an unread report without a day of inspection counts by its publication',
      take: `unread.inspectionEnd === null || lastGraded.inspectionEnd === null`,
      put: `false`,
    },
    {
      guard: 'the standing a document met leaves out its first issue',
      take: `        !sameInspection(other, document) &&
`,
      put: ``,
    },
    {
      guard: 'the standing a document met leaves out what was inspected later',
      take: `inOrderOfInspection(other, document) < 0,`,
      put: `true,`,
    },
    {
      guard: 'the standing a document met leaves out the document itself',
      take: `        !isSameDocument(other, document) &&
`,
      put: ``,
    },
  ]),
  ...mutantsOf('shared/domain/same-event.ts', PRESS, [
    {
      guard: 'a claim that agrees contradicts nothing',
      take: `claimed === undefined || claimed === grade`,
      put: `claimed === undefined`,
    },
    { guard: 'an item long before a document does not tell of it', take: `days >= -BEFORE && `, put: `` },
    {
      guard: 'an item long after a document does not tell of it',
      take: ` && days <= (AFTER[event] ?? AFTER_A_VISIT)`,
      put: ``,
    },
    {
      guard: 'an item tells of documents of its kind only',
      take: `kinds.includes(publication.kind) && isToldAfter`,
      put: `isToldAfter`,
    },
    {
      guard: 'of several documents an item tells of the one it agrees with',
      take: `errors(a) - errors(b) || `,
      put: ``,
    },
    { guard: 'of several documents an item tells of the nearest', take: ` || distance(a) - distance(b)`, put: `` },
    {
      guard: 'items months apart tell of two events',
      take: `      Math.abs(daysBetween(londonDate(known.toldAt), day)) <= ONE_EVENT &&
`,
      put: ``,
    },
    {
      guard: 'a second decision of the government’s is an event of its own',
      take: ` &&
      decision?.decided.has(known.id) !== true`,
      put: ``,
      tests: [...PRESS, 'tests/end-to-end/government.test.ts'],
    },
    {
      guard: 'an event is of one kind',
      take: `      isOneKind(known.event, event) &&
`,
      put: ``,
    },
    {
      guard: 'a report of the press is held against documents for sixty days only',
      take: `    ahead <= MATCHED_WITH_DOCUMENTS &&
`,
      put: ``,
    },
    {
      guard: 'a report of the press from before the inspection ended is not held against its document',
      take: ` &&
    publication.inspectionEnd <= day`,
      put: ``,
    },
    {
      guard: 'an inspection without days settles no report of the press weeks later',
      take: `publication.inspectionEnd !== null &&
    publication.inspectionEnd <= day`,
      put: `(publication.inspectionEnd ?? '') <= day`,
    },
  ]),
  ...mutantsOf(
    'shared/domain/visit-changes.ts',
    ['tests/domain/visit-changes.test.ts'],
    [
      { guard: 'a priority action is high', take: `priorityActions.length > 0,`, put: `false,` },
      {
        guard: 'what stalls more than it improves makes a monitoring visit high',
        take: `reading.kind === 'monitoring-visit' && isNegative(reading)`,
        put: `false`,
      },
      {
        guard: 'findings that point both ways are mixed',
        take: `if (share >= ONE_WAY) return 'better';`,
        put: `if (share > 0) return 'better';`,
      },
    ],
  ),
  ...mutantsOf(
    'shared/domain/visit-changes.ts',
    ['tests/domain/visit-changes.test.ts'],
    [
      {
        guard: 'a priority action is cleared only where Ofsted says so',
        take: `direction === 'improved' && PRIORITY.test(quote) && DEALT_WITH.test(quote)`,
        put: `direction === 'improved' && PRIORITY.test(quote)`,
      },
      {
        guard: 'an improvement that falls short of it clears no priority action',
        take: ` && !FALLS_SHORT.test(quote);`,
        put: `;`,
      },
    ],
  ),
];
