import { type CheerioAPI, load } from 'cheerio/slim';
import type { Aspect } from '../domain/aspect.ts';
import type { Grade } from '../domain/grade.ts';
import { GRADE_WORDS } from './lexicon/grades.ts';
import { ASPECT_WORDS } from './lexicon/judgements.ts';
import type { NewsItem } from './verdict.ts';

/** A story tells its news early; what lies beyond is comments and furniture, or an attempt to keep us busy. */
const LONGEST_SOURCE = 60_000;
const LONGEST_TEXT = 20_000;

type Node = ReturnType<CheerioAPI['root']>[number] | { type: string };

const INLINE = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'figcaption', 'iframe', 'svg']);

/** The words of a page with a line for each block. Walks with a list of its own: deep nesting must not end in a fault. */
const wordsOfMarkup = (html: string): string => {
  const waiting: (Node | string)[] = [...load(html, {}, false).root().toArray()];
  const words: string[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') words.push(node);
    else if (node.type === 'text' && 'data' in node) words.push(String(node.data));
    else if ('children' in node) {
      const name = 'name' in node ? String(node.name) : '';
      if (UNSEEN.has(name)) continue;
      const gap = INLINE.has(name) ? '' : '\n';
      waiting.push(gap, ...node.children.toReversed(), gap);
    }
  }
  return words.join('');
};

const HAS_MARKUP = /<[a-z!/]|&[a-z#]/i;

/** One spelling for quotation marks, dashes and spaces; the lines stay. */
const plainSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟]|''/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/[[\p{Cc}\p{Cf}]--\n]/gv, ' ')
    .replace(/[^\S\n]+/g, ' ')
    // bars and bullets part the lines of a table or list that was made into text
    .replace(/(?: |\n ?)?[|•▪·](?: |\n ?)(?=\S)/g, '; ')
    .replace(/\b(St|Cllr|Mr|Mrs|Ms|Dr|Prof|No)\./g, '$1');

/** What a reader sees of a feed's title or text, in plain letters, a line for each paragraph. */
const cleanText = (source: string): string => {
  const cut = source.slice(0, LONGEST_SOURCE);
  const shown = HAS_MARKUP.test(cut) ? wordsOfMarkup(cut.replace(/\s+/g, ' ')) : cut;
  return plainSpelling(shown.slice(0, LONGEST_TEXT));
};

/** One sentence and where it stands: news is told in the headline and the first sentences, background after them. */
export type Sentence = { text: string; place: 'headline' | 'lead' | 'body' };

/** An item ready to be judged. `published` is null where it cannot be read; `latestYear` is the latest its words tell. */
export type Story = {
  headline: string;
  sentences: readonly Sentence[];
  url: URL | null;
  published: Date | null;
  latestYear: number | null;
};

const MOST_SENTENCES = 150;
const LONGEST_SENTENCE = 700;
const LEAD_SENTENCES = 2;

/** Lines around an article that are none of its words, each with a sample. */
export const FURNITURE: readonly { words: RegExp; sample: string }[] = [
  { words: /^(?:read|see|watch) (?:more|also|next)\b/i, sample: 'READ MORE: Nursery rated good' },
  {
    words: /^(?:related|more (?:on|from|stories)|most read|sign up|subscribe|follow us)\b/i,
    sample: 'More on KentOnline',
  },
  { words: /^(?:video|pictured?|pics?|photo|image|scroll down)\b[:. ]/i, sample: 'Scroll down for videos' },
  { words: /(?:pic|picture|photo|image|credit): ?\S.{0,60}$/i, sample: 'Staff celebrate. Picture: A Photographer' },
  { words: /\bstock (?:image|photo|picture)\b/i, sample: 'Children at play. Stock image' },
  { words: /^close this site uses cookies/i, sample: 'Close This site uses cookies' },
  { words: /^home\s+\S+\s+news\b/i, sample: 'Home   Medway   News   Article' },
];

/** From here on readers speak. */
const COMMENTS = /^(?:\w+ (?:reply|replies|comments?) to\b|leave a (?:reply|comment)|comments\b.{0,20}$)/i;

/** A line of a table with nothing but the grade of the judgement above it. */
const ONLY_A_GRADE = /^(?:outstanding|good|requires improvement(?: to be good)?|inadequate)[.;]?$/i;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

const linesOf = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const above = ONLY_A_GRADE.test(line) && !/[.!?]$/.test(lines.at(-1) ?? '.') ? lines.pop() : undefined;
    if (line !== '') lines.push(above === undefined ? line : `${above.replace(/:$/, '')}: ${line}`);
  }
  return lines;
};

const sentencesOf = (text: string): string[] =>
  linesOf(text).flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()));

const articleSentences = (text: string): string[] => {
  const all = sentencesOf(text).filter((sentence) => sentence !== '');
  const comments = all.findIndex((sentence) => COMMENTS.test(sentence));
  return all
    .slice(0, comments < 0 ? all.length : comments)
    .filter((sentence) => !FURNITURE.some(({ words }) => words.test(sentence)))
    .slice(0, MOST_SENTENCES)
    .map((sentence) => sentence.slice(0, LONGEST_SENTENCE));
};

const dateOf = (published: string | null): Date | null => {
  const date = new Date(published ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
};

/** Cleans an item and cuts it into sentences. */
export const storyOf = ({ title, text, url, published }: NewsItem): Story => {
  const headline = cleanText(title).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SENTENCE);
  const body = articleSentences(cleanText(text)).filter((sentence) => sentence !== headline);
  const years = [headline, ...body].join(' ').match(/\b20[0-4]\d\b/g) ?? [];
  return {
    headline,
    sentences: [
      { text: headline, place: 'headline' },
      ...body.map((sentence, index) => ({ text: sentence, place: index < LEAD_SENTENCES ? 'lead' : 'body' }) as const),
    ],
    url: URL.parse(url),
    published: dateOf(published),
    latestYear: years.length === 0 ? null : Math.max(...years.map(Number)),
  };
};

/** The headline and the sentences that open the article: what an item is news of. */
export const openingOf = ({ sentences }: Story): readonly Sentence[] =>
  sentences.filter(({ place }) => place !== 'body');

/** A clause and the word that opens it: `after it was rated inadequate` is opened by `after`. */
export type Clause = { start: number; end: number; opener: string; text: string };

const BOUNDARY =
  /[;:,?!]|\s[-–—]\s|(?<=^(?:It|This|That|The (?!report|letter|findings|rating|judge?ment|outcome|verdict|visit|inspection)\w+) )follows\b|(?<!-|looked )\b(?:but|while|whereas|although|though|after|since|following|despite|when|because|until|before|compared (?:with|to)|in contrast to|in response to|in the wake of)\b/gi;

/** `On this day in 2019, Ofsted rated`: a date that opens a sentence belongs to its main clause. */
const OPENING_DATE =
  /^\W*(?:the )?last time\b[^;:]{0,40}$|^\W*(?:back |early |late )?(?:in|on|by|during|this week in)\b[^,;:]{0,40}\b20[0-4]\d$/i;

/** Cuts a sentence where a comma or a word such as `after` begins another clause. */
export const clausesOf = (sentence: string): readonly Clause[] => {
  const cuts = [...sentence.matchAll(BOUNDARY)]
    .filter(({ index }) => !OPENING_DATE.test(sentence.slice(0, index)))
    .map(({ index, 0: words }) => ({ index, opener: words.trim().toLowerCase() }));
  const starts = [{ index: 0, opener: '' }, ...cuts];
  return starts.map(({ index, opener }, position) => {
    const end = starts[position + 1]?.index ?? sentence.length;
    return { start: index, end, opener, text: sentence.slice(index, end) };
  });
};

/** The clause a position of the sentence lies in. */
export const clauseAt = (clauses: readonly Clause[], position: number): Clause | undefined =>
  clauses.find(({ start, end }) => start <= position && position < end);

/** Where a sentence holds the words of a grade. `names`: the words hold the noun too, `the lowest rating`. */
export type GradeSpot = { grade: Grade; names: boolean; start: number; end: number };

/** The grade words of a sentence in order; `good` inside `requires improvement to be good` belongs to the longer ones. */
export const gradeSpots = (text: string): readonly GradeSpot[] => {
  const all = GRADE_WORDS.flatMap(({ grade, names, words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => ({ grade, names, start: index, end: index + found.length })),
  );
  return all
    .filter((spot) => !all.some((other) => other !== spot && other.start <= spot.start && spot.end <= other.end))
    .toSorted((a, b) => a.start - b.start);
};

/** Where a sentence names a judgement. */
export type AspectSpot = { aspect: Aspect; start: number; end: number };

/** Beside other judgements the press shortens `help and protection` so; alone it is the service as a whole. */
const CHILD_PROTECTION =
  /(?<!\b(?:help and|data|social|public|fire|consumer) )\b(?:child )?protection(?! (?:services?|department|plans?|work\w*|team|of|from|for)\b)/gi;

const spotsOf = (text: string, aspect: Aspect, words: RegExp): readonly AspectSpot[] =>
  [...text.matchAll(words)].map(({ index, 0: found }) => ({ aspect, start: index, end: index + found.length }));

/** The judgements a sentence names, in order; shorter names inside longer ones are left out. */
export const aspectSpots = (text: string): readonly AspectSpot[] => {
  const named = ASPECT_WORDS.flatMap(({ aspect, words }) => spotsOf(text, aspect, words));
  const inList = named.some(({ aspect }) => aspect !== 'overall-effectiveness' && aspect !== 'help-and-protection');
  const all = inList ? [...named, ...spotsOf(text, 'help-and-protection', CHILD_PROTECTION)] : named;
  return all
    .filter((spot) => !all.some((other) => other !== spot && other.start <= spot.start && spot.end <= other.end))
    .toSorted((a, b) => a.start - b.start);
};
