import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../../shared/domain/dates.ts';
import { brokenRules } from '../../../tools/soak/check-outcome.ts';
import { type Outcome, runScript } from '../../../tools/soak/run-script.ts';
import { writeScript } from '../../../tools/soak/write-script.ts';

/** A history of three councils with reports, late documents, stories and hardly a fault: seed 58. */
const honest = runScript(writeScript(58));

/** What the checker says once somebody has tampered with what was left. */
const complaints = async (tamper: (outcome: Outcome) => Partial<Outcome>): Promise<string> => {
  const outcome = await honest;
  return brokenRules({ ...outcome, ...tamper(outcome) }).join('\n');
};

const later = (moment: string, hours: number): string => addMinutes(moment, hours * 60);

const without = (kind: string) => (outcome: Outcome) => ({
  accepted: outcome.accepted.filter(({ message }) => message.kind !== kind),
});

describe('the checker of the soak', () => {
  it('has nothing to say of an honest run', async () => {
    expect(await complaints(() => ({}))).toBe('');
  });

  it('misses a message that never arrived', async () => {
    expect(await complaints(without('welcome'))).toContain('was welcomed 0 times');
    expect(await complaints(without('rating-change'))).toMatch(
      /never accepted[\s\S]*(?:nobody was told|was told as unread)/,
    );
  });

  it('notices a message that came twice without a fault, and one in other words', async () => {
    const twice = await complaints(({ accepted }) => {
      const calm = accepted.find(({ round }) => round.faults === 0 && !round.overlapped);
      return { accepted: [...accepted, ...(calm === undefined ? [] : [calm])] };
    });
    expect(twice).toContain('sent twice though nothing went wrong');
    const otherwise = await complaints(({ accepted }) => {
      const [first] = accepted;
      if (first === undefined) throw new Error('nothing was told');
      return { accepted: [...accepted, { ...first, message: { ...first.message, subject: 'Other words' } }] };
    });
    expect(otherwise).toContain('in different words');
  });

  it('notices one document told under two ids', async () => {
    const said = await complaints(({ accepted }) => {
      const change = accepted.find(({ message }) => message.kind === 'rating-change');
      if (change === undefined) throw new Error('no rating changed');
      return { accepted: [...accepted, { ...change, message: { ...change.message, alertId: 'another' } }] };
    });
    expect(said).toContain('was told twice');
  });

  it('notices a wrong grade in a message and in the standing', async () => {
    const said = await complaints(({ accepted }) => ({
      accepted: accepted.map((one) => ({
        ...one,
        message: {
          ...one.message,
          changes: one.message.changes.map((change) => ({ ...change, from: 'adequate' as const })),
        },
      })),
    }));
    expect(said).toContain('adequate>');
    expect(await complaints(() => ({ standings: {} }))).toContain('in truth at');
  });

  it('notices an index that disagrees with its item, and an alert left waiting', async () => {
    const indexed = await complaints(({ items }) => ({
      items: items.map((item) => ({ ...item, waitingFor: 'publish' })),
    }));
    expect(indexed).toContain('the index of what waits and the item disagree');
    const pending = await complaints(({ items }) => ({
      items: items.map((item) =>
        typeof item['alert'] === 'object' && item['alert'] !== null
          ? { ...item, alert: { ...item['alert'], state: 'pending' } }
          : item,
      ),
    }));
    expect(pending).toContain('was never sent');
  });

  it('notices a document found late, by the bound of what its page says of itself', async () => {
    const laterBy = (hours: number, stuck: Outcome['script']['stuck'] = []) =>
      complaints(({ items, script }) => ({
        script: { ...script, stuck, withListing: false, withValidators: true },
        items: items.map((item) =>
          typeof item['document'] === 'object' && item['document'] !== null && 'foundAt' in item['document']
            ? { ...item, document: { ...item['document'], foundAt: later(String(item['document'].foundAt), hours) } }
            : item,
        ),
      }));
    const late = (said: string): number => said.split('was not found by').length - 1;
    const [honest, stuck, stuckForDays] = [await laterBy(3), await laterBy(3, ['page']), await laterBy(72, ['page'])];
    expect(late(honest)).toBeGreaterThan(late(stuck));
    expect(late(stuckForDays)).toBeGreaterThan(late(stuck));
  });

  it('notices a feed that hid a story for a day without a word to the operator', async () => {
    const said = await complaints(({ script, newsLookedAt: [at = ''] }) => ({
      script: { ...script, outages: [] },
      lied: [{ url: 'https://feeds.example/rss', at }],
    }));
    expect(said).toContain('https://feeds.example/rss hid a story at');
  });
});
