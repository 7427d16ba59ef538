import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../shared/domain/publication.ts';
import { changesOf } from '../../../shared/use-cases/queries/list-changes.ts';
import { anIlacs, anOlderIlacs, anUnread, aVisit, MEDWAY } from '../../support/builders.ts';

const changes = (publications: readonly Publication[], shipped: readonly Publication[] = []) =>
  changesOf({ authority: MEDWAY, publications, shipped });
const ids = (...publications: readonly Publication[]) => changes(publications).map(({ id }) => id);

const sameAgain = anIlacs({
  fileId: '50260000',
  published: '2025-09-11',
  inspectionStart: '2025-07-14',
  inspectionEnd: '2025-07-25',
});

describe('what a publication changed', () => {
  it('is one thing where every judgement is as before', () => {
    expect(ids(anOlderIlacs(), anIlacs(), sameAgain)[0]).toBe('50260000/unchanged');
  });

  it('holds no judgement that stayed as it was', () => {
    const better = { ...sameAgain.judgements, 'help-and-protection': 'good' as const };
    expect(ids(anIlacs(), { ...sameAgain, judgements: better }).slice(0, 2)).toEqual([
      '50260000/help-and-protection',
      '50227723/leaders-impact',
    ]);
  });

  it('of a re-issue is what differs from the first issue, not from the inspection before', () => {
    const again = anIlacs({ fileId: '50227800', published: '2023-10-02', revises: '50227723' });
    const corrected = { ...again, judgements: { ...again.judgements, 'care-leavers': 'outstanding' as const } };
    expect(changes([anOlderIlacs(), anIlacs(), again])[0]).toMatchObject({ type: 'revised', judgements: [] });
    expect(changes([anOlderIlacs(), anIlacs(), corrected])[0]).toMatchObject({
      type: 'revised',
      judgements: [{ aspect: 'care-leavers', from: 'good', to: 'outstanding', since: '2023-09-11' }],
    });
  });

  it('of an area SEND inspection is its outcome beside the one before', () => {
    const send = (fileId: string, published: string, sendOutcome: 2 | 3) =>
      aVisit({
        fileId,
        published,
        inspectionStart: null,
        inspectionEnd: published,
        kind: 'send-area-inspection',
        sendOutcome,
      });
    const found = changes([
      send('1', '2023-04-02', 3),
      aVisit({ published: '2024-01-01', inspectionEnd: '2023-12-01' }),
      send('2', '2026-04-02', 2),
    ]);
    expect(found[0]).toMatchObject({ type: 'visit', outcomeBefore: { outcome: 3, since: '2023-04-02' } });
    expect(found[2]).toMatchObject({ type: 'visit', outcomeBefore: null });
  });

  it('is never guessed where the document was not read', () => {
    expect(ids(anIlacs(), anUnread())[0]).toBe('50299000/unread');
  });

  it('keeps the id of the shipped entry whose document has come since', () => {
    const shipped = aVisit({ status: 'record', fileId: null, url: null });
    expect(changes([aVisit()], [shipped]).map(({ id }) => id)).toEqual(['80522-focused-visit-2026-01-12/visit']);
  });
});
