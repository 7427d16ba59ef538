import { describe, expect, it } from 'vitest';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem } from '../../shared/news/verdict.ts';

const judged = (
  item: { title?: string; text?: string; url?: string; published?: string },
  authority: string | null = null,
) => classifyItem(NewsItem.parse({ id: 'v1', ...item }), { authority });

describe('a verdict', () => {
  it('names the rule and the words that decided', () => {
    const { because } = judged({
      title: 'Ofsted visits Medway',
      text: "Medway Council's children's services were seen by inspectors on a focused visit, a letter published today says.",
    });
    expect(because).toBe(
      `focused-visit (focused-visit: "focused visit"); medway ("Medway"); childrens-services ("children's services")`,
    );
  });

  it('ignores another council unless every council is asked for', () => {
    const item = { title: "Leeds children's services rated outstanding by Ofsted" };
    expect(judged(item, 'medway').action).toBe('ignore');
    expect(judged(item, 'leeds').action).toBe('reported');
    expect(judged(item, null).action).toBe('reported');
  });

  it('gives each past grade with every date it is told with', () => {
    const { pastRatings } = judged({
      title: "Medway's children's services rated 'good'",
      text: "Ofsted has rated the service good. Before, Medway Council only achieved grades of 'inadequate' in 2019 and 2013, previously 'requires improvement' in 2015.",
    });
    expect(pastRatings).toEqual([
      { grade: 'inadequate', when: '2019' },
      { grade: 'inadequate', when: '2013' },
      { grade: 'requires-improvement', when: '2015' },
    ]);
  });

  it('raises one message for a grade and a commissioner, and names both events', () => {
    expect(
      judged({
        title: "Medway children's services rated inadequate",
        text: 'Ofsted has published its report on Medway Council. The government has today appointed a commissioner.',
      }),
    ).toMatchObject({ event: 'full-inspection', alsoEvents: ['statutory-direction'], action: 'reported' });
  });

  it('passes on findings in the words of the item, but not those of a politician', () => {
    const { findings } = judged({
      title: "Ofsted visits Medway's children's services",
      text: 'Inspectors made a focused visit to Medway Council. Caseloads are too high. Care leavers are well supported. "Leadership is strong," said Cllr Smith.',
    });
    expect(findings).toEqual([
      { theme: 'caseloads-capacity', direction: 'concern', quote: 'Caseloads are too high.' },
      { theme: 'care-leavers', direction: 'strength', quote: 'Care leavers are well supported.' },
    ]);
  });

  it('takes a teaser without a name for the council whose section it stands in', () => {
    const item = { title: "Council's children's services rated good by Ofsted", text: 'Inspectors praise staff.' };
    expect(judged({ ...item, url: 'https://www.kentonline.co.uk/medway/news/a-1/' }).authority).toBe('medway');
    expect(judged(item)).toMatchObject({ authority: null, event: 'none', newRatings: {} });
  });

  it('dates an item before it believes a month: the same words are news in one week and history in another', () => {
    const item = {
      title: "Medway children's services under review",
      text: "Ofsted rated Medway Council's children's services inadequate in August.",
    };
    expect(judged({ ...item, published: '2019-08-28' }).newRatings).toEqual({ 'overall-effectiveness': 'inadequate' });
    expect(judged({ ...item, published: '2019-11-20' }).newRatings).toEqual({});
    expect(judged(item).newRatings).toEqual({});
  });

  it('reads an item without title, text or date', () => {
    expect(judged({})).toMatchObject({ id: 'v1', event: 'none', action: 'ignore' });
  });
});
