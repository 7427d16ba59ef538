import { describe, expect, it } from 'vitest';
import { aPublishedVisit, medway2019 } from '../support/documents.ts';
import { kindsOf, ofKind, replayed } from '../support/replayed.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';

const BEFORE = '2023-08-01T00:00:00Z';
const PUBLICATION = '2023-09-11T08:30:00Z';

describe('the ledger', () => {
  it('holds a mass of new documents, tells the operator daily, and alerts about none of them', async () => {
    const many = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        aPublishedVisit({
          fileId: `${59_100_000 + at}`,
          visited: { start: '2023-08-01', end: '2023-08-02' },
          published: '2023-09-11',
        }),
      ),
    );
    const scenario = scenarioFolder({ start: '2023-09-05T06:00:00Z', end: '2023-09-14T06:00:00Z' })
      .publishes(BEFORE, 'medway', await medway2019())
      .provider(PUBLICATION, 'medway', [...many, await medway2019()])
      .listing(PUBLICATION, { medway: '2023-09-11' });
    const told = await replayed(scenario);
    expect(new Set(kindsOf(told))).toEqual(new Set(['welcome', 'source-suspect']));
    expect(ofKind(told, 'source-suspect').map(({ at }) => at.slice(0, 10))).toEqual([
      '2023-09-11',
      '2023-09-12',
      '2023-09-13',
    ]);
  });
});
