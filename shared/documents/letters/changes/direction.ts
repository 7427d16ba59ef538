import type { Finding, FindingDirection, Theme } from '../../../domain/reading.ts';
import { themeOf } from '../../../domain/visit-themes.ts';
import type { SectionName } from '../../text/headings.ts';
import type { SectionSentence } from '../../text/sentences.ts';
import { earlierTimeIn, earlierVisitIn } from '../earlier-time.ts';
import type { Letter } from '../letter.ts';
import { changesIn, type SaidChange } from './changes-in-clause.ts';
import { clausesOf, type LetterClause } from './clauses.ts';
import type { Trend } from './phrase.ts';
import { BETTER_PHRASES } from './phrases/better.ts';
import { CHANGE_FRAMES, SINCE_A_VISIT_FRAMES } from './phrases/grammar.ts';
import { SINCE_A_VISIT_PHRASES, UNSOLVED_PHRASES } from './phrases/persists-and-stalled.ts';
import { WORSE_PHRASES } from './phrases/worse.ts';
import { LEXICON } from './words/lexicon.ts';

/** Where a letter says how things stand; its case studies compare nothing. */
const SPEAKS: readonly SectionName[] = ['opening', 'headline', 'strengths', 'findings'];

/** Joint inspections until 2020 set out what they found in the items to improve: points of several sentences each. */
const speaks = (sentences: readonly SectionSentence[]): readonly SectionSentence[] => {
  const length = new Map<number, number>();
  for (const { paragraph } of sentences) length.set(paragraph, (length.get(paragraph) ?? 0) + 1);
  return sentences.filter(
    ({ section, paragraph }) => SPEAKS.includes(section) || (section === 'improve' && (length.get(paragraph) ?? 0) > 1),
  );
};

/** One child's story is not the service's. A child protection plan is no child. */
const ONE_CHILD =
  /(?:\b(?:one|this|that)|^(?:[\p{L} ]{0,24}, )?a|\b(?:for|of|where) a) (?:child|young person|baby|boy|girl|family|sibling group|young woman|young man)\b(?!-| (?:protection|in need|in care|looked|and family|plan|group|hub))|\b(?:he|she|him)\b|\b(?:her|his)\b(?! (?:majesty|senior|leadership|management|predecessor|team|appointment|post|role)\b)|\bin one (?:case|instance|example)\b/iu;

const PHRASES = [...CHANGE_FRAMES, ...BETTER_PHRASES, ...UNSOLVED_PHRASES, ...WORSE_PHRASES];
const PHRASES_SINCE_A_VISIT = [...PHRASES, ...SINCE_A_VISIT_FRAMES, ...SINCE_A_VISIT_PHRASES];

type Read = { clause: LetterClause; changes: readonly SaidChange[] };

const readClauses = (sentence: string): readonly Read[] => {
  const phrases = earlierVisitIn(sentence) === undefined ? PHRASES : PHRASES_SINCE_A_VISIT;
  return clausesOf(sentence).map((clause) => ({
    clause,
    changes: clause.mood === 'asserted' ? changesIn(clause, sentence, phrases) : [],
  }));
};

/** Words of a clause set against another that make an improvement a mixed one. */
const FALLS_SHORT = new Set(
  'not too lack lacks lacking inconsistent inconsistently variable weak poor limited insufficient few rarely delay delays drift lost remain remains still need needs more further yet gaps outstrips outstrip exceeds exceed unable without patchy difficult slow'.split(
    ' ',
  ),
);

/** `despite the pressures of the pandemic`: what stood in the way takes nothing from what was reached. */
const IN_THE_WAY = new Set(
  'pandemic covid-19 pressures demand challenges cyber-attack lockdown increase increased'.split(' '),
);
const isInTheWay = ({ words }: LetterClause): boolean =>
  words[0] === 'despite' && words.some((word) => IN_THE_WAY.has(word));

const fallsShort = (read: readonly Read[]): boolean =>
  read.some(({ clause }) => clause.contrasts) &&
  read.some(
    ({ clause, clause: { words }, changes }) =>
      changes.length === 0 &&
      !isInTheWay(clause) &&
      words.some((word, at) => (FALLS_SHORT.has(word) || LEXICON.weak.has(word)) && words[at + 1] !== 'only'),
  );

const isStalled = ({ change, words }: SaidChange): boolean =>
  change === 'stalled' && words !== 'not yet' && words !== 'yet to';

const isNoMainDecline = ({ change, words }: SaidChange): boolean =>
  change !== 'declined' || /^(?:increasing|rising|growing|lengthening)/.test(words);

const directionOf = (read: readonly Read[]): FindingDirection => {
  const saidChanges = read.flatMap(({ changes }) => changes);
  const said = new Set(saidChanges.map(({ change }) => change));
  const has = (...changes: readonly Trend[]): boolean => changes.some((change) => said.has(change));
  if (has('despite')) return 'mixed';
  if (has('improved')) return has('persists', 'stalled', 'declined') || fallsShort(read) ? 'mixed' : 'improved';
  // `increasing workloads have slowed the pace of change`: what came to a halt is the finding.
  if (has('declined') && !(has('stalled') && saidChanges.every(isNoMainDecline))) return 'declined';
  // `remains variable, and is not yet good`: it stays as it was.
  if (has('persists') && !saidChanges.some(isStalled)) return 'persists';
  return has('stalled') ? 'stalled' : has('persists') ? 'persists' : 'strength';
};

/** Where no earlier time is named, the words of change imply one: `remains variable`. */
const shortest = (changes: readonly SaidChange[]): string =>
  changes.map(({ words }) => words).toSorted((a, b) => a.length - b.length)[0] ?? '';

/** `This has improved`: what the paragraph told of last. */
const themeAmong = (sentences: readonly SectionSentence[], at: number): Theme => {
  const { paragraph } = sentences[at] ?? {};
  const before = sentences.slice(0, at + 1).filter((sentence) => sentence.paragraph === paragraph);
  return before.map(({ text }) => themeOf(text)).findLast((theme) => theme !== 'other') ?? 'other';
};

const findingOf = ({ text, page }: SectionSentence, at: number, sentences: readonly SectionSentence[]): Finding[] => {
  if (ONE_CHILD.test(text)) return [];
  const read = readClauses(text);
  const changes = read.flatMap((each) => each.changes);
  if (changes.length === 0) return [];
  return [
    {
      theme: themeAmong(sentences, at),
      direction: directionOf(read),
      comparesWith: earlierTimeIn(text) ?? shortest(changes),
      quote: text,
      page,
    },
  ];
};

/**
 * Every sentence in which Ofsted says that something improved, persists, stalled or got worse. What leaders or staff
 * say of it, one child’s story, and an earlier grade alone are none.
 */
export const comparingSentences = ({ sentences }: Letter): readonly Finding[] => speaks(sentences).flatMap(findingOf);
