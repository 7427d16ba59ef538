import { describe, expect, it } from 'vitest';
import { currentAuthorities } from '../../shared/domain/authority.ts';
import type { Finding } from '../../shared/domain/reading.ts';
import { standingOf } from '../../shared/domain/standing.ts';
import { confirming } from '../../shared/messages/correction-message.ts';
import { visitMessage } from '../../shared/messages/visit-message.ts';
import { aFinding, anIlacs, aVisit } from '../support/builders.ts';
import { lintMessage } from '../support/word-lint.ts';
import { aVisitTold } from './occasions.ts';

describe('a letter on a focused visit', () => {
  it('says first that no grade is given, then what was looked at', () => {
    const message = visitMessage(
      aVisitTold({ focus: ['children-in-care'], needsToImprove: ['Plans for older children.'] }),
    );
    expect(message.subject).toBe('Medway: no new grade (Ofsted focused visit)');
    expect(message.email?.split('\n').slice(0, 6)).toEqual([
      'NO NEW GRADE.',
      'Medway (URN 80522): focused visit of 25 and 26 November 2025, published 12 January 2026.',
      'https://files.ofsted.gov.uk/v1/file/50297101',
      'A focused visit awards no grade to children’s services. The last inspection’s grades stay in force.',
      'Ofsted looked at children in care.',
      'No new priority action.',
    ]);
    expect(message.email).toContain('WHAT NEEDS TO IMPROVE, IN OFSTED’S WORDS\n- Plans for older children.');
    expect(message.changes).toEqual([]);
    expect(lintMessage(message)).toEqual([]);
  });

  it('claims nothing of what was not read', () => {
    const message = visitMessage(aVisitTold());
    expect(message.email).toContain('What Ofsted found is in its document; this message does not list it.');
    expect(message.email).not.toMatch(/priority action|better|worse|improve/i);
    expect(lintMessage(message)).toEqual([]);
  });

  it('counts priority actions that are set and that stay', () => {
    const message = visitMessage(
      aVisitTold(
        { priorityActions: ['Supervise new workers.'], priorityActionsCarriedOver: 2 },
        { severity: 4, direction: 'worse' },
      ),
    );
    expect(message.subject).toBe('Medway: 1 priority action set, no new grade (Ofsted focused visit)');
    expect(message.email).toContain('1 PRIORITY ACTION set. 2 earlier ones stay in force.');
    expect(lintMessage(message)).toEqual([]);
  });

  it('says that earlier priority actions stay where none is new', () => {
    const message = visitMessage(aVisitTold({ priorityActionsCarriedOver: 1 }));
    expect(message.email).toContain('No new priority action. 1 earlier one stays in force.');
  });

  it('tells what changed only in sentences that compare, each with its page', () => {
    const findings = [
      aFinding({ direction: 'declined', quote: 'Visits are later than in 2023.', page: 3 }),
      aFinding({ direction: 'strength', comparesWith: null, quote: 'Workers know children well.' }),
    ];
    const message = visitMessage(aVisitTold({ findings }, { direction: 'worse', severity: 3 }));
    expect(message.email).toContain(
      'WHAT CHANGED, IN OFSTED’S WORDS\n- Worse: “Visits are later than in 2023.” (page 3)\n\n',
    );
    expect(message.email).not.toContain('Workers know children well');
    expect(message.subject).toBe('Medway: no new grade; some things worse (Ofsted focused visit)');
  });

  it('shows what was raised before with both quotes and the day, and what is dealt with', () => {
    const message = visitMessage(
      aVisitTold(
        { needsToImprove: ['The timeliness of visits.'] },
        {
          raisedBefore: [{ now: 'The timeliness of visits.', earlier: 'Timely visits.', published: '2025-06-02' }],
          cleared: ['The priority action of 2024 has been met.'],
        },
      ),
    );
    expect(message.email).toContain('- Now: “The timeliness of visits.”\n  2 June 2025: “Timely visits.”');
    expect(message.email).toContain('- The priority action of 2024 has been met.');
  });

  it('says that a word is ours only where one is printed', () => {
    const ours = 'The one word before a quote is ours.';
    const findings = [aFinding({ direction: 'declined', quote: 'Visits are later than in 2023.' })];
    expect(visitMessage(aVisitTold()).email).not.toContain(ours);
    expect(visitMessage(aVisitTold({ findings })).email).toContain(ours);
  });

  const subjectOf = (...directions: readonly Finding['direction'][]): string =>
    visitMessage(aVisitTold({ findings: directions.map((direction) => aFinding({ direction })) })).subject;

  it.each<[Finding['direction'][], string]>([
    [['improved'], 'some things better'],
    [['improved', 'declined', 'stalled'], 'some things better, some worse'],
    [['improved', 'stalled', 'persists'], 'some things better, some stalled'],
    [['improved', 'persists'], 'some things better, some not'],
    [['mixed'], 'some things better, some not'],
    [['mixed', 'declined'], 'some things better, some worse'],
    [['declined', 'stalled'], 'some things worse'],
    [['stalled', 'persists'], 'some things stalled'],
    [['persists'], 'some weaknesses remain'],
  ])('with findings that say %s, has a subject that says: %s', (directions, said) => {
    expect(subjectOf(...directions)).toBe(`Medway: no new grade; ${said} (Ofsted focused visit)`);
  });

  it('says which grade stands', () => {
    const before = standingOf([anIlacs({ published: '2023-09-11' })]);
    const message = visitMessage(aVisitTold({ findings: [aFinding({ direction: 'improved' })] }, { before }));
    expect(message.subject).toBe('Medway: no new grade, good stands; some things better (Ofsted focused visit)');
    expect(message.email).toMatch(/^NO NEW GRADE, good stands: some things better\.\n/);
    expect(message.email).toContain('The overall grade of 11 September 2023 stands.');
    expect(lintMessage(message)).toEqual([]);
  });

  it('never says that there is no priority action where no list was found', () => {
    const message = visitMessage(aVisitTold({ findings: [aFinding({ direction: 'improved' })] }));
    expect(message.email).toContain('No list of what must improve was found in the document.');
    expect(message.email).not.toMatch(/priority action/i);
  });

  it('leaves out the days of a visit that are not known', () => {
    const publication = aVisit({ inspectionStart: null });
    expect(visitMessage(aVisitTold({}, { publication })).email).toContain(
      'Medway (URN 80522): focused visit, published 12 January 2026.',
    );
  });
});

describe('a letter on things better and worse', () => {
  const mixed = (kind: 'focused-visit' | 'jtai', urn = '80522') =>
    visitMessage(
      aVisitTold(
        { findings: [aFinding({ direction: 'improved' }), aFinding({ direction: 'declined' })] },
        { publication: aVisit({ kind, urn }), direction: 'mixed' },
      ),
    );

  it('keeps the worse half in the subject of every council, confirmed or not, and in the text', () => {
    for (const { urn } of currentAuthorities())
      for (const message of [mixed('focused-visit', urn), mixed('jtai', urn)]) {
        const confirmed = confirming(message, { alertId: 'r', subject: 's', raisedAt: '2026-01-11T09:00:00.000Z' });
        for (const said of [message.subject, message.sms, confirmed.subject]) expect(said).toMatch(/some worse/);
      }
    const { subject } = confirming(mixed('focused-visit'), {
      alertId: 'r',
      subject: 's',
      raisedAt: '2026-01-11T09:00:00.000Z',
    });
    expect(subject).toBe('Confirmed: Medway: no new grade; some things better, some worse (Ofsted focused visit)');
  });
});

describe('days of a visit', () => {
  it.each([
    ['2025-11-26', '2025-11-26', '26 November 2025'],
    ['2025-11-25', '2025-11-26', '25 and 26 November 2025'],
    ['2025-11-24', '2025-11-28', '24 to 28 November 2025'],
    ['2024-01-31', '2024-02-01', '31 January and 1 February 2024'],
    ['2022-12-05', '2023-02-15', '5 December 2022 to 15 February 2023'],
  ])('from %s to %s read as %s', (inspectionStart, inspectionEnd, days) => {
    const publication = aVisit({ inspectionStart, inspectionEnd });
    expect(visitMessage(aVisitTold({}, { publication })).email).toContain(`focused visit of ${days}, published`);
  });
});

describe('an area SEND inspection', () => {
  const publication = aVisit({ kind: 'send-area-inspection', sendOutcome: 2 });

  it('tells its outcome, old and new, and is no rating', () => {
    const message = visitMessage(
      aVisitTold({}, { publication, previousOutcome: { outcome: 3, published: '2023-05-01' } }),
    );
    expect(message.subject).toBe(
      'Medway: SEND services inconsistent (2 of 3), was widespread failings (3 of 3) (Ofsted)',
    );
    expect(message.email).toContain(
      'Outcome: inconsistent experiences and outcomes (2 of 3). Before: widespread and/or systemic failings (3 of 3), published 1 May 2023.',
    );
    expect(message.email).toMatch(/^NO GRADE BUT AN OUTCOME: inconsistent experiences and outcomes \(2 of 3\)\./);
    expect(message.email).toContain(
      'The next full area SEND inspection is due about three years after the last, about November 2028.',
    );
    expect(lintMessage(message)).toEqual([]);
  });
});
