import type { Context } from 'hono';
import type { Log } from '../ports.ts';
import type { QueryDeps } from '../use-cases/queries/deps.ts';
import type { Freshness } from './brief-memory.ts';

/** What the site needs: the questions it may ask, and a few facts about itself. */
export type WebDeps = QueryDeps & {
  /** Where it is reached, without a slash at the end; where it is not known, each request says so. */
  origin?: string | undefined;
  version: string;
  /** Where what is shown is not Ofsted's own words, why: every page, feed and entry says it. */
  demonstration?: string | undefined;
  /** How long answers are believed without asking the store again; a second or a little more where nothing is said. */
  freshness?: Freshness | undefined;
  /** Told of faults; readers are told only that there was one. */
  log?: Log | undefined;
};

/** What a page needs to know of the site that it is on. */
export type SiteFacts = { origin: string; demonstration: string | null };

export const originOf = ({ origin }: Pick<WebDeps, 'origin'>, c: Context): string =>
  origin ?? new URL(c.req.url).origin;

export const siteFacts = (deps: Pick<WebDeps, 'origin' | 'demonstration'>, c: Context): SiteFacts => ({
  origin: originOf(deps, c),
  demonstration: deps.demonstration ?? null,
});
