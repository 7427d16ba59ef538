import { describe, expect, it } from 'vitest';
import { type TextRun, toLines } from '../../../shared/adapters/pdf/text-lines.ts';

const run = (text: string, left: number, top: number, width = text.length * 6): TextRun => ({
  text,
  left,
  right: left + width,
  top,
  size: 12,
});

const texts = (runs: readonly TextRun[]) => toLines(runs, 1).map(({ text }) => text);
const cells = (runs: readonly TextRun[]) => toLines(runs, 1)[0]?.cells.map(({ text }) => text);

describe('lines of a page', () => {
  it('come from top to bottom, each from left to right, in whatever order the file draws them', () => {
    expect(texts([run('below', 70, 120), run('line', 110, 100), run('first', 70, 101)])).toEqual([
      'first line',
      'below',
    ]);
  });

  it('join the pieces of a word and part words', () => {
    expect(texts([run('pro', 70, 100), run('tection', 88, 100), run('of', 136, 100), run('all', 151, 100)])).toEqual([
      'protection of all',
    ]);
  });

  it('part into cells where a gap is wide, also when spaces fill it', () => {
    expect(cells([run('Overall effectiveness', 77, 100), run(' ', 203, 100, 120), run('Good', 331, 100)])).toEqual([
      'Overall effectiveness',
      'Good',
    ]);
  });

  it('may be set too near to one another to be told apart by their baselines', () => {
    expect(texts([run('Church Road', 70, 100), run('TS18 1LD', 70, 101.4)])).toHaveLength(1);
    expect(() => texts([run('Church Road', 70, 100), run('TS18 1LD', 75, 100)])).toThrow('drawn over one another');
  });

  it('leave out lines of spaces', () => {
    expect(texts([run('   ', 70, 100), run('word', 70, 130)])).toEqual(['word']);
  });
});
