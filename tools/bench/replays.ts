import { fileURLToPath } from 'node:url';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { buildMonitor } from '../../cli/laptop/monitor.ts';
import { FaultPlan } from '../../cli/simulation/fault-plan.ts';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { RecordedHttp } from '../../cli/simulation/recorded-http.ts';
import { sourcesNotRecorded } from '../../cli/simulation/recorded-sources.ts';
import { loadScenario, type Scenario } from '../../cli/simulation/scenario.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { simulate } from '../../cli/simulation/simulation.ts';
import { PrintingPublisher } from '../../shared/adapters/in-process.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { Log } from '../../shared/ports.ts';
import { timed } from './measure.ts';
import { countTraffic, type Traffic } from './store-traffic.ts';
import type { Section } from './table.ts';

const FOLDER = fileURLToPath(new URL('../recordings/medway/', import.meta.url));
const MS_A_DAY = 86_400_000;
/** The last year of the recording: two letters of Ofsted's, and a heartbeat each week. */
const DAYS = 365;

type Counts = { polls: number; messages: number };

const replayed = async (dynamo: LocalDynamo, scenario: Scenario, counts: Counts): Promise<void> => {
  const answers = new RecordedAnswers(FOLDER, scenario);
  const clock = new SimulatedClock(scenario.start);
  const reader = new PdfDocumentReader();
  const count: Log = (event) => {
    if (event.startsWith('polled-')) counts.polls += 1;
  };
  const publisher = new PrintingPublisher(() => {
    counts.messages += 1;
  });
  const outside = {
    http: new RecordedHttp(answers, clock),
    reader,
    publisher,
    clock,
    log: count,
    site: 'https://example.org',
  };
  const watching = {
    authorities: scenario.authorities,
    shippedRecord: scenario.history === 'shipped',
    without: sourcesNotRecorded(answers),
  };
  await simulate({
    clock,
    end: scenario.end,
    answers,
    faults: new FaultPlan([]),
    startProcess: () => buildMonitor(dynamo, outside, watching),
    onFault: (job, fault) => {
      throw new Error(`${job} failed`, { cause: fault });
    },
  });
  await reader.close();
};

const sectionOf = (
  { start, end }: Scenario,
  ms: number,
  { reads, writes }: Traffic,
  { polls, messages }: Counts,
): Section => {
  const days = (Date.parse(end) - Date.parse(start)) / MS_A_DAY;
  return {
    title: 'Replay',
    notes: [
      `the recorded sources over ${Math.round(days)} days with ${messages} messages; polls that cannot change anything are skipped,`,
      `${polls} were made. Reads and writes include those of reading documents and sending alerts.`,
    ],
    rows: [
      { measure: 'simulated time', unit: 'days a second', ours: (days * 1_000) / ms },
      { measure: 'polls made', unit: 'a second', ours: (polls * 1_000) / ms },
      { measure: 'reads of the store a poll', unit: 'requests', ours: reads / polls },
      { measure: 'writes of the store a poll', unit: 'requests', ours: writes / polls },
    ],
  };
};

/** How fast recorded years go by, and what a poll asks of the store. */
export const benchReplay = async (): Promise<Section> => {
  const whole = await loadScenario(FOLDER);
  const start = new Date(Date.parse(whole.end) - DAYS * MS_A_DAY).toISOString();
  const scenario = { ...whole, start };
  const dynamo = await startDynamo();
  try {
    const traffic = countTraffic(dynamo.client);
    const counts = { polls: 0, messages: 0 };
    const ms = await timed(() => replayed(dynamo, scenario, counts));
    return sectionOf(scenario, ms, traffic, counts);
  } finally {
    await dynamo.stop();
  }
};
