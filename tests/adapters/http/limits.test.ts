import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loopbackServers } from '../../support/loopback.ts';
import { ask, clientOf, short } from './source.ts';

const servers = loopbackServers();

const ONCE = { times: 0 };

it('gives up on a body that drips for longer than an attempt may take', async () => {
  const { origin } = await servers.start(async (_, response) => {
    while (!response.destroyed) {
      response.write('.');
      await wait(20);
    }
  });
  const client = clientOf(origin, { limits: { totalMs: 300 }, retries: ONCE });
  expect(short(await client.get(ask()))).toBe('timeout');
});

it('gives up on a server that takes the request and stays silent', async () => {
  const { origin } = await servers.start(() => {});
  const client = clientOf(origin, { limits: { totalMs: 200 }, retries: ONCE });
  expect(short(await client.get(ask()))).toBe('timeout');
});

it('stops reading a body that never ends once it is too large', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(16_384);
  const { origin } = await servers.start(async (_, response) => {
    for (; !response.destroyed; sent += chunk.length) {
      response.write(chunk);
      await wait(1);
    }
  });
  expect(short(await clientOf(origin).get(ask()))).toBe('too-large');
  expect(sent).toBeLessThan(10_000_000);
});

it('counts what a small packed body unpacks to', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  const { origin, seen } = await servers.start((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  });
  expect(short(await clientOf(origin).get(ask()))).toBe('too-large');
  expect(seen).toHaveLength(1);
});

it('takes a body of exactly the allowed size, and not one byte more', async () => {
  const { origin } = await servers.start((_, response) => response.end('0123456789'));
  expect(short(await clientOf(origin).get(ask('/page', { maxBytes: 10 })))).toEqual([200, '0123456789']);
  expect(short(await clientOf(origin).get(ask('/page', { maxBytes: 9 })))).toBe('too-large');
});

it.each([
  ['in the middle of the body', { 'content-length': '100' }],
  ['in the middle of a packed body', { 'content-encoding': 'gzip' }],
])('does not take an answer for whole that breaks off %s', async (_, headers) => {
  const { origin } = await servers.start((_, response) => {
    response.writeHead(200, headers).write(gzipSync(Buffer.alloc(50_000)).subarray(0, 40));
    setTimeout(() => response.destroy(), 20);
  });
  expect(short(await clientOf(origin, { retries: ONCE }).get(ask()))).toBe('network');
});

it('says that an answer which is no HTTP, or packed wrongly, is a fault of the network', async () => {
  const { origin } = await servers.start((request, response) => {
    if (request.url?.endsWith('/packed')) response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed');
    else request.socket.end('what?\r\n\r\n');
  });
  const client = clientOf(origin, { retries: ONCE });
  expect(short(await client.get(ask('/packed')))).toBe('network');
  expect(short(await client.get(ask('/no-http')))).toBe('network');
});
