/**
 * How Ofsted stands to a clause. `asserted`: it says so itself. `supposed`: under a condition, or asked. `wished`: a
 * purpose, a plan, a thing that should be. `reported`: somebody else's account. `past`: found at an earlier visit.
 */
type Mood = 'asserted' | 'supposed' | 'wished' | 'reported' | 'past';

/** A part of a sentence with a mood of its own. */
export type LetterClause = {
  /** In lower case; a comma is a word. */
  words: readonly string[];
  mood: Mood;
  /** Set against another clause of the sentence: `although …`, `…, but …`. */
  contrasts: boolean;
};

const set = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

const CONTRASTS = set('but however although though while whilst whereas despite nevertheless nonetheless');
const SUPPOSES = set('if whether unless until once when where how why wherever whenever');
const MODALS = set('should could would will shall may might must');
const PLANS = set(
  'plan plans planning planned intend intends intended aim aims aimed hope hopes potential seek seeks seeking',
);
/** `to` after these leads to a thing, not to a purpose: `led to`, `due to`. */
const TO_A_THING = set(
  'improvement improvements changes led lead leads leading due contribute contributes contributed contributing thanks response respond responds responding responded access addition regard relation relates relating according attention approach approaches up commitment close closer prior subject attributed back amounts',
);
/** Before an infinitive, these go on with what is under way: `continues to improve`. */
const GOES_ON = set(
  'continue continues continued continuing begun began beginning begins starting started start starts helped helping able unable much deal lot managed enabled enabling enables helps going yet failed failing failure failures slow remains threaten threatens threatening found judged considered assessed appears',
);
const NO_VERB = set(
  'the a an this that these those their its his her our all some many most both each every any more better improved increased reduced strengthened greater fewer children young families staff practice services timely effective early date one two three four five which whom improvement improvements school schools care education home were was are is has have',
);
/** `more to do`, `work to be done`. */
const TO_BE_DONE = set('more work much way further some lot still yet improvements improvement');
const FINITE = set('has have is are remains continues remain was were does do led');
/** Such an infinitive governs a clause of its own: `to ensure children are safe`. */
const GOVERNS = set(
  'ensure see check show know understand believe measure evaluate establish demonstrate confirm assess say judge make',
);
const PEOPLE = set(
  'leader leaders manager managers staff worker workers practitioners advisers pas partners partnership agencies schools parents carers families children people leavers they who we authority council trust team teams officers members headteachers professionals dcs director cafcass judges judiciary police learners pupils iros gps nurses chairs inspectors letter survey some many most those',
);
const SAYS = set(
  'say says said advised tell tells told describe describes described believe believes believed feel feels felt state states stated claim claims claimed speak speaks spoke talk talked comment commented explain explained express expressed report reports reported cite cited value values valued praise praised hope expect expects anticipate perceive appreciate',
);
const KNOWS = set(
  'advise aware clear recognise recognises recognised acknowledge acknowledges acknowledged accept accepts accepted understand understands understood know knows knew realise identified identify identifies confident optimistic concerned worried sighted agree agreed cognisant realistic assured proud pleased determined concluded',
);
const WHAT_IS_KNOWN = set('that which where the there their how what of about further more these this and on');
const EARLIER_FOUND = set('found noted identified recognised highlighted reported judged concluded recommended raised');
const EARLIER_FINDERS = set('inspection visit review inspectors');
const NOUN_BEFORE = set('their the of conference review these all written in for high any quality and');
const RESUMES = set('this these it there they');

/** What may be read around a word that could open a clause. */
type Here = {
  word: string;
  before: readonly string[];
  after: readonly string[];
  clause: LetterClause;
  /** Whether the clause stands before the one it depends on. */
  fronted: boolean;
  /** Whether the sentence has told of an earlier finding already. */
  history: boolean;
};

const last = (words: readonly string[], nth = 1): string => words.at(-nth) ?? '';

/** `to improve`, not `led to improvements`. */
const isPurpose = ({ word, before, after }: Here): boolean => {
  if (word !== 'to') return false;
  const governing = /ly$|^(?:also|further|then)$/.test(last(before)) ? last(before, 2) : last(before);
  const next = after[0] ?? '';
  if (TO_A_THING.has(governing) || GOES_ON.has(governing)) return false;
  // `this has enabled leaders to have a better view`: it is so.
  if (before.slice(-4).some((each) => /^enabl(?:ed|ing)$/.test(each))) return false;
  // `have successfully worked together to improve attendance`: it came about.
  if (before.slice(-8).includes('successfully') && before.some((each) => /^ha(?:s|ve)$/.test(each))) return false;
  if (next === 'successfully') return false;
  if (TO_BE_DONE.has(governing) && /^(?:do|be)$/.test(next)) return false;
  return next === 'embed' || next === 'need' || !(NO_VERB.has(next.replace(/’s$/, '')) || /(?:ed|ing|\d)$/.test(next));
};

/** `in May 2023`, `in May,`: no modal. */
const isMonth = ({ word, before, after }: Pick<Here, 'word' | 'before' | 'after'>): boolean =>
  word === 'may' && (/^\d/.test(after[0] ?? '') || /^(?:in|since|of|from|until|\d+)$/.test(last(before)));

const isPlan = ({ word, before, after }: Here): boolean =>
  (MODALS.has(word) && !isMonth({ word, before, after })) ||
  (word === 'due' && after[0] === 'to' && /^(?:is|are)$/.test(last(before))) ||
  (PLANS.has(word) && after[0] === 'to') ||
  (word === 'so' && after[0] === 'that') ||
  (word === 'likely' && after[0] === 'to' && after[1] === 'have');

const isNoun = (word: string, before: readonly string[]): boolean =>
  /^(?:reports?|values?|states?|hope|expressed)$/.test(word) && NOUN_BEFORE.has(last(before));

/** `Leaders say`, `staff recognise that`; what inspectors themselves found is no report. */
const isReport = ({ word, before, after }: Here): boolean => {
  if (word === 'self-evaluation' || word === 'self-assessment' || (word === 'according' && after[0] === 'to'))
    return true;
  if (word === 'reported' && after[0] === 'by') return true;
  if (word === 'told' || (word === 'informed' && !/^(?:better|well|fully)$/.test(last(before)))) return true;
  if (last(before) === 'as') return false;
  const subject = before.slice(after[0] === 'that' ? -14 : -8);
  if (!subject.some((each) => PEOPLE.has(each)) || /^(?:inspectors?|we)$/.test(last(before))) return false;
  if (word === 'positive') return after[0] === 'about' || after[0] === 'that';
  if (SAYS.has(word)) return !isNoun(word, before);
  // `They recognise continuing variability`: whatever it is, they say it.
  if (/^(?:recognise|acknowledge|accept)$/.test(word) && PEOPLE.has(last(before))) return true;
  return KNOWS.has(word) && WHAT_IS_KNOWN.has(after[0] ?? '');
};

const PROOF = set(
  'show shows demonstrate demonstrates evidence evidenced clear say check know sure assured confident certain proof prove',
);
const UNPROVEN = set('not no cannot little without never unable rarely insufficient too yet');
/** `before there is evidence`; in `letters before proceedings` it only names them. */
const isBefore = ({ word, after }: Here): boolean =>
  word === 'before' && /^(?:there|they|it|any|the|this|these|practice|being)$/.test(after[0] ?? '');

/** `There is no evidence that`, `leaders cannot yet show that`. */
const isUnproven = ({ word, before }: Here): boolean =>
  word === 'that' &&
  ((PROOF.has(last(before)) && before.slice(-7).some((each) => UNPROVEN.has(each))) ||
    (last(before) === 'ensuring' && /^(?:delay|delays|drift|failure)$/.test(last(before, 3))));

/** `The inspection of 2019 found that`, `it also noted`. */
const isEarlierFinding = ({ word, before, history }: Here): boolean => {
  if (!EARLIER_FOUND.has(word)) return false;
  if (history && before.slice(-3).includes('it')) return true;
  const subject = before.slice(-7).filter((each) => !/^(?:also|in|\d+|last|previous|the|of|had)$/.test(each));
  return (
    EARLIER_FINDERS.has(last(subject)) &&
    before.slice(-8).some((each) => /^(?:\d{4}|last|previous|monitoring|that|earlier)$/.test(each))
  );
};

/** A word after which a verb belongs to a clause of its own. */
const RELATIVE = /^(?:that|which|who|how|what|where|when|they|it)$/;

/** A purpose or a condition longer than this, in words, is looked at no further. */
const LONGEST_INSIDE = 40;

/** `work to strengthen this has been slow`: the verb of the clause that a purpose or a condition stands in. */
const resumes = ({ word, clause, before, after }: Here): boolean => {
  const joined = word === 'and' && /^(?:has|is|are|remains)$/.test(after[0] ?? '');
  if (!(FINITE.has(word) || joined) || /^(?:and|to|have)$/.test(last(before))) return false;
  if (last(before) === ',' && clause.words.length > 2) return true;
  const to = clause.words.slice(0, 2).indexOf('to');
  const purpose = to >= 0;
  const inside = clause.words.slice(purpose ? to + 1 : 1, LONGEST_INSIDE);
  // `services to help families who are in need | are improving`.
  const relatives = inside.filter((each) => RELATIVE.test(each));
  if (purpose && relatives.join() === 'who' && inside.filter((each) => FINITE.has(each)).length === 1) return !joined;
  if (!purpose || GOVERNS.has(inside[0] ?? '') || inside.some((each) => RELATIVE.test(each)))
    return !joined && inside.some((each) => FINITE.has(each)) && !inside.some((each) => each === 'and' || each === ',');
  return true;
};

/** `Leaders know this and have acted`, `managers know the work well, and plans are good`: the account is over. */
const endsKnowing = ({ before, after, clause }: Here): boolean => {
  const known = clause.words[1] ?? '';
  // `Leaders recognise that plans are late, and they have acted`.
  if (last(before) === ',' && after[0] === 'they' && /^(?:have|are)$/.test(after[1] ?? '')) return true;
  if (/^(?:that|which|where|there|how|what)$/.test(known)) return false;
  return (
    FINITE.has(after[0] ?? '') ||
    (clause.words.length < 4 && /^(?:this|these|it|of)$/.test(known)) ||
    last(before) === ','
  );
};

/** The mood of the clause that this word opens, and whether it is set against another; nothing where it opens none. */
const opened = (here: Here): Omit<LetterClause, 'words'> | undefined => {
  const { word, before, after, clause, fronted } = here;
  const { mood, contrasts } = clause;
  const afterComma = last(before) === ',';
  if (/^[;:–—]$/.test(word)) return { mood: 'asserted', contrasts: false };
  // `Officers, while more active in planning, are not tracking plans`.
  if (contrasts && afterComma && FINITE.has(word) && before.length > clause.words.length)
    return { mood: 'asserted', contrasts: false };
  // `They recognise that, while there is progress, more is needed`: all of it is what they recognise.
  if (CONTRASTS.has(word) && mood === 'reported' && last(before, afterComma ? 2 : 1) === 'that')
    return { mood, contrasts };
  // `not only trains staff but also supports them`: one goes with the other.
  if (word === 'but' && after[0] === 'also') return undefined;
  if (CONTRASTS.has(word) || (word === 'yet' && afterComma)) return { mood: 'asserted', contrasts: true };
  if (word === ',' && fronted && (mood === 'supposed' || contrasts || mood === 'reported'))
    return { mood: 'asserted', contrasts: false };
  if (word === 'where' && afterComma && before.length > 1)
    return { mood: mood === 'supposed' ? 'asserted' : mood, contrasts };
  // `the reduction in how long it takes`: a measure.
  const isMeasure =
    word === 'how' && /^(?:in|of)$/.test(last(before)) && /^(?:long|many|much|often)$/.test(after[0] ?? '');
  if ((SUPPOSES.has(word) && !isMeasure) || isBefore(here) || isUnproven(here)) return { mood: 'supposed', contrasts };
  if (mood === 'supposed' && word === 'which' && clause.words.slice(-LONGEST_INSIDE).includes(','))
    return { mood: 'asserted', contrasts };
  if (mood === 'wished') {
    if (word === 'which' && clause.words.slice(-LONGEST_INSIDE).includes(',')) return { mood: 'asserted', contrasts };
    if (word === 'and' && RESUMES.has(after[0] ?? '')) return { mood: 'asserted', contrasts };
    if (word === 'so' && afterComma && after[0] !== 'that') return { mood: 'asserted', contrasts };
  }
  if (mood === 'reported' && word === 'and' && KNOWS.has(clause.words[0] ?? '') && endsKnowing(here))
    return { mood: 'asserted', contrasts };
  if ((mood === 'wished' || mood === 'supposed') && resumes(here)) return { mood: 'asserted', contrasts };
  if (mood !== 'asserted') return undefined;
  if (isPurpose(here) || isPlan(here)) return { mood: 'wished', contrasts };
  if (isReport(here)) return { mood: 'reported', contrasts };
  return isEarlierFinding(here) ? { mood: 'past', contrasts } : undefined;
};

/** May stand before a clause that opens the sentence. */
const OPENERS = set(', however but and for example in addition furthermore moreover also');

/** `Since the last inspection, when …, practice has improved.` */
const TIMES = set('since following after at in during over');

/** What stands in brackets explains a word and belongs to no clause. */
const IN_BRACKETS = /\([^()]*\)/g;
const WORDS = /[\p{L}\p{N}]+(?:[’'-]\p{L}[\p{L}\p{N}]*)*|[,;:–—]/gu;

/** `waiting times | to see a doctor | have been reduced`: the verb of the clause that its subject began. */
const goesOnWith = (main: LetterClause, verb: string, inside: LetterClause): boolean =>
  FINITE.has(verb) &&
  (inside.mood === 'wished' || inside.mood === 'supposed' || inside.contrasts) &&
  main.mood === 'asserted' &&
  main.words.length > 0 &&
  !main.words.slice(0, LONGEST_INSIDE).some((word) => FINITE.has(word));

/** How far a clause looks around itself, in words. */
const LOOKS_BACK = 16;
const LOOKS_AHEAD = 3;

/** The clauses of a sentence, in order, by the words that open them: a reading of letters, not a grammar of English. */
export const clausesOf = (sentence: string): readonly LetterClause[] => {
  const words = (sentence.replace(IN_BRACKETS, ' ').match(WORDS) ?? []).map((word) => word.toLowerCase());
  const clauses: (LetterClause & { words: string[] })[] = [];
  let clause: LetterClause & { words: string[] } = { words: [], mood: 'asserted', contrasts: false };
  let fronted = false;
  let history = false;
  let openers = true;
  for (const [at, word] of words.entries()) {
    const opens = opened({
      word,
      before: words.slice(Math.max(0, at - LOOKS_BACK), at),
      after: words.slice(at + 1, at + 1 + LOOKS_AHEAD),
      clause,
      fronted,
      history,
    });
    const main = clauses.at(-1);
    if (opens !== undefined && main !== undefined && goesOnWith(main, word, clause)) {
      clauses.pop();
      clauses.push(clause);
      clause = main;
    } else if (opens !== undefined) {
      const afterTime = word === 'when' && clauses.length === 0 && TIMES.has(clause.words[0] ?? '');
      fronted = afterTime || (openers && (opens.mood === 'supposed' || opens.contrasts)) || (fronted && word !== ',');
      clauses.push(clause);
      clause = { words: [], ...opens };
      history ||= opens.mood === 'past';
    }
    clause.words.push(word);
    openers &&= OPENERS.has(word);
  }
  return [...clauses, clause].filter(({ words: said }) => said.length > 0);
};
