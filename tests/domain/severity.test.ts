import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgementChange } from '../../shared/domain/alert.ts';
import { Aspect } from '../../shared/domain/aspect.ts';
import { directionOf, isChange, severityOf } from '../../shared/domain/compare.ts';
import { Grade, gradeMove } from '../../shared/domain/grade.ts';

const since = '2019-08-27';
const move = (aspect: Aspect, from: Grade | null, to: Grade): JudgementChange => ({
  aspect,
  from,
  to,
  since: from === null ? null : since,
});
const [overall, help] = ['overall-effectiveness', 'help-and-protection'] as const;
const [RI, bad] = ['requires-improvement', 'inadequate'] as const;

describe('severity and direction of what a report awards', () => {
  it.each<[string, JudgementChange[], number, string]>([
    ['overall newly inadequate', [move(overall, 'good', bad)], 5, 'worse'],
    ['any one judgement newly inadequate', [move(overall, RI, RI), move(help, RI, bad)], 5, 'worse'],
    ['inadequate in a judgement made for the first time', [move('care-leavers', null, bad)], 5, 'none'],
    ['inadequate as before', [move(overall, bad, bad)], 1, 'none'],
    ['overall falls from good to requires improvement', [move(overall, 'good', RI)], 4, 'worse'],
    ['overall falls from outstanding to requires improvement', [move(overall, 'outstanding', RI)], 4, 'worse'],
    ['overall falls from outstanding to good', [move(overall, 'outstanding', 'good')], 3, 'worse'],
    ['one judgement falls, not to inadequate', [move(help, 'good', RI)], 3, 'worse'],
    ['one falls and the whole rises from inadequate', [move(help, 'good', RI), move(overall, bad, 'good')], 5, 'mixed'],
    ['inadequate to requires improvement', [move(overall, bad, RI)], 4, 'better'],
    ['inadequate to outstanding', [move(overall, bad, 'outstanding')], 5, 'better'],
    ['overall from requires improvement to good', [move(overall, RI, 'good')], 4, 'better'],
    ['overall from good to outstanding', [move(overall, 'good', 'outstanding')], 3, 'better'],
    ['one judgement from inadequate to good', [move(help, bad, 'good')], 3, 'better'],
    ['a judgement becomes outstanding', [move(help, 'good', 'outstanding')], 3, 'better'],
    ['every judgement as before', [move(overall, 'good', 'good')], 1, 'none'],
    ['nothing to compare with', [move(overall, null, 'good')], 1, 'none'],
    ['adequate is ranked against nothing', [move('capacity-to-improve', 'adequate', 'good')], 1, 'none'],
  ])('%s', (_, changes, severity, direction) => {
    expect(severityOf(changes)).toBe(severity);
    expect(directionOf(changes)).toBe(direction);
  });

  it('takes inadequate after a split for what it was before', () => {
    const previously = { aspect: 'in-care-and-care-leavers', grade: bad, since } as const;
    expect(severityOf([{ ...move('care-leavers', null, bad), previously }])).toBe(1);
  });

  it('does not clamp a fall to one step', () => {
    expect(severityOf([move(overall, 'outstanding', bad)])).toBe(5);
  });
});

describe('grades', () => {
  const grades = fc.constantFrom(...Grade.options);
  const aspects = fc.constantFrom(...Aspect.options);

  it('never move when they are the same', () => {
    fc.assert(
      fc.property(aspects, grades, (aspect, grade) => {
        expect(isChange(move(aspect, grade, grade))).toBe(false);
        expect(directionOf([move(aspect, grade, grade)])).toBe('none');
      }),
    );
  });

  it('move the other way when read the other way round', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same' } as const;
    fc.assert(
      fc.property(grades, grades, (a, b) => {
        const [there, back] = [gradeMove(a, b), gradeMove(b, a)];
        expect(there === undefined ? undefined : opposite[there]).toBe(back);
      }),
    );
  });
});
