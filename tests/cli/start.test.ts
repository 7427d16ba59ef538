import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pingUrlOf } from '../../cli/laptop/ping-url.ts';
import { RoundLog } from '../../cli/laptop/rounds.ts';
import { proxyOf } from '../../cli/typed-values.ts';
import { aSourceState } from '../support/builders.ts';
import { runCommand } from '../support/command.ts';

/** A proxy that lets nobody through, and keeps where they wanted to go. */
const closedProxy = async () => {
  const asked: string[] = [];
  const server = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return { asked, env: { HTTPS_PROXY: `http://127.0.0.1:${address.port}` } };
};

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'start-'));

const once = (env: Record<string, string>, ...options: string[]) =>
  runCommand('start', ['--once', '--data', join(newFolder(), 'data'), ...options], env);

describe('npm start -- --once', () => {
  it('asks through the proxy, says once that nothing was seen, and fails', async () => {
    const { asked, env } = await closedProxy();
    const { status, lines, stderr } = await once(env);
    expect(asked).toContain('reports.ofsted.gov.uk:443');
    expect(lines.join('\n')).toMatch(/Sources are asked through the proxy 127\.0\.0\.1:\d+ \(HTTPS_PROXY\)/);
    expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^No source can be reached/)]]);
  });

  it('tells a dead-man’s switch of the round, and says once, and does no more, where that does not answer', async () => {
    const { asked, env } = await closedProxy();
    const { status, lines, stderr } = await once(env, '--ping-url', 'https://switch.example.org/secret');
    expect(asked).toContain('switch.example.org:443');
    expect(lines.join('\n')).toMatch(/calls switch\.example\.org\./);
    expect(stderr.match(/The dead-man's switch \(pingUrl\) was not told/g)).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('says in one line that a proxy is none', async () => {
    const { status, stderr } = await once({ HTTPS_PROXY: 'socks5://127.0.0.1:1080' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^HTTPS_PROXY is set to no http proxy[^\n]+\n$/)]);
  });
});

it('a proxy may be named without its scheme, and switched off', () => {
  expect(proxyOf({ https_proxy: 'proxy.example:8080' })?.url.href).toBe('http://proxy.example:8080/');
  expect(proxyOf({ HTTPS_PROXY: 'http://proxy.example', NO_PROXY: '*' })).toBeUndefined();
  expect(proxyOf({ HTTPS_PROXY: '' })).toBeUndefined();
});

describe('the dead-man’s switch of this machine', () => {
  const fileWith = (values: object): string => {
    const file = join(newFolder(), 'settings.json');
    writeFileSync(file, JSON.stringify(values));
    return file;
  };
  const OURS = 'https://switch.example.org/laptop';

  it('is the one that is typed, or that of the settings file, or none', () => {
    // a mistake of a deployment is none of ours
    const file = fileWith({ pingUrl: OURS, alertEmail: 'nobody' });
    expect(pingUrlOf(undefined, file)).toBe(OURS);
    expect(pingUrlOf('https://other.example.org', file)).toBe('https://other.example.org');
    expect([pingUrlOf('', file), pingUrlOf(undefined, '/nowhere/settings.json')]).toEqual([undefined, undefined]);
  });

  it('is refused where it is no https address', () => {
    expect(() => pingUrlOf(undefined, fileWith({ pingUrl: 'http://switch.example.org' }))).toThrow(/pingUrl: .*https/);
    expect(() => pingUrlOf('switch', fileWith({}))).toThrow(/--ping-url/);
  });
});

describe('what a person is told of the rounds', () => {
  const NOW = '2026-02-02T12:00:00.000Z';
  const clock = { now: () => NOW };
  const source = (sourceId: string, isSeen: boolean) =>
    aSourceState({ sourceId, lastPolledAt: NOW, lastHealthyAt: isSeen ? NOW : null });

  const told = () => {
    const lines: string[] = [];
    const rounds = new RoundLog((line) => lines.push(line));
    const round = (...seen: boolean[]) =>
      rounds.around({ sources: async () => seen.map((is, at) => source(`s${at}`, is)) }, clock, async () => {
        for (const [at, is] of seen.entries())
          if (!is) rounds.log('source-not-seen', { name: `S${at}`, because: 'no answer' });
      });
    return { lines, rounds, round };
  };

  it('is each source that was not seen', async () => {
    const { lines, round } = told();
    expect(await round(true, false)).toEqual({ asked: 2, seen: 1 });
    expect(lines).toEqual([expect.stringMatching(/^Not seen: S1 \(no answer\)/)]);
  });

  it('is told once while nothing can be reached, and once when it can again', async () => {
    const { lines, round } = told();
    for (let times = 0; times < 3; times += 1) await round(false, false);
    await round(true, true);
    expect(lines).toEqual([expect.stringMatching(/^No source can be reached/), 'Sources can be reached again.']);
  });

  it('is once that the dead-man’s switch is not told, until it was', () => {
    const { lines, rounds } = told();
    rounds.log('pinged', { outcome: 200 });
    for (const outcome of [500, 'timeout', 500]) rounds.log('pinged', { outcome });
    rounds.log('not-pinged', { because: '1 alerts wait' });
    rounds.log('pinged', { outcome: 200 });
    rounds.log('pinged', { outcome: 404 });
    expect(lines.map((line) => /not told of this round: (\S+)\. It/.exec(line)?.[1])).toEqual(['500', '404']);
  });

  it('names a job that fails three times in a row, and not again until it has worked', () => {
    const { lines, rounds } = told();
    for (let times = 0; times < 4; times += 1) rounds.jobEnded('reconcile', new Error('no'));
    rounds.jobEnded('reconcile');
    rounds.jobEnded('reconcile', new Error('no'));
    expect(lines.map((line) => line.includes('3 TIMES IN A ROW'))).toEqual([false, false, true, false]);
  });
});
