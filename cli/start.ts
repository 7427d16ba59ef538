import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../shared/adapters/clock/system-clock.ts';
import { FetchHttp } from '../shared/adapters/http/fetch-http.ts';
import { PrintingPublisher } from '../shared/adapters/memory/printing-publisher.ts';
import { PdfDocumentReader } from '../shared/adapters/pdf/pdf-document-reader.ts';
import type { Authority } from '../shared/domain/authority.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, type Job, jobsDueAt } from '../shared/domain/schedules.ts';
import { runCommand, typed } from './command-line.ts';
import { type LocalDynamo, startDynamo } from './laptop/dynamo.ts';
import { type Monitor, runJobs } from './laptop/jobs.ts';
import { buildMonitor } from './laptop/monitor.ts';
import { serveSite } from './laptop/site.ts';
import { noteRunning } from './run-file.ts';
import { printMessage, terminalLog, untilStopped } from './terminal.ts';
import { userAgent } from './this-program.ts';
import { councilOfToday, wholeNumber } from './typed-values.ts';

const HELP = `npm start -- [--authority SLUG]... [--port 3000] [--data DIR] [--contact TEXT] [--once]

Watches Ofsted's public record on this machine, with no AWS account: alerts are printed here and listed on the page.

  --authority SLUG  the council to watch; may be given several times (default medway)
  --port N          where the page and the API are served (default 3000)
  --data DIR        where the history is kept (default .data)
  --contact TEXT    an address or page that the watched sites can reach you by; it goes into the user agent
  --once            one round of polls, then the end
`;

const GRID_MS = GRID_MINUTES * 60_000;
const A_WEEK_OF_ROUNDS = (7 * 24 * 60) / GRID_MINUTES;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const round = async (monitor: Monitor, jobs: readonly Job[]): Promise<void> => {
  for (const { job, fault } of await runJobs(monitor, jobs))
    process.stderr.write(
      `${job} failed and is tried again at its next turn: ${fault instanceof Error ? fault.message : fault}\n`,
    );
};

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
const keepWatching = async (monitor: Monitor, stopped: AbortSignal): Promise<void> => {
  let done = lastRoundBefore(Date.now());
  while (!stopped.aborted) {
    await wait(done + GRID_MS - Date.now(), undefined, { signal: stopped }).catch(() => {});
    if (stopped.aborted) return;
    const now = lastRoundBefore(Date.now());
    await round(monitor, jobsDueSince(done, now));
    done = now;
  }
};

const watch = async (
  dynamo: LocalDynamo,
  authorities: readonly Authority[],
  contact: string | undefined,
  once: boolean,
) => {
  const reader = new PdfDocumentReader();
  const publisher = new PrintingPublisher((message) => printMessage(message, systemClock.now()));
  const http = new FetchHttp({ userAgent: userAgent(contact) });
  const outside = { http, reader, publisher, clock: systemClock, log: terminalLog() };
  const monitor = buildMonitor(dynamo, outside, { authorities, shippedRecord: true });
  const stopping = new AbortController();
  try {
    await round(
      monitor,
      JOBS_IN_ORDER.filter((job) => job !== 'heartbeat' && job !== 'sweep-pages'),
    );
    if (once) return;
    void untilStopped().then(() => stopping.abort());
    await keepWatching(monitor, stopping.signal);
  } finally {
    await reader.close();
  }
};

type Options = {
  authorities: readonly Authority[];
  port: number;
  data: string;
  contact: string | undefined;
  once: boolean;
};

const run = async ({ authorities, port, data, contact, once }: Options): Promise<void> => {
  const dynamo = await startDynamo({ folder: data });
  const ended = noteRunning(data, dynamo.socket);
  try {
    const site = once ? undefined : await serveSite(dynamo, { authorities, shippedRecord: true }, systemClock, port);
    say(`Watching ${authorities.map(({ name }) => name).join(', ')}. History in ${data}.`);
    if (site !== undefined) say(`The page: ${site.url}/${authorities[0]?.slug} (Ctrl+C ends)`);
    await watch(dynamo, authorities, contact, once);
    await site?.stop();
  } finally {
    ended();
    await dynamo.stop();
  }
};

await runCommand(async () => {
  const { values } = typed({
    authority: { type: 'string', multiple: true, default: ['medway'] },
    port: { type: 'string', default: '3000' },
    data: { type: 'string', default: '.data' },
    contact: { type: 'string' },
    once: { type: 'boolean', default: false },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  await run({
    authorities: [...new Set(values.authority)].map(councilOfToday),
    port: wholeNumber('--port', values.port, 0, 65_535),
    data: values.data,
    contact: values.contact,
    once: values.once,
  });
  return 0;
});
