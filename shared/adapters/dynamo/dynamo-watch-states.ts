import type { Readership } from '../../domain/readership.ts';
import { newSourceState, type SourceState, type WatchState } from '../../domain/source-state.ts';
import type { WatchStates } from '../../ports.ts';
import type { Table } from './store-table.ts';
import { ReadershipItem, readItem, SourceItem, storedItem, WatchItem } from './stored-items.ts';
import { READERSHIP, SOURCES, sourceKey, watchKey } from './table-shape.ts';

const toSource = (item: unknown): SourceState => readItem(SourceItem, item).source;

export class DynamoWatchStates implements WatchStates {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async source(sourceId: string): Promise<SourceState> {
    const item = await this.#table.get(sourceKey(sourceId));
    return item === undefined ? newSourceState(sourceId) : toSource(item);
  }

  saveSource(state: SourceState): Promise<void> {
    return this.#table.put(storedItem(sourceKey(state.sourceId), { source: state }));
  }

  async sources(): Promise<readonly SourceState[]> {
    return (await this.#table.beginningWith(SOURCES, sourceKey('').SK)).map(toSource);
  }

  async watch(urn: string): Promise<WatchState | undefined> {
    const item = await this.#table.get(watchKey(urn));
    return item === undefined ? undefined : readItem(WatchItem, item).watch;
  }

  saveWatch(state: WatchState): Promise<void> {
    return this.#table.put(storedItem(watchKey(state.urn), { watch: state }));
  }

  async readership(): Promise<Readership | undefined> {
    const item = await this.#table.get(READERSHIP);
    return item === undefined ? undefined : readItem(ReadershipItem, item).readership;
  }

  saveReadership(readership: Readership): Promise<void> {
    return this.#table.put(storedItem(READERSHIP, { readership }));
  }
}
