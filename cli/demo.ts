import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FetchHttp } from '../shared/adapters/http/fetch-http.ts';
import { PrintingPublisher } from '../shared/adapters/in-process.ts';
import { PdfDocumentReader } from '../shared/adapters/pdf/pdf-document-reader.ts';
import type { Message } from '../shared/domain/alert.ts';
import { longDate } from '../shared/domain/dates.ts';
import { londonDate } from '../shared/domain/london-time.ts';
import type { Watching } from '../shared/use-cases/watching.ts';
import { runCommand, typed } from './command-line.ts';
import { type LocalDynamo, startDynamo } from './laptop/dynamo.ts';
import { buildMonitor, storeOn } from './laptop/monitor.ts';
import { serveSite } from './laptop/site.ts';
import { FaultPlan } from './simulation/fault-plan.ts';
import { RecordedAnswers } from './simulation/recorded-answers.ts';
import { serveRecorded } from './simulation/recorded-server.ts';
import { sourcesNotRecorded } from './simulation/recorded-sources.ts';
import { loadScenario, type Scenario } from './simulation/scenario.ts';
import { SimulatedClock } from './simulation/simulated-clock.ts';
import { simulate } from './simulation/simulation.ts';
import { printMessage, terminalLog, untilStopped } from './terminal.ts';
import { userAgent } from './this-program.ts';
import { wholeNumber } from './typed-values.ts';

const HELP = `npm run demo -- [--port 3000] [--data DIR] [--speed N] [--exit]

Replays Medway's public record from 2015 to January 2026 from sources recorded with this project: no network, no
account. Every alert is printed as it goes out, and the page stays open on the result. The documents and articles are
re-set in our own words with true facts; file ids that begin with 590000 and addresses of articles are placeholders.

  --port N     where the page and the API are served (default 3000)
  --data DIR   keep the history there: run again, nothing is told twice; stopped half-way, it goes on (default: memory)
  --speed N    1 leaves a second to read after each message, 10 a tenth (default 1)
  --exit       end when the replay has ended
`;

/** Said on every page, feed and entry, and with every message. */
const DEMONSTRATION =
  'Grades, days and file numbers are true. The documents and articles were re-set in our own words: what stands in quotation marks is not Ofsted’s. File numbers that begin with 590000 and addresses of articles are placeholders and lead nowhere.';

const FOLDER = fileURLToPath(new URL('../tools/recordings/medway/', import.meta.url));

type Options = { port: number; data: string | undefined; speed: number; exit: boolean };

/** Where a replay that was stopped goes on: at the last poll that the store knows of. */
const resumeAt = async (dynamo: LocalDynamo, { start }: Scenario): Promise<string> => {
  const polled = (await storeOn(dynamo).states.sources()).flatMap(({ lastPolledAt }) => lastPolledAt ?? []);
  return [start, ...polled].toSorted().at(-1) ?? start;
};

const watchingOf = ({ authorities, history }: Scenario, answers: RecordedAnswers): Watching => ({
  authorities,
  shippedRecord: history === 'shipped',
  heartbeats: false,
  without: sourcesNotRecorded(answers),
});

/** Nothing here is quoted from Ofsted: a message of the demonstration does not say so. */
const asDemonstration = (message: Message): Message => ({
  ...message,
  subject: `Demonstration: ${message.subject}`,
  email:
    message.email?.replaceAll(/Ofsted’s own document(?: and quoted from it)?/g, 'a document re-set in our own words') ??
    null,
});

/** Prints each message, and leaves time to read it before the next round begins. */
const teller = (clock: SimulatedClock, speed: number) => {
  let told = 0;
  let read = 0;
  return {
    publisher: new PrintingPublisher((message) => {
      told += 1;
      printMessage(asDemonstration(message), clock.now());
    }),
    told: () => told,
    pause: async (): Promise<void> => {
      if (read < told) await wait(1_000 / speed);
      read = told;
    },
  };
};

/** Replays the record and gives the number of messages that went out. */
const replay = async (
  dynamo: LocalDynamo,
  scenario: Scenario,
  answers: RecordedAnswers,
  clock: SimulatedClock,
  speed: number,
  site: string,
): Promise<number> => {
  const server = await serveRecorded(answers, clock);
  const reader = new PdfDocumentReader();
  const { publisher, told, pause } = teller(clock, speed);
  const http = new FetchHttp({ userAgent: userAgent(), elsewhere: server.elsewhere });
  const outside = { http, reader, publisher, clock, log: terminalLog(), site };
  const watching = watchingOf(scenario, answers);
  try {
    await simulate({
      clock,
      end: scenario.end,
      answers,
      faults: new FaultPlan([]),
      startProcess: () => buildMonitor(dynamo, outside, watching),
      beforeRound: pause,
      onFault: (job, fault) => process.stderr.write(`${job} failed: ${fault}\n`),
    });
    return told();
  } finally {
    await reader.close();
    await server.stop();
  }
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const run = async ({ port, data, speed, exit }: Options): Promise<void> => {
  const scenario = await loadScenario(FOLDER);
  const answers = new RecordedAnswers(FOLDER, scenario);
  const dynamo = await startDynamo({ folder: data });
  const clock = new SimulatedClock(await resumeAt(dynamo, scenario));
  const site = await serveSite(dynamo, watchingOf(scenario, answers), clock, port, DEMONSTRATION).catch(
    async (error: unknown) => {
      await dynamo.stop();
      throw error;
    },
  );
  try {
    say(`Replaying Medway's public record from ${longDate(londonDate(clock.now()))} on. The page: ${site.url}/medway`);
    say(`Demonstration. ${DEMONSTRATION}`);
    const told = await replay(dynamo, scenario, answers, clock, speed, site.url);
    say(
      `${told === 0 ? 'Nothing new to tell.' : `${told} messages sent.`} The replay has ended on ${longDate(londonDate(scenario.end))}.`,
    );
    if (exit) return;
    say(`The page stays open: ${site.url}/medway (Ctrl+C ends)`);
    await untilStopped();
  } finally {
    await site.stop();
    await dynamo.stop();
  }
};

await runCommand(async () => {
  const { values } = typed({
    port: { type: 'string', default: '3000' },
    data: { type: 'string' },
    speed: { type: 'string', default: '1' },
    exit: { type: 'boolean', default: false },
  });
  if (values.help === true) return void process.stdout.write(HELP);
  await run({
    port: wholeNumber('--port', values.port, 0, 65_535),
    data: values.data,
    speed: wholeNumber('--speed', values.speed, 1, 1_000_000),
    exit: values.exit,
  });
  return 0;
});
