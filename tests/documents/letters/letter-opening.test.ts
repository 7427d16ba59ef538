import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../shared/documents/read-document.ts';
import { council } from '../../support/builders.ts';
import { focusedVisit, goesOn, heading, letterText, paragraph, point } from '../../support/letter-text.ts';
import { readingOf, unreadOf } from './readings.ts';

describe('the days of a visit', () => {
  for (const [visited, start, end] of [
    ['on 25 and 26 November 2025', '2025-11-25', '2025-11-26'],
    ['on 5 December 2025', '2025-12-05', '2025-12-05'],
    ['on 30 November and 1 December 2025', '2025-11-30', '2025-12-01'],
    ['on 29 and 30 September, and 1 October 2025', '2025-09-29', '2025-10-01'],
    ['on 15, 16 and 21 July 2025', '2025-07-15', '2025-07-21'],
    ['on the 15 and 16 of May 2025', '2025-05-15', '2025-05-16'],
    ['between 6 and 8 October 2025', '2025-10-06', '2025-10-08'],
    ['on 24 October 2024 to 25 October 2025', '2025-10-24', '2025-10-25'],
    ['on 16 and 17 December', '2025-12-16', '2025-12-17'],
  ] as const)
    it(`are ${start} to ${end} where the letter says “${visited}”`, () => {
      expect(readingOf(focusedVisit({ visited }))).toMatchObject({ inspectionStart: start, inspectionEnd: end });
    });

  it('are never those of an earlier inspection that the letter mentions', () => {
    const result = unreadOf(
      focusedVisit({ visited: '' }, heading('Overview'), paragraph('The last inspection was on 15 July 2019.')),
    );
    expect(result).toMatchObject({ reason: 'dates-not-found', certain: { urn: '80522', published: '2026-01-12' } });
  });
});

describe('days that are long past', () => {
  it('are those of an earlier visit, even in the opening', () => {
    const visited = 'after the visit of 15 July 2019. The new visit took place on 25 and 26 November 2025';
    expect(readingOf(focusedVisit({ visited }))).toMatchObject({ inspectionStart: '2025-11-25' });
  });
});

describe('the date of a letter', () => {
  it('is its day of publication', () => {
    const reading = readingOf(focusedVisit());
    expect(reading.published).toBe('2026-01-12');
    expect(reading.evidence['published']).toEqual({ page: 1, quote: '12 January 2026' });
  });

  it('may be introduced as a date', () => {
    expect(readingOf(focusedVisit({ dated: 'Date: 12 January 2026' })).published).toBe('2026-01-12');
  });

  for (const dated of ['6 November 20205', '21 January 2025'])
    it(`is none where it is misprinted: ${dated}`, () => {
      expect(readingOf(focusedVisit({ dated })).published).toBeNull();
    });
});

describe('the council of a letter', () => {
  for (const [named, urn] of [
    ['Medway', '80522'],
    ['the London Borough of Richmond upon Thames', '80513'],
    ['North Northamptonshire', '2637539'],
    ['St. Helens', council('st-helens').urn],
  ] as const)
    it(`is found in “${named}”`, () => {
      expect(readingOf(focusedVisit({ council: named })).urn).toBe(urn);
    });

  it('comes from the addressee where neither title nor opening names one', () => {
    const text = letterText(
      paragraph('9 May 2018'),
      paragraph('Director of Children’s Services, Medway Council'),
      goesOn('Chief Constable, Kent Police'),
      paragraph('Dear local partnership'),
      heading('Joint targeted area inspection of the multi-agency response to children who go missing'),
      paragraph('Between 12 and 16 February 2018, inspectors undertook a joint inspection of that response.'),
      heading('Areas for improvement'),
      point('Referrals are not always complete.'),
    );
    expect(readingOf(text, 'jtai').urn).toBe('80522');
  });

  it('leaves a letter unread where title and opening name different ones', () => {
    const text = letterText(
      paragraph('Dear Director'),
      heading('Focused visit to Medway children’s services'),
      paragraph('This letter summarises the findings of the focused visit to Kent children’s services on 5 May 2022.'),
    );
    expect(unreadOf(text)).toMatchObject({ reason: 'readings-disagree' });
  });

  it.each(['North and South Tyneside', 'Richmond and Kingston upon Thames'])(
    'leaves a letter unread whose title names two: %s',
    (both) => {
      expect(unreadOf(focusedVisit({ council: both })).reason).toBe('council-not-found');
    },
  );

  it.each([
    'Focused visit to Medway children’s services: our action plan',
    'Focused visit to Medway local authority children’s services (mock)',
    'Monitoring visit to Medway children’s services by Estyn',
    'Area SEND inspection of Medway Local Area Partnership – summary for young people',
  ])('leaves a letter unread whose title says more: %s', (title) => {
    const says = 'This letter summarises the findings of the visit to Medway children’s services on 5 May 2022.';
    const result = readDocument(letterText(paragraph('Dear Director'), heading(title), paragraph(says)));
    expect(result).toMatchObject({ status: 'unread', reason: 'unknown-kind' });
  });

  it.each(['North and South Tyneside', 'Windsor, Maidenhead and Slough'])(
    'leaves a joint inspection unread whose title names two: %s',
    (both) => {
      const text = letterText(
        paragraph('Dear local partnership'),
        heading(`Joint targeted area inspection of ${both}`),
        paragraph('This inspection took place from 23 to 27 May 2022.'),
        heading('Areas for improvement'),
        point('Referrals are not always complete.'),
      );
      expect(unreadOf(text, 'jtai').reason).toBe('council-not-found');
    },
  );

  it('leaves a letter unread that names none', () => {
    const text = letterText(
      heading('Focused visit to children’s services'),
      paragraph('This letter summarises the findings of the focused visit on 5 May 2022.'),
    );
    expect(unreadOf(text).reason).toBe('council-not-found');
  });
});

describe('what was looked at', () => {
  const lookedAt = (...sentences: readonly string[]) =>
    readingOf(
      letterText(
        paragraph('Dear Director'),
        heading('Focused visit to Medway children’s services'),
        paragraph(
          'This letter summarises the findings of the focused visit to Medway children’s services on 5 May 2022.',
        ),
        ...sentences.map(paragraph),
        heading('Findings'),
      ),
    ).focus;

  it('is named in the order of the letter', () => {
    expect(
      lookedAt('Inspectors looked at the local authority’s arrangements for care leavers and disabled children.'),
    ).toEqual(['care-leavers', 'disabled-children']);
  });

  it('is the front door, whatever thresholds it is said to apply to children in need', () => {
    expect(
      lookedAt(
        'Inspectors reviewed the arrangements for contacts and referrals in the multi-agency safeguarding hub.',
        'They also considered thresholds for children in need and for early help.',
      ),
    ).toEqual(['front-door']);
  });

  it('is the whole service where the letter names nothing', () => {
    expect(lookedAt('The methodology for this visit was adapted to the pandemic.')).toEqual(['whole-service']);
  });

  it('is something else where the letter names what we do not know', () => {
    expect(lookedAt('Inspectors looked at the local authority’s arrangements for private fostering.')).toEqual([
      'other',
    ]);
  });

  it('is not how the inspectors went about it', () => {
    expect(
      lookedAt(
        'Inspectors looked at the local authority’s arrangements for care leavers.',
        'Inspectors looked at a range of evidence, including records of children in care.',
      ),
    ).toEqual(['care-leavers']);
  });
});
