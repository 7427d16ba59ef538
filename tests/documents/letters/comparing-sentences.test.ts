import { describe, expect, it } from 'vitest';
import {
  focusedVisit,
  goesOn,
  heading,
  IMPROVE,
  letterText,
  newPage,
  paragraph,
  point,
} from '../../support/letter-text.ts';
import { readingOf } from './readings.ts';

const findingsOf = (...sentences: readonly string[]) =>
  readingOf(focusedVisit({}, heading('Main findings'), ...sentences.map(paragraph))).findings;

const COMPARES: readonly (readonly [string, string, string, string])[] = [
  [
    'Since the last inspection in July 2019, managers have strengthened supervision.',
    'improved',
    'oversight-supervision',
    'the last inspection in July 2019',
  ],
  ['Turnover of staff has reduced and most posts are now permanent.', 'improved', 'workforce-stability', 'now'],
  [
    'The quality of assessments has improved since the focused visit in May 2021.',
    'improved',
    'assessment',
    'the focused visit in May 2021',
  ],
  ['Oversight of care leavers’ housing is increasingly effective.', 'improved', 'care-leavers', 'increasingly'],
  ['The quality of written plans remains variable.', 'persists', 'planning', 'remains variable'],
  [
    'There continues to be some drift in decisions at the front door.',
    'persists',
    'front-door',
    'there continues to be',
  ],
  ['Children still wait too long to see a therapist.', 'persists', 'health-wellbeing', 'still'],
  ['This weakness was also noted at the last inspection.', 'persists', 'other', 'the last inspection'],
  [
    'Progress has been hindered by a lack of permanent managers.',
    'stalled',
    'workforce-stability',
    'has been hindered',
  ],
  ['The new way of recording is not yet embedded.', 'stalled', 'recording', 'not yet'],
  ['The pace of change since that visit has been slow.', 'stalled', 'leadership', 'since that visit'],
  [
    'Two priority actions from the previous visit have not been sufficiently addressed.',
    'stalled',
    'other',
    'the previous visit',
  ],
  ['The timeliness of first visits has deteriorated since 2022.', 'declined', 'timeliness', 'since 2022'],
  ['Recent turnover threatens to undermine the progress made.', 'declined', 'workforce-stability', 'Recent'],
  ['Although assessments are now timelier, their quality remains inconsistent.', 'mixed', 'assessment', 'now'],
  [
    'There has been an improvement in recording, but plans are not consistently good.',
    'mixed',
    'planning',
    'an improvement in',
  ],
  ['The council has made little progress.', 'stalled', 'other', 'little progress'],
  [
    'The council has made insufficient progress in its work with care leavers.',
    'stalled',
    'care-leavers',
    'insufficient progress',
  ],
  ['The pace of change has slowed.', 'stalled', 'leadership', 'change has slowed'],
  ['Changes have not been made quickly enough.', 'stalled', 'other', 'not been made quickly'],
  ['Leaders have failed to address long waits.', 'stalled', 'leadership', 'failed to address'],
  ['The council is making steady progress in improving its services.', 'improved', 'other', 'making steady progress'],
  [
    'The quality of visits has deteriorated for children on a child protection plan.',
    'declined',
    'other',
    'has deteriorated',
  ],
  ['Work in the duty team is now weaker than at the last inspection.', 'declined', 'other', 'the last inspection'],
  ['Caseloads have risen.', 'declined', 'caseloads-capacity', 'have risen'],
  ['The availability of foster homes has increased.', 'improved', 'permanence-placements', 'has increased'],
  ['Work to strengthen this has been slow.', 'stalled', 'other', 'has been slow'],
  ['Early help remains strong.', 'strength', 'early-help', 'remains strong'],
  [
    'Waiting times to see a therapist, such as those in clinics, have been reduced significantly.',
    'improved',
    'health-wellbeing',
    'have been reduced',
  ],
  [
    'Reviewing officers, while increasingly active in planning, are not tracking the progress of plans.',
    'mixed',
    'planning',
    'increasingly',
  ],
  ['Children’s plans continue to vary in quality.', 'persists', 'planning', 'continue to vary'],
  ['Too many pupils continue to miss school without a plan.', 'persists', 'education', 'too many pupils continue to'],
  [
    'Leaders recognise that visits were late, and they have strengthened oversight.',
    'improved',
    'oversight-supervision',
    'have strengthened',
  ],
  [
    'Joint work (where partners plan as one) plays a larger and clearer part than before.',
    'improved',
    'planning',
    'clearer part than before',
  ],
  [
    'More careful oversight is ensuring that plans are followed.',
    'improved',
    'oversight-supervision',
    'more careful oversight is ensuring',
  ],
  [
    'The share of care leavers who are not in education and training has increased.',
    'declined',
    'care-leavers',
    'has increased',
  ],
  ['Trust in the system has been lost.', 'declined', 'other', 'trust in the system has been lost'],
  ['Drift in plans has reduced.', 'improved', 'planning', 'has reduced'],
  ['The stability of care has reduced.', 'declined', 'other', 'has reduced'],
  ['The quality of visits continues to decline.', 'declined', 'other', 'continues to decline'],
  ['Caseloads were high, although they are reducing.', 'improved', 'caseloads-capacity', 'are reducing'],
  ['The quality of visits remains varied.', 'persists', 'other', 'remains varied'],
  [
    'Partners have successfully worked together to reduce exclusions.',
    'improved',
    'education',
    'have successfully worked together to reduce',
  ],
  ['This simple yet useful guide has improved referrals.', 'improved', 'front-door', 'has improved'],
  [
    'Practice has been strengthened despite the pressures of the pandemic.',
    'improved',
    'other',
    'has been strengthened',
  ],
  ['The quality of visits remains variable, with most not yet good.', 'persists', 'other', 'not yet'],
  [
    'Rising workloads and a lack of planning have slowed the pace of change.',
    'stalled',
    'leadership',
    'slowed the pace',
  ],
  ['Services to help families who are in need are improving.', 'improved', 'other', 'are improving'],
  [
    'The number of young pupils who are excluded from school has increased substantially.',
    'declined',
    'education',
    'has increased',
  ],
  ['Due to demand, the waiting time for help has increased.', 'declined', 'timeliness', 'has increased'],
  ['Changes include reduced caseloads.', 'improved', 'caseloads-capacity', 'include reduced'],
  ['Action has been taken to successfully improve records.', 'improved', 'recording', 'to successfully improve'],
  ['This has resulted in rising caseloads.', 'declined', 'caseloads-capacity', 'resulted in rising'],
  ['Support groups are helping reduce exclusions.', 'improved', 'education', 'are helping reduce'],
  ['Leaders have established more robust scrutiny.', 'improved', 'quality-assurance', 'have established more robust'],
  ['An experienced team of leaders is now in place.', 'improved', 'leadership', 'now'],
  ['The timeliness of reviews has declined during the pandemic.', 'declined', 'timeliness', 'during the pandemic'],
  ['This work has not been enough.', 'stalled', 'other', 'work has not been enough'],
  ['This has led to a more child-centred way of working.', 'improved', 'other', 'led to a more child-centred'],
  ['Tools are poor, and staff have only recently started to use them.', 'stalled', 'other', 'recently'],
];

describe('a sentence that compares', () => {
  for (const [sentence, direction, theme, comparesWith] of COMPARES)
    it(`says ${direction}: ${sentence}`, () => {
      expect(findingsOf(sentence)).toEqual([{ theme, direction, comparesWith, quote: sentence, page: 1 }]);
    });
});

const SAYS_NOTHING: readonly (readonly [string, string])[] = [
  ['what leaders say', 'Leaders say that caseloads have reduced since the last inspection.'],
  ['what leaders acknowledge', 'Senior leaders acknowledge that practice has deteriorated since the last inspection.'],
  ['what staff report', 'Social workers report that supervision has improved.'],
  ['what inspectors were told', 'Inspectors were told that caseloads have reduced.'],
  ['the council’s self-evaluation', 'The self-evaluation states that plans have improved since 2022.'],
  [
    'an earlier grade alone',
    'At the last inspection in 2019, help and protection was judged to require improvement to be good.',
  ],
  ['an earlier area for improvement alone', 'Life-story work was an area for improvement at the previous inspection.'],
  ['the story of one child', 'For one child, attendance at school has improved and she is now settled.'],
  ['the progress of children themselves', 'Most children in care have made good progress at school.'],
  ['a condition', 'When risks have reduced, families are helped by early help.'],
  ['a thing to be seen to', 'Managers check records to see whether practice has improved.'],
  ['a plan', 'There are plans to strengthen supervision.'],
  ['an aim', 'Leaders are focused on improving services for children.'],
  ['a purpose', 'Managers meet each week so that children now get help in time.'],
  ['a change not proven', 'Leaders cannot yet show that results for care leavers have improved.'],
  ['a change that it is too early to see', 'It is too early to say whether recording has improved.'],
  ['a change that nobody checked', 'Team managers do not check that delay has been reduced.'],
  ['a change that should come first', 'Plans are ended before there is firm evidence that the dangers have reduced.'],
  ['what an earlier inspection found', 'The inspection in 2019 found that practice was improving.'],
  ['more demand', 'Demand for services is increasing.'],
  ['one thing beside another', 'Better assessments include the views of fathers.'],
  ['what remains good by itself', 'Young people continue to receive support after they turn 21.'],
  ['a beginning without a result', 'Leaders have started to address this.'],
  ['an improvement plan', 'There is a clear improvement plan, and an improvement board.'],
  ['a decline that did not come', 'Permanence planning has not been adversely affected by the pandemic.'],
  ['the worry of staff', 'They are worried about the increase in caseloads.'],
  ['how things are', 'Supervision is regular, and plans are good.'],
  ['a risk that help makes smaller', 'The package of support is reducing risk for some families.'],
  ['a change that hardly anything bears out', 'There is little evidence of panels leading to more suitable plans.'],
  ['how long families have struggled', 'Help reaches many families with long-standing difficulties.'],
  ['an aim of today', 'The focus now is on improving attendance and making better use of data.'],
  ['what a lack of something brought about', 'The lack of homes has led to more children living far away.'],
  ['all that leaders recognise', 'They recognise that while some progress has been made, more work is needed.'],
  ['what leaders recognise, whatever it is', 'They recognise ongoing drift in plans and that records remain variable.'],
  ['how families fare', 'The circumstances of most children whom workers visit are improving.'],
  ['a large effect of no good thing', 'There was a cyber-attack, and this has had a significant impact on records.'],
  ['more demand since a visit', 'Since the last inspection, there has been a greater demand for help.'],
  ['more variable provision', 'Courses are more variable for older pupils.'],
  ['one council beside others', 'Stability is better than in similar councils.'],
  ['one group beside another', 'Workers with long experience are more successful.'],
  ['what decisions rest on', 'Plans are ended in line with evidence of progress.'],
  ['what does not last', 'This results in improvements that are not sustained.'],
  ['a number of parents who choose', 'A growing number of carers electively teach children at home.'],
  ['a step taken', 'Leaders are now taking action on this.'],
  ['the pressure of demand', 'Demand is increasing the pressure on partners.'],
  ['challenges that leaders see to', 'Leaders are addressing the ongoing challenges with partners.'],
  ['where something has ended up', 'Some young people have ended up living in unsuitable places.'],
  ['a strain that had an effect', 'This additional strain has led to inconsistencies.'],
  ['work that goes on', 'All work that is progressing is recorded.'],
  ['what a pandemic made worse', 'Too many have moved home, which has been exacerbated by the pandemic.'],
  ['progress that was not ensured', 'There was delay in ensuring that plans were making sufficient progress.'],
  ['what is too new', 'They are not yet in full use, and it is too soon to say whether they help.'],
  ['a step taken to mend something', 'Managers are strengthening their records to address this.'],
  ['what good work always helps with', 'Lessons are shared with all, helping to improve practice.'],
  ['one thing beside another, as less', 'There is less consistency in finding risks that build up slowly.'],
  ['the story of some', 'For some children, the work resulted in greater understanding of their lives.'],
  ['what good help does for families', 'They receive a good service that results in improved outcomes for them.'],
  ['what poor work does to children', 'This has had a negative impact on their education.'],
  ['one group beside another, set apart first', 'For families in early help, this process is more clearly defined.'],
  ['what has not been tried', 'Their commitment to these plans remains untested.'],
  ['what workers are said to report', 'Recording is reported by workers to have improved.'],
  ['what nobody can see yet', 'The impact of this structure on decisions is not yet clear.'],
  ['a matter that was brought up', 'Staff have raised this with managers.'],
  ['what would have been', 'A sharper focus is likely to have led to better plans.'],
  ['a strength that enables', 'A diverse team is a strength, enabling better engagement with families.'],
  ['what comes of a virus', 'COVID-19 has exacerbated deprivation in the town.'],
];

describe('a sentence that does not compare', () => {
  for (const [what, sentence] of SAYS_NOTHING)
    it(`is ${what}`, () => {
      expect(findingsOf(sentence)).toEqual([]);
    });
});

describe('the findings of a letter', () => {
  it('come from its findings, not from the items that follow from them', () => {
    const text = focusedVisit(
      {},
      heading('Overview'),
      paragraph('Practice remains variable.'),
      heading(IMPROVE),
      point('How plans that remain weak are improved.'),
    );
    expect(readingOf(text).findings.map(({ quote }) => quote)).toEqual(['Practice remains variable.']);
  });

  it('are about what the paragraph told of last, where they only point back to it', () => {
    const text = focusedVisit({}, heading('Main findings'), paragraph('Supervision is regular. This has improved.'));
    expect(readingOf(text).findings.map(({ theme, quote }) => [theme, quote])).toEqual([
      ['oversight-supervision', 'This has improved.'],
    ]);
  });

  it('come from an item that goes on for several sentences, as items of joint inspections did until 2020', () => {
    const text = focusedVisit(
      {},
      heading('Overview'),
      paragraph('Practice is sound.'),
      heading(IMPROVE),
      point('Attendance at reviews is low. Work to mend this has been slow. Partners should see to it.'),
    );
    expect(readingOf(text).findings.map(({ quote }) => quote)).toEqual(['Work to mend this has been slow.']);
  });

  it('do not come from the case study of a joint inspection', () => {
    const text = letterText(
      paragraph('Dear local partnership'),
      heading('Joint targeted area inspection of Medway'),
      paragraph('This inspection took place from 5 to 9 June 2023.'),
      heading('What needs to improve?'),
      point('Referrals are not always complete.'),
      heading('Strengths'),
      paragraph('Work with schools has improved.'),
      heading('Practice study: effective practice'),
      paragraph('Things at home have improved a great deal since then.'),
      heading('Next steps'),
    );
    expect(readingOf(text, 'jtai').findings.map(({ quote }) => quote)).toEqual(['Work with schools has improved.']);
  });

  it('are told with the page that each sentence begins on', () => {
    const text = focusedVisit(
      {},
      heading('Main findings'),
      paragraph('Caseloads have reduced. Managers know the work well, and the'),
      newPage(goesOn('quality of supervision remains variable. Plans have improved.')),
    );
    expect(readingOf(text).findings.map(({ quote, page }) => [quote, page])).toEqual([
      ['Caseloads have reduced.', 1],
      ['Managers know the work well, and the quality of supervision remains variable.', 1],
      ['Plans have improved.', 2],
    ]);
  });
});
