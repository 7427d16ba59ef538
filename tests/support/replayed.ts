import { replayFolder } from '../../cli/simulation/replay-folder.ts';
import type { AlertKind, Message } from '../../shared/domain/alert.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import type { ScenarioFolder } from './scenario-folder.ts';
import { lintMessage } from './word-lint.ts';

export type Told = Message & { at: Instant };

/** Every message of a scenario, in order, each fit to be sent; a job that fails in it fails the test unless faults are expected. */
export const replayed = async (scenario: ScenarioFolder, { faultsExpected = false } = {}): Promise<readonly Told[]> => {
  const told: Told[] = [];
  const faults: string[] = [];
  await replayFolder(await scenario.write(), {
    onMessage: (message, at) => void told.push({ ...message, at }),
    onFault: (line) => void faults.push(line),
  });
  const complaints = told.flatMap((message) =>
    lintMessage(message).map((complaint) => `${message.kind}: ${complaint}`),
  );
  if (complaints.length > 0) throw new Error(`messages to be mended: ${complaints.join('; ')}`);
  if (!faultsExpected && faults.length > 0) throw new Error(`jobs failed: ${faults.join('; ')}`);
  return told;
};

export const ofKind = (told: readonly Told[], kind: AlertKind): readonly Told[] =>
  told.filter((message) => message.kind === kind);

/** The kinds in order, without the weekly heartbeat. */
export const kindsOf = (told: readonly Told[]): readonly AlertKind[] =>
  told.map(({ kind }) => kind).filter((kind) => kind !== 'heartbeat');
