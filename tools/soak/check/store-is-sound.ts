import type { RawItem } from './raw-items.ts';

const nameOf = ({ PK, SK }: RawItem): string => `${PK} ${SK}`;

/** What an item must carry to be found by the index of what waits: nothing once it is done. */
const dueAt = ({ alert, document }: RawItem): string | undefined => {
  if (alert != null && alert.state === 'pending') return alert.nextAttemptAt;
  return document?.state === 'waiting' ? document.nextAttemptAt : undefined;
};

const indexFaults = (item: RawItem): readonly string[] => {
  const due = dueAt(item);
  const isIndexed = item.waitingFor !== undefined || item.waitingSince !== undefined;
  const faults: string[] = [];
  if (isIndexed !== (due !== undefined)) faults.push('the index of what waits and the item disagree');
  if (due !== undefined && item.waitingSince?.startsWith(`${due}#`) !== true)
    faults.push('it waits for another moment');
  if ((item.raised !== undefined) !== (item.alert != null)) faults.push('the list of alerts and the item disagree');
  if (item.alert != null && item.raisedInOrder?.startsWith(`${item.alert.raisedAt}#`) !== true)
    faults.push('it stands at another place in the list of alerts');
  return faults.map((fault) => `${nameOf(item)}: ${fault}`);
};

const unfinished = (item: RawItem): readonly string[] => {
  const { alert, document, watch } = item;
  const faults: string[] = [];
  if (alert != null && alert.state === 'pending') faults.push(`${alert.message.alertId} was never sent`);
  if (document !== undefined && document.state === 'waiting' && !document.told) faults.push('nobody was told of it');
  if (watch !== undefined && watch.phase !== 'watching') faults.push(`the council is still ${watch.phase}`);
  return faults.map((fault) => `${nameOf(item)}: ${fault}`);
};

/** Whether the indexes agree with the items, and nothing is left to be done. */
export const storeIsSound = (items: readonly RawItem[]): readonly string[] =>
  items.flatMap((item) => [...indexFaults(item), ...unfinished(item)]);
