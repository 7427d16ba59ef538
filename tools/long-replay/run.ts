import { createHash } from 'node:crypto';
import { FaultPlan } from '../../cli/simulation/fault-plan.ts';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { RecordedHttp } from '../../cli/simulation/recorded-http.ts';
import { sourcesNotRecorded } from '../../cli/simulation/recorded-sources.ts';
import type { RecordedResponse } from '../../cli/simulation/scenario.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { simulate } from '../../cli/simulation/simulation.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { MemoryWorkQueue, PrintingPublisher } from '../../shared/adapters/in-process.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { Message } from '../../shared/domain/alert.ts';
import { type Authority, authorityByUrn } from '../../shared/domain/authority.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { DocumentReader } from '../../shared/ports.ts';
import type { Watching } from '../../shared/use-cases/watching.ts';
import { MemoryTable } from '../soak/memory-table.ts';
import type { CorpusDocument } from './corpus.ts';
import { appearsAt } from './site.ts';

/** How often the store was asked, by operation. */
type StoreCalls = ReadonlyMap<string, number>;

/** Reads each file once, however often the monitor asks. */
const readingOnce = (reader: DocumentReader): DocumentReader => {
  const read = new Map<string, ReturnType<DocumentReader['read']>>();
  return {
    read: (bytes) => {
      const sha = createHash('sha256').update(bytes).digest('hex');
      const known = read.get(sha) ?? reader.read(bytes);
      read.set(sha, known);
      return known;
    },
  };
};

/** Each council is watched from the day of its first document on, as one is that somebody adds. */
const watchedFromTheirFirst = (documents: readonly CorpusDocument[], clock: SimulatedClock): Watching => {
  const firsts = documents.filter((document, at) => documents.findIndex(({ urn }) => urn === document.urn) === at);
  return {
    get authorities(): readonly Authority[] {
      return firsts.filter((first) => appearsAt(first) <= clock.now()).flatMap(({ urn }) => authorityByUrn(urn) ?? []);
    },
    shippedRecord: false,
    // some 900 of them, which say nothing of documents
    heartbeats: false,
  };
};

export type Run = { told: readonly Message[]; faults: readonly string[]; calls: StoreCalls };

/** Runs the whole monitor over the site of a folder, from the first document to a month after the last. */
export const runOver = async (
  folder: string,
  responses: readonly RecordedResponse[],
  documents: readonly CorpusDocument[],
): Promise<Run> => {
  const days = documents.map(appearsAt);
  const clock = new SimulatedClock(days[0] ?? '');
  const answers = new RecordedAnswers(folder, { responses: [...responses] });
  const [told, faults]: [Message[], string[]] = [[], []];
  const table = new MemoryTable();
  const pdf = new PdfDocumentReader();
  const outside = {
    http: new RecordedHttp(answers, clock),
    reader: readingOnce(pdf),
    publisher: new PrintingPublisher((message) => void told.push(message)),
    clock,
    log: () => {},
    history: new DynamoHistory(table),
    found: new DynamoFoundDocuments(table),
    coverage: new DynamoCoverage(table),
    states: new DynamoWatchStates(table),
  };
  const watching = watchedFromTheirFirst(documents, clock);
  const without = sourcesNotRecorded(answers);
  try {
    await simulate({
      clock,
      end: addMinutes(days.at(-1) ?? '', 30 * 24 * 60),
      answers,
      faults: new FaultPlan([]),
      startProcess: () => ({
        deps: { ...outside, queue: new MemoryWorkQueue(), site: 'https://example.org' },
        watching: Object.assign(watching, { without }),
      }),
      onFault: (job, fault, now) => void faults.push(`${now} ${job} failed: ${fault}`),
    });
    return { told, faults, calls: table.calls };
  } finally {
    await pdf.close();
  }
};
