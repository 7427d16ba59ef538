import * as z from 'zod';
import type { HistoryEntry } from '../../domain/history.ts';
import type { Page } from '../../ports.ts';
import type { Table } from './store-table.ts';
import { toEntry } from './stored-items.ts';
import { raisedInOrder } from './table-shape.ts';

/** A cursor that did not come from a page before; known by its name to those who may not import an adapter. */
class BadCursor extends Error {
  override readonly name = 'BadCursor';

  constructor() {
    super('This is no cursor of a list of alerts');
  }
}

/** `before`: place in the order of raising of the last alert already shown. */
const Cursor = z.strictObject({
  v: z.literal(1),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z#/)
    .max(1_024),
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const writeCursor = (before: string): string => Buffer.from(JSON.stringify({ v: 1, before })).toString('base64url');

/** The place after which the page starts; throws `BadCursor` for anything not made by `writeCursor`. */
const readCursor = (cursor: string): string => {
  const read = Cursor.safeParse(json(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success || writeCursor(read.data.before) !== cursor) throw new BadCursor();
  return read.data.before;
};

const RaisedKeys = z.object({ PK: z.string(), SK: z.string(), raisedInOrder: z.string() });

/** After every place in the order of raising: `~` sorts after all digits. */
const END = '~';

const startOf = (cursor: string | undefined): string => (cursor === undefined ? END : readCursor(cursor));

const nextOf = (places: readonly string[], limit: number): string | null => {
  const last = places[limit - 1];
  return places.length > limit && last !== undefined ? writeCursor(last) : null;
};

/** A page of the alerts of all councils and of the monitor, newest first. A later alert never shifts a later page. */
export const allAlerts = async (
  table: Table,
  limit: number,
  cursor: string | undefined,
): Promise<Page<HistoryEntry>> => {
  const keys: z.infer<typeof RaisedKeys>[] = [];
  for await (const item of table.raisedBefore(startOf(cursor), limit + 1)) {
    keys.push(RaisedKeys.parse(item));
    if (keys.length > limit) break;
  }
  const shown = keys.slice(0, limit).map(({ PK, SK }) => ({ PK, SK }));
  const places = keys.map((key) => key.raisedInOrder);
  return { items: (await table.getMany(shown)).map(toEntry), next: nextOf(places, limit) };
};

/** A page out of the entries of one council: they are few enough to be read and sorted each time. */
export const alertsAmong = (
  entries: readonly HistoryEntry[],
  limit: number,
  cursor: string | undefined,
): Page<HistoryEntry> => {
  const before = startOf(cursor);
  const page = entries
    .flatMap((entry) => (entry.alert === null ? [] : { entry, place: raisedInOrder(entry, entry.alert) }))
    .filter(({ place }) => place < before)
    .toSorted((a, b) => (a.place < b.place ? 1 : -1))
    .slice(0, limit + 1);
  const places = page.map(({ place }) => place);
  return { items: page.slice(0, limit).map(({ entry }) => entry), next: nextOf(places, limit) };
};
