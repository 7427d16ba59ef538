import { describe, expect, it } from 'vitest';
import { currentAuthorities } from '../../shared/domain/authority.ts';
import { FRAMEWORKS } from '../../shared/domain/framework.ts';
import { Grade } from '../../shared/domain/grade.ts';
import type { Confirmation } from '../../shared/domain/reading.ts';
import { ratingMessage, revisedMessage } from '../../shared/messages/rating-message.ts';
import { anIlacs, anIlacs2026, anOlderIlacs, aSif } from '../domain/reports.ts';
import { lintMessage } from '../support/word-lint.ts';
import { aRating } from './occasions.ts';

const paragraphs = (email: string | null): readonly string[] => (email ?? '').split('\n\n');
const section = (email: string | null, heading: string): readonly string[] =>
  paragraphs(email)
    .find((paragraph) => paragraph.startsWith(heading))
    ?.split('\n')
    .slice(1) ?? [];

describe('the message about Medway’s inspection of July 2023', () => {
  const message = ratingMessage(
    aRating(anIlacs(), [anOlderIlacs()], {
      needsToImprove: ['Direct work with children.'],
      evidence: { 'overall-effectiveness': { page: 1, quote: 'Overall effectiveness Good' } },
    }),
  );

  it('says council, verdict and old to new in its subject', () => {
    expect(message.subject).toBe("Medway now GOOD, was inadequate (+2 more) (Ofsted children's services)");
  });

  it('says first that the rating changed, then what the document is and where', () => {
    expect(paragraphs(message.email)[0]?.split('\n')).toEqual([
      'RATING CHANGED: overall now good, was inadequate. All 3 judgements that can be compared changed, for the better.',
      'Medway (URN 80522): children’s services inspection of 17 to 28 July 2023, published 11 September 2023.',
      'https://files.ofsted.gov.uk/v1/file/50227723',
    ]);
  });

  it('sets each judgement beside the one before, overall first', () => {
    const together = 'before, children in care and care leavers: requires improvement to be good (27 August 2019)';
    expect(section(message.email, 'JUDGEMENTS NOW AND BEFORE')).toEqual([
      'Overall effectiveness: good. BETTER, before: inadequate (27 August 2019).',
      'Impact of leaders: good. BETTER, before: inadequate (27 August 2019).',
      'Help and protection: requires improvement to be good. BETTER, before: inadequate (27 August 2019).',
      `Children in care: good. Judged this way for the first time; ${together}.`,
      `Care leavers: good. Judged this way for the first time; ${together}.`,
    ]);
  });

  it('shows the words it was read from, with their page', () => {
    expect(section(message.email, 'READ FROM')).toEqual([
      '- Overall effectiveness: “Overall effectiveness Good” (page 1)',
    ]);
  });

  it('claims nothing of how a grade was confirmed that its reading does not say', () => {
    expect(section(message.email, 'HOW SURE')).toEqual(['Read from Ofsted’s own document.']);
  });

  it('says of each grade how it was confirmed', () => {
    const at = (confirmedBy: Confirmation) => ({ page: 1, quote: 'Good', confirmedBy });
    const evidence = {
      'overall-effectiveness': at('rule'),
      'help-and-protection': at('second-place'),
      'leaders-impact': at('second-place'),
      'care-leavers': at('single'),
    };
    const { email } = ratingMessage(aRating(anIlacs(), [anOlderIlacs()], { evidence }));
    expect(section(email, 'HOW SURE')).toEqual([
      'Read from Ofsted’s own document.',
      'Printed in two places of it, which agree: Impact of leaders; Help and protection.',
      'Printed once, and in keeping with the other judgements: Overall effectiveness.',
      'Printed once, with nothing to confirm it: Care leavers.',
    ]);
  });

  it('says what happens next: a good council gets a short inspection', () => {
    expect(section(message.email, 'WHAT HAPPENS NEXT').join()).toBe(
      'Ofsted’s next inspection, a short one, is due about three years after the last, about July 2026, with a focused visit or a joint inspection between.',
    );
  });

  it('fits a phone as one text', () => {
    expect(message.sms).toBe(
      "Ofsted, 11 September 2023: Medway now GOOD, was inadequate (+2 more) (children's services) https://files.ofsted.gov.uk/v1/file/50227723",
    );
  });

  it('passes the lint', () => {
    expect(lintMessage(message)).toEqual([]);
  });
});

describe('a report that arrives late', () => {
  it('says how many days ago it was published, from the second day on', () => {
    const told = (today: string) => ratingMessage({ ...aRating(anIlacs()), today }).email;
    expect(told('2023-09-12')).not.toContain('days ago');
    expect(told('2023-09-14')).toContain('published 11 September 2023 (published 3 days ago).');
  });
});

describe('a report that changes nothing', () => {
  const again = anIlacs({
    fileId: '50300001',
    published: '2026-03-02',
    inspectionStart: '2026-01-12',
    inspectionEnd: '2026-01-16',
  });

  it('says so first, in the subject too', () => {
    const message = ratingMessage(aRating(again, [anIlacs()]));
    expect(message).toMatchObject({ kind: 'rating-unchanged', severity: 1, direction: 'none' });
    expect(message.subject).toBe("Medway still GOOD overall, every judgement as before (Ofsted children's services)");
    expect(message.email).toMatch(
      /^RATING UNCHANGED: still good overall, every judgement that can be compared is as before\.\n/,
    );
    expect(message.email).toContain('Children in care: good. As before (11 September 2023).');
    expect(lintMessage(message)).toEqual([]);
  });

  it('never hides an inadequate judgement that was made for the first time', () => {
    const judgements = {
      'leaders-impact': 'inadequate',
      'help-and-protection': 'inadequate',
      'in-care': 'requires-improvement',
      'care-leavers': 'inadequate',
      'overall-effectiveness': 'inadequate',
    } as const;
    const message = ratingMessage(aRating(anIlacs({ judgements }), [anOlderIlacs()]));
    expect(message).toMatchObject({ kind: 'rating-unchanged', severity: 5 });
    expect(message.subject).toBe(
      "Medway care leavers INADEQUATE, judged this way for the first time (Ofsted children's services)",
    );
    expect(message.email).toMatch(
      /^RATING UNCHANGED: .*\. Inadequate, judged this way for the first time: care leavers\./,
    );
  });

  it('is the first on record where nothing can be compared', () => {
    const message = ratingMessage(aRating(anIlacs()));
    expect(message.kind).toBe('rating-unchanged');
    expect(message.subject).toBe("Medway GOOD overall, first grades on record (Ofsted children's services)");
    expect(message.email).toMatch(/^FIRST GRADES ON RECORD: nothing of the same kind to compare with\./);
    expect(lintMessage(message)).toEqual([]);
  });
});

describe('a report without an overall grade', () => {
  const message = ratingMessage(aRating(anIlacs2026(), [anIlacs()]));

  it('says that it is no longer given, with the last one and its day', () => {
    expect(message.email).toContain(
      'Overall effectiveness: no longer given. Inspections since April 2026 award no overall grade. The last one was good (11 September 2023).',
    );
    expect(message.subject).not.toMatch(/overall/);
  });

  it('names the first judgement that changed', () => {
    expect(message.subject).toBe(
      "Medway help and protection GOOD, was requires improvement (+1 more) (Ofsted children's services)",
    );
    expect(lintMessage(message)).toEqual([]);
  });

  it('names the judgement that moved most before one that moved less', () => {
    const low = { ...anIlacs().judgements, 'leaders-impact': 'requires-improvement', 'in-care': 'inadequate' } as const;
    const judgements = { ...anIlacs2026().judgements, 'leaders-impact': 'good', 'in-care': 'good' } as const;
    const { subject } = ratingMessage(aRating(anIlacs2026({ judgements }), [anIlacs({ judgements: low })]));
    expect(subject).toMatch(/^Medway children in care GOOD, was inadequate/);
  });

  it('names an inadequate judgement before a smaller fall', () => {
    const judgements = {
      ...anIlacs2026().judgements,
      'leaders-impact': 'requires-improvement',
      'care-leavers': 'inadequate',
    } as const;
    const bad = ratingMessage(aRating(anIlacs2026({ judgements }), [anIlacs()]));
    const said = 'Medway care leavers INADEQUATE, was good; leadership REQUIRES IMPROVEMENT, was good';
    expect(bad.subject.startsWith(said)).toBe(true);
    expect(bad.email).toMatch(/^RATING CHANGED: care leavers now inadequate, was good; leadership now requires/);
  });

  it('loses no fall in a text', () => {
    const judgements = {
      ...anIlacs2026().judgements,
      'leaders-impact': 'inadequate',
      'help-and-protection': 'inadequate',
    } as const;
    const [was] = [anIlacs({ judgements: { ...anIlacs().judgements, 'help-and-protection': 'good' } })];
    const { sms } = ratingMessage(aRating(anIlacs2026({ judgements }), [was]));
    expect(sms).toMatch(
      /leadership, help and protection INADEQUATE, was good(?: \(\+1 better\))?(?: \(children's services\))? https/,
    );
    expect(sms).not.toContain('...');
  });

  it('does not guess what an inadequate judgement sets off', () => {
    const judgements = { ...anIlacs2026().judgements, 'care-leavers': 'inadequate' } as const;
    const bad = ratingMessage(aRating(anIlacs2026({ judgements }), [anIlacs()]));
    expect(section(bad.email, 'WHAT HAPPENS NEXT').join()).toMatch(/is not published/);
  });
});

describe('a report of which one judgement can be compared', () => {
  it('does not count it', () => {
    const judgements = { 'help-and-protection': 'good' } as const;
    const first = anIlacs({ judgements: { 'help-and-protection': 'requires-improvement' } });
    const message = ratingMessage(aRating(anIlacs2026({ judgements }), [first]));
    expect(message.email).toContain('The one judgement that can be compared changed, for the better.');
  });
});

describe('a change for the worse, and one of both kinds', () => {
  it('is told by its word', () => {
    const worse = ratingMessage(aRating(anOlderIlacs(), [aSif()]));
    expect(worse.subject).toBe(
      "Medway now INADEQUATE, was requires improvement (+2 more) (Ofsted children's services)",
    );
    expect(worse.email).toMatch(/changed, for the worse\./);
    expect(section(worse.email, 'WHAT HAPPENS NEXT').join()).toMatch(/70 working days/);
    const judgements = {
      ...anIlacs().judgements,
      'help-and-protection': 'good',
      'in-care': 'requires-improvement',
    } as const;
    const later = anIlacs({ fileId: '1', inspectionEnd: '2026-01-16', published: '2026-03-02', judgements });
    const mixed = ratingMessage(aRating(later, [anIlacs()]));
    expect(mixed.email).toMatch(/2 of the 5 judgements that can be compared changed, some better, some worse\./);
    expect(mixed.email).toContain(
      'Children in care: requires improvement to be good. WORSE, before: good (11 September 2023).',
    );
    expect([worse, mixed].flatMap(lintMessage)).toEqual([]);
  });
});

describe('a rise beside a fall', () => {
  const judgements = {
    ...anIlacs().judgements,
    'help-and-protection': 'outstanding',
    'in-care': 'requires-improvement',
  } as const;
  const later = anIlacs({ fileId: '1', inspectionEnd: '2026-01-16', published: '2026-03-02', judgements });
  const message = ratingMessage(aRating(later, [anIlacs()]));

  it('is told by the fall, with the rise counted, in the subject, the text and the first line', () => {
    const fell = 'children in care now requires improvement, was good';
    const now = 'Medway children in care REQUIRES IMPROVEMENT, was good (+1 better)';
    expect(message.subject).toBe(`${now} (Ofsted children's services)`);
    expect(message.sms).toContain(now);
    expect(message.email).toMatch(new RegExp(`^RATING CHANGED: ${fell}\\. 2 of the 5`));
    expect(lintMessage(message)).toEqual([]);
  });

  it('names the overall grade first and the fall after it', () => {
    const overall = { ...judgements, 'overall-effectiveness': 'outstanding' } as const;
    const { subject } = ratingMessage(aRating({ ...later, judgements: overall }, [anIlacs()]));
    expect(subject).toBe(
      'Medway now OUTSTANDING, was good; children in care REQUIRES IMPROVEMENT, was good (+1 better)',
    );
  });
});

describe('a rise beside a judgement made for the first time and inadequate', () => {
  it('is told with it, in the subject and once in the first line', () => {
    const judgements = { ...anIlacs().judgements, 'care-leavers': 'inadequate' } as const;
    const message = ratingMessage(aRating(anIlacs({ judgements }), [anOlderIlacs()]));
    expect(message.subject).toBe('Medway now GOOD, was inadequate (+2 more); care leavers newly inadequate (Ofsted)');
    expect(message.email?.split('\n')[0]).toBe(
      'RATING CHANGED: overall now good, was inadequate. All 3 judgements that can be compared changed, for the better. Inadequate, judged this way for the first time: care leavers.',
    );
  });
});

describe('two judgements that both changed', () => {
  it('are called both', () => {
    const was = anIlacs({ judgements: { 'in-care': 'good', 'care-leavers': 'good' } });
    const now = anIlacs2026({ judgements: { 'in-care': 'outstanding', 'care-leavers': 'outstanding' } });
    expect(ratingMessage(aRating(now, [was])).email).toContain('Both judgements that can be compared changed');
  });
});

describe('the subject of any change of any council', () => {
  it('is one line that names the council and goes from old to new', () => {
    const grades = Grade.options.filter((grade) => grade !== 'adequate');
    const wrong = new Set<string>();
    for (const { urn } of currentAuthorities())
      for (const aspect of FRAMEWORKS['ilacs-2023'].aspects)
        for (const from of grades)
          for (const to of grades.filter((grade) => grade !== from)) {
            const before = anIlacs({ urn, judgements: { [aspect]: from } });
            const now = anIlacs({
              urn,
              fileId: '2',
              published: '2026-03-02',
              inspectionEnd: '2026-01-16',
              judgements: { [aspect]: to },
            });
            for (const complaint of lintMessage(ratingMessage(aRating(now, [before]))))
              wrong.add(`${urn} ${aspect} ${from} ${to}: ${complaint}`);
          }
    expect([...wrong]).toEqual([]);
  });
});

describe('a report issued again', () => {
  const again = anIlacs({ fileId: '50227999', published: '2023-10-02', revises: '50227723' });
  const firstIssue = anIlacs().url ?? '';

  it('says whether a judgement differs, and links both issues', () => {
    const same = revisedMessage({ ...aRating(again, [anIlacs()]), firstIssue });
    expect(same).toMatchObject({ kind: 'revised', severity: 1, direction: 'none' });
    expect(same.email).toMatch(
      /^NO GRADE CHANGED: Ofsted issued this report again, every judgement as in the first issue\.\n/,
    );
    expect(same.email).toContain(firstIssue);
    expect(lintMessage(same)).toEqual([]);
  });

  it('names the judgement that differs', () => {
    const judgements = { ...anIlacs().judgements, 'in-care': 'inadequate' } as const;
    const other = revisedMessage({ ...aRating({ ...again, judgements }, [anIlacs()]), firstIssue });
    expect(other).toMatchObject({ severity: 5, direction: 'worse' });
    expect(other.subject).toBe('Medway children in care INADEQUATE, not good: Ofsted issued its report again');
    expect(other.email).toMatch(
      /^REPORT CORRECTED BY OFSTED: children in care now inadequate, was good in its first issue/,
    );
    expect(lintMessage(other)).toEqual([]);
  });
});
