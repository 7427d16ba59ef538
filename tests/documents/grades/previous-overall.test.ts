import { describe, expect, it } from 'vitest';
import { EARLIER_GRADE_RULES } from '../../../shared/documents/grades/earlier-grade-rules.ts';
import { previousOverall } from '../../../shared/documents/grades/previous-overall.ts';

const read = (...texts: readonly string[]) => previousOverall(texts.map((text, at) => ({ text, page: at + 1 })))?.grade;

describe('the grade of the inspection before', () => {
  it.each(EARLIER_GRADE_RULES)('is in: $sample', ({ sample }) => {
    expect(read(sample)).toBeDefined();
  });

  it.each([
    [
      'Services in Medway have grown since the last inspection, when they were also judged to be outstanding.',
      'outstanding',
    ],
    [
      'Since the last inspection in 2022, when services were also judged to be outstanding overall, leaders went on.',
      'outstanding',
    ],
    ['Children’s services in Medway were judged by Ofsted in 2019 to be inadequate.', 'inadequate'],
    ['Since the last full ILACS inspection in 2019, when services were found to be good, much has changed.', 'good'],
    [
      'Following the last inspection in 2018, when the local authority was judged good overall, practice weakened.',
      'good',
    ],
    [
      'Services in Kingston have continued to improve since being judged good overall at the previous inspection.',
      'good',
    ],
    [
      'Since the inspection in 2018, when services were judged as ‘requires improvement’ overall, much has changed.',
      'requires-improvement',
    ],
    [
      'Since the last inspection in 2019, when Suffolk was judged to be outstanding, there has been a decline.',
      'outstanding',
    ],
    [
      'Since the authority was inspected, services were found to have improved and were judged to require improvement at the last inspection.',
      'requires-improvement',
    ],
    [
      'At the last inspection in 2017, the local authority was judged as requiring improvement to be good.',
      'requires-improvement',
    ],
    [
      'The last inspection in 2017 judged that the council’s services required improvement to be good.',
      'requires-improvement',
    ],
    ['The inspection in 2016 found the service to be requiring improvement to be good.', 'requires-improvement'],
    ['At the last inspection in 2017, services in St. Helens were judged to be good.', 'good'],
    ['At its last full inspection in 2018, children’s services in Medway were found to be inadequate.', 'inadequate'],
    ['Medway was previously judged to be inadequate in July 2019.', 'inadequate'],
    ['Following a judgement of inadequate in 2019, the council has worked hard.', 'inadequate'],
    ['This is an improvement from the inspection in 2019, when services were inadequate.', 'inadequate'],
    ['Services have moved from inadequate in 2019 to good.', 'inadequate'],
    ['Since Ofsted judged children’s services to be inadequate in 2019, there has been steady progress.', 'inadequate'],
    ['In 2019, Ofsted found that services for children in Medway were inadequate.', 'inadequate'],
    ['Inspectors in 2019 judged that children’s services were inadequate.', 'inadequate'],
    ['The 2019 inspection found children’s services to be inadequate overall.', 'inadequate'],
    [
      'The last inspection of children’s services in July 2019 judged overall effectiveness to be inadequate.',
      'inadequate',
    ],
    ['The previous inspection judgement, in 2016, was requires improvement.', 'requires-improvement'],
    ['The overall effectiveness judgement in 2019 was inadequate.', 'inadequate'],
    ['The council’s overall effectiveness was judged inadequate in 2019 and has since improved.', 'inadequate'],
    ['Services for children have deteriorated since 2017, when the overall judgement was good.', 'good'],
    ['Services have declined since the last inspection in 2018, at which they were judged good.', 'good'],
    ['The quality of services has declined since they were last inspected in 2018 and judged to be good.', 'good'],
    ['Services in Medway remain good, as they were at the previous inspection in 2020.', 'good'],
    ['Services in Medway continue to be outstanding, as they were when last inspected in 2019.', 'outstanding'],
    [
      'Children’s services in Medway were last inspected in 2015, when they were judged to require improvement.',
      'requires-improvement',
    ],
    [
      'Medway children’s services were last inspected in October 2015 and were judged to require improvement to be good.',
      'requires-improvement',
    ],
    [
      'Since the previous full inspection in 2019, when the local authority received a judgement of inadequate, progress has been swift.',
      'inadequate',
    ],
    ['The local authority was given an overall judgement of inadequate in 2019.', 'inadequate'],
    ['The local authority received an inadequate judgement at its last inspection in 2019.', 'inadequate'],
    ['In 2019, children’s services were rated ‘inadequate’ by Ofsted.', 'inadequate'],
    ['Since the inadequate inspection outcome in 2019, the council has invested.', 'inadequate'],
    [
      'Since being rated as requires improvement in 2018, leaders have strengthened services for children in Medway.',
      'requires-improvement',
    ],
    ['Since being found inadequate in 2019, the local authority has transformed its services.', 'inadequate'],
    ['The local authority has been judged inadequate at its last two inspections.', 'inadequate'],
    ['Children’s services in Medway have been inadequate since 2013.', 'inadequate'],
    ['Services that were inadequate at the time of the last inspection in 2019 are now good overall.', 'inadequate'],
    ['Services for children were inadequate when inspected in 2019.', 'inadequate'],
    [
      'The council has built on the good practice found at the last inspection in 2017, when services were judged good overall.',
      'good',
    ],
    [
      'This represents a decline since the last inspection in 2018, where overall effectiveness was graded good.',
      'good',
    ],
    ['There has been improvement since 2019 when all judgements were inadequate.', 'inadequate'],
    [
      'In January 2018, the local authority was inspected under the single inspection framework and was judged to be inadequate.',
      'inadequate',
    ],
    [
      'At the last inspection under the SIF in 2016, Medway was judged as requiring improvement overall.',
      'requires-improvement',
    ],
    [
      'Since the last inspection, in 2016, when it was judged that services required improvement to be good, senior leaders have made a difference.',
      'requires-improvement',
    ],
    ['The most recent inspection, in November 2015, found that services required improvement.', 'requires-improvement'],
    ['Children in Medway now receive a good service, having been judged inadequate in 2019.', 'inadequate'],
    ['Much has been achieved since the 2019 inspection, which graded the local authority inadequate.', 'inadequate'],
    ['The local authority’s previous overall grade was inadequate.', 'inadequate'],
    ['Overall effectiveness at the last inspection: inadequate', 'inadequate'],
    ['Previous overall effectiveness: requires improvement to be good', 'requires-improvement'],
    [
      'Services have significantly improved since the last inspection in 2018, when the overall grade was requires improvement to be good.',
      'requires-improvement',
    ],
    ['The local authority’s children’s services have sustained the good judgement given in 2018.', 'good'],
    [
      'Services for children in Medway have maintained their outstanding grading from the inspection in 2016.',
      'outstanding',
    ],
    ['When inspected in 2017, the local authority’s services were judged good.', 'good'],
    [
      'At the last Ofsted inspection, the services for children in Medway were graded requires improvement to be good.',
      'requires-improvement',
    ],
    ['At the time of the last judgement inspection in 2020, children’s services were outstanding.', 'outstanding'],
    [
      'Medway’s children’s services have been on an improvement journey since an inadequate judgement in 2019.',
      'inadequate',
    ],
    ['Ofsted’s last inspection in 2019 concluded that services in Medway were inadequate.', 'inadequate'],
  ])('%s', (sentence, grade) => {
    expect(read(sentence)).toBe(grade);
  });

  it.each([
    'Services for children who need adoption have improved since the last inspection, when they were judged inadequate.',
    'At the last inspection in 2019, the experiences and progress of children in care were judged to be outstanding.',
    'The adoption service was judged to be good at its last inspection.',
    'It was judged to be good at its most recent inspection.',
    'Children’s services in the predecessor local authority, Cumbria County Council, were judged inadequate in 2019.',
    'At this inspection, the overall effectiveness of services was judged to be good.',
    'Of 40 cases audited by the local authority in 2014, most were found to be inadequate.',
    'Services that required improvement at the last inspection have been looked at again.',
    'Services for children in Medway are good.',
    'Risk assessments are completed on any provision where a recent inspection has judged it to be less than good.',
    'Good work has gone on since the inspections of child protection in 2012, when services were judged to be good, and of looked after children in 2010, when they were judged to be adequate.',
    'Leaders have improved services since the inspections of children looked after services in 2010, and child protection in 2013, when services were found to be adequate.',
    'Services for safeguarding children in Medway have improved since they were judged to be inadequate in 2012.',
    'The last Ofsted inspection of Medway’s safeguarding arrangements was in June 2010 when the local authority was judged to be outstanding for overall effectiveness.',
    'At the time of the two previous safeguarding inspections in 2010 and 2011, the local authority was judged to be inadequate.',
    'In 2014, inspectors judged the council’s fostering service to be good.',
    'The youth offending service was inspected in 2016 and judged to be inadequate.',
    'Seven of the nine schools inspected in 2015 were judged good.',
    'At the focused visit in 2021, social work practice was found to be inadequate.',
    'Since the last inspection in 2019, services for care leavers, which were inadequate, have improved.',
    'In 2018, the council’s own audit rated its services as requires improvement.',
    'Services for disabled children have been good since the last inspection in 2018.',
    'The number of homes judged good has risen since the last inspection of the council in 2018.',
    'The peer review in 2017 found services to be good.',
    'All children’s homes run by the local authority were judged to be good in 2019.',
    'The judgement of inadequate in 2019 for leadership, management and governance led to change.',
    'The local authority was inspected in 2018, and good progress has been made.',
    'When children’s plans were inadequate, managers did not challenge, as at the last inspection in 2019.',
    'The council’s virtual school was judged to be outstanding in 2020 by an external review.',
    'Services for children in Medway are inadequate and have declined since the last inspection in 2018.',
    'Since the last inspection in 2018, the overall effectiveness of services is now inadequate.',
    'The local authority’s adult services were judged inadequate in 2019.',
    'Education services in Medway were judged to be good at the last inspection.',
    'Three neighbouring councils were judged inadequate in 2019.',
    'The Medway Safeguarding Children Board was judged to require improvement in 2015.',
    'A special educational needs inspection in 2017 found that services in Medway were inadequate.',
    'In 2019, HMI Probation rated services in Medway as good.',
  ])('is not in: %s', (sentence) => {
    expect(read(sentence)).toBeUndefined();
  });

  it('is that of the last inspection where earlier ones are told as well', () => {
    expect(
      read(
        'The local authority had been judged inadequate in 2016.',
        'Since the last inspection in 2019, when services were judged to require improvement, much has improved.',
      ),
    ).toBe('requires-improvement');
  });

  it('may stand in the sentence after the one that tells of the inspection', () => {
    const judged = 'At that time services were judged to require improvement.';
    expect(read('The last inspection was in 2015.', judged)).toBe('requires-improvement');
    expect(read('The last inspection of the fostering service was in 2015.', judged)).toBeUndefined();
    expect(read('Leaders changed in 2015.', judged)).toBeUndefined();
  });
});
