import { describe, expect, it } from 'vitest';
import { londonTime } from '../../shared/domain/london-time.ts';
import { medway2023 } from '../support/documents.ts';
import { kindsOf, ofKind, replayed } from '../support/replayed.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';

const BEFORE = '2023-09-12T00:00:00Z';

const quiet = async (start: string, end: string) =>
  replayed(scenarioFolder({ start, end }).publishes(BEFORE, 'medway', await medway2023()));

describe('quiet times', () => {
  it('gives one proof of life in seven quiet days', async () => {
    const told = await quiet('2024-01-10T06:00:00Z', '2024-01-17T06:00:00Z');
    expect(told.map(({ kind }) => kind)).toEqual(['welcome', 'heartbeat']);
  });

  it('raises no alarm in four hundred quiet days', async () => {
    const told = await quiet('2024-01-10T06:00:00Z', '2025-02-13T06:00:00Z');
    expect(kindsOf(told)).toEqual(['welcome']);
    expect(ofKind(told, 'heartbeat')).toHaveLength(57);
  });

  it('gives the proof of life at nine in London on both sides of both clock changes', async () => {
    const told = [
      ...(await quiet('2024-03-20T06:00:00Z', '2024-04-03T06:00:00Z')),
      ...(await quiet('2024-10-16T06:00:00Z', '2024-10-30T06:00:00Z')),
    ];
    const moments = ofKind(told, 'heartbeat').map(({ at }) => londonTime(at));
    expect(moments.map(({ weekday, hour, minute }) => [weekday, hour, minute])).toEqual(
      Array.from({ length: 4 }, () => [1, 9, 0]),
    );
  });
});
