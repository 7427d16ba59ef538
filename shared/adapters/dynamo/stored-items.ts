import * as z from 'zod';
import { Alert } from '../../domain/alert.ts';
import { Dated } from '../../domain/by-day.ts';
import { CoverageItem } from '../../domain/coverage.ts';
import { FoundDocument, HistoryEntry } from '../../domain/history.ts';
import { Readership } from '../../domain/readership.ts';
import { Reading } from '../../domain/reading.ts';
import { SourceState, WatchState } from '../../domain/source-state.ts';
import { StoreFault } from './store-fault.ts';
import type { Key } from './table-shape.ts';

/** Goes up when items change in a way that an older program would misread. */
export const SCHEMA_VERSION = 1;

/** The alert stands beside its entry, so that its delivery can be updated without touching anything else. */
export const EntryItem = z.object({ entry: HistoryEntry.omit({ alert: true }), alert: Alert.nullable() });
export const FoundDocumentItem = z.object({ document: FoundDocument });
export const CoverageRecord = z.object({ item: CoverageItem });
export const DatedItem = z.object({ dated: Dated });
export const OrderedItem = z.object({ ordered: z.object({ urn: z.string() }) });
export const ReadingItem = z.object({ reading: Reading });
export const SourceItem = z.object({ source: SourceState });
export const WatchItem = z.object({ watch: WatchState });
export const ReadershipItem = z.object({ readership: Readership });

const Stored = z.object({ PK: z.string(), SK: z.string(), schemaVersion: z.int().min(1) });

const problem = ({ issues: [first] }: z.ZodError): string =>
  first === undefined ? 'its shape is unknown' : `${first.path.join('.') || 'the item'}: ${first.message}`;

const notReadable = (which: string, error: z.ZodError): StoreFault =>
  new StoreFault('not-readable', `${which} in the table cannot be read: ${problem(error)}`);

/** What one attribute map of the table says, once it is sure that this program understands it. */
export const readItem = <T>(schema: z.ZodType<T>, item: unknown): T => {
  const stored = Stored.safeParse(item);
  if (!stored.success) throw notReadable('An item', stored.error);
  const { PK, SK, schemaVersion } = stored.data;
  if (schemaVersion > SCHEMA_VERSION)
    throw new StoreFault(
      'newer-version',
      `${PK} ${SK} was written by a newer version of this program (schema ${schemaVersion}, this one knows ${SCHEMA_VERSION})`,
    );
  const read = schema.safeParse(item);
  if (!read.success) throw notReadable(`${PK} ${SK}`, read.error);
  return read.data;
};

/** The item as it is stored. */
export const storedItem = <T extends object>(key: Key, content: T) => ({
  ...key,
  schemaVersion: SCHEMA_VERSION,
  ...content,
});

/** The entry as it is stored. Refused where it could not be read again: one such item would stop whatever lists it. */
export const storedEntry = ({ alert, ...entry }: HistoryEntry, key: Key) => {
  const content = { entry, alert };
  const checked = EntryItem.safeParse(content);
  if (!checked.success)
    throw new StoreFault('not-storable', `The entry ${entry.id} is not stored: ${problem(checked.error)}`);
  return storedItem(key, content);
};

export const toEntry = (item: unknown): HistoryEntry => {
  const { entry, alert } = readItem(EntryItem, item);
  return { ...entry, alert };
};
