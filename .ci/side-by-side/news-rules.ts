import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CORPUS } from './corpus.ts';
import { isAboutMedway } from './rss-loop.ts';
import { runProgram } from './run-program.ts';

const Labelled = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  labels: z.object({
    authority: z.string().nullable(),
    service: z.string(),
    event: z.string(),
    relay: z.boolean(),
  }),
});
type Labelled = z.infer<typeof Labelled>;

const Verdict = z.object({
  id: z.string(),
  authority: z.string().nullable(),
  service: z.string().nullable(),
  event: z.string().nullable(),
});

/** How a rule did on the labelled items: events found, alerts about none, events missed. */
export type RuleScore = { name: string; right: number; wrong: number; missed: number; msAnItem: number };

const NO_NEWS: readonly string[] = ['none', 'inspection-announced-or-under-way'];

/** An item that itself reports a new fact about a council's children's services. */
const tellsEvent = ({ service, event }: { service: string | null; event: string | null }): boolean =>
  service === 'childrens-services' && event !== null && !NO_NEWS.includes(event);

const GRADE = /\b(?:inadequate|requires improvement|good|outstanding)\b/i;
const SUBJECT = /ofsted|children[’'s]* (?:social )?(?:services|care)/i;

/** Rules that somebody would write, from the plainest to the most careful that was thought of. */
const RULES: readonly { name: string; isOwn(text: string): boolean; isAny(text: string): boolean }[] = [
  { name: 'keywords: council, and Ofsted or service', isOwn: isAboutMedway, isAny: (text) => SUBJECT.test(text) },
  {
    name: 'keywords: also a grade',
    isOwn: (text) => isAboutMedway(text) && GRADE.test(text),
    isAny: (text) => SUBJECT.test(text) && GRADE.test(text),
  },
  {
    name: 'keywords: Ofsted, service and a grade',
    isOwn: (text) =>
      /medway/i.test(text) && /ofsted/i.test(text) && /children.s services/i.test(text) && GRADE.test(text),
    isAny: (text) => /ofsted/i.test(text) && /children.s services/i.test(text) && GRADE.test(text),
  },
];

const scored = (
  name: string,
  items: readonly Labelled[],
  wanted: (item: Labelled) => boolean,
  said: (item: Labelled) => boolean,
  msAnItem: number,
): RuleScore => {
  const count = (want: boolean, got: boolean) =>
    items.filter((item) => wanted(item) === want && said(item) === got).length;
  return { name, right: count(true, true), wrong: count(false, true), missed: count(true, false), msAnItem };
};

const ours = async (
  args: readonly string[],
): Promise<{ verdicts: ReadonlyMap<string, z.infer<typeof Verdict>>; ms: number }> => {
  const ran = await runProgram(process.execPath, ['local/classify.ts', `${CORPUS}/news.jsonl`, ...args]);
  if (ran.code !== 0) throw new Error(ran.errors);
  const verdicts = ran.out
    .trim()
    .split('\n')
    .map((line) => Verdict.parse(JSON.parse(line)));
  return { verdicts: new Map(verdicts.map((verdict) => [verdict.id, verdict])), ms: ran.seconds * 1000 };
};

const labelledItems = (): readonly Labelled[] =>
  readFileSync(`${CORPUS}/news.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Labelled.parse(JSON.parse(line)))
    // a later account of what was published is neither right nor wrong to tell
    .filter(({ labels }) => !labels.relay);

const textOf = ({ title, text }: Labelled): string => `${title} ${text}`;

/** Our verdicts and keyword rules on the labelled news of the corpus: those on Medway, then those on any council. */
export const newsRules = async (): Promise<{
  items: number;
  medway: readonly RuleScore[];
  any: readonly RuleScore[];
}> => {
  const items = labelledItems();
  const isAny = ({ labels }: Labelled): boolean => tellsEvent(labels);
  const isOwn = (item: Labelled): boolean => isAny(item) && item.labels.authority === 'medway';
  const [own, all] = [await ours(['--authority', 'medway']), await ours(['--all'])];
  const ourOwn = ({ id }: Labelled): boolean => {
    const verdict = own.verdicts.get(id);
    return verdict !== undefined && tellsEvent(verdict) && verdict.authority === 'medway';
  };
  const ourAny = ({ id }: Labelled): boolean => {
    const verdict = all.verdicts.get(id);
    return verdict !== undefined && tellsEvent(verdict);
  };
  const name = 'Ofsted Watch: classify';
  return {
    items: items.length,
    medway: [
      scored(name, items, isOwn, ourOwn, own.ms / items.length),
      ...RULES.map((rule) => scored(rule.name, items, isOwn, (item) => rule.isOwn(textOf(item)), 0)),
    ],
    any: [
      scored(name, items, isAny, ourAny, all.ms / items.length),
      ...RULES.map((rule) => scored(rule.name, items, isAny, (item) => rule.isAny(textOf(item)), 0)),
    ],
  };
};
