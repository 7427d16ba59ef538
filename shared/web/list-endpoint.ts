import * as z from 'zod';
import type { Authority } from '../domain/authority.ts';
import type { Paged, Part } from '../use-cases/queries/paging.ts';
import { type Column, csv } from './csv.ts';
import type { ListParams } from './params.ts';
import { badParameter } from './problem.ts';
import { type Refused, readParams, refused, watchedCouncil } from './read-params.ts';
import type { WebDeps } from './web-deps.ts';

/** What was asked of a list, once all of it has been understood. */
export type ListQuestion<Params> = { params: Params; council: Authority | undefined; part: Part; origin: string };

type Rows = { kind: 'page'; items: readonly unknown[]; next: string | null; asCsv(): string };

/** How a list is described to people and programs. */
type Described = {
  /** Its address: `publications`. */
  name: string;
  summary: string;
  params: z.ZodObject;
  row: z.ZodType;
  /** What one row is called. */
  rowName: string;
};

/** A list of the API, with its rows as JSON and as CSV. */
export type ListEndpoint = Described & {
  /** Without a limit in the query, `rowsAtOnce` rows, or all of them. */
  read(deps: WebDeps, query: URLSearchParams, origin: string, rowsAtOnce?: number): Promise<Rows | Refused>;
};

type Definition<Params, Row> = Described & {
  params: z.ZodObject & z.ZodType<Params>;
  row: z.ZodType<Row>;
  columns: readonly Column<Row>[];
  find(deps: WebDeps, asked: ListQuestion<Params>): Promise<Paged<Row>>;
};

const badCursor = refused(badParameter('cursor', 'cursor is not understood. Take it from the `next` of a page.'));

export const listEndpoint = <Params extends ListParams, Row>(definition: Definition<Params, Row>): ListEndpoint => ({
  ...definition,
  read: async (deps, query, origin, rowsAtOnce) => {
    const read = readParams<Params>(definition.params, query, deps);
    if (read.kind === 'refused') return read;
    const { authority, limit = rowsAtOnce, cursor } = read.params;
    const found = authority === undefined ? undefined : watchedCouncil(deps.watched, authority, 400);
    if (found?.kind === 'refused') return found;
    const part = { limit, cursor };
    const page = await definition.find(deps, { params: read.params, council: found?.authority, part, origin });
    if (page.kind === 'bad-cursor') return badCursor;
    return { ...page, asCsv: () => csv(definition.columns, page.items) };
  },
});

/** The same page with each thing as its row. */
export const mapPage = <Thing, Row>(page: Paged<Thing>, row: (thing: Thing) => Row): Paged<Row> =>
  page.kind === 'page' ? { ...page, items: page.items.map(row) } : page;

/** A part of a list. */
export const ListOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.url().nullable().describe('Address of the next part; null at the end of the list.'),
  });
