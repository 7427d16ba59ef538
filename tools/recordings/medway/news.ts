import type { ShownItem } from '../pages/feed.ts';

/**
 * What the press and the government told of Medway, in our own words with true facts. The addresses are placeholders:
 * those of the real articles are not used.
 */
const article = (name: string): string => `https://www.kentonline.co.uk/medway/news/recorded-for-the-demo-${name}/`;

/** As the local paper's feed gives them, oldest first. */
export const ARTICLES: readonly ShownItem[] = [
  {
    title: 'Ofsted rates Medway’s children’s services inadequate',
    summary:
      'Inspectors have judged Medway Council’s children’s services to be inadequate after two weeks of inspection in July. The service was told in 2015 that it required improvement.',
    link: article('2019'),
    published: '2019-08-27T13:00:00Z',
  },
  {
    title: 'Medway Council sends Ofsted its action plan for children’s services',
    summary:
      'Medway Council has submitted an action plan to Ofsted that says how its children’s services, rated inadequate in the summer, are to improve.',
    link: article('action-plan'),
    published: '2019-12-02T11:00:00Z',
  },
  {
    title: 'Medway’s children’s services now rated good by Ofsted',
    summary:
      'Four years after they were found inadequate, Medway Council’s children’s services have been judged good overall by Ofsted. Help and protection still requires improvement.',
    link: article('2023'),
    published: '2023-09-11T14:00:00Z',
  },
  {
    title: 'Ofsted visit finds progress at Medway children’s services at risk',
    summary:
      'Ofsted inspectors who visited Medway Council’s children’s services in April found that changes of staff put progress at risk, a letter published on Monday says. The council was rated good in 2023.',
    link: article('2025'),
    published: '2025-06-02T13:00:00Z',
  },
];

/** As GOV.UK’s search gives the Department’s decisions. */
export const DECISIONS: readonly ShownItem[] = [
  {
    title: 'Direction issued to Medway Council: August 2019',
    summary: 'The Secretary of State’s statutory direction to the council about its children’s social care services.',
    link: '/government/publications/recorded-for-the-demo-direction-medway-2019',
    published: '2019-08-27T15:00:00Z',
  },
];
