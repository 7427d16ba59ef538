import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChange, judgementChanges } from '../../shared/domain/compare.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { publicationsOf } from '../../shared/domain/publications.ts';
import { gradedDocuments, type Standing, standingBefore, standingOf } from '../../shared/domain/standing.ts';
import { anUnread, aVisit, published } from '../support/builders.ts';
import { anIlacs, anIlacs2026, anOlderIlacs, aSif } from './reports.ts';

const overallOf = ({ judgements }: Standing): string | undefined =>
  judgements.find(({ aspect }) => aspect === 'overall-effectiveness')?.grade;
const aspectsOf = ({ judgements }: Standing): readonly string[] => judgements.map(({ aspect }) => aspect);

describe('the standing of a council', () => {
  it('is empty while no graded report is known', () => {
    expect(standingOf([aVisit()])).toEqual({
      judgements: [],
      lastGraded: null,
      overallNoLongerGiven: false,
      notKnownSince: null,
    });
  });

  it('is what the report on the latest inspection awards, with its day of publication', () => {
    const standing = standingOf([aSif(), anOlderIlacs(), anIlacs(), aVisit()]);
    expect(standing.judgements.map(({ aspect, grade, since }) => [aspect, grade, since])).toEqual([
      ['leaders-impact', 'good', '2023-09-11'],
      ['help-and-protection', 'requires-improvement', '2023-09-11'],
      ['in-care', 'good', '2023-09-11'],
      ['care-leavers', 'good', '2023-09-11'],
      ['overall-effectiveness', 'good', '2023-09-11'],
    ]);
  });

  it('does not change when an older report turns up late', () => {
    const before = standingOf([anIlacs()]);
    expect(standingOf([anIlacs(), anOlderIlacs()])).toEqual(before);
  });

  it('counts the inspection done last, though its report was published first', () => {
    const slow = anOlderIlacs({ inspectionEnd: '2023-02-10', published: '2024-01-15' });
    expect(overallOf(standingOf([anIlacs(), slow]))).toBe('good');
  });

  it('is not known since a later report that could not be read', () => {
    const standing = standingOf([anIlacs(), anUnread()]);
    expect(standing).toEqual({ ...standingOf([anIlacs()]), notKnownSince: anUnread() });
  });

  it('is not touched by a report on an earlier inspection, or on the same one, that could not be read', () => {
    const earlier = anUnread({ fileId: '50100000', published: '2019-08-27', inspectionEnd: '2019-07-26' });
    const same = anUnread({ fileId: '50100001', published: '2023-09-13', inspectionEnd: '2023-07-28' });
    expect(standingOf([anIlacs(), earlier, same])).toEqual(standingOf([anIlacs()]));
  });

  it('is not known where the only report there is could not be read', () => {
    expect(standingOf([anUnread()])).toMatchObject({ lastGraded: null, notKnownSince: anUnread() });
  });

  it('places a report that could not be read by its inspection, else by its publication', () => {
    const notKnownSince = (facts: Partial<Publication>, last: Partial<Publication> = {}) =>
      standingOf([anIlacs(last), anUnread(facts)]).notKnownSince?.fileId;
    const found = anUnread().fileId;
    expect(notKnownSince({ inspectionEnd: '2023-07-29', published: '2023-09-01' })).toBe(found);
    expect(notKnownSince({ inspectionEnd: '2023-07-27' })).toBeUndefined();
    expect(notKnownSince({ published: '2023-09-12' })).toBe(found);
    expect(notKnownSince({ published: '2023-09-11' })).toBeUndefined();
    expect(notKnownSince({ inspectionEnd: '2023-07-27' }, { inspectionEnd: null })).toBe(found);
  });

  it('is known whatever visit could not be read', () => {
    expect(standingOf([anIlacs(), anUnread({ kind: 'focused-visit' })]).notKnownSince).toBeNull();
  });

  it('is left as it is by a report that awards nothing, read or unread', () => {
    const later = { fileId: '50300000', published: '2026-01-20', inspectionEnd: '2025-12-05', judgements: {} };
    expect(standingOf([anIlacs(), anIlacs(later)])).toEqual(standingOf([anIlacs()]));
    const unread = anUnread({ inspectionEnd: '2023-01-05', judgements: anOlderIlacs().judgements });
    expect(standingOf([anOlderIlacs(), unread]).lastGraded).toEqual(anOlderIlacs());
  });

  it('has no overall grade after an inspection that awards none, and says so', () => {
    const standing = standingOf([anIlacs(), anIlacs2026()]);
    expect(aspectsOf(standing)).toEqual(['leaders-impact', 'help-and-protection', 'in-care', 'care-leavers']);
    expect(standing.overallNoLongerGiven).toBe(true);
    expect(standingOf([anIlacs()]).overallNoLongerGiven).toBe(false);
  });

  it('keeps the judgements that a re-inspection under the single framework did not make', () => {
    const again = aSif({
      fileId: '50009999',
      published: '2017-03-01',
      inspectionStart: '2017-01-09',
      inspectionEnd: '2017-01-20',
      judgements: { 'overall-effectiveness': 'good', 'help-and-protection': 'good', adoption: null },
    });
    const standing = standingOf([aSif(), again]);
    const since = (aspect: string) => standing.judgements.find((one) => one.aspect === aspect)?.since;
    expect(overallOf(standing)).toBe('good');
    expect(aspectsOf(standing).toSorted()).toEqual(aspectsOf(standingOf([aSif()])).toSorted());
    expect([since('help-and-protection'), since('lscb'), since('adoption')]).toEqual([
      '2017-03-01',
      '2015-11-27',
      '2015-11-27',
    ]);
  });

  it('drops what a new framework no longer judges', () => {
    expect(aspectsOf(standingOf([aSif(), anOlderIlacs()]))).not.toContain('lscb');
  });
});

describe('a re-issued report', () => {
  const first = anIlacs();
  const again = anIlacs({
    fileId: '50227999',
    published: '2023-10-02',
    judgements: { ...anIlacs().judgements, 'overall-effectiveness': 'requires-improvement' },
    revises: '50227723',
  });

  it('replaces the first issue', () => {
    expect(gradedDocuments([first, again])).toEqual([again]);
    expect(overallOf(standingOf([again, first]))).toBe('requires-improvement');
  });

  it('replaces it also when issued on the same day, whatever its file id', () => {
    const sameDay = { ...again, fileId: '1', published: first.published };
    expect(gradedDocuments([sameDay, first])).toEqual([sameDay]);
    expect(gradedDocuments([first, sameDay])).toEqual([sameDay]);
  });

  it('is told by its days where nobody has noted what it revises, in one direction only', () => {
    const unnoted = { ...again, revises: null };
    expect(gradedDocuments([first, unnoted])).toEqual([unnoted]);
    // the later one is what was replaced, whatever its day says
    expect(gradedDocuments([{ ...first, revises: '50227999' }, unnoted])).toEqual([{ ...first, revises: '50227999' }]);
  });

  it('does not meet a standing that the first issue made', () => {
    const met = standingBefore([anOlderIlacs(), first, again], again);
    expect(met.lastGraded?.fileId).toBe('50103321');
  });
});

describe('the standing that a document met', () => {
  const all = [aSif(), anOlderIlacs(), anIlacs()];

  it('is that of the inspections before it, not of the newest', () => {
    expect(standingBefore(all, anOlderIlacs()).lastGraded?.fileId).toBe('50004310');
    expect(standingBefore(all, aSif()).lastGraded).toBeNull();
  });

  it('holds other entries whose file is not known beside the document itself', () => {
    const older = aSif({ fileId: null, status: 'record' });
    const newer = anOlderIlacs({ fileId: null, status: 'record' });
    expect(standingBefore([older, newer], newer).lastGraded).toEqual(older);
  });

  it('leaves out the shipped entry that the document is', () => {
    const record = anIlacs({ fileId: null, status: 'record', inspectionStart: null, inspectionEnd: '2023-07-27' });
    expect(standingBefore([anOlderIlacs(), record], anIlacs()).lastGraded?.fileId).toBe('50103321');
  });
});

describe('properties', () => {
  const documents: readonly Publication[] = [
    aSif(),
    anOlderIlacs(),
    anIlacs(),
    anIlacs({ fileId: '50227999', published: '2023-10-02', revises: '50227723' }),
    anIlacs2026(),
    aVisit(),
    anUnread(),
  ];
  const arrivals = fc.shuffledSubarray([...documents]);

  it('the standing does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(arrivals, (arrived) => {
        const entries = arrived.map((publication) => published(publication));
        const sorted = documents.filter((document) => arrived.includes(document));
        expect(standingOf(publicationsOf(entries))).toEqual(standingOf(sorted));
      }),
    );
  });

  it('a report compared with the standing it made is never a change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), (document) => {
        expect(judgementChanges(document, standingOf([document])).filter(isChange)).toEqual([]);
      }),
    );
  });
});
