import type { Accepted } from '../faulty-ports.ts';
import type { RawItem } from './raw-items.ts';

const sameWords = (a: Accepted, b: Accepted): boolean => JSON.stringify(a.message) === JSON.stringify(b.message);

/** A message repeats only where something went wrong after it was accepted and before it was marked, and in the same words. */
const repeats = (accepted: readonly Accepted[]): readonly string[] =>
  accepted.flatMap((one, at) => {
    const before = accepted.slice(0, at).findLast(({ message }) => message.alertId === one.message.alertId);
    if (before === undefined) return [];
    const isExplained = before.round.faults > before.faultsBefore;
    return [
      ...(isExplained ? [] : [`${one.message.alertId} was sent twice though nothing went wrong after it was accepted`]),
      ...(sameWords(before, one) ? [] : [`${one.message.alertId} was sent twice in different words`]),
    ];
  });

/** What confirms or corrects a message never leaves before it. */
const outOfOrder = (accepted: readonly Accepted[]): readonly string[] =>
  accepted.flatMap(({ message: { alertId, confirms } }, at) =>
    confirms === null || accepted.slice(0, at).some(({ message }) => message.alertId === confirms)
      ? []
      : [`${alertId} left before ${confirms}, which it answers`],
  );

const ONE_OF: readonly { kinds: readonly string[]; what: string }[] = [
  { kinds: ['rating-change', 'rating-unchanged', 'visit-findings', 'revised'], what: 'what it says' },
  { kinds: ['unread'], what: 'that it cannot be read' },
  { kinds: ['late-listing'], what: 'in a digest' },
];

const eachOnce = (accepted: readonly Accepted[]): readonly Accepted[] => [
  ...new Map(accepted.map((one) => [one.message.alertId, one])).values(),
];

/** Nothing is told of one document under two ids, and never that it cannot be read after it was. */
const twoIds = (accepted: readonly Accepted[]): readonly string[] => {
  const once = eachOnce(accepted);
  const urls = new Set(once.flatMap(({ message }) => message.sources));
  return [...urls].flatMap((url) => {
    const about = once.filter(({ message }) => message.sources.includes(url)).map(({ message }) => message);
    const twice = ONE_OF.filter(({ kinds }) => about.filter(({ kind }) => kinds.includes(kind)).length > 1);
    const kinds = about.map(({ kind }) => kind);
    const read = kinds.findIndex((kind) => ONE_OF[0]?.kinds.includes(kind));
    return [
      ...twice.map(({ what }) => `${url} was told twice: ${what}`),
      ...(read >= 0 && kinds.indexOf('unread') > read ? [`${url} was told as unread after it had been read`] : []),
    ];
  });
};

/** What was accepted and what the ledger holds are the same messages. */
const ledgerAgrees = (accepted: readonly Accepted[], items: readonly RawItem[]): readonly string[] => {
  const entered = new Set(
    items.flatMap(({ alert }) => (alert?.state === 'dropped' ? [] : (alert?.message.alertId ?? []))),
  );
  // a notice that was refused, as far as anybody knew, and was then overtaken
  const known = new Set(items.flatMap(({ alert }) => alert?.message.alertId ?? []));
  const sent = new Set(accepted.map(({ message }) => message.alertId));
  return [
    ...[...entered].filter((id) => !sent.has(id)).map((id) => `${id} is in the ledger and was never accepted`),
    ...[...sent].filter((id) => !known.has(id)).map((id) => `${id} was accepted and is not in the ledger`),
  ];
};

export const toldOnce = (accepted: readonly Accepted[], items: readonly RawItem[]): readonly string[] => [
  ...repeats(accepted),
  ...outOfOrder(accepted),
  ...twoIds(accepted),
  ...ledgerAgrees(accepted, items),
];
