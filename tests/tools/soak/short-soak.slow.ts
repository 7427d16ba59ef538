import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../tools/soak/check-outcome.ts';
import { runScript } from '../../../tools/soak/run-script.ts';
import { writeScript } from '../../../tools/soak/write-script.ts';

/** The first once broke a rule; together the others take in every kind of fault. */
const SEEDS = [5042, 17, 57, 61, ...Array.from({ length: 8 }, (_, at) => at + 1)];

describe('a short soak', () => {
  it.each(SEEDS)('keeps every rule in the history of seed %i', async (seed) => {
    expect(brokenRules(await runScript(writeScript(seed)))).toEqual([]);
  });

  it('plays a history the same way each time', async () => {
    const [once, again] = [await runScript(writeScript(58)), await runScript(writeScript(58))];
    const told = ({ accepted }: typeof once) => accepted.map(({ at, message }) => [at, message.alertId]);
    expect(told(again)).toEqual(told(once));
  });
});
