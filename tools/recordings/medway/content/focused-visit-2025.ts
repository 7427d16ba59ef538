import type { FocusedVisitContent } from '../../documents/focused-visit-letter.ts';

/** The focused visit of April 2025. The facts are Ofsted's letter of 2 June 2025; the words are ours. */
export const focusedVisit2025: FocusedVisitContent = {
  layout: '2021',
  council: 'Medway',
  visited: { start: '2025-04-29', end: '2025-04-30' },
  published: '2025-06-02',
  lookedAt: [
    'Inspectors looked at the local authority’s arrangements for children in need and children subject to a child protection plan.',
  ],
  headline: [
    'Leaders keep working on the help for children in need and for children with a child protection plan. Since the inspection in 2023, support for young people of 16 and 17 who are at risk of homelessness has improved. The response to disabled children and to adolescents who may be exploited is still being developed.',
    'Growing demand, changes among senior managers and the difficulty of finding and keeping staff have held progress back. Practice remains variable, and what has improved is fragile.',
  ],
  priorityActions: [],
  needsToImprove: [
    'How thorough assessments are, and how clearly plans say what has to change.',
    'The timeliness of help, also before care proceedings, so that decisions and plans for permanence are not delayed.',
    'Management oversight and supervision, so that children’s lives become better in good time.',
  ],
  findings: [
    'The council remains committed to children, and leaders know well what works and what does not. Some children in Medway who need help or protection nevertheless do not get it consistently.',
    'Assessments and plans remain uneven since the last inspection, and most are not yet good. The better ones explain what a child needs and by when; the weaker ones do not tell a family what has to happen.',
    'Management oversight and supervision remain variable since the last inspection. At their best they review what was done and challenge what was not.',
    'Children are seen often by social workers who know them well. Partners and families come to reviews and core groups and take part in them.',
    'Most children whose cases are before care proceedings meet delays of some kind. Decisions are not always taken at pace, and some children live with harm for longer because of it.',
    'Since the inspection in 2023, joint work with the housing service for homeless young people has been strengthened, and every one of them can have an advocate.',
    'Managers were added to the team for disabled children after the inspection of 2023. It is too early to say what difference this makes.',
    'The workforce had become a little more stable since the last inspection, but recent turnover threatens that tenuous progress. Some social workers carry more cases than leaders want, which adds to the unevenness of practice.',
    'Staff feel well supported by their managers and value the training they are offered.',
  ],
};
