import { setTimeout as pause } from 'node:timers/promises';
import { median, timed } from '../bench/measure.ts';
import { Changedetection, type Watch } from './changedetection.ts';
import { type Mailbox, type Notice, withMailbox } from './mailbox.ts';
import type { Outcome, Peer } from './peer.ts';
import { LISTING, PROVIDER } from './recording.ts';
import { onStage, type Stage } from './stage.ts';
import type { Said } from './steps.ts';

const TIMELINE = { include_filters: ['ol.timeline'] };

/** Ways to set it up, from what it does by itself to what somebody who knows it well would choose. */
const WATCHES: readonly Watch[] = [
  { url: PROVIDER, title: 'council’s page, as it comes', options: {} },
  { url: PROVIDER, title: 'council’s page, CSS filter', options: TIMELINE },
  { url: PROVIDER, title: 'council’s page, CSS filter, new lines', options: { ...TIMELINE, check_unique_lines: true } },
  { url: LISTING, title: 'listing, as it comes', options: {} },
  {
    url: LISTING,
    title: 'listing, council’s row by XPath',
    options: { include_filters: ['//li[contains(@class,"search-result")][contains(.,"80522")]'] },
  },
];

/** It tells of a filter that finds nothing by the same way as of a change, in other words. */
const whatOf = ({ text }: Notice): Said['what'] => (/filter was not present/i.test(text) ? 'blind' : 'alert');

/** A thread of it hands over notifications, and looks for them each second. */
const NOTIFIED_WITHIN_MS = 2_500;

type Watched = Watch & { uuid: string; said: Said[]; ms: number[]; shown: Map<string, number> };

const addAll = (program: Changedetection, stage: Stage, mailbox: Mailbox): Promise<Watched[]> =>
  Promise.all(
    WATCHES.map(async (watch, at) => {
      const uuid = await program.add({ ...watch, url: stage.address(watch.url) }, mailbox.address(String(at)));
      return { ...watch, uuid, said: [], ms: [], shown: new Map() };
    }),
  );

const watchAll = async (program: Changedetection, stage: Stage, mailbox: Mailbox): Promise<Watched[]> => {
  const watched = await addAll(program, stage, mailbox);
  await stage.walk(async (step, isLast) => {
    for (const { uuid, ms, shown } of watched)
      ms.push(
        await timed(async () => {
          const error = await program.look(uuid);
          if (error !== undefined) shown.set(step.name, (shown.get(step.name) ?? 0) + 1);
        }),
      );
    if (isLast) await pause(NOTIFIED_WITHIN_MS);
    for (const notice of isLast ? mailbox.take() : [])
      watched[Number(notice.box)]?.said.push({ step, what: whatOf(notice) });
  });
  return watched;
};

const shownAt = (shown: ReadonlyMap<string, number>): string =>
  shown.size === 0
    ? ''
    : `shows an error in its list after ${[...shown].map(([name, looks]) => `${looks} looks (${name})`).join(', ')}`;

/** changedetection.io with each way to watch. */
export const pageWatcher =
  (environment: string): Peer =>
  (staged) =>
    onStage(staged, (stage) =>
      withMailbox(async (mailbox) => {
        const program = await Changedetection.start(environment);
        const watched = await watchAll(program, stage, mailbox).catch(async (fault) => {
          await program.stop();
          throw fault;
        });
        const megabytes = await program.stop();
        return watched.map(
          ({ title, said, ms, shown }): Outcome => ({
            name: `changedetection.io: ${title}`,
            eyes: ['site'],
            said,
            msALook: median(ms),
            megabytes,
            note: shownAt(shown),
          }),
        );
      }),
    );
