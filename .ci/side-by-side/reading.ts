import { markdown } from './markdown.ts';
import { newsRules, type RuleScore } from './news-rules.ts';
import { publishedTable, type Reading } from './published-table.ts';
import { runProgram } from './run-program.ts';

const ruleRow = (of: string, { name, right, wrong, missed, msAnItem }: RuleScore): readonly string[] => [
  `${name} (${of})`,
  String(right),
  String(wrong),
  String(missed),
  msAnItem.toFixed(2),
];

const readingRow = (name: string, { cells, right, unread, wrong, datesRead }: Reading): readonly string[] => [
  name,
  String(cells),
  String(right),
  String(unread),
  String(wrong),
  String(datesRead),
];

const NEWS_HEAD = ['rule', 'events found', 'false', 'missed', 'ms an item'];
const READING_HEAD = ['reports read by', 'cells', 'right', 'unread', 'wrong', 'dates right'];

const news = async (): Promise<string> => {
  const { items, medway, any } = await newsRules();
  const rows = [...medway.map((one) => ruleRow('Medway', one)), ...any.map((one) => ruleRow('any council', one))];
  return `${items} labelled news items\n${markdown(NEWS_HEAD, rows)}`;
};

const reports = async (): Promise<string> => {
  const { reports: same, theirs, ours } = await publishedTable();
  const rows = [readingRow('Ofsted Watch', ours), readingRow('Data to Insight, 13 January 2025', theirs)];
  return `${same} reports that the published table and the corpus both have; ours took ${ours.seconds.toFixed(0)} s\n${markdown(READING_HEAD, rows)}`;
};

/** Everything that the corpus beside the project can be read for, as its own scorers print it. */
const scorers = async (): Promise<string> => {
  const said = ['reports', 'visits'].map(
    async (name) => (await runProgram('node', [`../shared/score/${name}.mjs`])).out,
  );
  return (await Promise.all(said)).join('');
};

/** News and reports on the corpus beside the project. */
export const readingOf = async (): Promise<string> => [await news(), await reports(), await scorers()].join('\n\n');
