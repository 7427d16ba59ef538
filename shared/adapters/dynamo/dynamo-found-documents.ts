import type { Instant } from '../../domain/dates.ts';
import type { FoundDocument } from '../../domain/history.ts';
import type { FoundDocuments } from '../../ports.ts';
import { dueItems } from './due-items.ts';
import { FILE, foundKey, ownerKey, sortable, waitingToRead } from './keys.ts';
import { FoundDocumentItem, readItem, storedItem } from './records.ts';
import { StoreFault } from './store-fault.ts';
import type { StoreTable } from './store-table.ts';

const toDocument = (item: unknown): FoundDocument => readItem(FoundDocumentItem, item).document;

const toItem = (document: FoundDocument) =>
  storedItem(foundKey(document.urn, document.fileId), { document, ...waitingToRead(document) });

export class DynamoFoundDocuments implements FoundDocuments {
  readonly #table: StoreTable;

  constructor(table: StoreTable) {
    this.#table = table;
  }

  async save(document: FoundDocument): Promise<'saved' | 'already-known'> {
    return (await this.#table.putNew(toItem(document))) ? 'saved' : 'already-known';
  }

  async ofCouncil(urn: string): Promise<readonly FoundDocument[]> {
    return (await this.#table.beginningWith(ownerKey(urn), FILE)).map(toDocument);
  }

  async update(document: FoundDocument): Promise<void> {
    const existed = await this.#table.putExisting(toItem(document));
    if (!existed) throw new StoreFault('not-found', `Document ${document.fileId} of ${document.urn} was never saved`);
  }

  waiting(now: Instant, limit: number): Promise<readonly FoundDocument[]> {
    const isDue = ({ state, nextAttemptAt }: FoundDocument) =>
      state === 'waiting' && sortable(nextAttemptAt) <= sortable(now);
    return dueItems(this.#table, { waitingFor: 'read', read: toDocument, isDue }, now, limit);
  }
}
