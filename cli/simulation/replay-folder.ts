import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { entryKey } from '../../shared/adapters/dynamo/table-shape.ts';
import { PrintingPublisher } from '../../shared/adapters/in-process.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { Message } from '../../shared/domain/alert.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { type LocalDynamo, startDynamo } from '../laptop/dynamo.ts';
import { failNextWrites } from '../laptop/failing-writes.ts';
import { buildMonitor, storeOn } from '../laptop/monitor.ts';
import { FaultPlan, FaultyPublisher } from './fault-plan.ts';
import { RecordedAnswers } from './recorded-answers.ts';
import { RecordedHttp } from './recorded-http.ts';
import { sourcesNotRecorded } from './recorded-sources.ts';
import { loadScenario, type Scenario } from './scenario.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { simulate } from './simulation.ts';

type Told = {
  onMessage(message: Message, at: Instant): void;
  onFault(line: string): void;
  /** Before each round, with the simulated moment and the moment at which the scenario ends. */
  onRound?(now: Instant, end: Instant): void;
};

/** Deletes the newest alert from the store, entry and all, as no code of the monitor ever does. */
const loseNewestAlert = async (dynamo: LocalDynamo): Promise<void> => {
  const [newest] = (await storeOn(dynamo).history.alerts({ limit: 1 })).items;
  if (newest === undefined) return;
  const documents = DynamoDBDocumentClient.from(dynamo.client);
  await documents.send(new DeleteCommand({ TableName: dynamo.tableName, Key: entryKey(newest.urn, newest.id) }));
};

const strikeStore = (dynamo: LocalDynamo, faults: FaultPlan) => {
  const writes = failNextWrites(dynamo.client);
  return async (now: Instant): Promise<void> => {
    let refused = 0;
    while (faults.strikes('store-throttled', now)) refused += 1;
    if (refused > 0) writes.next(refused);
    while (faults.strikes('alert-lost', now)) await loseNewestAlert(dynamo);
  };
};

/** Where `npm start` serves the pages by default. */
const SITE = 'http://localhost:3000';

const replayOn = async (dynamo: LocalDynamo, folder: string, scenario: Scenario, told: Told): Promise<void> => {
  const answers = new RecordedAnswers(folder, scenario);
  const clock = new SimulatedClock(scenario.start);
  const faults = new FaultPlan(scenario.faults);
  const printing = new PrintingPublisher((message) => told.onMessage(message, clock.now()));
  const reader = new PdfDocumentReader();
  const outside = {
    http: new RecordedHttp(answers, clock),
    reader,
    publisher: new FaultyPublisher(printing, faults, () => clock.now()),
    clock,
    log: () => {},
    site: SITE,
  };
  const watching = {
    authorities: scenario.authorities,
    shippedRecord: scenario.history === 'shipped',
    without: sourcesNotRecorded(answers),
  };
  const strike = strikeStore(dynamo, faults);
  try {
    await simulate({
      clock,
      end: scenario.end,
      answers,
      faults,
      startProcess: () => buildMonitor(dynamo, outside, watching),
      beforeRound: async (now) => {
        told.onRound?.(now, scenario.end);
        await strike(now);
      },
      onFault: (job, fault, now) => told.onFault(`${now} ${job} failed: ${fault}`),
    });
  } finally {
    await reader.close();
  }
};

/** Replays a scenario's folder from beginning to end on an empty store in memory. */
export const replayFolder = async (folder: string, told: Told): Promise<void> => {
  const scenario = await loadScenario(folder);
  const dynamo = await startDynamo();
  try {
    await replayOn(dynamo, folder, scenario, told);
  } finally {
    await dynamo.stop();
  }
};
