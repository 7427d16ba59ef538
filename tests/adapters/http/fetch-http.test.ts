import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loopbackServers } from '../../support/loopback.ts';
import { ask, clientOf, HOST, OTHER_HOST, short, USER_AGENT } from './source.ts';

const servers = loopbackServers();

describe('an answer', () => {
  it('has its status, its bytes and its headers under lower-case names', async () => {
    const { origin } = await servers.start((_, response) => {
      response.writeHead(404, { 'Content-TYPE': 'text/plain', ETag: '"a"', 'X-Many': ['1', '2'] }).end('gone');
    });
    const answer = await clientOf(origin).get(ask());
    expect(short(answer)).toEqual([404, 'gone']);
    expect(answer).toMatchObject({ headers: { 'content-type': 'text/plain', etag: '"a"', 'x-many': '1, 2' } });
  });

  it('is asked for by name, with a contact', async () => {
    const { origin, seen } = await servers.start((_, response) => response.end());
    await clientOf(origin).get(ask());
    expect(seen).toMatchObject([{ method: 'GET', headers: { 'user-agent': USER_AGENT } }]);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked when it comes as %s', async (encoding, pack) => {
    const { origin } = await servers.start((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('Good'));
    });
    expect(short(await clientOf(origin).get(ask()))).toEqual([200, 'Good']);
  });

  it('is 304 without a body where the validators still hold', async () => {
    const validators = { etag: '"v1"', lastModified: 'Mon, 11 Sep 2023 08:30:00 GMT' };
    const { origin, seen } = await servers.start((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end();
    });
    expect(short(await clientOf(origin).get(ask('/page', { validators })))).toEqual([304, '']);
    expect(seen[0]?.headers['if-modified-since']).toBe(validators.lastModified);
  });

  it('is asked for whole where there are no validators', async () => {
    const { origin, seen } = await servers.start((_, response) => response.end());
    await clientOf(origin).get(ask('/page', { validators: { etag: null, lastModified: null } }));
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-modified-since');
  });
});

describe('redirects', () => {
  it('are followed, also relative ones and to another allowed host', async () => {
    const { origin, seen } = await servers.start((request, response) => {
      if (request.url === `/${HOST}/page`) response.writeHead(301, { location: 'next' }).end();
      else if (request.url === `/${HOST}/next`)
        response.writeHead(302, { location: `https://${OTHER_HOST}/file` }).end();
      else response.end('the file');
    });
    expect(short(await clientOf(origin).get(ask()))).toEqual([200, 'the file']);
    expect(seen.map(({ url }) => url)).toEqual([`/${HOST}/page`, `/${HOST}/next`, `/${OTHER_HOST}/file`]);
  });

  it.each([
    ['a host that may not answer', 'https://elsewhere.example.org/', 'host-not-allowed'],
    ['an allowed host at another port', `https://${OTHER_HOST}:8443/`, 'host-not-allowed'],
    ['an allowed host without TLS', `http://${OTHER_HOST}/file`, 'host-not-allowed'],
    ['a file of this machine', 'file:///etc/hosts', 'host-not-allowed'],
  ])('to %s are not followed', async (_, location, reason) => {
    const { origin, seen } = await servers.start((_, response) => response.writeHead(302, { location }).end());
    expect(short(await clientOf(origin).get(ask()))).toBe(reason);
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['an address of this machine', '127.0.0.1'],
    ['the same as one number', '2130706433'],
    ['a name of this machine', 'localhost'],
    ['the network inside', '10.0.0.8'],
    ['the cloud’s own address', '169.254.169.254'],
    ['an IPv6 spelling', '[::ffff:127.0.0.1]'],
  ])('to %s are not followed, even where the host is allowed', async (_, host) => {
    const inside = await servers.start((_, response) => response.end('secret'));
    const location = `https://${host}:${new URL(inside.origin).port}/`;
    const { origin } = await servers.start((_, response) => response.writeHead(302, { location }).end());
    const allowedHosts = [HOST, new URL(location).host];
    expect(short(await clientOf(origin).get(ask('/page', { allowedHosts })))).toBe('private-address');
    expect(inside.seen).toHaveLength(0);
  });

  it('that lead in a circle end', async () => {
    const { origin, seen } = await servers.start((_, response) => response.writeHead(302, { location: '/page' }).end());
    expect(short(await clientOf(origin, { limits: { redirects: 2 } }).get(ask()))).toBe('too-many-redirects');
    expect(seen).toHaveLength(3);
  });

  it('to what is no address are an answer like any other', async () => {
    const { origin } = await servers.start((_, response) => response.writeHead(302, { location: 'https://[' }).end());
    expect(await clientOf(origin).get(ask())).toMatchObject({ kind: 'answer', status: 302 });
  });
});

describe('without recorded sources', () => {
  it.each([
    ['http://', 'host-not-allowed'],
    ['https://', 'private-address'],
  ])('%s of this machine is refused before a byte is sent', async (scheme, reason) => {
    const { origin, seen } = await servers.start((_, response) => response.end());
    const { host } = new URL(origin);
    const client = clientOf(origin, { elsewhere: (url) => url });
    expect(short(await client.get(ask('', { url: `${scheme}${host}/`, allowedHosts: [host] })))).toBe(reason);
    expect(seen).toHaveLength(0);
  });

  it('an address that cannot be read is refused', async () => {
    expect(short(await clientOf('http://127.0.0.1:1').get(ask('', { url: 'https://[' })))).toBe('host-not-allowed');
  });
});
