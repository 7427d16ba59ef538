import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Instant } from '../../shared/domain/dates.ts';
import { UsageError } from '../command-line.ts';
import type { RecordedResponse, Scenario } from './scenario.ts';

/** What a source answers at a moment; `refused` where nothing is in force yet, or the connection is refused. */
export type RecordedAnswer =
  | { kind: 'refused' }
  | { kind: 'answer'; status: number; headers: Readonly<Record<string, string>>; body: Uint8Array };

/** GOV.UK's search finds the same pages, whichever of their fields are asked for. */
const FIELDS_ONLY = 'https://www.gov.uk/api/search.json';

/** An address with its query parameters in one order. */
const normal = (url: string): string => {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  if (url.startsWith(FIELDS_ONLY)) parsed.searchParams.delete('fields');
  parsed.searchParams.sort();
  return parsed.href;
};

const isPrefix = (url: string): boolean => url.endsWith('*');

/** What was asked for, as it was spelt and with its parameters in order: put in order once, not for each rule. */
type Asked = { url: string; inOrder: string };

const asked = (url: string): Asked => ({ url, inOrder: normal(url) });

type Rule = { matches(asked: Asked): boolean; weight: number; response: RecordedResponse; at: number; place: number };

const ruleOf = (response: RecordedResponse, place: number): Rule => {
  const wanted = isPrefix(response.url) ? response.url.slice(0, -1) : normal(response.url);
  return {
    response,
    place,
    at: Date.parse(response.from),
    // an exact address wins over every prefix, of several prefixes the longest
    weight: isPrefix(response.url) ? wanted.length : Number.POSITIVE_INFINITY,
    matches: isPrefix(response.url)
      ? ({ url, inOrder }) => url.startsWith(wanted) || inOrder.startsWith(wanted)
      : ({ inOrder }) => inOrder === wanted,
  };
};

/** The recorded answers of a scenario's folder, by address and moment. */
export class RecordedAnswers {
  readonly #rules: readonly Rule[];
  readonly #folder: string;
  readonly #bodies = new Map<string, Uint8Array>();
  /** Moments at which the answer to an address changes, once it was asked for them. */
  readonly #moments = new Map<string, readonly number[]>();

  constructor(folder: string, scenario: Pick<Scenario, 'responses'>) {
    this.#folder = resolve(folder);
    this.#rules = scenario.responses.map(ruleOf);
    for (const { body } of scenario.responses)
      if (body !== undefined) this.#bodies.set(body, new Uint8Array(this.#read(body)));
  }

  /** Whether the folder says anything, at whatever moment, of addresses that begin so. */
  covers(prefix: string): boolean {
    return this.#rules.some(({ response: { url } }) => {
      const said = isPrefix(url) ? url.slice(0, -1) : url;
      return said.startsWith(prefix) || (isPrefix(url) && prefix.startsWith(said));
    });
  }

  /** Whether some answer, at whatever moment, is meant for this address. */
  speaksOf(url: string): boolean {
    const wanted = asked(url);
    return this.#rules.some(({ matches }) => matches(wanted));
  }

  /** The next moment after this one at which some answer changes; undefined when none does. */
  nextChange(after: Instant): number | undefined {
    const later = this.#rules.map(({ at }) => at).filter((at) => at > Date.parse(after));
    return later.length === 0 ? undefined : Math.min(...later);
  }

  /** The last moment up to this one at which some answer changed. */
  lastChange(now: Instant): Instant | undefined {
    const before = this.#rules.map(({ at }) => at).filter((at) => at <= Date.parse(now));
    return before.length === 0 ? undefined : new Date(Math.max(...before)).toISOString();
  }

  /** Whether this address was given another answer after one moment and up to another. */
  changedBetween(url: string, after: Instant, upTo: Instant): boolean {
    const moments =
      this.#moments.get(url) ?? this.#rules.filter(({ matches }) => matches(asked(url))).map(({ at }) => at);
    this.#moments.set(url, moments);
    return moments.some((at) => at > Date.parse(after) && at <= Date.parse(upTo));
  }

  at(url: string, now: Instant): RecordedAnswer {
    const moment = Date.parse(now);
    const wanted = asked(url);
    const said = this.#rules.filter(({ matches }) => matches(wanted));
    const inForce = said
      .filter(({ at }) => at <= moment)
      .toSorted((a, b) => b.weight - a.weight || b.at - a.at || b.place - a.place)[0]?.response;
    if (inForce === undefined || inForce.status === 0) return { kind: 'refused' };
    const body = inForce.body === undefined ? new Uint8Array() : (this.#bodies.get(inForce.body) ?? new Uint8Array());
    const headers = Object.fromEntries(
      Object.entries(inForce.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return { kind: 'answer', status: inForce.status, headers, body };
  }

  #read(name: string): Uint8Array {
    const file = resolve(this.#folder, name);
    if (!file.startsWith(this.#folder + sep)) throw new UsageError(`${name} lies outside the scenario's folder.`);
    try {
      return readFileSync(file);
    } catch {
      throw new UsageError(`${file} cannot be read: scenario.json names it as a body.`);
    }
  }
}
