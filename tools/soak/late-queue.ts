import type { WorkQueue } from '../../shared/ports.ts';
import type { Random } from './random.ts';

/**
 * A queue that delivers late, twice and the councils in any order, as a queue may; the requests of one council never at
 * the same time, as this product's queue promises. What was delivered and failed comes again.
 */
export class LateQueue implements WorkQueue {
  #waiting: string[] = [];
  readonly #random: Random;
  /** Off once nothing goes wrong any more. */
  isWild = true;

  constructor(random: Random) {
    this.#random = random;
  }

  async requestReading(urn: string): Promise<void> {
    this.#waiting.push(urn);
    if (this.isWild && this.#random.chance(0.1)) this.#waiting.push(urn);
  }

  /** The councils to be read now, each once. */
  deliver(): readonly string[] {
    const stays = (): boolean => this.isWild && this.#random.chance(0.2);
    const kept = this.#waiting.filter(stays);
    const delivered = [...new Set(this.#waiting)];
    this.#waiting = kept;
    return this.isWild && this.#random.chance(0.3) ? delivered.toReversed() : delivered;
  }

  /** As with a queue in the memory of a process that died. */
  lose(): void {
    this.#waiting = [];
  }
}
