import { describe } from 'vitest';
import { DynamoCoverage } from '../../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { MemoryTable } from '../../../tools/soak/memory-table.ts';
import { alertPagesContract } from '../../contracts/alert-pages.contract.ts';
import { coverageContract } from '../../contracts/coverage.contract.ts';
import { foundDocumentsContract } from '../../contracts/found-documents.contract.ts';
import { historyContract } from '../../contracts/history.contract.ts';
import { outboxContract } from '../../contracts/outbox.contract.ts';
import { watchStatesContract } from '../../contracts/watch-states.contract.ts';

describe('the store of the soak, in memory', () => {
  historyContract(async () => new DynamoHistory(new MemoryTable()));
  outboxContract(async () => new DynamoHistory(new MemoryTable()));
  alertPagesContract(async () => new DynamoHistory(new MemoryTable()));
  foundDocumentsContract(async () => new DynamoFoundDocuments(new MemoryTable()));
  watchStatesContract(async () => new DynamoWatchStates(new MemoryTable()));
  coverageContract(async () => new DynamoCoverage(new MemoryTable()));
});
