import type { Instant } from '../../shared/domain/dates.ts';
import type { Clock } from '../../shared/ports.ts';

/** A clock that stands still until it is set. It never goes back. */
export class SimulatedClock implements Clock {
  #now: number;

  constructor(start: Instant) {
    this.#now = Date.parse(start);
  }

  now(): Instant {
    return new Date(this.#now).toISOString();
  }

  set(instant: Instant): void {
    this.#now = Math.max(this.#now, Date.parse(instant));
  }
}
