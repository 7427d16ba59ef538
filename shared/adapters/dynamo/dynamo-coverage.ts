import { isDeepStrictEqual } from 'node:util';
import { type Dated, inChunks } from '../../domain/by-day.ts';
import { type CoverageItem, coverageDay } from '../../domain/coverage.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Coverage, CoverageByDay } from '../../ports.ts';
import { Chronology } from './chronology.ts';
import type { Table } from './store-table.ts';
import { CoverageRecord, readItem, storedItem } from './stored-items.ts';
import { coverageKey, NEWS, ownerKey } from './table-shape.ts';

const whenTold = ({ published, foundAt }: CoverageItem): string => published ?? foundAt;

const newestFirst = (a: CoverageItem, b: CoverageItem): number =>
  whenTold(b).localeCompare(whenTold(a)) || b.id.localeCompare(a.id);

const datedOf = (item: CoverageItem): Dated => ({
  urn: item.urn,
  date: coverageDay(item),
  id: item.id,
  kind: item.event,
});

const toItem = (item: unknown): CoverageItem => readItem(CoverageRecord, item).item;

/** A page of a list asks for 51. */
const CHUNK = 20;

export class DynamoCoverage implements Coverage, CoverageByDay {
  readonly #table: Table;
  readonly #covered: Chronology;

  constructor(table: Table) {
    this.#table = table;
    this.#covered = new Chronology(table, 'COVERED', async (urn) => (await this.ofCouncil(urn)).map(datedOf));
  }

  async save(item: CoverageItem): Promise<'saved' | 'already-known'> {
    await this.#covered.note(datedOf(item));
    const isNew = await this.#table.recordOnce(storedItem(coverageKey(item.urn, item.id), { item }));
    return isNew ? 'saved' : 'already-known';
  }

  async item(urn: string, id: string): Promise<CoverageItem | undefined> {
    const item = await this.#table.get(coverageKey(urn, id));
    return item === undefined ? undefined : toItem(item);
  }

  async update(item: CoverageItem): Promise<void> {
    await this.#covered.note(datedOf(item));
    await this.#table.replace(storedItem(coverageKey(item.urn, item.id), { item }));
  }

  async ofCouncil(urn: string): Promise<readonly CoverageItem[]> {
    const items = await this.#table.beginningWith(ownerKey(urn), NEWS);
    return items.map(toItem).toSorted(newestFirst);
  }

  async *covered(urns: readonly string[], upTo?: IsoDate): AsyncGenerator<CoverageItem> {
    for await (const some of inChunks(this.#covered.latestFirst(urns, upTo), CHUNK)) {
      const items = (await this.#table.getMany(some.map(({ urn, id }) => coverageKey(urn, id)))).map(toItem);
      // an item that was met again with another day or event stands in the order once, where it now says
      for (const dated of some) yield* items.filter((item) => isDeepStrictEqual(datedOf(item), dated));
    }
  }
}
