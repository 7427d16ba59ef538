import { mutantsOf } from './mutant.ts';

const MEMORY = ['tests/use-cases/feed-memory.test.ts'];
const NOTED = ['tests/use-cases/note-news-item.test.ts'];
const FEEDS = ['tests/use-cases/poll-news.test.ts'];
const LINKS = ['tests/sources/feeds/canonical-link.test.ts'];

/** Which items and stories are the same, what of them is news, and what is remembered of their feeds. */
export const NEWS = [
  ...mutantsOf('shared/sources/feeds/canonical-link.ts', LINKS, [
    {
      guard: 'marks of campaigns make no other article',
      take: `if (NOT_OF_THE_ARTICLE.test(name)) url`,
      put: `if (name === '') url`,
    },
    {
      guard: 'the order of parameters makes no other article',
      take: `  url.searchParams.sort();
`,
      put: ``,
    },
    {
      guard: 'what tells items apart that share a link is part of their identity',
      take: `.update(apart === '' ? address`,
      put: `.update(apart !== null ? address`,
    },
    { guard: 'an address with a password is not followed', take: `username === '' && password === '' && `, put: `` },
  ]),
  ...mutantsOf('shared/use-cases/poll/feed-memory.ts', MEMORY, [
    {
      guard: 'an item dated in the future counts as undated',
      take: `published !== null && published <= addMinutes(now, AHEAD_HOURS * 60)`,
      put: `published !== null`,
    },
    {
      guard: 'an item dated hours ahead became news when it was found',
      take: `date === null || date > now ? now : date`,
      put: `date ?? now`,
    },
    {
      guard: 'an item without a date is news only where its feed was read before',
      take: `isRecent && !isNewList && `,
      put: `!isNewList && `,
    },
    {
      guard: 'a feed that was made anew tells nobody how old its items are',
      take: `isRecent && !isNewList && `,
      put: `isRecent && `,
    },
    {
      guard: 'the same words under another address are no new story',
      take: ` && !digests.has(digestOf(item)) ? 'new'`,
      put: ` ? 'new'`,
    },
    {
      guard: 'an item that could not be judged is judged again',
      take: `    if (digest === '') return { item, seen: 'not-judged' };
`,
      put: ``,
    },
    {
      guard: 'another parser makes no known item a changed one',
      take: ` || before?.parser !== FEED_PARSER ? 'known'`,
      put: ` ? 'known'`,
    },
    { guard: 'a known item is known', take: `digest === digestOf(item) || before?.parser`, put: `before?.parser` },
    {
      guard: 'an old story that changes is history still',
      take: `date === null || daysLater(date, MAY_CHANGE_FOR_DAYS) > now ? now : date`,
      put: `now`,
    },
    {
      guard: 'a page of the government’s that changes keeps its date here',
      take: `seen !== 'changed' || item.changed !== undefined`,
      put: `seen !== 'changed'`,
    },
    {
      guard: 'an item that comes back to its feed is known',
      take: `.filter(([id]) => !ids.has(id))`,
      put: `.filter(() => false)`,
    },
    {
      guard: 'what is remembered of a feed has an end',
      take: `left.slice(0, Math.max(0, MOST_KEPT - present.length))`,
      put: `left`,
    },
  ]),
  ...mutantsOf('shared/use-cases/poll/note-news-item.ts', NOTED, [
    {
      guard: 'a known item is left',
      take: `if (before !== undefined && seen !== 'changed' && seen !== 'new' && seen !== 'not-judged') return { kind: 'left' };`,
      put: ``,
    },
    {
      guard: 'an item that is no longer news alerts nobody',
      take: `since !== null && daysBetween(londonDate(since), today) <= NEWS_FOR_DAYS`,
      put: `since !== null`,
    },
    {
      guard: 'an item of unknown age alerts nobody',
      take: `since !== null && daysBetween(londonDate(since), today) <= NEWS_FOR_DAYS`,
      put: `since === null || daysBetween(londonDate(since), today) <= NEWS_FOR_DAYS`,
    },
    {
      guard: 'an item dated in the future is linked at the day it was found',
      take: `item.published !== null && item.published > now ? null : item.published`,
      put: `item.published`,
    },
    {
      guard: 'a story that tells nothing new raises no event',
      take: `  if (tellsNothingNew(coverage)) return null;
`,
      put: ``,
      survives: 'such an item is only worth a link, and no event of its kind is ever recorded',
    },
    {
      guard: 'an item that tells of a known document raises no event',
      take: `  if (document !== undefined) return publicationId(document);
`,
      put: ``,
    },
    {
      guard: 'an item that tells of a known event raises no other',
      take: `  if (about !== undefined) return about;
`,
      put: ``,
    },
    {
      guard: 'what is only linked raises no event',
      take: `  if (action === 'coverage') return null;
`,
      put: ``,
    },
    {
      guard: 'a story that changes and tells the same is left',
      take: `tellsNothingNew(coverage) || tellsTheSame(coverage, before)`,
      put: `tellsNothingNew(coverage)`,
    },
    {
      guard: 'a story that tells another grade tells another event',
      take: `before === undefined ? !disagrees(coverage.claims, event) : tellsTheGradesOf(coverage.claims, event)`,
      put: `true`,
    },
    {
      guard: 'a page that tells of one event after the other names each',
      take: `before === undefined
    ? id
    : `,
      put: `before === undefined || before !== undefined
    ? id
    : `,
    },
    {
      guard: 'a decision whose page is as before is left',
      take: `    if (page.kind === 'as-before') return { kind: 'left' };
`,
      put: ``,
    },
    {
      guard: 'a decision whose page changed in no known way stays open',
      take: `    if (page.kind === 'unexplained') return { kind: 'open' };
`,
      put: ``,
    },
  ]),
  ...mutantsOf(
    'shared/use-cases/poll/moved-elsewhere.ts',
    ['tests/use-cases/poll-news.test.ts'],
    [
      {
        guard: 'a feed that says unchanged while another source tells is asked in full',
        take: `told.some(({ council, at }) => at > memory.readAt`,
        put: `told.some(({ council, at }) => at > '9' + memory.readAt`,
      },
      {
        guard: 'a feed is not asked in full for what happened elsewhere',
        take: `(about === null || about.includes(council))`,
        put: `council !== ''`,
      },
    ],
  ),
  ...mutantsOf('shared/use-cases/poll/poll-news.ts', FEEDS, [
    {
      guard: 'a parser that breaks on one feed leaves the others',
      take: `  } catch (fault) {
    return { feed, outcome:`,
      put: `  } catch (fault) {
    if (fault !== null) throw fault;
    return { feed, outcome:`,
    },
    {
      guard: 'a fault while noting one source leaves the others',
      take: `    } catch (fault) {
      faults.push(fault);`,
      put: `    } catch (fault) {
      throw fault;`,
    },
    {
      guard: 'a fault while noting one source is not hidden',
      take: `  if (faults.length > 0) throw faults[0];
`,
      put: ``,
    },
    {
      guard: 'with other councils watched every feed is read in full',
      take: `memory?.judgedFor === watched && memory.hidesChanges !== true`,
      put: `memory?.hidesChanges !== true`,
    },
    {
      guard: 'with other councils watched every item is judged',
      take: `one.seen !== 'known' || memory?.judgedFor !== watched`,
      put: `one.seen !== 'known'`,
    },
    {
      guard: 'items are noted oldest first',
      take: `    .toSorted((a, b) => (a.item.published ?? '').localeCompare(b.item.published ?? ''));`,
      put: `;`,
    },
    {
      guard: 'a feed that is not as it should be is asked in full',
      take: `Object.hasOwn(feedFailures, feed.url) ? NO_VALIDATORS : outcome.validators`,
      put: `outcome.validators`,
    },
    {
      guard: 'a feed that was always empty leaves no validators',
      take: `if (outcome.items.length > 0) validators`,
      put: `validators`,
    },
    {
      guard: 'what a failed feed held is remembered',
      take: `    if (outcome.kind !== 'items') continue;
    // a broken`,
      put: `    if (outcome.kind !== 'items') {
      delete validators[feed.url];
      delete feeds[feed.url];
      continue;
    }
    // a broken`,
    },
  ]),
  ...mutantsOf(
    'shared/sources/feeds/fetch-feed.ts',
    ['tests/sources/feeds/bad-items.test.ts'],
    [
      {
        guard: 'the validators of a feed are kept only when it came whole',
        take: `feed.isWhole ? validatorsOf(sorted.answer) : NONE`,
        put: `validatorsOf(sorted.answer)`,
      },
    ],
  ),
  ...mutantsOf('shared/use-cases/poll/health-of-feeds.ts', FEEDS, [
    {
      guard: 'a feed that had items and is empty is doubted',
      take: `if (isEmpty && Object.hasOwn(validators, feed.url))`,
      put: `if (isEmpty && feed.url === '')`,
    },
    {
      guard: 'a feed most of whose items are of no use is doubted',
      take: `if (skipped > items.length)`,
      put: `if (skipped > items.length + 1_000)`,
    },
    {
      guard: 'a feed without a date is doubted',
      take: `if (items.length > 0 && !items.some((item) => isDated(item, now)))`,
      put: `if (items.length > 1_000)`,
    },
    {
      guard: 'a feed of which an item could not be judged is doubted',
      take: `  if (unjudged[0] !== undefined) return`,
      put: `  if (unjudged[99] !== undefined) return`,
    },
    { guard: 'one feed of several that is away is no outage', take: `problems.length === looked.length && `, put: `` },
    {
      guard: 'one feed of several that stays away is doubted',
      take: `(failures[url] ?? 0) >= FAILURES_UNTIL_DOWN`,
      put: `(failures[url] ?? 0) >= 1_000`,
    },
  ]),
];
