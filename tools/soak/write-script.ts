import { authorityBySlug } from '../../shared/domain/authority.ts';
import { addMinutes, type Instant, type IsoDate } from '../../shared/domain/dates.ts';
import { type Random, randomOf } from './random.ts';
import type { Lie, Outage, Script, ScriptedDocument, ScriptedStory, Spoilt } from './script.ts';

const START = '2026-02-02T06:00:00.000Z';
const DAYS = 12;
const A_DAY = 24 * 60;

const END = addMinutes(START, DAYS * A_DAY);

const GRADES = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;
const ASPECTS = ['leaders-impact', 'help-and-protection', 'in-care', 'care-leavers', 'overall-effectiveness'] as const;
const LABELS: Record<ScriptedDocument['kind'], string> = {
  ilacs: 'Children’s services inspection',
  'focused-visit': 'Children’s services focused visit',
  other: 'Statement of intent',
};

const councilOf = (slug: string) => {
  const { urn, name } = authorityBySlug(slug) ?? { urn: '', name: '' };
  return { slug, urn, name };
};

const daysBefore = (day: IsoDate, days: number): IsoDate =>
  addMinutes(`${day}T12:00:00.000Z`, -days * A_DAY).slice(0, 10);

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const spoilt = (random: Random, appears: Instant): Spoilt => ({
  as: random.pick(['damaged', 'missing', 'web-page']),
  until: random.chance(0.3) ? null : earlier(addMinutes(appears, random.between(10, 4 * A_DAY)), END),
});

/** Makes documents with ids, and never two inspections of one council on the same days but by a re-issue. */
const documentMaker = (random: Random) => {
  let made = 0;
  const taken = new Set<string>();
  return (
    urn: string,
    published: IsoDate,
    appears: Instant,
    facts: Partial<ScriptedDocument> = {},
  ): ScriptedDocument => {
    made += 1;
    const kind = facts.kind ?? random.pick(['ilacs', 'ilacs', 'focused-visit', 'focused-visit', 'other']);
    let end = daysBefore(published, 20);
    while (taken.has(`${urn} ${end}`)) end = daysBefore(end, 1);
    taken.add(`${urn} ${end}`);
    const grade = random.pick(GRADES);
    const mixed = () => (random.chance(0.7) ? grade : random.pick(GRADES));
    return {
      urn,
      // ids need not rise with time
      fileId: String(51_000_000 + ((made * 7_919) % 10_007)),
      label: LABELS[kind],
      kind,
      start: daysBefore(end, 4),
      end,
      published,
      grades: kind === 'ilacs' ? Object.fromEntries(ASPECTS.map((aspect) => [aspect, mixed()])) : {},
      appears,
      goes: null,
      spoilt: random.chance(0.2) ? spoilt(random, appears) : null,
      reissueOf: null,
      ofMass: false,
      ...facts,
    };
  };
};

type Make = ReturnType<typeof documentMaker>;

const dayOf = (instant: Instant): IsoDate => instant.slice(0, 10);
const momentIn = (random: Random): Instant => addMinutes(START, random.between(A_DAY, (DAYS - 1) * A_DAY));

const baselineOf = (random: Random, make: Make, urn: string): readonly ScriptedDocument[] =>
  Array.from({ length: random.between(1, 3) }, () =>
    make(urn, `20${random.between(23, 25)}-0${random.between(1, 9)}-1${random.between(0, 9)}`, START),
  );

/** The same inspection under a new id; the first file may leave the page. */
const reissued = (random: Random, make: Make, first: ScriptedDocument): readonly ScriptedDocument[] => {
  const appears = addMinutes(first.appears, random.between(60, 3 * A_DAY));
  const { kind, start, end, grades } = first;
  const changed = random.chance(0.5) ? { ...grades, 'in-care': random.pick(GRADES) } : grades;
  const second = make(first.urn, dayOf(appears), appears, {
    kind,
    start,
    end,
    reissueOf: first.fileId,
    // of two issues on one day the id alone tells which came later
    fileId: String(Number(first.fileId) + 1),
  });
  return [
    random.chance(0.5) ? { ...first, goes: appears } : first,
    { ...second, grades: kind === 'ilacs' ? changed : {} },
  ];
};

/** What one moment brings: a document or two, a re-issue soon after, an old one, or a mass. */
const broughtBy = (random: Random, make: Make, urn: string): readonly ScriptedDocument[] => {
  const appears = momentIn(random);
  const one = (published = dayOf(appears)) => make(urn, published, appears);
  const roll = random.next();
  if (roll < 0.45) return [one()];
  if (roll < 0.6) return [one(), one(daysBefore(dayOf(appears), random.between(0, 2)))];
  if (roll < 0.8)
    return reissued(
      random,
      make,
      make(urn, dayOf(appears), appears, { kind: random.pick(['ilacs', 'focused-visit']) }),
    );
  return [one(`2022-0${random.between(1, 9)}-1${random.between(0, 9)}`)];
};

const massOf = (random: Random, make: Make, urn: string): readonly ScriptedDocument[] => {
  const appears = momentIn(random);
  return Array.from({ length: random.between(21, 30) }, () =>
    make(urn, dayOf(appears), appears, { kind: 'focused-visit', spoilt: null, ofMass: true }),
  );
};

const OUTLETS = 3;

const storiesOf = (random: Random, documents: readonly ScriptedDocument[]): readonly ScriptedStory[] => {
  if (random.chance(0.5)) return [];
  const about = documents.find(({ kind, appears }) => kind === 'ilacs' && appears > START);
  const at = about === undefined ? momentIn(random) : addMinutes(about.appears, random.between(-2 * A_DAY, A_DAY));
  const grade = about?.grades['overall-effectiveness'] ?? 'good';
  return Array.from({ length: random.between(1, OUTLETS) }, (_, outlet) => ({
    outlet,
    link: `https://news.example.org/${outlet}/${at.slice(0, 10)}`,
    grade,
    published: addMinutes(at, random.between(0, 600)),
  }));
};

const outageOf = (random: Random): Outage => {
  const from = addMinutes(START, random.between(60, (DAYS - 2) * A_DAY));
  return {
    source: random.pick(['page', 'file', 'feed', 'listing']),
    as: random.pick(['refused', 'error', 'web-page', 'old-page']),
    from,
    to: addMinutes(from, random.between(20, random.chance(0.3) ? 2 * A_DAY : 300)),
  };
};

const lieOf = (random: Random, urn: string): Lie => {
  // some from the very first look on
  const from = random.chance(0.3) ? START : addMinutes(START, random.between(60, (DAYS - 3) * A_DAY));
  return {
    urn,
    as: random.pick([
      'no-rows',
      'without-new',
      'cut',
      'days-in-figures',
      'days-short',
      'days-iso',
      'days-in-words',
      'unknown-host',
      'all-moved',
      'old-list',
    ]),
    from,
    to: earlier(addMinutes(from, random.between(60, 3 * A_DAY)), END),
  };
};

const STUCK: readonly [Script['stuck'], ...Script['stuck'][]] = [
  ['page', 'listing'],
  ['page', 'listing', 'feed'],
  ['page'],
  ['listing'],
  ['feed'],
];

const RATES = [0, 0.003, 0.01, 0.03] as const;

// fast-check's commands would need a model of the monitor beside it: docs/adr/0015-libraries.md.

/** A short history made by chance: the same for the same seed. */
export const writeScript = (seed: number): Script => {
  const random = randomOf(seed);
  const make = documentMaker(random);
  const slugs = random.pick([['medway'], ['medway', 'swindon'], ['medway', 'swindon', 'kent'], ['kent', 'swindon']]);
  const councils = slugs.map(councilOf);
  const documents = councils.flatMap(({ urn }) => [
    ...baselineOf(random, make, urn),
    ...Array.from({ length: random.between(0, 4) }, () => broughtBy(random, make, urn)).flat(),
  ]);
  const mass = random.chance(0.08) ? massOf(random, make, councils[0]?.urn ?? '') : [];
  return {
    seed,
    start: START,
    end: END,
    councils,
    documents: [...documents, ...mass],
    stories: slugs.includes('medway')
      ? storiesOf(
          random,
          documents.filter(({ urn }) => urn === '80522'),
        )
      : [],
    outages: Array.from({ length: random.between(0, 4) }, () => outageOf(random)),
    lies: Array.from({ length: random.between(0, 3) }, () =>
      lieOf(random, councils[random.between(0, councils.length - 1)]?.urn ?? ''),
    ),
    stuck: random.chance(0.3) ? random.pick(STUCK) : [],
    releasedAt: mass.length > 0 && random.chance(0.5) ? END : null,
    withListing: random.chance(0.25),
    withValidators: random.chance(0.7),
    rates: { store: random.pick(RATES), publisher: random.pick([0, 0.05, 0.3]), overlap: random.pick([0, 0.3, 0.7]) },
  };
};
