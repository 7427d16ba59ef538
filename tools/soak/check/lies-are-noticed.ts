import { addMinutes, type Instant, type IsoDate } from '../../../shared/domain/dates.ts';
import type { Outcome } from '../run-script.ts';
import type { Lie, ScriptedDocument } from '../script.ts';
import type { RawItem } from './raw-items.ts';

const TWO_HOURS = 120;
const SIX_HOURS = 360;
const A_DAY = 24 * 60;

type Doubt = { slug: string; raisedAt: Instant };

const doubtsOf = (items: readonly RawItem[]): readonly Doubt[] =>
  items
    .flatMap(({ alert }) => {
      const slug = alert?.message['authority'];
      return alert?.message.kind === 'source-suspect' && typeof slug === 'string'
        ? [{ slug, raisedAt: alert.raisedAt }]
        : [];
    })
    .toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt));

/** Looks at the council's page while it lied and all else was well. */
const looksDuring = ({ urn, from, to }: Lie, { script, lookedAt }: Outcome): readonly Instant[] => {
  const isOutage = (at: Instant): boolean => script.outages.some((one) => one.from <= at && at < one.to);
  const isOtherLie = (at: Instant): boolean =>
    script.lies.some(
      (one) => one.urn === urn && one.from <= at && at < one.to && !(one.from === from && one.to === to),
    );
  return lookedAt.filter((at) => from <= at && at < to && !isOutage(at) && !isOtherLie(at));
};

/** The newest day of the council's documents that were listed all the while between two moments. */
const newestDay = ({ script }: Outcome, urn: string, isMeant: (one: ScriptedDocument) => boolean): IsoDate =>
  script.documents
    .filter((one) => one.urn === urn && one.goes === null && isMeant(one))
    .map(({ published }) => published)
    .toSorted()
    .at(-1) ?? '';

/** When documents came to the page or left it between two moments. */
const changesOf = ({ script }: Outcome, urn: string, from: Instant, to: Instant): readonly Instant[] =>
  script.documents
    .filter((one) => one.urn === urn)
    .flatMap(({ appears, goes }) => (goes === null ? [appears] : [appears, goes]))
    .filter((at) => at > from && at < to)
    .toSorted();

/**
 * Since when anybody who looked could have told that something is wrong: from the first moment where the page lists
 * nothing or leads elsewhere; once the list names a later day than the page where it leaves out what is new.
 */
const plainSince = ({ as, urn, from, to }: Lie, outcome: Outcome): Instant | undefined => {
  const { script } = outcome;
  // a page that says that it has not changed hides what it says now
  if (script.stuck.includes('page') && script.withValidators) return undefined;
  const shown = newestDay(outcome, urn, ({ appears }) => appears <= from);
  if (shown === '') return undefined;
  if (as === 'no-rows' || as === 'all-moved') return from;
  // it is the newest document that leads elsewhere: another once one came or went
  if (as === 'unknown-host') return changesOf(outcome, urn, from, to).at(-1) ?? from;
  const isListStuck = script.stuck.includes('listing') && script.withValidators;
  if (as !== 'without-new' || !script.withListing || isListStuck) return undefined;
  return script.documents
    .filter((one) => one.urn === urn && one.goes === null && one.appears > from && one.appears < to)
    .filter(({ published }) => published > newestDay(outcome, urn, ({ appears }) => appears < from))
    .map(({ appears }) => appears)
    .toSorted()[0];
};

const slugOf = ({ script }: Outcome, urn: string): string =>
  script.councils.find((council) => council.urn === urn)?.slug ?? '';

/** What two looks and two hours have seen is told, unless the operator was told of the same council a moment ago. */
const unnoticed = (outcome: Outcome, doubts: readonly Doubt[]): readonly string[] =>
  outcome.script.lies.flatMap((lie) => {
    const plain = plainSince(lie, outcome);
    const [first, ...others] = looksDuring(lie, outcome).filter((at) => plain !== undefined && at >= plain);
    const second = others.find((at) => first !== undefined && at >= addMinutes(first, TWO_HOURS));
    if (second === undefined) return [];
    const hoursBefore = addMinutes(second, -SIX_HOURS);
    const since = hoursBefore < lie.from ? hoursBefore : lie.from;
    const slug = slugOf(outcome, lie.urn);
    return doubts.some((one) => one.slug === slug && one.raisedAt > since && one.raisedAt <= second)
      ? []
      : [
          `the page of ${slug} lied (${lie.as}) from ${lie.from} to ${lie.to}, and the operator was not told by ${second}`,
        ];
  });

const tooOften = (doubts: readonly Doubt[]): readonly string[] =>
  doubts.flatMap(({ slug, raisedAt }, at) => {
    const last = doubts.slice(0, at).findLast((one) => one.slug === slug);
    return last !== undefined && raisedAt < addMinutes(last.raisedAt, SIX_HOURS)
      ? [`${slug} was doubted twice within six hours, at ${raisedAt}`]
      : [];
  });

/** Readers are told of an entry that leads nowhere after a day, and once. */
const unread = ({ script, accepted }: Outcome): readonly string[] => {
  const links = [...new Map(accepted.map(({ message }) => [message.alertId, message])).values()]
    .filter(({ kind }) => kind === 'unread')
    .flatMap(({ sources, authority }) => sources.map((url) => ({ url, authority })))
    .filter(({ url }) => !url.startsWith('https://files.ofsted.gov.uk/'));
  return links.flatMap(({ url, authority }, at) => {
    const urn = script.councils.find(({ slug }) => slug === authority)?.urn;
    const isLong = script.lies.some(
      (lie) => lie.urn === urn && /^(?:unknown-host|all-moved)$/.test(lie.as) && addMinutes(lie.from, A_DAY) <= lie.to,
    );
    return [
      ...(isLong ? [] : [`${url} was told as unread though it led nowhere for less than a day`]),
      ...(links.findIndex((one) => one.url === url) < at ? [`${url} was told as unread twice`] : []),
    ];
  });
};

/** A page that does not tell the truth is told to the operator, as often as agreed, and to readers as unread at most. */
export const liesAreNoticed = (outcome: Outcome, items: readonly RawItem[]): readonly string[] => {
  const doubts = doubtsOf(items);
  return [...unnoticed(outcome, doubts), ...tooOften(doubts), ...unread(outcome)];
};
