import type {
  AlertPublisher,
  Clock,
  Coverage,
  DocumentReader,
  FoundDocuments,
  History,
  Http,
  Log,
  WatchStates,
  WorkQueue,
} from '../ports.ts';

/** Everything a use case may ask for; each takes the part it needs. */
export type Deps = {
  http: Http;
  reader: DocumentReader;
  history: History;
  found: FoundDocuments;
  coverage: Coverage;
  states: WatchStates;
  queue: WorkQueue;
  publisher: AlertPublisher;
  clock: Clock;
  /** Where readers find the councils' pages, without a slash at the end. */
  site: string;
  log: Log;
};
