import { resolve } from 'node:path';
import * as z from 'zod';
import type { Peer } from './peer.ts';
import { runProgram } from './run-program.ts';
import { type Said, stepAt } from './steps.ts';

const REPLAY = resolve(import.meta.dirname, '../../local/replay.ts');

const Message = z.object({ at: z.string(), topic: z.string(), kind: z.string() });

/** Neither claims that anything happened. */
const NO_CLAIM: readonly string[] = ['welcome', 'heartbeat'];
const BLIND: readonly string[] = ['source-down', 'source-suspect'];

const whatOf = ({ topic, kind }: z.infer<typeof Message>): Said['what'] | undefined => {
  if (BLIND.includes(kind)) return 'blind';
  return topic === 'alerts' && !NO_CLAIM.includes(kind) ? 'alert' : undefined;
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
  const { megabytes, seconds } = ran;
  const note = `${seconds.toFixed(0)} s in all, ${messages.filter(({ kind }) => kind === 'heartbeat').length} proofs of life`;
  return [{ name: 'Ofsted Watch', eyes: ['site', 'feed'], said, msALook: null, megabytes, note }];
};
