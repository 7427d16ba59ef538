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

  it('have words drawn twice over, to make them bold, once', () => {
    expect(
      texts([
        run('Areas for', 70, 100),
        run('Areas for', 70.4, 100),
        run('action', 130, 100),
        run('action', 130, 99.6),
      ]),
    ).toEqual(['Areas for action']);
    expect(texts([run('PPrriioorriittyy aaccttiioonn', 70, 100)])).toEqual(['Priority action']);
    expect(texts([run('good', 70, 100), run('good', 110, 100), run('See', 160, 100)])).toEqual(['good good See']);
  });

  it('have words drawn twice over once also where the two drawings come in pieces of other lengths', () => {
    expect(
      texts([
        run('Inspection of', 70, 100),
        run('Inspection of Medway', 70.3, 100),
        run('Medway council’’s', 154, 100),
        run('council’’s plans', 196.3, 100),
        run('plans', 262, 100),
      ]),
    ).toEqual(['Inspection of Medway council’s plans']);
  });

  it('may be set too near to one another to be told apart by their baselines', () => {
    expect(texts([run('Church Road', 70, 100), run('TS18 1LD', 70, 101.4)])).toHaveLength(1);
    expect(() => texts([run('Church Road', 70, 100), run('TS18 1LD', 75, 100)])).toThrow('drawn over one another');
  });

  it('leave out lines of spaces', () => {
    expect(texts([run('   ', 70, 100), run('word', 70, 130)])).toEqual(['word']);
  });
});
