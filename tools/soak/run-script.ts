import { ProcessEnds } from '../../cli/laptop/jobs.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoFoundDocuments } from '../../shared/adapters/dynamo/dynamo-found-documents.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { AUTHORITIES } from '../../shared/domain/authority.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { OFSTED_LISTING } from '../../shared/sources/catalogue.ts';
import type { Deps } from '../../shared/use-cases/deps.ts';
import { pollNews } from '../../shared/use-cases/poll/poll-news.ts';
import { pollOfsted, sweepPages } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { standingOfCouncil } from '../../shared/use-cases/queries/standing-of-council.ts';
import { decideHeld } from '../../shared/use-cases/read/held-documents.ts';
import { readWaiting, sweepWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { reconcile } from '../../shared/use-cases/tell/reconcile.ts';
import type { Watching } from '../../shared/use-cases/watching.ts';
import { type Accepted, FaultyTopic, storeThrough } from './faulty-ports.ts';
import { LateQueue } from './late-queue.ts';
import { Life } from './life.ts';
import { MemoryTable } from './memory-table.ts';
import { type Random, randomOf } from './random.ts';
import type { Script } from './script.ts';
import { feedsSwitchedOff, ScriptedSources, type Shown, scriptedReader } from './scripted-sources.ts';

type Job = 'poll-ofsted' | 'poll-news' | 'sweep-pages' | 'sweep-waiting' | 'reconcile' | 'publish' | 'read';

/** What the history left behind, for the checker. */
export type Outcome = {
  script: Script;
  items: readonly Record<string, unknown>[];
  accepted: readonly Accepted[];
  /** The grades that the product says are in force, by URN. */
  standings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** When each council's first page had been kept, as far as the store showed it after a round. */
  loadedAt: Readonly<Record<string, Instant>>;
  /** When Ofsted was asked in a round in which nothing went wrong. */
  lookedAt: readonly Instant[];
  /** Likewise when feeds were asked. */
  newsLookedAt: readonly Instant[];
  /** When a source said that nothing had changed though it had. */
  lied: Shown['lied'];
  /** Faults that no plan made. */
  surprises: readonly string[];
};

/** A world in which one script is played: what outlives each process. */
class World {
  readonly clock: SimulatedClock;
  readonly table = new MemoryTable();
  readonly topic: FaultyTopic;
  readonly queue: LateQueue;
  readonly loadedAt: Record<string, Instant> = {};
  readonly surprises: string[] = [];
  readonly lookedAt: Instant[] = [];
  readonly newsLookedAt: Instant[] = [];
  readonly shown: Shown = { last: new Map(), lied: [] };
  readonly #script: Script;
  readonly #random: Random;
  readonly #watching: Watching;
  #isCalm = false;
  #life: Life;

  constructor(script: Script) {
    this.#script = script;
    this.#random = randomOf(script.seed ^ 0x50a4);
    this.clock = new SimulatedClock(script.start);
    this.topic = new FaultyTopic(this.clock, this.#random);
    this.topic.rate = script.rates.publisher;
    this.queue = new LateQueue(this.#random);
    this.#watching = {
      authorities: AUTHORITIES.filter(({ urn }) => script.councils.some((council) => council.urn === urn)),
      shippedRecord: false,
      heartbeats: false,
      without: [...feedsSwitchedOff, ...(script.withListing ? [] : [OFSTED_LISTING.id])],
    };
    this.#life = this.#newLife();
  }

  /** From here on nothing goes wrong any more. */
  calmDown(): void {
    this.#isCalm = true;
    this.queue.isWild = false;
    this.topic.rate = 0;
    this.#life = this.#newLife();
  }

  store() {
    const { table } = this;
    return {
      history: new DynamoHistory(table),
      found: new DynamoFoundDocuments(table),
      coverage: new DynamoCoverage(table),
      states: new DynamoWatchStates(table),
    };
  }

  /** Runs jobs one after the other, or side by side in a round of their own. */
  async round(jobs: readonly Job[], sideBySide: boolean): Promise<void> {
    const round = { faults: 0, overlapped: sideBySide };
    if (sideBySide) await this.#together(jobs, round);
    else for (const job of jobs) await this.#together([job], { faults: 0, overlapped: false });
    await this.#noteLoaded();
  }

  async release(): Promise<void> {
    const { found } = this.store();
    await decideHeld({ found, clock: this.clock, log: () => {} }, this.#watching.authorities, 'release');
  }

  #newLife(): Life {
    const rates = this.#isCalm ? { store: 0, publisher: 0, overlap: 0 } : this.#script.rates;
    return new Life(this.#random, rates);
  }

  async #together(jobs: readonly Job[], round: Life['round']): Promise<void> {
    const life = this.#life;
    life.round = round;
    this.topic.life = life;
    const deps: Deps = {
      ...storeThrough(life, this.store()),
      http: new ScriptedSources(this.#script, this.clock, this.shown),
      reader: scriptedReader,
      queue: this.queue,
      publisher: this.topic,
      clock: this.clock,
      log: () => {},
      site: 'https://example.org',
    };
    await Promise.all(jobs.map((job) => this.#run(job, deps)));
    if (jobs.includes('poll-ofsted') && round.faults === 0) this.lookedAt.push(this.clock.now());
    if (jobs.includes('poll-news') && round.faults === 0) this.newsLookedAt.push(this.clock.now());
    if (!life.isDead) return;
    this.#life = this.#newLife();
    // on a laptop the queue is lost with the process, in the cloud it is not
    if (this.#random.chance(0.5)) this.queue.lose();
  }

  async #run(job: Job, deps: Deps): Promise<void> {
    const faultsBefore = this.#life.round.faults;
    try {
      if (job === 'poll-ofsted') await pollOfsted(deps, this.#watching);
      if (job === 'poll-news') await pollNews(deps, this.#watching);
      if (job === 'sweep-pages') await sweepPages(deps, this.#watching);
      if (job === 'sweep-waiting') await sweepWaiting(deps);
      if (job === 'reconcile') await reconcile(deps, this.#watching);
      if (job === 'publish') await publishAlerts(deps);
      if (job === 'read') for (const urn of this.queue.deliver()) await this.#read(deps, urn);
    } catch (fault) {
      if (fault instanceof ProcessEnds || this.#life.round.faults > faultsBefore) return;
      this.surprises.push(`${this.clock.now()} ${job}: ${fault}`);
    }
  }

  async #read(deps: Deps, urn: string): Promise<void> {
    try {
      await readWaiting(deps, urn);
    } catch (fault) {
      // a request that failed comes again
      await this.queue.requestReading(urn);
      throw fault;
    }
  }

  async #noteLoaded(): Promise<void> {
    const { states } = this.store();
    for (const { urn } of this.#script.councils) {
      const watch = await states.watch(urn);
      if (watch !== undefined && watch.phase !== 'awaiting-first-page') this.loadedAt[urn] ??= this.clock.now();
    }
  }
}

const ALL: readonly Job[] = ['poll-ofsted', 'sweep-waiting', 'read', 'poll-news', 'reconcile', 'publish'];
const ANY: readonly [Job, ...Job[]] = [
  'poll-ofsted',
  'poll-ofsted',
  'poll-news',
  'sweep-pages',
  'sweep-waiting',
  'read',
  'read',
  'reconcile',
  'publish',
  'publish',
];

const jobsSideBySide = (random: Random): readonly Job[] => {
  const jobs = Array.from({ length: random.between(2, 4) }, () => random.pick(ANY));
  // the requests of one council are never delivered at the same time
  return jobs.filter((job, at) => job !== 'read' || jobs.indexOf(job) === at);
};

const nextMoment = (random: Random, now: Instant): Instant =>
  addMinutes(now, random.chance(0.04) ? random.between(24, 72) * 60 : random.between(5, 400));

const playOut = async (world: World, from: Instant): Promise<void> => {
  let now = from;
  // half an hour first, then by the day until whatever is tried once a week has had its turn
  for (const minutes of [
    ...Array<number>(8).fill(30),
    ...Array<number>(10).fill(24 * 60),
    ...Array<number>(3).fill(30),
  ]) {
    now = addMinutes(now, minutes);
    world.clock.set(now);
    await world.round(ALL, false);
  }
};

const standingsOf = async (world: World, script: Script): Promise<Outcome['standings']> => {
  const standings: Record<string, Record<string, string>> = {};
  for (const { urn } of script.councils) {
    const authority = AUTHORITIES.find((one) => one.urn === urn);
    if (authority === undefined) continue;
    const { standing } = await standingOfCouncil(world.store(), authority);
    standings[urn] = Object.fromEntries(standing.judgements.map(({ aspect, grade }) => [aspect, grade]));
  }
  return standings;
};

/** Plays one history from its first moment until everything that went wrong can have come right. */
export const runScript = async (script: Script): Promise<Outcome> => {
  const world = new World(script);
  const random = randomOf(script.seed ^ 0x7151);
  for (let now = script.start; now < script.end; now = nextMoment(random, now)) {
    world.clock.set(now);
    const sideBySide = random.chance(script.rates.overlap);
    await world.round(sideBySide ? jobsSideBySide(random) : ALL, sideBySide);
  }
  world.calmDown();
  world.clock.set(script.end);
  if (script.releasedAt !== null) {
    await world.round(ALL, false);
    await world.release();
  }
  await playOut(world, script.end);
  const { accepted } = world.topic;
  const { loadedAt, lookedAt, newsLookedAt, surprises } = world;
  return {
    script,
    items: world.table.items(),
    accepted,
    standings: await standingsOf(world, script),
    loadedAt,
    lookedAt,
    newsLookedAt,
    lied: world.shown.lied,
    surprises,
  };
};
