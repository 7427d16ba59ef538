import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { loopbackServers } from '../../support/loopback.ts';
import { ask, clientOf, OTHER_HOST, short } from './source.ts';

const servers = loopbackServers();

it.each([403, 429, 500, 502, 503, 504])('asks again after a %i', async (status) => {
  const { origin } = await servers.start((_, response, times) => {
    response.writeHead(times === 1 ? status : 200).end('page');
  });
  expect(short(await clientOf(origin).get(ask()))).toEqual([200, 'page']);
});

it('gives the refusal back when it does not pass after a few tries', async () => {
  const { origin, seen } = await servers.start((_, response) => response.writeHead(403).end('no'));
  expect(short(await clientOf(origin, { retries: { times: 2 } }).get(ask()))).toEqual([403, 'no']);
  expect(seen).toHaveLength(3);
});

it.each([400, 404, 410, 422])('takes a %i as final', async (status) => {
  const { origin, seen } = await servers.start((_, response) => response.writeHead(status).end());
  await clientOf(origin).get(ask());
  expect(seen).toHaveLength(1);
});

it('waits as long as Retry-After says', async () => {
  const { origin } = await servers.start((_, response, times) => {
    response.writeHead(times === 1 ? 429 : 200, { 'retry-after': '1' }).end('page');
  });
  const begun = performance.now();
  expect(short(await clientOf(origin).get(ask()))).toEqual([200, 'page']);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
});

it('does not ask again at all when it is told to stay away for long', async () => {
  const { origin, seen } = await servers.start((_, response) => {
    response.writeHead(429, { 'retry-after': '3600' }).end();
  });
  expect(await clientOf(origin).get(ask())).toMatchObject({ status: 429, headers: { 'retry-after': '3600' } });
  expect(seen).toHaveLength(1);
});

it('asks again after a connection was reset', async () => {
  const { origin, seen } = await servers.start((request, response, times) => {
    if (times === 1) request.socket.resetAndDestroy();
    else response.end('page');
  });
  expect(short(await clientOf(origin).get(ask()))).toEqual([200, 'page']);
  expect(seen).toHaveLength(2);
});

it('says that nobody answers once all tries are used up', async () => {
  const { origin, seen } = await servers.start((request) => request.socket.resetAndDestroy());
  expect(short(await clientOf(origin, { retries: { times: 1 } }).get(ask()))).toBe('network');
  expect(seen).toHaveLength(2);
});

it('says that a connection was refused', async () => {
  expect(short(await clientOf('http://127.0.0.1:1').get(ask()))).toBe('refused');
});

it('asks one host for one thing at a time', async () => {
  let busy = 0;
  let most = 0;
  const { origin, seen } = await servers.start(async (_, response) => {
    busy += 1;
    most = Math.max(most, busy);
    await wait(30);
    busy -= 1;
    response.end();
  });
  const client = clientOf(origin);
  await Promise.all(['/1', '/2', '/3'].map((path) => client.get(ask(path))));
  expect(seen).toHaveLength(3);
  expect(most).toBe(1);
});

it('asks another host meanwhile', async () => {
  const otherAsked = Promise.withResolvers<void>();
  const { origin } = await servers.start(async (request, response) => {
    if (request.url?.startsWith(`/${OTHER_HOST}/`) === true) otherAsked.resolve();
    await otherAsked.promise;
    response.end('page');
  });
  const client = clientOf(origin, { limits: { totalMs: 5_000 }, retries: { times: 0 } });
  const answers = await Promise.all([client.get(ask()), client.get(ask('', { url: `https://${OTHER_HOST}/file` }))]);
  expect(answers.map(short)).toEqual([
    [200, 'page'],
    [200, 'page'],
  ]);
});

it('asks a host for nothing else while it waits to try again', async () => {
  const { origin, seen } = await servers.start((_, response, times) => {
    response.writeHead(times === 1 ? 503 : 200).end();
  });
  const client = clientOf(origin);
  await Promise.all([client.get(ask('/first')), client.get(ask('/second'))]);
  expect(seen.map(({ url }) => url?.split('/').at(-1))).toEqual(['first', 'first', 'second']);
});
