import type { Context } from 'hono';
import type { Authority } from '../domain/authority.ts';
import type { DailyCounts, Log, SignUps } from '../ports.ts';
import type { QueryDeps } from '../use-cases/queries/deps.ts';
import type { Freshness } from './brief-memory.ts';

/** What the site needs: the questions it may ask, and a few facts about itself. */
export type WebDeps = QueryDeps & {
  /** Where it is reached, without a slash at the end; where it is not known, each request says so. */
  origin?: string | undefined;
  version: string;
  /** Where what is shown is not Ofsted's own words, why: every page, feed and entry says it. */
  demonstration?: string | undefined;
  /** How long answers are believed without asking the store again; a second or a little more by default. */
  freshness?: Freshness | undefined;
  /** Gets the faults; visitors only see that there was one. */
  log?: Log | undefined;
  /** How alerts come by email; by asking the person who runs the site, by default. */
  byEmail?: ByEmail | undefined;
};

/**
 * `sign-up`: people subscribe themselves, counted by the network they ask from. `ask`: by writing to a contact, where one
 * is named. `never`: this program sends none.
 */
export type ByEmail =
  | { kind: 'sign-up'; signUps: SignUps; counts: DailyCounts; networkOf: (c: Context) => string }
  | { kind: 'ask'; contact: string | null }
  | { kind: 'never' };

/** What a page needs to know of the site that it is on. */
export type SiteFacts = {
  origin: string;
  demonstration: string | null;
  /** With the councils to choose from, where people may sign up. */
  byEmail: { kind: 'sign-up'; councils: readonly Authority[] } | Exclude<ByEmail, { kind: 'sign-up' }>;
};

export const originOf = ({ origin }: Pick<WebDeps, 'origin'>, c: Context): string =>
  origin ?? new URL(c.req.url).origin;

/** What pages are made from. */
export type SiteDeps = Pick<WebDeps, 'origin' | 'demonstration' | 'byEmail' | 'watched'>;

const emailFacts = ({ byEmail = { kind: 'ask', contact: null }, watched }: SiteDeps): SiteFacts['byEmail'] =>
  byEmail.kind === 'sign-up' ? { kind: 'sign-up', councils: watched } : byEmail;

export const siteFacts = (deps: SiteDeps, c: Context): SiteFacts => ({
  origin: originOf(deps, c),
  demonstration: deps.demonstration ?? null,
  byEmail: emailFacts(deps),
});
