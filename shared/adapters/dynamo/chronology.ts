import pLimit from 'p-limit';
import { type Dated, latestFirst } from '../../domain/by-day.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Table } from './store-table.ts';
import { DatedItem, OrderedItem, readItem, storedItem } from './stored-items.ts';
import { type Chronicle, DAY, dayKey, ORDERED, orderedKey, upToDay } from './table-shape.ts';

/** As many as fill a page of a list with something to spare, in one answer of some 20 KB. */
const A_PAGE = 100;
const AT_ONCE = 8;

type OfCouncil = (urn: string) => Promise<readonly Dated[]>;

/** Two that are in order become one, read no further than is asked for. */
async function* merged(kept: AsyncIterable<Dated>, others: readonly Dated[]): AsyncGenerator<Dated> {
  let at = 0;
  for await (const one of kept) {
    for (let other = others[at]; other !== undefined && latestFirst(other, one) < 0; other = others[at]) {
      yield other;
      at += 1;
    }
    yield one;
  }
  yield* others.slice(at);
}

/**
 * The order of time over all councils, in a partition of its own: small items that say of what there is, and never
 * what. Each is written before the thing itself, so that none is ever missing, and one whose thing was never written
 * leads nowhere. A council whose things were written before this order was kept is put into it with its next thing;
 * until then its own record is read instead. Nothing has to be migrated by hand.
 */
export class Chronology {
  readonly #table: Table;
  readonly #chronicle: Chronicle;
  readonly #ofCouncil: OfCouncil;

  /** `ofCouncil` lists from the items themselves what there is about a council, in any order. */
  constructor(table: Table, chronicle: Chronicle, ofCouncil: OfCouncil) {
    this.#table = table;
    this.#chronicle = chronicle;
    this.#ofCouncil = ofCouncil;
  }

  /** To be called before the thing is written. */
  async note(dated: Dated): Promise<void> {
    const key = orderedKey(this.#chronicle, dated.urn);
    if ((await this.#table.get(key)) === undefined) {
      for (const earlier of await this.#ofCouncil(dated.urn)) await this.#put(earlier);
      await this.#table.put(storedItem(key, { ordered: { urn: dated.urn } }));
    }
    await this.#put(dated);
  }

  /** All there is about these councils up to a day, newest first. */
  async *latestFirst(urns: readonly string[], upTo?: IsoDate): AsyncGenerator<Dated> {
    const ordered = await this.#councilsInOrder();
    const others = await this.#ofEach(
      urns.filter((urn) => !ordered.has(urn)),
      upTo,
    );
    // one that is only now being put in order is already among the others
    const shown = new Set(urns.filter((urn) => ordered.has(urn)));
    yield* merged(this.#inOrder(shown, upTo), others);
  }

  async #put(dated: Dated): Promise<void> {
    await this.#table.put(storedItem(dayKey(this.#chronicle, dated), { dated }));
  }

  async #councilsInOrder(): Promise<ReadonlySet<string>> {
    const items = await this.#table.beginningWith(this.#chronicle, ORDERED);
    return new Set(items.map((item) => readItem(OrderedItem, item).ordered.urn));
  }

  async *#inOrder(urns: ReadonlySet<string>, upTo: IsoDate | undefined): AsyncGenerator<Dated> {
    for await (const item of this.#table.byDay(this.#chronicle, DAY, upToDay(upTo), A_PAGE)) {
      const { dated } = readItem(DatedItem, item);
      if (urns.has(dated.urn)) yield dated;
    }
  }

  async #ofEach(urns: readonly string[], upTo: IsoDate | undefined): Promise<readonly Dated[]> {
    const found = (await pLimit(AT_ONCE).map(urns, this.#ofCouncil)).flat();
    // as in the order, a shipped entry and the document that replaced it are one
    const each = new Map(found.map((dated) => [dayKey(this.#chronicle, dated).SK, dated]));
    return [...each.values()].filter(({ date }) => upTo === undefined || date <= upTo).toSorted(latestFirst);
  }
}
