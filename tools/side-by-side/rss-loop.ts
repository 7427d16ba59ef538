import Parser from 'rss-parser';
import { median } from '../bench/measure.ts';
import { isAboutMedway } from './keyword-rules.ts';
import type { Peer } from './peer.ts';
import { FEED } from './recording.ts';
import { onStage } from './stage.ts';
import type { Said } from './steps.ts';

type Item = { guid?: string; link?: string; title?: string; contentSnippet?: string };

/**
 * The whole of a program in the fewest lines: what is new by its guid and about the council is told; what is there on
 * the first look is not; a fault is written to the log and the next look goes on.
 */
const loop = (url: string) => {
  const parser = new Parser<object, Item>();
  const seen = new Set<string>();
  let isFirst = true;
  return async (): Promise<{ alerts: number; isLogged: boolean }> => {
    try {
      const { items } = await parser.parseURL(url);
      const fresh = items.filter(({ guid, link }) => !seen.has(guid ?? link ?? ''));
      for (const { guid, link } of fresh) seen.add(guid ?? link ?? '');
      const alerts = isFirst ? [] : fresh.filter((item) => isAboutMedway(`${item.title} ${item.contentSnippet}`));
      isFirst = false;
      return { alerts: alerts.length, isLogged: false };
    } catch {
      return { alerts: 0, isLogged: true };
    }
  };
};

/** A plain loop around rss-parser, in this very process. */
export const rssLoop: Peer = (staged) =>
  onStage(staged, async ({ address, walk }) => {
    const look = loop(address(FEED));
    const said: Said[] = [];
    const ms: number[] = [];
    const logged = new Set<string>();
    await walk(async (step) => {
      const begun = performance.now();
      const { alerts, isLogged } = await look();
      ms.push(performance.now() - begun);
      said.push(...Array.from({ length: alerts }, (): Said => ({ step, what: 'alert' })));
      if (isLogged) logged.add(step.name);
    });
    return [
      {
        name: 'rss-parser loop',
        eyes: ['feed'],
        said,
        msALook: median(ms),
        megabytes: null,
        note: logged.size === 0 ? '' : `a line in its log at ${[...logged].join(', ')}`,
      },
    ];
  });
