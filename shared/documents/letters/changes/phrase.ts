import { type Phrase, phrase } from './wording.ts';
import { LEXICON } from './words/lexicon.ts';
import { WAYS, type Way } from './words/verbs.ts';

/**
 * What a change is for the finding it makes. `holds` is a strength kept up; `despite` an improvement that the rest of
 * the sentence sets something against.
 */
export type Trend = 'improved' | 'despite' | 'persists' | 'stalled' | 'declined' | 'holds';

/** What else has to be asked before the words count. */
export type Check =
  | 'now'
  | 'starting'
  | 'needs'
  | 'commitment'
  | 'untried'
  | 'recent'
  | 'high'
  | 'alone'
  | 'grows'
  | 'once'
  | 'effect'
  | 'aims';

/** A way to say a change. */
export type ChangePhrase = {
  /** `less` and `more` say which way something moved: what moved decides whether that is better. */
  change: Trend | 'less' | 'more';
  wording: Phrase;
  /** The wording as it is written in the table. */
  says: string;
  check: Check | undefined;
  /** A sentence of our own that says it so, and the change it is. */
  sample: string;
  is: Trend;
};

/** A wording that says one change wherever it counts. */
export const say = (change: Trend, says: string, sample: string, check?: Check): ChangePhrase => ({
  change,
  says,
  sample,
  check,
  is: change,
  wording: phrase(says, LEXICON),
});

/** Stands for words of one way: what was done to a thing (`has <done>`), the noun or the adjective of it. */
const FORMS: Readonly<Record<Way, Readonly<Record<'done' | 'doing' | 'do' | 'such' | 'change', readonly string[]>>>> = {
  better: {
    done: ['{bettered}'],
    doing: ['{growing}'],
    do: ['{grow}'],
    such: ['{comparative}', 'more ..1 {good}', 'more {goodToHave}'],
    change: ['{gain}'],
  },
  worse: {
    done: ['{worsened}'],
    doing: ['{worsening}'],
    do: ['{worsen}'],
    such: ['{poorer}', 'less ..1 {good}', 'less {lost}', 'more {bad}'],
    change: ['{worseness}'],
  },
  less: { done: ['{fallen}'], doing: ['{falling}'], do: ['{fall}'], such: ['{fewer}'], change: ['{reduction}'] },
  more: { done: ['{risen}'], doing: ['{rising}'], do: ['{rise}'], such: ['{greater}'], change: ['{increase}'] },
};

const CHANGE: Readonly<Record<Way, ChangePhrase['change']>> = {
  better: 'improved',
  worse: 'declined',
  less: 'less',
  more: 'more',
};

/** A sentence of our own and, where the way alone does not tell, the change it is. */
type Sample = string | readonly [string, Trend];

/**
 * A turn of phrase that takes words of any way in the place of `<done>`, `<doing>`, `<do>`, `<such>` or `<change>`: one
 * phrase for each way that has a sample.
 */
export const inAnyWay = (frame: string, samples: Partial<Record<Way, Sample>>, check?: Check): ChangePhrase[] =>
  WAYS.flatMap((way) => {
    const given = samples[way];
    if (given === undefined) return [];
    const [sample, is]: readonly [string, Trend] =
      typeof given === 'string' ? [given, way === 'worse' ? 'declined' : 'improved'] : given;
    const wordings = Object.entries(FORMS[way])
      .filter(([form]) => frame.includes(`<${form}>`))
      .flatMap(([form, all]) => all.map((words) => phrase(frame.replace(`<${form}>`, words), LEXICON)));
    return [
      {
        change: CHANGE[way],
        says: frame,
        sample,
        check: way === 'better' ? check : undefined,
        is,
        wording: (words) => wordings.flatMap((wording) => wording(words)),
      },
    ];
  });
