import { scorerOf } from './corpus.ts';
import { markdown } from './markdown.ts';
import { type NewsScore, newsScores } from './news-scores.ts';
import { runProgram } from './run-program.ts';
import { type Reading, sameReports } from './same-reports.ts';

const newsRow =
  (asked: string) =>
  ({ name, right, wrong, missed }: NewsScore): readonly string[] => [
    `${name} (${asked})`,
    String(right),
    String(wrong),
    String(missed),
  ];

const news = async (): Promise<string> => {
  const { items, seconds, medway, any } = await newsScores();
  const rows = [...medway.map(newsRow('Medway')), ...any.map(newsRow('any council'))];
  const table = markdown(['rule', 'events found', 'false', 'missed'], rows);
  return `${items} labelled news items; ours took ${seconds.toFixed(1)} s\n${table}`;
};

const readingRow = (name: string, { cells, right, unread, wrong, datesRead }: Reading): readonly string[] => [
  name,
  ...[cells, right, unread, wrong, datesRead].map(String),
];

const reports = async (): Promise<string> => {
  const { reports: same, seconds, theirs, ours } = await sameReports();
  const rows = [readingRow('Ofsted Watch', ours), readingRow('Data to Insight, as published', theirs)];
  const table = markdown(['read by', 'cells', 'right', 'unread', 'wrong', 'dates right'], rows);
  return `${same} reports in both the published table and the corpus; ours took ${seconds.toFixed(0)} s\n${table}`;
};

const scorer = async (name: string): Promise<string> => (await runProgram(process.execPath, [scorerOf(name)])).out;

/** News and reports of the corpus beside the project, and what its own scorers print of all of it. */
export const readingFigures = async (): Promise<string> =>
  [await news(), await reports(), await scorer('reports'), await scorer('visits')].join('\n\n');
