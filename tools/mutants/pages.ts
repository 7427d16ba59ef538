import { mutantsOf } from './mutant.ts';

const POLL = ['tests/use-cases/poll-ofsted.test.ts'];
const PAGE = ['tests/use-cases/list-page-and-document.test.ts'];

/** Which pages are asked, what is believed of the list and of them, and what counts as baseline, news or withdrawn. */
export const PAGES = [
  ...mutantsOf('shared/use-cases/poll/poll-pages.ts', POLL, [
    { guard: 'a mass of new documents is held', take: `> MOST_NEW_DOCUMENTS;`, put: `> 1_000_000;`, tests: PAGE },
    {
      guard: 'the documents of a first page are no mass',
      take: `outcome.kind === 'listed' && watch.phase !== 'awaiting-first-page')`,
      put: `outcome.kind === 'listed')`,
    },
    {
      guard: 'the validators of a page are kept after its documents',
      take: `const looked = { ...listed, pageNewest, pageCheckedAt: now, pageValidators: null };`,
      put: `const looked = { ...listed, pageNewest, pageCheckedAt: now, pageValidators: outcome.remembered };
  await deps.states.saveWatch(looked);`,
    },
    {
      guard: 'a page that may hide something is asked in full',
      take: `pageValidators: mayHide ? null : outcome.remembered,`,
      put: `pageValidators: outcome.remembered,`,
      tests: PAGE,
    },
    {
      guard: 'a page that says unchanged while the list is ahead is asked in full',
      take: `{ ...listed, ...(mayHide && { pageValidators: null }) }`,
      put: `listed`,
      tests: PAGE,
    },
    {
      guard: 'no baseline is taken from a page in doubt',
      take: `if (isFirst && looked.doubts.some((doubt) => barsFirstPage(doubt, now))) {`,
      put: `if (isFirst && looked.doubts.length > 99) {`,
      tests: PAGE,
    },
    {
      guard: 'the first look is the first that saw the page',
      take: `watch.phase === 'awaiting-first-page' && watch.baselineUpTo === undefined`,
      put: `watch.phase === 'awaiting-first-page'`,
      tests: PAGE,
    },
    {
      guard: 'a fault on one page leaves the others',
      take: `    } catch (fault) {
      faults.push(fault);
    }`,
      put: `    } catch (fault) {
      throw fault;
    }`,
    },
    {
      guard: 'a fault on one page is not hidden',
      take: `  if (faults.length > 0) throw faults[0];
`,
      put: ``,
    },
    {
      guard: 'a poll that left pages out has missed some',
      take: `due.length === MOST_PAGES_A_POLL || asked.length < due.length || !asked.every(isAnswer)`,
      put: `due.length === MOST_PAGES_A_POLL || asked.length < due.length`,
    },
    {
      guard: 'a page that is away while others answer is told of',
      take: `return isLong && othersAnswered`,
      put: `return false && othersAnswered`,
    },
    {
      guard: 'the source is not well while something of one council may be missed',
      take: `    if (doubt !== undefined)
      return`,
      put: `    if (doubt === null)
      return`,
      tests: PAGE,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/ask-pages.ts', POLL, [
    {
      guard: 'a page is looked at where the list has moved',
      take: `    (latest.get(watch.urn) ?? watch.listedLatest) !== watch.listedLatest ||
`,
      put: ``,
    },
    {
      guard: 'pages in doubt are looked at by every poll',
      take: ` ||
    isDoubted(watch, now);`,
      put: `;`,
    },
    {
      guard: 'pages the list says nothing of have their turn',
      take: `[...longestAgo.filter(isPointedAt), ...others]`,
      put: `longestAgo.filter(isPointedAt)`,
    },
    {
      guard: 'those seen longest ago have their turn first',
      take: `councils.toSorted((a, b) => checkedAt(a).localeCompare(checkedAt(b)))`,
      put: `councils`,
    },
    { guard: 'one poll asks for no more pages than it has time for', take: `.slice(0, MOST_PAGES_A_POLL);`, put: `;` },
    {
      guard: 'a site that is away is asked no more',
      take: `    if (awayInARow === SITE_IS_AWAY) break;
`,
      put: ``,
    },
    {
      guard: 'pages that fail between others are no site that is away',
      take: `outcome.kind === 'failed' ? awayInARow + 1 : 0;`,
      put: `awayInARow + (outcome.kind === 'failed' ? 1 : 0);`,
    },
    {
      guard: 'a page headed by another council is not this council’s',
      take: `outcome.kind === 'listed' && isNamedAfterAnother(outcome.name, authority)`,
      put: `outcome.kind === 'failed' && isNamedAfterAnother('', authority)`,
      tests: PAGE,
    },
    {
      guard: 'a page of whose council the press has just told is asked in full',
      take: `isPageAwaited(told, authority.slug) ? null : watch.pageValidators;`,
      put: `watch.pageValidators;`,
      tests: PAGE,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/poll-ofsted.ts', POLL, [
    {
      guard: 'the list’s validators are not kept after a missed page',
      take: `missed ? before.validators : outcome.remembered`,
      put: `outcome.remembered`,
    },
    {
      guard: 'a list that says unchanged while a page is ahead of it is asked in full',
      take: `outcome.kind === 'unchanged' && isListBehind && { validators: {} }`,
      put: `outcome.kind === 'suspect' && isListBehind && { validators: {} }`,
      tests: PAGE,
    },
    {
      guard: 'councils that ended need not be listed',
      take: `watched.filter(({ validTo }) => validTo === null)`,
      put: `watched`,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/poll-ofsted.ts', POLL, [
    {
      guard: 'the list is kept after the pages it points at',
      take: `if (listing !== undefined) await keepListing(deps, listing, pages);`,
      put: `if (listing !== undefined) await keepListing(deps, listing, { ...pages, missed: false });`,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/poll-ofsted.ts', POLL, [
    {
      guard: 'a council is begun once',
      take: `  if (known !== undefined) return known;
`,
      put: ``,
    },
    {
      guard: 'the record goes before the state that says so',
      take: `  if (shippedRecord) for (const entry of shippedEntries(authority.slug, now)) await history.record(entry);
  const watch`,
      put: `  const watch`,
    },
  ]),
  ...mutantsOf(
    'shared/sources/ofsted/fetch-listing.ts',
    ['tests/sources/listing.test.ts'],
    [
      {
        guard: 'the list is unchanged only where all its pages are',
        take: `return known.length === urls.length ? known : [];`,
        put: `return known;`,
      },
      {
        guard: 'a page of the list that changed has the rest asked for in full',
        take: `    if (answer.kind === 'whole') return new Map([[url, answer.answer]]);
`,
        put: ``,
      },
    ],
  ),
  ...mutantsOf(
    'shared/sources/http-answer.ts',
    ['tests/sources/http-answer.test.ts', 'tests/sources/listing.test.ts', ...PAGE],
    [
      {
        guard: 'a source is asked in full once a day',
        take: ` && addMinutes(remembered.wholeAt, ASK_WHOLE_AFTER_MINUTES) > now;`,
        put: `;`,
      },
      {
        guard: 'a moment to come makes nothing fresh',
        take: `remembered.wholeAt <= now && addMinutes`,
        put: `addMinutes`,
      },
      {
        guard: 'another parser asks afresh',
        take: `remembered == null || remembered.parser !== parser || `,
        put: `remembered == null || `,
      },
      {
        guard: 'a 304 that nobody asked for is a failure',
        take: `answer.status === 304 && conditional`,
        put: `answer.status === 304`,
      },
    ],
  ),
];
