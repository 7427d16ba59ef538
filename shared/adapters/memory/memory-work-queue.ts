import type { WorkQueue } from '../../ports.ts';

/** The queue of a monitor that runs in one process. It is lost with the process; the sweep finds what still waits. */
export class MemoryWorkQueue implements WorkQueue {
  readonly #urns = new Set<string>();

  async requestReading(urn: string): Promise<void> {
    this.#urns.add(urn);
  }

  /** The councils asked for since the last call, each once, in the order they were first asked for. */
  take(): string[] {
    const urns = [...this.#urns];
    this.#urns.clear();
    return urns;
  }
}
