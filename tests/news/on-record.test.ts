import { describe, expect, it } from 'vitest';
import { authorityBySlug } from '../../shared/domain/authority.ts';
import { shippedPublications } from '../../shared/domain/shipped-record.ts';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem } from '../../shared/news/verdict.ts';

/** Medway stood at inadequate from 27 August 2019 and has stood at good since 11 September 2023. */
const judged = (item: { title: string; text: string; published: string }, knownUpTo: string | null) =>
  classifyItem(NewsItem.parse({ id: 'one', url: '', ...item }), {
    authority: null,
    record: (council) => (knownUpTo === null ? [] : shippedPublications(council, knownUpTo)),
  });

const IN_PASSING = {
  title: "Medway's children's services under one roof",
  text: 'Medway Council has opened a family hub. Ofsted rates the borough good for its work with children. It was time for a change, said staff.',
  published: '2024-06-03',
};

describe('an item judged against the record', () => {
  it('is background where it repeats the grade that stands', () => {
    const item = {
      title: "Medway's children's services in the latest report",
      text: "The latest inspection rated Medway Council's children's services good. Staff are busy with a new family hub.",
      published: '2024-06-03',
    };
    expect(judged(item, null)).toMatchObject({ action: 'reported' });
    expect(judged(item, '2024-05-13')).toMatchObject({ event: 'none', action: 'coverage' });
    expect(judged(IN_PASSING, '2024-05-13')).toMatchObject({ event: 'none', action: 'coverage' });
  });

  it('is background where a grade that the record lacks is told far down under a headline about something else', () => {
    const told = 'Medway Council’s children’s services were rated good by Ofsted in September.';
    const rest = 'The council will borrow to balance its books. Its leader blamed the cost of care.';
    const item = { title: 'Medway Council avoids bankruptcy with £50m loan', published: '2023-09-20' };
    expect(judged({ ...item, text: `${rest} ${told}` }, '2023-08-30')).toMatchObject({ event: 'none' });
    expect(judged({ ...item, text: `${told} ${rest}` }, '2023-08-30')).toMatchObject({ action: 'reported' });
  });

  it('is background where a grade that stood once is remembered under a headline about something else', () => {
    const item = {
      title: 'Medway Council sets its budget',
      text: 'Children’s social care is to get £2m more. Ofsted rated Medway Council’s services inadequate.',
      published: '2024-06-03',
    };
    expect(judged(item, '2024-05-13')).toMatchObject({ event: 'none', action: 'coverage' });
  });

  it('is news where the grade is given again', () => {
    const item = {
      title: "Medway's children's services rated good again",
      text: "Ofsted has rated Medway Council's children's services good for the second time, in a report published today.",
      published: '2026-09-08',
    };
    expect(judged(item, '2026-08-18')).toMatchObject({
      action: 'reported',
      newRatings: { 'overall-effectiveness': 'good' },
    });
  });

  it('is coverage where it dates the inspection of a document that is known, whatever the feed’s date says', () => {
    const item = {
      title: "Medway's children's services rated good",
      text: "Ofsted has rated Medway Council's children's services good after an inspection in July 2023.",
      published: '2023-10-20',
    };
    expect(judged(item, '2023-08-01')).toMatchObject({ action: 'reported' });
    expect(judged(item, '2023-09-29')).toMatchObject({ event: 'none', action: 'coverage' });
  });

  it.each([
    ['the inspectors', 'Ofsted has rated the council inadequate. Inspectors were in Medway from 15 to 26 July 2019.'],
    ['the report', 'The services are inadequate, Ofsted says in a report published on 27 August 2019.'],
    ['the article', '27 August 2019. Ofsted has rated the council’s services for children inadequate.'],
  ])('is coverage where an old report is told again under a new date, dated by %s', (_what, text) => {
    const item = {
      title: 'Medway Council’s children’s services rated inadequate by Ofsted',
      text,
      published: '2026-06-03',
    };
    expect(judged(item, '2026-05-31')).toMatchObject({ event: 'none', action: 'coverage' });
  });

  it('is news where the old report is named as the one before', () => {
    const item = {
      title: 'Medway Council’s children’s services rated inadequate by Ofsted',
      text: 'Ofsted has rated the council inadequate. It was last found inadequate in August 2019.',
      published: '2026-06-03',
    };
    expect(judged(item, '2026-05-31')).toMatchObject({ action: 'reported' });
  });

  it.each([
    ['comes from a grade that never stood', "Medway's children's services go from outstanding to inadequate"],
    ['moves the wrong way', "Ofsted upgrades Medway's children's services to requires improvement"],
  ])('is reported without its grade where that %s', (_why, title) => {
    const item = {
      title,
      text: "Ofsted published its report on Medway Council's children's services today.",
      published: '2026-09-08',
    };
    expect(judged(item, '2026-08-18')).toMatchObject({ event: 'full-inspection', newRatings: {}, action: 'reported' });
    expect(judged(item, '2026-08-18').because).toContain('grade withheld');
  });

  it('takes the letter of a council that stands at inadequate for one of monitoring', () => {
    const item = {
      title: "Ofsted's letter on Medway's children's services",
      text: 'Inspectors wrote to Medway Council today. They found that caseloads are too high.',
    };
    expect(judged({ ...item, published: '2022-06-20' }, '2022-05-30').event).toBe('monitoring-visit');
    expect(judged({ ...item, published: '2025-06-02' }, '2025-05-12').event).toBe('focused-visit');
  });

  it('needs no record', () => {
    expect(authorityBySlug('medway')).toBeDefined();
    expect(judged(IN_PASSING, null).newRatings).toEqual({});
  });
});

describe('two grades for one judgement', () => {
  const told = (text: string) =>
    judged({ title: "Ofsted's verdict on Medway's children's services", text, published: '2026-09-08' }, null);

  it('are told as the one that the rating moved to', () => {
    const { newRatings } = told(
      "Back in spring 2019 it was inadequate in every field. The new report, out this week, has Medway Council's children's services marked up to good.",
    );
    expect(newRatings).toEqual({ 'overall-effectiveness': 'good' });
  });

  it('are not told at all where nothing says which is the new one', () => {
    const verdict = told(
      "Ofsted has rated Medway Council's children's services good. Ofsted has judged the council's children's services inadequate.",
    );
    expect(verdict).toMatchObject({ event: 'full-inspection', newRatings: {}, action: 'reported' });
  });
});
