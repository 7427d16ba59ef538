import type { Accepted } from '../faulty-ports.ts';
import type { Outcome } from '../run-script.ts';

type Message = Accepted['message'];

const FILES = 'https://files.ofsted.gov.uk/';

const once = (accepted: readonly Accepted[]): readonly Message[] => [
  ...new Map(accepted.map(({ message }) => [message.alertId, message])).values(),
];

const welcomes = ({ script }: Outcome, told: readonly Message[]): readonly string[] =>
  script.councils.flatMap(({ slug }) => {
    const count = told.filter(({ kind, authority }) => kind === 'welcome' && authority === slug).length;
    return count === 1 ? [] : [`${slug} was welcomed ${count} times`];
  });

/** A rating comes from Ofsted's documents alone, and one event of the press is passed on once. */
const press = ({ script }: Outcome, told: readonly Message[]): readonly string[] => {
  const reported = told.filter(({ kind }) => kind === 'reported');
  const unfounded = told.filter(
    ({ kind, sources }) => kind.startsWith('rating-') && !sources.every((url) => url.startsWith(FILES)),
  );
  const isAlone =
    script.stories.length > 0 && !script.documents.some(({ kind, urn }) => kind === 'ilacs' && urn === '80522');
  return [
    ...unfounded.map(({ alertId }) => `${alertId} rests on something other than Ofsted’s document`),
    ...(reported.length > 1 ? [`one event was reported ${reported.length} times`] : []),
    ...(reported.length > 0 && script.stories.length === 0 ? ['reported though no story was told'] : []),
    ...(isAlone && reported.length === 0 ? ['a story without any document was not reported'] : []),
  ];
};

const SIX_HOURS_MS = 6 * 60 * 60_000;

type Notice = { kind: string; source: string; raisedAt: number };

const noticesOf = ({ items }: Outcome): readonly Notice[] =>
  items
    .flatMap(({ alert }) => {
      if (typeof alert !== 'object' || alert === null || !('message' in alert) || !('raisedAt' in alert)) return [];
      const { message, raisedAt } = alert;
      if (typeof message !== 'object' || message === null || !('kind' in message) || !('subject' in message)) return [];
      const source = String(message.subject).replace(/^.*?: | is (?:down|back)$/g, '');
      return [{ kind: String(message.kind), source, raisedAt: Date.parse(String(raisedAt)) }];
    })
    .toSorted((a, b) => a.raisedAt - b.raisedAt);

/** A source is called down at most every six hours, and back once an outage. */
const operator = (outcome: Outcome): readonly string[] => {
  const notices = noticesOf(outcome).filter(({ kind }) => kind === 'source-down' || kind === 'source-recovered');
  return notices.flatMap(({ kind, source, raisedAt }, at) => {
    const before = notices.slice(0, at).filter((one) => one.source === source);
    const last = before.at(-1);
    const lastDown = before.findLast((one) => one.kind === 'source-down');
    if (kind === 'source-recovered')
      return last?.kind === 'source-down' ? [] : [`${source} came back without having been told as down`];
    return lastDown !== undefined && raisedAt - lastDown.raisedAt < SIX_HOURS_MS
      ? [`${source} was told as down twice within six hours`]
      : [];
  });
};

/** Gaps in the ledger are told where something was lost, and here nothing is. */
const gaps = (told: readonly Message[]): readonly string[] =>
  told
    .filter(({ kind, alertId }) => kind === 'reconcile-gap' && !/-not-(?:sent|told)$/.test(alertId))
    .map(({ alertId }) => `a gap was told: ${alertId}`);

/** Welcomes, what the press said, and what the operator was told. */
export const othersAreTold = (outcome: Outcome): readonly string[] => {
  const told = once(outcome.accepted);
  return [...welcomes(outcome, told), ...press(outcome, told), ...operator(outcome), ...gaps(told)];
};
