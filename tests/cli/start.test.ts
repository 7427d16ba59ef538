import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RoundsTold } from '../../cli/laptop/rounds.ts';
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

const once = (env: Record<string, string>) =>
  runCommand('start', ['--once', '--data', join(mkdtempSync(join(tmpdir(), 'start-')), 'data')], env);

describe('npm start -- --once', () => {
  it('asks through the proxy, says once that nothing was seen, and fails', async () => {
    const { asked, env } = await closedProxy();
    const { status, lines, stderr } = await once(env);
    expect(asked).toContain('reports.ofsted.gov.uk:443');
    expect(lines.join('\n')).toMatch(/Sources are asked through the proxy 127\.0\.0\.1:\d+ \(HTTPS_PROXY\)/);
    expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringMatching(/^No source can be reached/)]]);
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

describe('what a person is told of the rounds', () => {
  const NOW = '2026-02-02T12:00:00.000Z';
  const clock = { now: () => NOW };
  const source = (sourceId: string, isSeen: boolean) =>
    aSourceState({ sourceId, lastPolledAt: NOW, lastHealthyAt: isSeen ? NOW : null });

  const told = () => {
    const lines: string[] = [];
    const rounds = new RoundsTold((line) => lines.push(line));
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

  it('names a job that fails three times in a row, and not again until it has worked', () => {
    const { lines, rounds } = told();
    for (let times = 0; times < 4; times += 1) rounds.jobEnded('reconcile', new Error('no'));
    rounds.jobEnded('reconcile');
    rounds.jobEnded('reconcile', new Error('no'));
    expect(lines.map((line) => line.includes('3 TIMES IN A ROW'))).toEqual([false, false, true, false]);
  });
});
