import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS_FILE } from '../infra/settings-file.ts';
import { FetchHttp } from '../shared/adapters/http/fetch-http.ts';
import { PrintingPublisher, systemClock } from '../shared/adapters/in-process.ts';
import { PdfDocumentReader } from '../shared/adapters/pdf/pdf-document-reader.ts';
import { type Authority, currentAuthorities } from '../shared/domain/authority.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, type Job, jobsDueAt } from '../shared/domain/schedules.ts';
import { pingOutside } from '../shared/use-cases/tell/proof-of-life.ts';
import { runCommand, typed, UsageError } from './command-line.ts';
import { type LocalDynamo, startDynamo } from './laptop/dynamo.ts';
import { type Monitor, runJobs } from './laptop/jobs.ts';
import { buildMonitor } from './laptop/monitor.ts';
import { pingUrlOf } from './laptop/ping-url.ts';
import { RoundLog } from './laptop/rounds.ts';
import { serveSite } from './laptop/site.ts';
import { noteRunning } from './run-file.ts';
import { printMessage, untilStopped } from './terminal.ts';
import { userAgent } from './this-program.ts';
import { councilOfToday, proxyOf, wholeNumber } from './typed-values.ts';

const HELP = `npm start -- [--authority SLUG]... [--all] [--port 3000] [--data DIR] [--contact TEXT] [--once]
             [--ping-url URL]

Watches Ofsted's public record on this machine, with no AWS account: alerts are printed here and listed on the page.

  --authority SLUG  the council to watch; may be given several times (default medway)
  --all             every council of today: 153
  --port N          where the page and the API are served (default 3000)
  --data DIR        where the history is kept (default .data)
  --contact TEXT    an address or page that the watched sites can reach you by; it goes into the user agent
  --once            one round of polls, then the end; exit code 1 where no source was seen
  --ping-url URL    a dead-man's switch, called after each completed poll of Ofsted's site (default: pingUrl of
                    ofsted-watch.settings.json; "" for none). Give each monitor a switch of its own

An http proxy that HTTPS_PROXY names is used, unless NO_PROXY is *.
`;

const GRID_MS = GRID_MINUTES * 60_000;
const A_WEEK_OF_ROUNDS = (7 * 24 * 60) / GRID_MINUTES;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** One round of jobs, told of at its end; a round with a poll of Ofsted's site also to the dead-man's switch. */
const roundOf = (monitor: Monitor, told: RoundLog, pingUrl: string | undefined) => (jobs: readonly Job[]) =>
  told.around(monitor.deps.states, systemClock, async () => {
    const failed = new Map((await runJobs(monitor, jobs)).map(({ job, fault }) => [job, fault]));
    for (const job of jobs) told.jobEnded(job, failed.get(job));
    const isPolled = jobs.includes('poll-ofsted') && !failed.has('poll-ofsted');
    if (isPolled && pingUrl !== undefined) await pingOutside(monitor.deps, pingUrl);
  });

type Round = ReturnType<typeof roundOf>;

/** Every job that came due after one moment and up to another: a laptop that slept makes up for what it missed. */
const jobsDueSince = (after: number, upTo: number): readonly Job[] => {
  const moments = Array.from(
    { length: Math.min((upTo - after) / GRID_MS, A_WEEK_OF_ROUNDS) },
    (_, at) => upTo - at * GRID_MS,
  );
  const due = new Set(moments.flatMap((moment) => jobsDueAt(new Date(moment).toISOString())));
  return JOBS_IN_ORDER.filter((job) => due.has(job));
};

const lastRoundBefore = (moment: number): number => Math.floor(moment / GRID_MS) * GRID_MS;

/** Runs every job at its own cadence until `stopped`; a round that takes long only delays the next. */
const keepWatching = async (round: Round, stopped: AbortSignal): Promise<void> => {
  let done = lastRoundBefore(Date.now());
  while (!stopped.aborted) {
    await wait(done + GRID_MS - Date.now(), undefined, { signal: stopped }).catch(() => {});
    if (stopped.aborted) return;
    const now = lastRoundBefore(Date.now());
    await round(jobsDueSince(done, now));
    done = now;
  }
};

type Options = {
  authorities: readonly Authority[];
  port: number;
  data: string;
  contact: string | undefined;
  once: boolean;
  pingUrl: string | undefined;
};

/** Gives the exit code: one round that saw no source at all has failed. */
const watch = async (
  dynamo: LocalDynamo,
  { authorities, contact, once, pingUrl }: Pick<Options, 'authorities' | 'contact' | 'once' | 'pingUrl'>,
  site: string,
): Promise<number> => {
  const proxy = proxyOf(process.env);
  if (proxy !== undefined) say(`Sources are asked through the proxy ${proxy.url.host} (${proxy.variable}).`);
  const reader = new PdfDocumentReader();
  const publisher = new PrintingPublisher((message) => printMessage(message, systemClock.now()));
  const told = new RoundLog((line) => process.stderr.write(`${line}\n`));
  const http = new FetchHttp({ userAgent: userAgent(contact), proxy: proxy?.url });
  const outside = { http, reader, publisher, clock: systemClock, log: told.log, site };
  const round = roundOf(buildMonitor(dynamo, outside, { authorities, shippedRecord: true }), told, pingUrl);
  const stopping = new AbortController();
  try {
    const { seen } = await round(JOBS_IN_ORDER.filter((job) => job !== 'heartbeat' && job !== 'sweep-pages'));
    if (once) return seen === 0 ? 1 : 0;
    void untilStopped().then(() => stopping.abort());
    await keepWatching(round, stopping.signal);
    return 0;
  } finally {
    await reader.close();
  }
};

const run = async (options: Options): Promise<number> => {
  const { authorities, port, data, once, pingUrl } = options;
  const dynamo = await startDynamo({ folder: data });
  const ended = noteRunning(data, dynamo.socket);
  try {
    const site = once ? undefined : await serveSite(dynamo, { authorities, shippedRecord: true }, systemClock, port);
    say(
      `Watching ${authorities.length > 5 ? `${authorities.length} councils` : authorities.map(({ name }) => name).join(', ')}. History in ${data}.`,
    );
    if (pingUrl !== undefined) say(`Each poll of Ofsted's site calls ${new URL(pingUrl).host}.`);
    if (site !== undefined) say(`The page: ${site.url}/${authorities[0]?.slug} (Ctrl+C ends)`);
    const code = await watch(dynamo, options, site?.url ?? `http://localhost:${port}`);
    await site?.stop();
    return code;
  } finally {
    ended();
    await dynamo.stop();
  }
};

await runCommand(async () => {
  const { values } = typed({
    authority: { type: 'string', multiple: true },
    all: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
    data: { type: 'string', default: '.data' },
    contact: { type: 'string' },
    once: { type: 'boolean', default: false },
    'ping-url': { type: 'string' },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  if (values.all && values.authority !== undefined)
    throw new UsageError('Give --authority or --all, not both. See --help.');
  return run({
    authorities: values.all ? currentAuthorities() : [...new Set(values.authority ?? ['medway'])].map(councilOfToday),
    port: wholeNumber('--port', values.port, 0, 65_535),
    data: values.data,
    contact: values.contact,
    once: values.once,
    pingUrl: pingUrlOf(values['ping-url'], SETTINGS_FILE),
  });
});
