import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
import { PortTaken, serveWeb } from '../../cli/laptop/serve-web.ts';

const app = new Hono().get('/', (c) => c.text('here'));

const portOf = (url: string): number => Number(new URL(url).port);

it('serves until it is stopped, also while somebody still holds a connection', async () => {
  const web = await serveWeb(app, 0);
  expect(await (await fetch(web.url)).text()).toBe('here');
  await web.stop();
  await expect(fetch(web.url)).rejects.toThrow();
});

it('says in one line that the port is in use', async () => {
  const first = await serveWeb(app, 0);
  onTestFinished(() => first.stop());
  const error = await serveWeb(app, portOf(first.url)).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(PortTaken);
  expect(error).toMatchObject({
    reason: 'in-use',
    message: expect.stringMatching(/^Port \d+ is in use by another program: .*--port\.$/),
  });
});

it('says in one line that a number is no port', async () => {
  await expect(serveWeb(app, 70_000)).rejects.toMatchObject({ name: 'PortTaken', reason: 'unknown' });
});

it('is reached from this machine only', async () => {
  const web = await serveWeb(app, 0);
  onTestFinished(() => web.stop());
  const other = createServer();
  await new Promise<void>((listening, failed) => {
    // were the port taken on every address, this one would be refused
    other.once('error', failed).listen(portOf(web.url), '127.0.0.2', listening);
  });
  other.close();
});

const statusFor = async (port: number, host: string): Promise<number | undefined> => {
  const asking = get({ port, host: '127.0.0.1', headers: { host } });
  const [answer] = await once(asking, 'response');
  answer.resume();
  return answer.statusCode;
};

it('answers only those who ask for this machine, not a page whose own name was given its address', async () => {
  const web = await serveWeb(app, 0);
  onTestFinished(() => web.stop());
  const port = portOf(web.url);
  expect(await statusFor(port, `localhost:${port}`)).toBe(200);
  expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200);
  expect(await statusFor(port, 'evil.example')).toBe(421);
  expect(await statusFor(port, 'localhost.evil.example')).toBe(421);
});
