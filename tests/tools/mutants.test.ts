import { describe, expect, it } from 'vitest';
import { type Mutant, mutantsOf } from '../../tools/mutants/mutant.ts';
import { misplaced } from '../../tools/mutants/trial.ts';

const FILE = 'shared/domain/dates.ts';

const guardsLost = async (...mutants: readonly Pick<Mutant, 'guard' | 'take'>[]): Promise<readonly string[]> =>
  (
    await misplaced(
      mutantsOf(
        FILE,
        [],
        mutants.map((mutant) => ({ ...mutant, put: '' })),
      ),
    )
  ).map(({ guard }) => guard);

describe('a mutant', () => {
  it('is lost where its text is in the file no more, more than once, or the file is gone', async () => {
    expect(await guardsLost({ guard: 'once', take: 'const MS_A_DAY = 86_400_000;' })).toEqual([]);
    expect(await guardsLost({ guard: 'none', take: 'const MS_A_WEEK' })).toEqual(['none']);
    expect(await guardsLost({ guard: 'many', take: 'IsoDate' })).toEqual(['many']);
    const gone = { guard: 'gone', file: 'shared/domain/nothing.ts', take: 'a', put: 'b', tests: [] };
    expect((await misplaced([gone])).map(({ guard }) => guard)).toEqual(['gone']);
  });
});
