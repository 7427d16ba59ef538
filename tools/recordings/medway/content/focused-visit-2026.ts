import type { FocusedVisitContent } from '../../documents/focused-visit-letter.ts';

/** The focused visit of November 2025. The facts are Ofsted's letter of 12 January 2026; the words are ours. */
export const focusedVisit2026: FocusedVisitContent = {
  layout: '2021',
  council: 'Medway',
  visited: { start: '2025-11-25', end: '2025-11-26' },
  published: '2026-01-12',
  lookedAt: [
    'Inspectors looked at the local authority’s arrangements for children in care. They considered how children are matched with a home and how decisions about them are made, and looked at children in care who go missing or are at risk of exploitation and at those who live in unregistered homes.',
  ],
  headline: [
    'Leaders remain firmly committed to children in care. Children trust their social workers, come into care when they should, and most live in stable homes that suit them. Independent reviewing officers watch over them well.',
    'The response to children who go missing or are exploited has been strengthened. Turnover of staff has reduced since the previous visit, and many more of them are permanent. Care planning remains variable, so that some children wait for what they need. Records of supervision differ in quality.',
  ],
  priorityActions: [],
  needsToImprove: [
    'How consistently the needs of children placed at a distance from Medway are met, above all in education and mental health. (Outcome 4, national framework)',
    'How consistently the tool for assessing the risk of exploitation and of going missing is used. (Outcome 3, national framework)',
  ],
  findings: [
    'Councillors, senior managers and the service pull in one direction, and services for children in care are getting steadily better.',
    'Social workers have caseloads they can manage. They take time for direct work, which helps children understand why they are in care.',
    'Children are moved only after careful thought, and most stay where they live for as long as they need to.',
    'Children who seek asylum alone are supported very well, with homes that meet their needs and plans that keep them safe.',
    'First health assessments are late, which leaders know and are working on with the health service. Some children’s needs in education are not assessed early enough.',
    'Where the tool for the risk of exploitation is used, it leads to clear plans. For a significant minority of children it is not used, which limits what social workers know of their risks.',
    'A small number of children live a long way from Medway and do not get every service they need, specialist health care among them.',
    'Supervision takes place regularly, but its quality varies. In weaker examples nobody has reflected on what was done.',
    'Staff say that they are well supported and that morale is high.',
  ],
};
