import { resolve } from 'node:path';
import * as z from 'zod';
import type { Peer } from './peer.ts';
import { runProgram } from './run-program.ts';
import { type Said, type Step, stepAt } from './steps.ts';

const REPLAY = resolve(import.meta.dirname, '../../cli/replay.ts');

const Message = z.object({ at: z.string(), topic: z.string(), kind: z.string(), subject: z.string() });
type Message = z.infer<typeof Message>;

/** Neither claims that anything happened. */
const NO_CLAIM: readonly string[] = ['welcome', 'heartbeat'];
const BLIND: readonly string[] = ['source-down', 'source-suspect'];

const whatOf = ({ topic, kind }: Message): Said['what'] | undefined => {
  if (BLIND.includes(kind)) return 'blind';
  return topic === 'alerts' && !NO_CLAIM.includes(kind) ? 'alert' : undefined;
};

/** `Ofsted Watch cannot read: KentOnline Medway` */
const sourceOf = ({ subject }: Message): string => subject.split(': ')[1] ?? subject;

/** Which sources it said it cannot read, and how many messages about that its operator got. */
const blindness = (steps: readonly Step[], messages: readonly Message[]): string => {
  const about = messages.filter((message) => whatOf(message) === 'blind');
  const named = [...Map.groupBy(about, ({ at }) => stepAt(steps, at)?.name)].map(
    ([name, of]) => `${name} (${[...new Set(of.map(sourceOf))].join(', ')})`,
  );
  const operator = messages.filter(({ topic }) => topic === 'operator').length;
  return named.length === 0 ? '' : `; ${operator} messages to its operator, blind at ${named.join(', ')}`;
};

/** Ofsted Watch as it ships: `npm run -s replay`, at its own cadence. */
export const ours: Peer = async ({ folder, steps }) => {
  const ran = await runProgram(process.execPath, [REPLAY, folder]);
  if (ran.code !== 0) throw new Error(`replay ended with ${ran.code}: ${ran.errors}`);
  const messages = ran.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Message.parse(JSON.parse(line)));
  const said = messages.flatMap((message): Said[] => {
    const [step, what] = [stepAt(steps, message.at), whatOf(message)];
    return step === undefined || what === undefined ? [] : [{ step, what }];
  });
  const proofs = messages.filter(({ kind }) => kind === 'heartbeat').length;
  const note = `${ran.seconds.toFixed(0)} s in all, ${proofs} proofs of life${blindness(steps, messages)}`;
  return [{ name: 'Ofsted Watch', eyes: ['site', 'feed'], said, msALook: null, megabytes: ran.megabytes, note }];
};
