import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/command.ts';

describe('npm run cost', () => {
  it('works out a month of one council from the real use cases: less than a dollar', async () => {
    const { status, lines } = await runCommand('../tools/cost', []);
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^To pay: \$0\.\d\d a month/);
    const polls =
      lines
        .find((line) => line.trim().startsWith('poll-ofsted'))
        ?.trim()
        .split(/\s+/) ?? [];
    // the listing's two pages and the council's own, some thousand times
    expect([polls[1], polls[5]]).toEqual(['1,013', '3.00']);
  });
});
