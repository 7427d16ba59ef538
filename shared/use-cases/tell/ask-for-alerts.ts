import type { Wish } from '../../domain/wish.ts';
import type { Clock, DailyCounts, SignUps } from '../../ports.ts';

export type SignUpDeps = { signUps: SignUps; counts: DailyCounts; clock: Clock };

/** How often in a UTC day. */
export const MOST_A_DAY = { address: 2, network: 10, all: 40 } as const;

/** `too-many-…`: nothing was sent, and nothing will be before tomorrow. */
export type SignUpOutcome = 'asked' | 'no-room' | 'too-many-from-here' | 'too-many-today';

/** One mailbox under its many spellings: else a tag would be a new address each time. */
const mailbox = (email: string): string => {
  const [local = '', host = ''] = email.toLowerCase().split('@');
  return `${local.split('+', 1)[0]}@${host}`;
};

/**
 * Has SNS ask an address whether it wants alerts. The answer is the same for an address that is known, one that is not,
 * and one that was asked too often today. A try that is refused counts all the same.
 */
export const askForAlerts = async (
  { signUps, counts, clock }: SignUpDeps,
  wish: Wish,
  network: string,
): Promise<SignUpOutcome> => {
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  if (!(await counts.countOne(day, `network ${network}`, MOST_A_DAY.network))) return 'too-many-from-here';
  if (!(await counts.countOne(day, `address ${mailbox(wish.email)}`, MOST_A_DAY.address))) return 'asked';
  if (!(await counts.countOne(day, 'all', MOST_A_DAY.all))) return 'too-many-today';
  return signUps.ask(wish);
};
