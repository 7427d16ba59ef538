import { KEYWORD_RULES, namesCouncil } from './keyword-rules.ts';
import { type LabelledItem, labelledNews, NEWS, tellsEvent, Verdict } from './labelled-news.ts';
import { runProgram } from './run-program.ts';

/** Events found, alerts about none, events missed. */
export type NewsScore = { name: string; right: number; wrong: number; missed: number };

type Test = (item: LabelledItem) => boolean;

const scored = (name: string, items: readonly LabelledItem[], wanted: Test, said: Test): NewsScore => {
  const count = (want: boolean, got: boolean) =>
    items.filter((item) => wanted(item) === want && said(item) === got).length;
  return { name, right: count(true, true), wrong: count(false, true), missed: count(true, false) };
};

type Ours = { verdicts: readonly Verdict[]; seconds: number };

const classified = async (args: readonly string[]): Promise<Ours> => {
  const ran = await runProgram(process.execPath, ['cli/classify.ts', NEWS, ...args]);
  if (ran.code !== 0) throw new Error(`classify ended with ${ran.code}: ${ran.errors}`);
  const lines = ran.out.trim().split('\n');
  return { verdicts: lines.map((line) => Verdict.parse(JSON.parse(line))), seconds: ran.seconds };
};

const textOf = ({ title, text }: LabelledItem): string => `${title} ${text}`;

/** Our classification and keyword rules on the labelled news: asked for Medway, then for any council. */
export type NewsScores = { items: number; seconds: number; medway: readonly NewsScore[]; any: readonly NewsScore[] };

export const newsScores = async (): Promise<NewsScores> => {
  const items = labelledNews();
  const [own, all] = [await classified(['--authority', 'medway']), await classified(['--all'])];
  const isAny: Test = ({ labels }) => tellsEvent(labels);
  const isOwn: Test = ({ labels }) => tellsEvent(labels) && labels.authority === 'medway';
  const saysAny: Test = ({ id }) => all.verdicts.some((verdict) => verdict.id === id && tellsEvent(verdict));
  const saysOwn: Test = ({ id }) =>
    own.verdicts.some((verdict) => verdict.id === id && tellsEvent(verdict) && verdict.authority === 'medway');
  return {
    items: items.length,
    seconds: all.seconds,
    medway: [
      scored('Ofsted Watch', items, isOwn, saysOwn),
      ...KEYWORD_RULES.map(({ name, holds }) =>
        scored(name, items, isOwn, (item) => namesCouncil(textOf(item)) && holds(textOf(item))),
      ),
    ],
    any: [
      scored('Ofsted Watch', items, isAny, saysAny),
      ...KEYWORD_RULES.map(({ name, holds }) => scored(name, items, isAny, (item) => holds(textOf(item)))),
    ],
  };
};
