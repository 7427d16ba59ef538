import * as z from 'zod';

export type PortTakenReason = 'in-use' | 'not-allowed' | 'unknown';

const SENTENCES: Record<PortTakenReason, string> = {
  'in-use': 'is in use by another program: stop that one, or choose another port with --port',
  'not-allowed': 'may not be used by you: choose one above 1023 with --port',
  unknown: 'cannot be used: choose another one with --port',
};

const Coded = z.object({ code: z.string() });

const REASONS: ReadonlyMap<string | undefined, PortTakenReason> = new Map([
  ['EADDRINUSE', 'in-use'],
  ['EACCES', 'not-allowed'],
]);

/** The port cannot be had; `message` is the one line to show. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly reason: PortTakenReason;

  constructor(port: number, cause: unknown) {
    const reason = REASONS.get(Coded.safeParse(cause).data?.code) ?? 'unknown';
    super(`Port ${port} ${SENTENCES[reason]}.`, { cause });
    this.reason = reason;
  }
}
