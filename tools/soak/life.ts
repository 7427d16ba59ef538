import { ProcessEnds } from '../../cli/laptop/jobs.ts';
import { StoreFault } from '../../shared/adapters/dynamo/store-fault.ts';
import type { Random } from './random.ts';
import type { FaultRates } from './script.ts';

/** What went wrong in one round, to tell a repeat that a fault explains from one that nothing does. */
export type Round = { faults: number; overlapped: boolean };

/** One process, from its start until it dies: everything it asks of the outside goes through here. */
export class Life {
  readonly #random: Random;
  readonly #rates: FaultRates;
  #dead = false;
  round: Round = { faults: 0, overlapped: false };

  constructor(random: Random, rates: FaultRates) {
    this.#random = random;
    this.#rates = rates;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** Ends the process: whatever it still runs fails at its next call. */
  die(when: string): never {
    this.#dead = true;
    this.round.faults += 1;
    throw new ProcessEnds(when);
  }

  fault(fault: Error): never {
    this.round.faults += 1;
    throw fault;
  }

  /** Lets others run for a while, so that jobs side by side meet in every order. */
  async #wait(): Promise<void> {
    if (!this.round.overlapped) return;
    for (let turns = this.#random.between(0, 8); turns > 0; turns -= 1) await Promise.resolve();
  }

  /** A call of the store: it may be refused, be lost with the process before or after, or be done and its answer lost. */
  async call<T>(name: string, isWrite: boolean, call: () => Promise<T>): Promise<T> {
    await this.#wait();
    if (this.#dead) throw new ProcessEnds(`before ${name}`);
    const strikes = this.#random.chance(this.#rates.store);
    const roll = this.#random.next();
    if (strikes && roll < 0.3) this.die(`before ${name}`);
    if (strikes && roll < 0.6) this.fault(new StoreFault('throttled', `${name} was refused`));
    const answer = await call();
    if (strikes && isWrite && roll < 0.9) this.die(`after ${name}`);
    if (strikes && isWrite) this.fault(new Error(`the answer to ${name} was lost`));
    await this.#wait();
    if (this.#dead) throw new ProcessEnds(`after ${name}`);
    return answer;
  }
}
