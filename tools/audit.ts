import { spawnSync } from 'node:child_process';
import { judge } from './supply-chain/advisories.ts';
import { EXCUSED } from './supply-chain/excused.ts';

/** Asks the registry for advisories about what is locked; ends with 1 for one that is not excused, or not to be had. */

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], { encoding: 'utf8' });
const verdict = judge(parsed(stdout ?? ''), EXCUSED, new Date().toISOString().slice(0, 10));
if (verdict.kind === 'no-endpoint') console.log(`NOT AUDITED: this registry has no advisories (${verdict.detail})`);
if (verdict.kind === 'not-audited') console.log(`the audit failed: ${verdict.detail}`);
if (verdict.kind === 'audited')
  console.log(
    [...verdict.complaints, `${verdict.complaints.length} complaints, ${verdict.excused} excused`].join('\n'),
  );
const isFine = verdict.kind === 'no-endpoint' || (verdict.kind === 'audited' && verdict.complaints.length === 0);
process.exitCode = isFine ? 0 : 1;
