import { describe, expect, it } from 'vitest';
import { batchReader } from '../../functions/read/read-batch.ts';
import { council } from '../support/builders.ts';
import { aBatch, aRecord, aRequest } from './events.ts';

const [MEDWAY, SWINDON, KENT] = [council('medway').urn, council('swindon').urn, council('kent').urn] as const;

/** Remembers which councils it was asked for, and fails for some. */
const aReader = (...failing: string[]) => {
  const read: string[] = [];
  const reasons: unknown[] = [];
  const handler = batchReader({
    readCouncil: async (urn) => {
      read.push(urn);
      if (failing.includes(urn)) throw new Error('the table is not there');
    },
    log: (_event, facts) => reasons.push(facts),
  });
  return { handler, read, reasons };
};

const failed = (...ids: string[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

describe('a batch of requests', () => {
  it('is read in its order and done with', async () => {
    const { handler, read } = aReader();
    expect(await handler(aBatch(aRequest('1', SWINDON), aRequest('2', MEDWAY)))).toEqual(failed());
    expect(read).toEqual([SWINDON, MEDWAY]);
  });

  it('gives back only the request that failed', async () => {
    const { handler, read } = aReader(MEDWAY);
    const batch = aBatch(aRequest('1', SWINDON), aRequest('2', MEDWAY), aRequest('3', KENT));
    expect(await handler(batch)).toEqual(failed('2'));
    expect(read).toEqual([SWINDON, MEDWAY, KENT]);
  });

  it('gives back the later requests of the council that failed too, without trying them', async () => {
    const { handler, read } = aReader(MEDWAY);
    const batch = aBatch(aRequest('1', MEDWAY), aRequest('2', SWINDON), aRequest('3', MEDWAY));
    expect(await handler(batch)).toEqual(failed('1', '3'));
    expect(read).toEqual([MEDWAY, SWINDON]);
  });

  it.each([['{"urn":'], ['{}'], ['{"urn":"medway"}'], ['{"urn":80522}']])(
    'gives back a message nobody understands, %s, and reads the others',
    async (body) => {
      const { handler, read, reasons } = aReader();
      expect(await handler(aBatch(aRecord('1', body, 'x'), aRequest('2', KENT)))).toEqual(failed('1'));
      expect(read).toEqual([KENT]);
      expect(reasons).toMatchObject([{ messageId: '1' }]);
    },
  );

  it('that is none fails as a whole', async () => {
    await expect(aReader().handler(JSON.parse('{"job":"read"}'))).rejects.toThrow('Unexpected batch type');
  });

  it('gives all of them back where all failed', async () => {
    expect(await aReader(MEDWAY).handler(aBatch(aRequest('1', MEDWAY), aRequest('2', MEDWAY)))).toEqual(
      failed('1', '2'),
    );
  });

  it('may be empty', async () => {
    expect(await aReader().handler(aBatch())).toEqual(failed());
  });
});
