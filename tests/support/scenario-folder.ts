import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Fault } from '../../cli/simulation/scenario.ts';
import type { Instant, IsoDate } from '../../shared/domain/dates.ts';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { type ListedCouncil, listingPages, wholeListing } from '../../tools/recordings/pages/listing-page.ts';
import { providerPage, type ShownDocument } from '../../tools/recordings/pages/provider-page.ts';
import { council } from './builders.ts';

/** What a scenario is about; the other answers come by the builder's methods. */
export type Frame = { authorities?: readonly string[]; start: Instant; end: Instant; history?: 'shipped' | 'empty' };

type Body = string | Uint8Array;
type Response = { from: Instant; url: string; status: number; headers: Record<string, string>; body?: Body };

/** A document with its file, for `publishes`. */
export type Published = ShownDocument & { pdf: Body };

/** The date of councils that a listing does not speak of. No report's. */
const OTHERWISE: IsoDate = '2015-01-01';

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Builds a scenario's folder for `replay`, one method per thing the outside does at a moment. Each gives the builder
 * back; `write` gives the folder, which is deleted after the test.
 */
export class ScenarioFolder {
  readonly #frame: Frame;
  readonly #responses: Response[] = [];
  readonly #faults: Fault[] = [];
  readonly #latest: Record<string, IsoDate> = {};
  readonly #shown = new Map<string, ShownDocument[]>();

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Any answer. Status 0 refuses the connection. */
  answer(from: Instant, url: string, status: number, body?: Body, headers: Record<string, string> = HTML): this {
    this.#responses.push({ from, url, status, headers, ...(body !== undefined && { body }) });
    return this;
  }

  /** The listing in these rows, whatever they are; `count` is the number printed above them. */
  rows(from: Instant, councils: readonly ListedCouncil[], count = councils.length): this {
    for (const [page, html] of listingPages(councils, count).entries()) this.answer(from, listingUrl(page), 200, html);
    return this;
  }

  /** The whole listing, with the day of the latest report of the councils named by slug. */
  listing(from: Instant, latest: Readonly<Record<string, IsoDate>>): this {
    Object.assign(this.#latest, latest);
    return this.rows(from, wholeListing(this.#latest, OTHERWISE));
  }

  /** A council's page with exactly these documents. */
  provider(from: Instant, slug: string, documents: readonly ShownDocument[]): this {
    this.#shown.set(slug, [...documents]);
    const { urn, name } = council(slug);
    const address = 'Town Hall';
    return this.answer(from, providerUrl(urn), 200, providerPage({ urn, name, address }, documents));
  }

  pdf(from: Instant, fileId: string, bytes: Body): this {
    return this.answer(from, fileUrl(fileId), 200, bytes, { 'content-type': 'application/pdf' });
  }

  /** The file, the council's page with it beside those before, and the listing that shows its day. */
  publishes(from: Instant, slug: string, { pdf, ...document }: Published): this {
    this.pdf(from, document.fileId, pdf);
    this.provider(from, slug, [document, ...(this.#shown.get(slug) ?? [])]);
    const latest = this.#latest[slug] ?? document.published;
    return this.listing(from, { [slug]: latest > document.published ? latest : document.published });
  }

  fault(at: Instant, kind: Fault['kind'], times = 1): this {
    this.#faults.push({ at, kind, times });
    return this;
  }

  async write(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'scenario-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { authorities = ['medway'], start, end, history = 'empty' } = this.#frame;
    const responses = await Promise.all(
      this.#responses.map(async ({ body, ...response }, at) => {
        if (body === undefined) return response;
        await writeFile(join(folder, `${at}.body`), body);
        return { ...response, body: `${at}.body` };
      }),
    );
    const scenario = { authorities, start, end, history, responses, faults: this.#faults };
    await writeFile(join(folder, 'scenario.json'), JSON.stringify(scenario, null, 2));
    return folder;
  }
}

export const scenarioFolder = (frame: Frame): ScenarioFolder => new ScenarioFolder(frame);
