import type { Instant } from '../../domain/dates.ts';
import { type FoundDocument, LONGEST_WAIT_FOR_READING } from '../../domain/history.ts';
import type { FoundDocuments } from '../../ports.ts';
import { dueItems } from './due-items.ts';
import { StoreFault } from './store-fault.ts';
import type { Table } from './store-table.ts';
import { FoundDocumentItem, readItem, storedItem } from './stored-items.ts';
import { FILE, foundKey, ownerKey, waitingToRead } from './table-shape.ts';

const toDocument = (item: unknown): FoundDocument => readItem(FoundDocumentItem, item).document;

const toItem = (document: FoundDocument) =>
  storedItem(foundKey(document.urn, document.fileId), { document, ...waitingToRead(document) });

export class DynamoFoundDocuments implements FoundDocuments {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async save(document: FoundDocument): Promise<'saved' | 'already-known'> {
    return (await this.#table.recordOnce(toItem(document))) ? 'saved' : 'already-known';
  }

  async ofCouncil(urn: string): Promise<readonly FoundDocument[]> {
    return (await this.#table.beginningWith(ownerKey(urn), FILE)).map(toDocument);
  }

  async update(document: FoundDocument): Promise<void> {
    const existed = await this.#table.replace(toItem(document));
    if (!existed) throw new StoreFault('not-found', `Document ${document.fileId} of ${document.urn} was never saved`);
  }

  waiting(now: Instant, limit: number): Promise<readonly FoundDocument[]> {
    const longestWaitMinutes = LONGEST_WAIT_FOR_READING;
    return dueItems(
      this.#table,
      { waitingFor: 'read', read: toDocument, longestWaitMinutes, withEarlier: false },
      now,
      limit,
    );
  }
}
