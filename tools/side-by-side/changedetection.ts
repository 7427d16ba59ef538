import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { freePort } from './free-port.ts';
import { watchMemory } from './process-tree.ts';
import { untilItAnswers } from './until-it-answers.ts';

export const CHANGEDETECTION = 'changedetection.io==0.60.10';

const HOST = '127.0.0.1';

/** How to watch one page: its options are those of changedetection.io's own API. */
export type Watch = { url: string; title: string; options: Readonly<Record<string, unknown>> };

const Settings = z.object({ settings: z.object({ application: z.object({ api_access_token: z.string() }) }) });
const Created = z.object({ uuid: z.string() });
const Looked = z.object({ check_count: z.number(), last_error: z.union([z.string(), z.literal(false)]) });

/** changedetection.io on this machine with an empty store, its schedule off: it looks when it is told to. */
export class Changedetection {
  readonly #child: ChildProcess;
  readonly #store: string;
  readonly #origin: string;
  readonly #key: string;
  readonly #memory: () => number;

  private constructor(child: ChildProcess, store: string, origin: string, key: string) {
    this.#child = child;
    this.#store = store;
    this.#origin = origin;
    this.#key = key;
    this.#memory = watchMemory(child.pid ?? 0);
  }

  static async start(environment: string): Promise<Changedetection> {
    const store = await mkdtemp(join(tmpdir(), 'changedetection-'));
    const port = await freePort();
    const args = ['-h', HOST, '-p', String(port), '-d', store, '-C', '-P', 'true', '-l', 'ERROR'];
    const child = spawn(join(environment, 'bin/changedetection.io'), args, {
      // the pages and the receiver of notifications are on this machine
      env: { ...process.env, ALLOW_IANA_RESTRICTED_ADDRESSES: 'true', DISABLE_VERSION_CHECK: 'true' },
      stdio: 'ignore',
    });
    process.once('exit', () => child.kill());
    const origin = `http://${HOST}:${port}`;
    await untilItAnswers(child, origin);
    const settings: unknown = JSON.parse(await readFile(join(store, 'changedetection.json'), 'utf8'));
    const key = Settings.parse(settings).settings.application.api_access_token;
    const one = new Changedetection(child, store, origin, key);
    await one.#forgetExamples();
    return one;
  }

  async add({ url, title, options }: Watch, notify: string): Promise<string> {
    const made = await this.#ask('POST', '', { url, title, notification_urls: [notify], ...options });
    return Created.parse(made).uuid;
  }

  /** Has it look once; says what it shows beside the watch of why it saw nothing. */
  async look(uuid: string): Promise<string | undefined> {
    const before = Looked.parse(await this.#ask('GET', `/${uuid}`));
    await this.#ask('GET', `/${uuid}?recheck=1`);
    for (let tries = 0; tries < 600; tries += 1) {
      const { check_count, last_error } = Looked.parse(await this.#ask('GET', `/${uuid}`));
      if (check_count > before.check_count) return last_error || undefined;
      await pause(50);
    }
    throw new Error(`changedetection.io did not look at ${uuid} within half a minute`);
  }

  /** Ends it; says how many MB it held at its most. */
  async stop(): Promise<number> {
    const megabytes = this.#memory();
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill();
    await ended;
    await rm(this.#store, { recursive: true, force: true });
    return megabytes;
  }

  async #forgetExamples(): Promise<void> {
    const examples = z.record(z.string(), z.unknown()).parse(await this.#ask('GET', ''));
    for (const uuid of Object.keys(examples)) await this.#ask('DELETE', `/${uuid}`);
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.#origin}/api/v1/watch${path}`, {
      method,
      headers: { 'x-api-key': this.#key, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return said === '' ? undefined : JSON.parse(said);
  }
}
