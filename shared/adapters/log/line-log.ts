import type { Log } from '../../ports.ts';

const inWords = (facts: Parameters<Log>[1] = {}): string =>
  Object.entries(facts)
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('');

/** One line per event for the terminal; on stderr, because stdout carries what other programs read. */
export const lineLog = (write: (line: string) => void = (line) => process.stderr.write(line)): Log => {
  return (event, facts) => write(`${event}${inWords(facts)}\n`);
};
