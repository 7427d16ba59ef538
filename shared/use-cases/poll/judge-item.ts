import { createContext, Script } from 'node:vm';
import type { Authority } from '../../domain/authority.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { classifyDecision } from '../../news/classify-decision.ts';
import { classifyItem } from '../../news/classify-item.ts';
import { notJudged, type Verdict } from '../../news/verdict.ts';
import { GOVUK } from '../../sources/catalogue.ts';
import type { PublishedItem } from '../../sources/feeds/published-item.ts';
import type { Deps } from '../deps.ts';

/** What the item says and which watched council it is about, or why it could not be judged. */
export type Judged =
  | { kind: 'told'; verdict: Verdict; authority: Authority }
  | { kind: 'of-no-interest' }
  | { kind: 'not-judged'; because: string };

/** A quiet machine judges an item in some milliseconds: what takes this long would not end. */
const LONGEST_MS = 10_000;

const script = new Script('task()');
const context: { task?: () => unknown } = createContext({});

/** Runs a task that does not wait for anything, and ends it when its time is over, in the middle of a pattern too. */
export const withinTime = <T>(task: () => T, ms = LONGEST_MS): T => {
  let result: { value: T } | undefined;
  context.task = () => {
    result = { value: task() };
  };
  script.runInContext(context, { timeout: ms });
  if (result === undefined) throw new Error('the task did not end');
  return result.value;
};

/** The error comes out of the script's own context, whose `Error` is another than ours. */
const isOverTime = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const detailOf = (fault: unknown, ms = LONGEST_MS): string =>
  isOverTime(fault)
    ? `it took longer than ${ms / 1_000} s`
    : (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);

/** The verdict on one item of many, which costs the others nothing: where it cannot be judged in its time, it says so. */
export const verdictInTime = (id: string, judge: () => Verdict, ms = LONGEST_MS): Verdict => {
  try {
    return withinTime(judge, ms);
  } catch (fault) {
    return notJudged(id, detailOf(fault, ms));
  }
};

/** The government's decisions are titled by rules of their own; anything else is read as news. */
const verdictOn = (item: PublishedItem, source: string, record: readonly Publication[]): Verdict =>
  (source === GOVUK.id ? classifyDecision(item) : undefined) ??
  classifyItem(item, { authority: null, record: () => record });

type Attempt = { kind: 'verdict'; verdict: Verdict } | (Judged & { kind: 'not-judged' });

const attempt = (item: PublishedItem, source: string, record: readonly Publication[]): Attempt => {
  try {
    return { kind: 'verdict', verdict: withinTime(() => verdictOn(item, source, record)) };
  } catch (fault) {
    return { kind: 'not-judged', because: `“${item.title.slice(0, 80)}”: ${detailOf(fault)}` };
  }
};

/**
 * Judges an item on the record of the council it is about, within a time limit. First it finds which council that is,
 * without any record: otherwise every watched council's record would have to be read for each item.
 */
export const judgeItem = async (
  { history }: Pick<Deps, 'history'>,
  item: PublishedItem,
  source: string,
  watched: readonly Authority[],
): Promise<Judged> => {
  const first = attempt(item, source, []);
  if (first.kind === 'not-judged') return first;
  const authority = watched.find(({ slug }) => slug === first.verdict.authority);
  if (authority === undefined || first.verdict.action === 'ignore') return { kind: 'of-no-interest' };
  const second = attempt(item, source, publicationsOf(await history.entriesOf(authority.urn)));
  if (second.kind === 'not-judged') return second;
  const { verdict } = second;
  return verdict.action === 'ignore' || verdict.authority !== authority.slug
    ? { kind: 'of-no-interest' }
    : { kind: 'told', verdict, authority };
};
