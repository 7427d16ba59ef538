/** What this project uses of dynalite 4.0.0, which has no types of its own. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** In memory unless `path` names a folder. */
  export default function dynalite(options: { path?: string | undefined; createTableMs?: number }): Server;
}

/** Its store: one LevelDB in which a prefix tells tables, items and index entries apart. */
declare module 'dynalite/db/index.js' {
  export type Operation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

  export type Level = {
    open(): Promise<void>;
    close(): Promise<void>;
    iterator(): AsyncIterable<[key: string, value: unknown]>;
    get(key: string): Promise<unknown>;
    batch(operations: readonly Operation[]): Promise<void>;
  };

  const store: {
    create(options: { path: string }): { db: Level };
    /** The entries that an item should have in the indexes of its table. */
    getIndexActions(
      indexes: readonly object[],
      existing: undefined,
      item: unknown,
      table: object,
    ): { puts: readonly { index: string; key: string; item: unknown }[] };
  };
  export default store;
}
