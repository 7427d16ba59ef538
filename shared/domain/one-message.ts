import type { Alert, AlertKind } from './alert.ts';
import type { HistoryEntry } from './history.ts';
import type { Publication } from './publication.ts';

/** An entry that raised an alert. */
export type AlertEntry = HistoryEntry & { alert: Alert };

/** An entry about a document that raised an alert. */
export type DocumentAlert = AlertEntry & { publication: Publication };

export const hasAlert = (entry: HistoryEntry): entry is AlertEntry => entry.alert !== null;

export const isDocumentAlert = (entry: AlertEntry): entry is DocumentAlert => entry.publication !== null;

/** The most important first: what a message about several documents is called after. */
const KINDS: readonly AlertKind[] = ['rating-change', 'rating-unchanged', 'visit-findings'];

/** Not settled yet, or only on the side of the one carried: a process that died began it. */
const isOpen = ({ alert: { sealed } }: AlertEntry, all: readonly AlertEntry[]): boolean =>
  sealed === undefined ||
  ('carriedBy' in sealed && all.some(({ id, alert }) => id === sealed.carriedBy && alert.sealed === undefined));

/** What it was heard by is settled: an answer to it waits to go out. */
const isAnswered = ({ alert: { message } }: AlertEntry, all: readonly AlertEntry[]): boolean =>
  all.some(({ alert }) => alert.message.answers?.some(({ alertId }) => alertId === message.alertId));

/** A message that confirms a report of the press names it, and only one can be named: it goes alone. */
const mayJoin = (entry: AlertEntry, all: readonly AlertEntry[]): boolean =>
  isDocumentAlert(entry) &&
  isOpen(entry, all) &&
  !isAnswered(entry, all) &&
  KINDS.includes(entry.alert.message.kind) &&
  entry.alert.message.confirms === null;

const dayOf = ({ urn, publication }: AlertEntry): string => `${urn} ${publication?.published}`;

const byImportance = (a: AlertEntry, b: AlertEntry): number =>
  KINDS.indexOf(a.alert.message.kind) - KINDS.indexOf(b.alert.message.kind) ||
  b.alert.message.severity - a.alert.message.severity ||
  a.id.localeCompare(b.id);

const isRating = ({ alert }: AlertEntry): boolean => alert.message.changes.length > 0;

/** One message: the alert that gives it its id, then those that may go with it. */
export type Group = readonly [AlertEntry, ...AlertEntry[]];

/** More would be more than anybody reads in one message; the others have a second one. */
const AT_MOST = 10;

const ratingsApart = (ofOneDay: readonly AlertEntry[]): readonly Group[] => {
  const [first, ...others] = ofOneDay.toSorted(byImportance);
  if (first === undefined) return [];
  const alone = others.filter(isRating).map((rating): Group => [rating]);
  const besides = others.filter((other) => !isRating(other));
  return [[first, ...besides.slice(0, AT_MOST - 1)], ...alone, ...ratingsApart(besides.slice(AT_MOST - 1))];
};

type Run = { day: string | undefined; entries: AlertEntry[] };

/** Alerts that may join and have nothing else of their council between them, so that the order stays. */
const runsOf = (entries: readonly AlertEntry[]): readonly Run[] => {
  const runs: Run[] = [];
  const lastOf = new Map<string | null, Run>();
  for (const entry of entries) {
    const day = mayJoin(entry, entries) ? dayOf(entry) : undefined;
    const last = lastOf.get(entry.urn);
    if (day !== undefined && last?.day === day) last.entries.push(entry);
    else {
      const run = { day, entries: [entry] };
      runs.push(run);
      lastOf.set(entry.urn, run);
    }
  }
  return runs;
};

/**
 * What may go into one message: ratings and visits of one council that Ofsted published on one day, at most one
 * rating among them. Everything else goes alone; the order stays.
 */
export const groupsOf = (entries: readonly AlertEntry[]): readonly Group[] =>
  runsOf(entries).flatMap((run) => ratingsApart(run.entries));
