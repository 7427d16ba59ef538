import {
  type AlertEntry,
  type DocumentAlert,
  type Group,
  hasAlert,
  isDocumentAlert,
} from '../../domain/one-message.ts';
import type { Deps } from '../deps.ts';

type SealDeps = Pick<Deps, 'history'>;

/** What is sent in one message: the alert that gives it its id, and the documents sent with it. */
export type Envelope = { lead: AlertEntry; carried: readonly DocumentAlert[] };

type Sealed = NonNullable<AlertEntry['alert']['sealed']>;

const withAlert = (entry: Awaited<ReturnType<Deps['history']['entry']>>): AlertEntry | undefined =>
  entry !== undefined && hasAlert(entry) ? entry : undefined;

/** Seals an alert unless somebody else was faster; answers what stands then. */
const seal = async ({ history }: SealDeps, entry: AlertEntry, sealed: Sealed): Promise<AlertEntry> =>
  withAlert(await history.updateUnsealed(entry, { ...entry.alert, sealed })) ?? entry;

const isCarriedBy = ({ alert: { sealed } }: AlertEntry, { id }: AlertEntry): boolean =>
  sealed !== undefined && 'carriedBy' in sealed && sealed.carriedBy === id;

const alone = (lead: AlertEntry): Envelope => ({ lead, carried: [] });

/** Those whom the seal of an alert names, from the ledger: each attempt sends the same. */
const opened = async ({ history }: SealDeps, lead: AlertEntry, carries: readonly string[]): Promise<Envelope> => {
  const named = await Promise.all(carries.map((id) => history.entry(lead.urn, id)));
  return { lead, carried: named.flatMap((one) => withAlert(one) ?? []).filter(isDocumentAlert) };
};

/** An alert carried by one that was sent before it could be marked itself. */
const settle = async ({ history }: SealDeps, entry: AlertEntry, { alert }: AlertEntry): Promise<void> => {
  const { state, attempts, sentAt, messageId } = alert;
  await history.updateAlert(entry, { ...entry.alert, state, attempts, sentAt, messageId, lastError: null });
};

/** One whose carrier went without it goes alone. */
const released = async ({ history }: SealDeps, entry: AlertEntry): Promise<Envelope> => {
  const alert = { ...entry.alert, sealed: { carries: [] } };
  await history.updateAlert(entry, alert);
  return alone({ ...entry, alert });
};

const carriedTurn = async (deps: SealDeps, entry: AlertEntry, carrier: string): Promise<Envelope | undefined> => {
  const lead = withAlert(await deps.history.entry(entry.urn, carrier));
  if (lead === undefined) return released(deps, entry);
  const { sealed, state } = lead.alert;
  if (sealed === undefined) return sealGroup(deps, [lead, entry]);
  if (!('carries' in sealed && sealed.carries.includes(entry.id))) return released(deps, entry);
  if (state === 'sent') await settle(deps, entry, lead);
  return undefined;
};

/**
 * Settles what goes out together before it is tried. Undefined where there is nothing to send now: it was sent
 * meanwhile, or another alert carries it.
 */
export const sealGroup = async (deps: SealDeps, [first, ...others]: Group): Promise<Envelope | undefined> => {
  const joined: string[] = [];
  for (const other of others) {
    if (isCarriedBy(await seal(deps, other, { carriedBy: first.id }), first)) joined.push(other.id);
  }
  const lead = first.alert.sealed === undefined ? await seal(deps, first, { carries: joined }) : first;
  const { sealed, state } = lead.alert;
  if (state === 'sent') return undefined;
  if (sealed === undefined) return alone(lead);
  return 'carries' in sealed ? opened(deps, lead, sealed.carries) : carriedTurn(deps, lead, sealed.carriedBy);
};
