import { describe, expect, it } from 'vitest';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem } from '../../shared/news/verdict.ts';

const judged = (title: string, text: string) =>
  classifyItem(NewsItem.parse({ id: 'one', title, text, published: '2026-02-10' }), { authority: 'medway' });

const OTHER_NEWS = [
  "Medway children's services face £5m overspend",
  'Medway Council seeks foster carers',
  "New children's services director for Medway",
  'Medway social workers to strike',
  "Medway Council unveils children's services strategy",
  "Medway children's services deal with record referrals",
  "Medway's children's services: what you need to know",
  "Concern over agency staff in Medway children's services",
  'Care leavers in Medway get free bus travel',
  "Minister visits Medway children's services",
  "Fears for jobs in Medway's children's services",
  "Progress since Ofsted's report on Medway",
];

const TOLD_IN_PASSING = [
  'rated good by Ofsted two years ago, are under pressure.',
  'are rated good by Ofsted.',
  'were rated good by Ofsted in 2023.',
  'have been rated good since 2023.',
  'have a good rating from Ofsted.',
  'have held a good rating from Ofsted since 2023.',
  'went from inadequate to good at their last Ofsted inspection.',
  'were the first in Kent to be rated outstanding by Ofsted.',
  'were rated inadequate by Ofsted last month.',
  ', inadequate in 2019, are now good, the council says.',
  ', which Ofsted rates good, say that demand is rising.',
  'were under a statutory direction until 2023.',
].map((words) => `Medway Council's children's services ${words}`.replace(' ,', ','));

const PUT_FIRST = [
  'In 2023 Ofsted upgraded',
  'In 2019, Ofsted found',
  "Ofsted's 2023 report judged",
  'The last time Ofsted called, it judged',
  'A recent Ofsted inspection rated',
  'It follows an Ofsted inspection that rated',
  'Four years after Ofsted rated',
  'Earlier this year Ofsted judged',
].map((words) => `${words} Medway Council's children's services good.`);

describe.each(OTHER_NEWS)('under “%s”', (headline) => {
  it.each([...TOLD_IN_PASSING, ...PUT_FIRST])('no grade or step is new: %s', (sentence) => {
    const later = 'A third of the cost is for care far from home.';
    for (const text of [`${sentence} ${later}`, `${later} ${sentence}`])
      expect(judged(headline, text)).toMatchObject({ newRatings: {}, action: 'coverage' });
  });
});

const ABOUT_IT = [
  "Ofsted report on Medway children's services",
  "Relief for Medway's social workers",
  'Fears for children in Medway',
  'Could do better: Medway',
  'Medway Council responds to Ofsted inspection',
  "Medway children's services turn a corner",
];

describe.each(ABOUT_IT)('under “%s”', (headline) => {
  it.each([
    ["Medway Council's children's services have been rated good by Ofsted.", 'full-inspection'],
    ["Ofsted has today rated Medway Council's children's services inadequate.", 'full-inspection'],
    ["Medway Council's children's services have kept their good rating from Ofsted.", 'full-inspection'],
    [
      "Ofsted inspectors made a focused visit to Medway Council's children's services and found delays.",
      'focused-visit',
    ],
    [
      "Inspectors spent two days with Medway Council's children's services, a letter published today shows.",
      'focused-visit',
    ],
  ])('the outcome is new: %s', (sentence, event) => {
    const earlier = 'The service was rated inadequate in 2019, and the government appointed a commissioner.';
    expect(judged(headline, `${sentence} ${earlier}`)).toMatchObject({ event, action: 'reported' });
  });
});
