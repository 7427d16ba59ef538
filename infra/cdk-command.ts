import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/*
 * The CDK's command line runs the app in the same way for `synth` and for `deploy`, and does not tell it which. Its own
 * command line does: it is that of the process which started this one.
 */

/** These run the app and change nothing that the app describes. */
const HARMLESS = [
  ...['synth', 'synthesize', 'ls', 'list', 'diff', 'destroy', 'bootstrap', 'metadata', 'context', 'gc', 'drift'],
  ...['doctor', 'docs', 'acknowledge', 'ack', 'notices', 'flags', 'refactor', 'migrate', 'init', 'publish-assets'],
];
/** These change what is deployed. */
const DEPLOYING = ['deploy', 'watch', 'import', 'rollback'];

type Process = { parent: number; words: readonly string[] };

const onLinux = (pid: number): Process => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return { parent: Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1]), words };
};

const askedOf = (program: string, options: readonly string[]): Process => {
  const answer = execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [parent, ...words] = answer.trim().split(/\s+/);
  return { parent: Number(parent), words: words.map((word) => word.replace(/^"|"$/g, '')) };
};

const onWindows = (pid: number): Process => {
  const find = `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${pid}"; "$($p.ParentProcessId) $($p.CommandLine)"`;
  return askedOf('powershell', ['-NoProfile', '-Command', find]);
};

const processOf = (pid: number): Process | undefined => {
  try {
    if (process.platform === 'linux') return onLinux(pid);
    return process.platform === 'win32' ? onWindows(pid) : askedOf('ps', ['-o', 'ppid=,args=', '-p', String(pid)]);
  } catch {
    return undefined;
  }
};

/** The command line's own file, as npm, npx and a global installation start it. */
const isCdk = (word: string): boolean => /(?:^|[\\/])cdk(?:\.[cm]?js|\.cmd|\.exe)?$/i.test(word);

/** A shell and npm's own processes lie between. */
const FURTHEST = 8;

/** The words after `cdk` on the command line that runs this process; undefined where none is found. */
export const wordsAfterCdk = (pid = process.ppid, steps = FURTHEST): readonly string[] | undefined => {
  const found = steps > 0 && pid > 0 ? processOf(pid) : undefined;
  if (found === undefined) return undefined;
  const at = found.words.findIndex(isCdk);
  return at === -1 ? wordsAfterCdk(found.parent, steps - 1) : found.words.slice(at + 1);
};

export type CdkRun = { deploys: boolean; profile: string | undefined };

const profileIn = (words: readonly string[]): string | undefined => {
  const at = words.indexOf('--profile');
  return at === -1 ? words.find((word) => word.startsWith('--profile='))?.slice('--profile='.length) : words[at + 1];
};

/** What the words on the command line ask for. A command line that cannot be seen or understood is taken to deploy. */
export const cdkRun = (words: readonly string[] | undefined): CdkRun => ({
  deploys:
    words === undefined ||
    words.some((word) => DEPLOYING.includes(word)) ||
    !words.some((word) => HARMLESS.includes(word)),
  profile: profileIn(words ?? []),
});
