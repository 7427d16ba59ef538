import { expect, it } from 'vitest';
import { MemoryWorkQueue, PrintingPublisher } from '../../shared/adapters/in-process.ts';
import type { Message } from '../../shared/domain/alert.ts';

const MESSAGE: Message = {
  alertId: 'heartbeat/2026-01-12',
  topic: 'alerts',
  kind: 'heartbeat',
  authority: null,
  severity: 0,
  direction: 'none',
  confirms: null,
  subject: 'Ofsted Watch is alive',
  email: null,
  sms: null,
  changes: [],
  sources: [],
};

it('gives each council asked for once, in the order of asking, and then forgets it', async () => {
  const queue = new MemoryWorkQueue();
  for (const urn of ['80522', '80516', '80522']) await queue.requestReading(urn);
  expect(queue.take()).toEqual(['80522', '80516']);
  expect(queue.take()).toEqual([]);
  await queue.requestReading('80522');
  expect(queue.take()).toEqual(['80522']);
});

it('accepts each message under an id of its own, once it was printed', async () => {
  const printed: Message[] = [];
  const publisher = new PrintingPublisher((message) => printed.push(message));
  const [first, second] = [await publisher.publish(MESSAGE), await publisher.publish(MESSAGE)];
  expect(printed).toEqual([MESSAGE, MESSAGE]);
  expect(first).toEqual({ kind: 'accepted', messageId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  expect(first).not.toEqual(second);
});

it('accepts nothing that could not be printed', async () => {
  const publisher = new PrintingPublisher(() => {
    throw new Error('the pipe is closed');
  });
  await expect(publisher.publish(MESSAGE)).rejects.toThrow('the pipe is closed');
});
