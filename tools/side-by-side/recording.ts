import { join, resolve } from 'node:path';
import { loadScenario, type RecordedResponse, type Scenario } from '../../cli/simulation/scenario.ts';
import { listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import type { Step } from './steps.ts';

/** The recorded sources that ship with the project. */
export const RECORDING = resolve(import.meta.dirname, '../recordings/medway');

export const PROVIDER = providerUrl('80522');
/** The second page of the listing, on which Medway stands. */
export const LISTING = listingUrl(1);
export const FEED = 'https://www.kentonline.co.uk/_api/rss/medway_messenger_news_feed.xml';

/** A scenario in its folder, and what happens in it. */
export type Staged = { folder: string; scenario: Scenario; steps: readonly Step[] /** At each step. */; looks: number };

const FILE = /\/file\/(?<id>\d+)$/;

/** The only article of the recorded feed that tells an event of its own: the others report a document. */
const PLAN = '2019-12-02';

const documentsAt = (responses: readonly RecordedResponse[]): readonly string[] =>
  responses.flatMap(({ url }) => FILE.exec(url)?.groups?.['id'] ?? []);

const newsAt = (at: string, sameDay: readonly RecordedResponse[], urls: readonly string[]): readonly string[] => [
  ...(urls.some((url) => url.includes('api/search.json')) ? ['direction'] : []),
  ...(urls.includes(FEED) ? (at.startsWith(PLAN) ? ['plan'] : documentsAt(sameDay)) : []),
];

const stepOf = (at: string, all: readonly RecordedResponse[], start: string): Step => {
  const changed = all.filter(({ from }) => from === at);
  const sameDay = all.filter(({ from }) => from.slice(0, 10) === at.slice(0, 10));
  const urls = changed.map(({ url }) => url);
  const events = [...documentsAt(changed), ...newsAt(at, sameDay, urls)];
  return { at, name: at.slice(0, 16), events: at === start ? [] : events, blind: [] };
};

/** Ten years of Medway as they were recorded: each change of an answer is a step. */
export const history = async (): Promise<Staged> => {
  const scenario = await loadScenario(RECORDING);
  const moments = [...new Set(scenario.responses.map(({ from }) => from))].toSorted();
  return {
    folder: RECORDING,
    looks: 1,
    scenario,
    steps: moments.map((at) => stepOf(at, scenario.responses, scenario.start)),
  };
};

/** The file of the recording that an address answered at a moment. */
export const recordedBody = ({ responses }: Scenario, url: string, at: string): string => {
  const body = responses.findLast((response) => response.url === url && response.from <= at)?.body;
  if (body === undefined) throw new Error(`nothing is recorded for ${url} at ${at}`);
  return join(RECORDING, body);
};
