import type { PublishedItem } from '../../shared/sources/feeds/published-item.ts';

type Story = Pick<PublishedItem, 'title' | 'text'>;

const FURNITURE = [
  'The council said that it would study the letter and publish its answer next month.',
  'A member of the opposition asked for the plan to be brought to the next meeting of the scrutiny committee.',
  'Inspectors spoke to social workers, managers and partners, and looked at the records of children.',
  'Services for children are the largest part of what the council spends.',
];

/** What feeds bring: news of an outcome, stories that only recall one, other services, and all the rest. */
const STORIES: readonly Story[] = [
  {
    title: 'Medway children’s services rated good by Ofsted',
    text: 'Inspectors have judged Medway Council’s children’s services to be good overall. They were rated inadequate in 2019.',
  },
  {
    title: 'Ofsted letter: social workers in Medway have too many cases',
    text: 'Inspectors who made a focused visit to Medway Council’s front door in April found that caseloads were too high.',
  },
  {
    title: 'Council leader looks back on four years',
    text: 'In 2019 Ofsted judged Medway Council’s children’s services inadequate, and the government sent a commissioner.',
  },
  {
    title: 'Direction issued to Swindon Borough Council: March 2024',
    text: 'The statutory direction of the Department for Education about children’s social care.',
  },
  {
    title: 'Primary school celebrates outstanding rating',
    text: 'A school in Gillingham was rated outstanding by Ofsted.',
  },
  { title: 'Nursery told to improve', text: 'A nursery in Chatham requires improvement, Ofsted has said.' },
  {
    title: 'Road closed after crash on the A2',
    text: 'Traffic is slow in both directions between Rainham and Chatham.',
  },
  { title: 'Castle concerts to return', text: 'Tickets go on sale on Friday at nine.' },
];

const withFurniture = ({ title, text }: Story, at: number): Story => {
  const more = Array.from({ length: 12 }, (_, line) => FURNITURE[(at + line) % FURNITURE.length]);
  return { title, text: [text, ...more].map((words) => `<p>${words}</p>`).join('\n') };
};

/** As many items as asked for, each at an address of its own. */
export const newsItems = (count: number): readonly PublishedItem[] =>
  Array.from({ length: count }, (_, at) => {
    const story = STORIES[at % STORIES.length];
    if (story === undefined) throw new Error('there are no stories');
    const url = `https://news.example/${at}`;
    return { id: String(at), url, published: '2024-03-21T10:00:00.000Z', ...withFurniture(story, at) };
  });

const itemOf = ({ title, text, url }: PublishedItem): string =>
  `<item><title>${title}</title><link>${url}</link><guid isPermaLink="false">${url}</guid><pubDate>Thu, 21 Mar 2024 10:00:00 +0000</pubDate><category><![CDATA[News]]></category><description><![CDATA[${text.slice(0, 200)}]]></description><content:encoded><![CDATA[${text}]]></content:encoded></item>`;

/** The same items as a WordPress site gives them. */
export const feedOf = (items: readonly PublishedItem[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link>${items.map(itemOf).join('\n')}</channel></rss>`;
