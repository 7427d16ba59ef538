import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, isChange, judgementChanges, severityOf } from '../../shared/domain/compare.ts';
import { FRAMEWORKS } from '../../shared/domain/framework.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { isShippedEntryOf, sameInspection } from '../../shared/domain/publication-id.ts';
import { publicationsOf } from '../../shared/domain/publications.ts';
import { standingBefore, standingOf } from '../../shared/domain/standing.ts';
import { anIlacs, published } from '../support/builders.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const framework = fc.constantFrom('sif', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026');

/** A full inspection of any era with any grades; few days, so that inspections and issues meet. */
const report: fc.Arbitrary<Publication> = framework.chain((id) =>
  fc
    .record({
      fileId: fc.integer({ min: 50_000_000, max: 50_000_005 }).map(String),
      urn: fc.constantFrom('80522', '80568'),
      status: fc.constantFrom('read', 'record'),
      end: day,
      published: day,
      grades: fc.array(fc.constantFrom(...FRAMEWORKS[id].scale), { minLength: 7, maxLength: 7 }),
    })
    .map(({ fileId, urn, status, end, published: on, grades }) =>
      anIlacs({
        fileId,
        urn,
        status: status === 'record' ? 'record' : 'read',
        kind: id === 'sif' ? 'sif' : 'ilacs',
        framework: id,
        inspectionStart: end,
        inspectionEnd: end,
        published: on,
        judgements: Object.fromEntries(FRAMEWORKS[id].aspects.map((aspect, at) => [aspect, grades[at] ?? 'good'])),
      }),
    ),
);

const someReports = fc.array(report, { maxLength: 6 });

describe('comparison, of any reports', () => {
  it('finds no change between a report and itself', () => {
    fc.assert(
      fc.property(report, (one) => {
        const changes = judgementChanges(one, standingOf([one]));
        expect(changes.some(isChange)).toBe(false);
        expect(directionOf(changes)).toBe('none');
        expect(severityOf(changes)).toBe(1);
      }),
    );
  });

  it('tells every judgement of the document once, and invents none', () => {
    fc.assert(
      fc.property(report, someReports, (one, earlier) => {
        const aspects = judgementChanges(one, standingBefore(earlier, one)).map(({ aspect }) => aspect);
        expect(aspects.toSorted()).toEqual(Object.keys(one.judgements).toSorted());
      }),
    );
  });

  it('never takes a judgement that had no equal before for a change', () => {
    fc.assert(
      fc.property(report, someReports, (one, earlier) => {
        const fresh = judgementChanges(one, standingBefore(earlier, one)).filter(({ from }) => from === null);
        expect(fresh.some(isChange)).toBe(false);
        expect(fresh.every(({ since }) => since === null)).toBe(true);
      }),
    );
  });

  it('gives the opposite direction when the grades go back', () => {
    const back = { better: 'worse', worse: 'better', mixed: 'mixed', none: 'none' } as const;
    fc.assert(
      fc.property(report, report, (one, other) => {
        const same = { ...other, framework: one.framework, kind: one.kind };
        const there = judgementChanges(same, standingOf([one]));
        const again = judgementChanges(one, standingOf([same]));
        fc.pre(Object.keys(one.judgements).join() === Object.keys(same.judgements).join());
        expect(directionOf(again)).toBe(back[directionOf(there)]);
      }),
    );
  });
});

describe('identity, of any documents', () => {
  it('is the same whichever document is asked, and holds within one council and one kind only', () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        expect(sameInspection(a, b)).toBe(sameInspection(b, a));
        if (sameInspection(a, b)) expect([a.urn, a.kind]).toEqual([b.urn, b.kind]);
      }),
    );
  });

  it('takes only the shipped record for a record, and never one of another council', () => {
    fc.assert(
      fc.property(report, report, (record, document) => {
        if (!isShippedEntryOf(record, document)) return;
        expect(record.status).toBe('record');
        expect(record.urn).toBe(document.urn);
      }),
    );
  });

  it('knows the same documents and the same standing in whatever order they were recorded', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(report, { maxLength: 6, selector: ({ fileId }) => fileId }),
        fc.infiniteStream(fc.nat()),
        (reports, order) => {
          const one = reports
            .filter(({ urn }) => urn === '80522')
            .map((report) => published({ ...report, status: 'read' }));
          const shuffled = one
            .map((entry) => ({ entry, place: order.next().value ?? 0 }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ entry }) => entry);
          expect(publicationsOf(shuffled)).toEqual(publicationsOf(one));
          expect(standingOf(publicationsOf(shuffled))).toEqual(standingOf(publicationsOf(one)));
        },
      ),
    );
  });
});
