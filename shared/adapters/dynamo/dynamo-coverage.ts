import type { CoverageItem } from '../../domain/coverage.ts';
import type { Coverage } from '../../ports.ts';
import { coverageKey, NEWS, ownerKey } from './keys.ts';
import { CoverageRecord, readItem, storedItem } from './records.ts';
import type { StoreTable } from './store-table.ts';

const whenTold = ({ published, foundAt }: CoverageItem): string => published ?? foundAt;

const newestFirst = (a: CoverageItem, b: CoverageItem): number =>
  whenTold(b).localeCompare(whenTold(a)) || b.id.localeCompare(a.id);

export class DynamoCoverage implements Coverage {
  readonly #table: StoreTable;

  constructor(table: StoreTable) {
    this.#table = table;
  }

  async save(item: CoverageItem): Promise<'saved' | 'already-known'> {
    const isNew = await this.#table.putNew(storedItem(coverageKey(item.urn, item.id), { item }));
    return isNew ? 'saved' : 'already-known';
  }

  async has(urn: string, id: string): Promise<boolean> {
    return (await this.#table.get(coverageKey(urn, id))) !== undefined;
  }

  async ofCouncil(urn: string): Promise<readonly CoverageItem[]> {
    const items = await this.#table.beginningWith(ownerKey(urn), NEWS);
    return items.map((item) => readItem(CoverageRecord, item).item).toSorted(newestFirst);
  }
}
