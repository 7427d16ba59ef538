import { describe, expect, it } from 'vitest';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { acknowledgeDoubts, decideHeld } from '../../shared/use-cases/read/held-documents.ts';
import { aNotice, anAlert, anIlacs, anOlderIlacs, aVisit, MEDWAY } from '../support/builders.ts';
import { shownAs, watchedCouncil } from '../support/watched-council.ts';

const OLDER = anOlderIlacs();
const REPORT = anIlacs();
const VISIT = aVisit({ published: '2026-01-12' });

const elsewhere =
  (fileId: string, address: string) =>
  (html: string): string =>
    html.replace(fileUrl(fileId), address);

/** Medway with two reports, well known since this morning. */
const known = async () => {
  const council = watchedCouncil()
    .file(OLDER)
    .file(REPORT)
    .page([shownAs(OLDER), shownAs(REPORT)]);
  return (await council.list('2023-09-11').look()).later(30);
};

describe('the first look', () => {
  it('takes a page that agrees with the list for the starting point', async () => {
    const council = await known();
    expect(await council.kinds()).toEqual(['welcome']);
  });

  it('is believed where a new council has no report yet, by the list as by its page', async () => {
    const council = await watchedCouncil().list(null).page([]).look();
    expect(await council.kinds()).toEqual(['welcome']);
  });

  it('tells of nothing that it shows, a report and its re-issue with other grades included', async () => {
    const again = anIlacs({
      fileId: '50227999',
      published: '2023-10-02',
      judgements: { ...REPORT.judgements, 'in-care': 'inadequate' },
    });
    const council = watchedCouncil().file(OLDER).file(REPORT).file(again);
    await council.page([OLDER, REPORT, again].map((one) => shownAs(one))).look();
    expect(await council.kinds()).toEqual(['welcome']);
  });

  it.each([
    ['shows no document', []],
    ['shows an older one only', [shownAs(OLDER)]],
  ])('is not believed where the page %s and the list names a later day', async (_, shown) => {
    const council = watchedCouncil().file(OLDER).file(REPORT).list('2023-09-11').page(shown);
    await (await council.look()).lookFor(3);
    expect(await council.kinds()).toEqual(['source-suspect']);
    await council.page([shownAs(OLDER), shownAs(REPORT)]).lookFor(1);
    expect(await council.kinds()).toEqual(['source-suspect', 'welcome']);
  });

  it('is not believed where the page shows nothing and nothing else is known', async () => {
    const council = await (await watchedCouncil().page([]).look()).lookFor(3);
    expect(await council.kinds()).toEqual(['source-suspect']);
  });

  it('is not believed where most days cannot be read, and no day is made up', async () => {
    const council = watchedCouncil().file(OLDER).file(REPORT);
    const unreadable = (html: string) => html.replace(/\d\d \w+ \d{4}/g, 'some time ago');
    await (await council.pageAs([shownAs(OLDER), shownAs(REPORT)], unreadable).look()).lookFor(3);
    expect(await council.kinds()).toEqual(['source-suspect']);
    expect((await council.suspects())[0]).toContain('2 of 2 entries have no date');
  });

  it('tells what is newer than the list and the record knew then, though the page was whole only later', async () => {
    const council = watchedCouncil().file(REPORT).file(VISIT).list('2023-09-11').page([]);
    await council.look();
    await council
      .list('2026-01-12')
      .page([shownAs(VISIT), shownAs(REPORT)])
      .lookFor(1);
    expect((await council.kinds()).toSorted()).toEqual(['visit-findings', 'welcome']);
  });

  it('is believed after a day without the one entry that leads nowhere, which the welcome names', async () => {
    const council = watchedCouncil().file(OLDER);
    const odd = elsewhere(REPORT.fileId ?? '', 'https://assets.ofsted.gov.uk/1');
    await (await council.pageAs([shownAs(OLDER), shownAs(REPORT)], odd).look()).lookFor(23);
    expect(await council.kinds()).toEqual(['source-suspect']);
    await council.lookFor(2);
    const [welcome] = (await council.told()).filter(({ kind }) => kind === 'welcome');
    expect(welcome?.email).toContain('NOT KNOWN: a newer inspection report, published 11 September 2023');
    expect(welcome?.email).toContain('https://assets.ofsted.gov.uk/1');
    expect(await council.kinds()).not.toContain('unread');
    expect(welcome?.subject).not.toContain('inadequate');
  });

  it('places a document that is listed without a day by its own', async () => {
    const council = watchedCouncil().file(OLDER).file(REPORT).file(VISIT);
    const undated = (html: string) => html.replaceAll('11 September 2023', 'a while ago');
    await council.pageAs([shownAs(OLDER), shownAs(REPORT), shownAs(VISIT)], undated).look();
    const [welcome] = await council.told();
    expect(welcome?.email).toContain('Overall effectiveness: good (since 11 September 2023)');
  });

  it('knows no day of a document that neither the page nor the document gives', async () => {
    const council = watchedCouncil().file(OLDER).file(REPORT, { published: null }).file(VISIT);
    const undated = (html: string) => html.replaceAll('11 September 2023', 'a while ago');
    await council.pageAs([shownAs(OLDER), shownAs(REPORT), shownAs(VISIT)], undated).look();
    const [welcome] = await council.told();
    expect(welcome?.email).toMatch(/Overall effectiveness: good$/m);
    // and a later look gives it
    await council.page([shownAs(OLDER), shownAs(REPORT), shownAs(VISIT)]).lookFor(1);
    const entries = await council.deps.history.entriesOf(MEDWAY.urn);
    const days = entries.flatMap(({ publication }) =>
      publication?.fileId === REPORT.fileId ? [[publication.published, publication.dayKnown ?? true]] : [],
    );
    expect(days).toContainEqual(['2023-09-11', true]);
    expect(await council.kinds()).toEqual(['welcome']);
  });
});

describe('the list against the page', () => {
  it('is doubted once two looks and two hours have seen the list ahead, by council and day', async () => {
    const council = (await known()).list('2026-01-12');
    await council.lookFor(1.5);
    expect(await council.suspects()).toEqual([]);
    await council.lookFor(1.5);
    const [first, ...others] = await council.suspects();
    expect(first).toMatch(/^Medway \(URN 80522\):\n- the list says that its latest report is of 12 January 2026/);
    expect(others).toEqual([]);
    await council.lookFor(24);
    expect(await council.suspects()).toHaveLength(2);
  });

  it('is told as soon as the page has it', async () => {
    const council = await (await known()).list('2026-01-12').lookFor(5);
    await council
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(0.5);
    expect((await council.kinds()).at(-1)).toBe('visit-findings');
    const told = (await council.kinds()).length;
    await council.lookFor(30);
    expect(await council.kinds()).toHaveLength(told);
  });

  it('is said once where the list does not move for a document of the page', async () => {
    const council = (await known()).file(VISIT).page([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)]);
    await council.lookFor(60);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings', 'source-suspect']);
    expect((await council.suspects())[0]).toContain('the list’s latest report is still of 11 September 2023');
  });

  it('finds what a source hides behind an unchanged etag within a day', async () => {
    const tag = { etag: '"for ever"' };
    const council = watchedCouncil()
      .file(REPORT)
      .page([shownAs(REPORT)], tag)
      .list('2023-09-11', tag);
    await council.look();
    await council
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(REPORT)], tag)
      .list('2026-01-12', tag)
      .lookFor(19);
    expect(await council.kinds()).toEqual(['welcome']);
    await council.lookFor(2);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });

  it('asks a page that lags in full at the next look, though it came with a tag just now', async () => {
    const tag = { etag: '"for ever"' };
    const council = (await known()).list('2026-01-12').page([shownAs(REPORT), shownAs(OLDER)], tag);
    await council.lookFor(0.5);
    await council
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)], tag)
      .lookFor(0.5);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });

  it('is not hidden by an entry of a day still to come', async () => {
    const council = (await known()).list('2026-01-12');
    await council.page([shownAs(OLDER, { published: '2027-01-12' }), shownAs(REPORT)]).lookFor(3);
    expect((await council.suspects()).join()).toContain('the newest entry of its page is of 11 September 2023');
    const { suspectBecause } = await council.deps.states.source('ofsted-provider');
    expect(suspectBecause).toContain('Medway: the list says that its latest report is of 12 January 2026');
  });

  it('asks the page in full where the list has moved, whatever the page says of itself', async () => {
    const tag = { etag: '"for ever"' };
    const council = watchedCouncil()
      .file(REPORT)
      .page([shownAs(REPORT)], tag)
      .list('2023-09-11');
    await council.look();
    await council
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(REPORT)], tag)
      .list('2026-01-12')
      .lookFor(1.5);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });
});

describe('what another source says', () => {
  const tag = { etag: '"for ever"' };

  it('has a page that says that it has not changed asked in full, for three days', async () => {
    const council = watchedCouncil()
      .file(REPORT)
      .page([shownAs(REPORT)], tag);
    await council.look();
    const letter = aVisit({ published: '2026-02-02' });
    await council.file(letter).page([shownAs(letter), shownAs(REPORT)], tag);
    await council.lookFor(2);
    expect(await council.kinds()).toEqual(['welcome']);
    const reported = anAlert({ alertId: 'kent-online', kind: 'reported' }, { raisedAt: council.deps.clock.now() });
    await council.deps.history.record(aNotice(reported));
    await council.lookFor(0.5);
    expect(await council.kinds()).toEqual(['welcome', 'reported', 'visit-findings']);
    await council.lookFor(4 * 24);
    const last = council.deps.http.asked.findLast(({ url }) => url === providerUrl(MEDWAY.urn));
    expect(last?.validators?.etag).toBe('"for ever"');
  });

  it('has a list that says that it has not changed asked in full, once the page is ahead of it', async () => {
    const council = watchedCouncil()
      .file(REPORT)
      .page([shownAs(REPORT)])
      .list('2023-09-11', tag);
    await council.look();
    await council
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(REPORT)])
      .list('2026-01-12', tag)
      .lookFor(4);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
    const last = council.deps.http.asked.findLast(({ url }) => url === listingUrl(0));
    expect(last?.validators?.etag).toBe('"for ever"');
  });
});

describe('an entry that leads to no document', () => {
  it('is told to the operator after two hours, to readers with its link after a day, once', async () => {
    const council = await known();
    const shown = [shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)];
    await council.pageAs(shown, elsewhere(VISIT.fileId ?? '', 'https://assets.ofsted.gov.uk/visit')).lookFor(23);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
    await council.lookFor(100);
    const unread = (await council.told()).filter(({ kind }) => kind === 'unread');
    expect(unread.map(({ sources }) => sources)).toEqual([['https://assets.ofsted.gov.uk/visit']]);
    expect((await council.suspects()).length).toBe(3);
    // behind the link is what the page later lists as it should
    await council.file(VISIT).page(shown).lookFor(1);
    expect((await council.kinds()).at(-1)).toBe('visit-findings');
  });

  it('is not for readers where only the link of a document they were told of leads elsewhere now', async () => {
    const shown = [shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)];
    const council = await (await known()).file(VISIT).page(shown).list('2026-01-12').lookFor(1);
    await council.pageAs(shown, elsewhere(VISIT.fileId ?? '', 'https://assets.ofsted.gov.uk/visit')).lookFor(30);
    expect(new Set(await council.kinds())).toEqual(new Set(['welcome', 'visit-findings', 'source-suspect']));
  });

  it('is not for readers where its day cannot be read, and its inspection and kind are those of a known one', async () => {
    const shown = [shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)];
    const council = await (await known()).file(VISIT).page(shown).list('2026-01-12').lookFor(1);
    const odd = elsewhere(VISIT.fileId ?? '', 'https://assets.ofsted.gov.uk/visit');
    await council.pageAs(shown, (html) => odd(html).replaceAll('12 January 2026', 'a while ago')).lookFor(30);
    expect(new Set(await council.kinds())).toEqual(new Set(['welcome', 'visit-findings', 'source-suspect']));
  });

  it('is told though the page says meanwhile that it has not changed', async () => {
    const council = await known();
    const odd = elsewhere(VISIT.fileId ?? '', 'https://assets.ofsted.gov.uk/visit');
    const tag = { etag: '"as before"' };
    await council.pageAs([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)], odd, tag).lookFor(3);
    expect(council.deps.http.asked.at(-1)?.validators?.etag).toBe('"as before"');
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
  });

  it('is not for readers where it is older than what was known at the first look', async () => {
    const old = aVisit({ published: '2021-05-04', inspectionStart: '2021-03-02', inspectionEnd: '2021-03-03' });
    const shown = [shownAs(REPORT), shownAs(OLDER), shownAs(old)];
    const odd = elsewhere(old.fileId ?? '', 'https://assets.ofsted.gov.uk/old');
    const council = await (await known()).pageAs(shown, odd).lookFor(30);
    expect(new Set(await council.kinds())).toEqual(new Set(['welcome', 'source-suspect']));
  });

  it('costs itself alone: a document beside it is told at once', async () => {
    const council = await known();
    const other = aVisit({
      fileId: '50297200',
      published: '2026-01-13',
      inspectionEnd: '2025-12-11',
      inspectionStart: '2025-12-10',
    });
    const shown = [shownAs(other), shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)];
    await council
      .file(other)
      .pageAs(shown, elsewhere(VISIT.fileId ?? '', 'https://elsewhere.example/visit'))
      .lookFor(0.5);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });

  it('is no news where every known file moved to another host', async () => {
    const council = await known();
    const moved = (html: string) => html.replaceAll('https://files.ofsted.gov.uk/v1/', 'https://docs.ofsted.gov.uk/');
    await council.pageAs([shownAs(REPORT), shownAs(OLDER)], moved).lookFor(50);
    expect(new Set(await council.kinds())).toEqual(new Set(['welcome', 'source-suspect']));
    expect((await council.suspects()).length).toBeLessThanOrEqual(3);
    // each is there still, under a link that leads elsewhere
    expect((await council.suspects()).join()).not.toContain('no longer on its page');
  });
});

describe('rows that no reader sees', () => {
  const hidden: readonly [string, (row: string) => string][] = [
    ['a comment', (row) => `<!-- ${row} -->`],
    ['a script', (row) => `<script type="text/x-rows">${row}</script>`],
    ['a script’s words', (row) => `<script>rows = ${JSON.stringify(row).replaceAll('/', '\\/')}</script>`],
    ['a noscript', (row) => `<noscript>${row}</noscript>`],
    ['a template', (row) => `<template>${row}</template>`],
  ];
  const rowsOf = (html: string): string => /<ol class="timeline">[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '';
  const all = (hide: (row: string) => string) => (html: string) => html.replace(rowsOf(html), hide(rowsOf(html)));

  it.each(hidden)(
    'are no starting point where all of a page stand in %s, though nothing else is known',
    async (_, hide) => {
      const council = watchedCouncil().file(REPORT).list(null);
      await council.pageAs([shownAs(REPORT)], all(hide)).look();
      await council.lookFor(3);
      expect(await council.kinds()).toEqual(['source-suspect']);
      expect((await council.suspects())[0]).toContain(`names a file where no reader sees it: ${fileUrl('50227723')}`);
    },
  );

  it.each(hidden)(
    'are not told where a new one stands in %s, but doubted, and told once the page shows it',
    async (_, hide) => {
      const council = (await known()).file(VISIT);
      const shown = [shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)];
      const first = (html: string): string => /<li class="timeline__day">[\s\S]*?<\/li>/.exec(html)?.[0] ?? '';
      await council.pageAs(shown, (html) => html.replace(first(html), hide(first(html)))).lookFor(3);
      expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
      await council.page(shown).lookFor(1);
      expect(await council.kinds()).toEqual(['welcome', 'source-suspect', 'visit-findings']);
    },
  );

  it('are nothing new where they name what is known', async () => {
    const council = await known();
    const again = (html: string): string => html.replace('</body>', `<!-- ${fileUrl(REPORT.fileId ?? '')} --></body>`);
    await council.pageAs([shownAs(OLDER), shownAs(REPORT)], again).lookFor(3);
    expect(await council.kinds()).toEqual(['welcome']);
  });
});

describe('documents taken away', () => {
  it.each([
    ['the newest', [shownAs(OLDER)]],
    ['an older one', [shownAs(REPORT)]],
  ])('%s: the operator hears of it on three days at most, readers never', async (_, left) => {
    const council = await (await known()).page(left).lookFor(100);
    const kinds = await council.kinds();
    expect(kinds.filter((kind) => kind === 'source-suspect').length).toBeLessThanOrEqual(
      left[0]?.fileId === REPORT.fileId ? 3 : 5,
    );
    expect(new Set(kinds)).toEqual(new Set(['welcome', 'source-suspect']));
  });

  it('end with an acknowledgement', async () => {
    const council = await (await known()).page([shownAs(REPORT)]).lookFor(3);
    expect(await council.suspects()).toHaveLength(1);
    const [known1] = await acknowledgeDoubts(council.deps, [MEDWAY]);
    expect(known1?.doubts.map(({ kind }) => kind)).toEqual(['gone']);
    await council.lookFor(60);
    expect(await council.suspects()).toHaveLength(1);
  });

  it('are some where only what was issued before them is left', async () => {
    const again = anIlacs({ fileId: '50227999', published: '2026-01-12' });
    const council = (await known()).list('2026-01-12').file(again);
    await council.page([shownAs(again), shownAs(REPORT), shownAs(OLDER)]).lookFor(1);
    await council
      .list('2023-09-11')
      .page([shownAs(REPORT), shownAs(OLDER)])
      .lookFor(3);
    expect((await council.suspects()).join()).toContain('50227999');
  });

  it('are none where a re-issue took their place', async () => {
    const again = anIlacs({ fileId: '50227999', published: '2026-01-12' });
    const council = (await known()).list('2026-01-12').file(again);
    await council.page([shownAs(again), shownAs(OLDER)]).lookFor(30);
    expect(await council.kinds()).toEqual(['welcome', 'revised']);
  });
});

describe('a migration', () => {
  const renamed = [anOlderIlacs({ fileId: '60000001' }), anIlacs({ fileId: '60000002' })];

  it('of all ids is held, told once to the operator, and decided by a person', async () => {
    const council = (await known()).file(renamed[0] ?? REPORT).file(renamed[1] ?? REPORT);
    await council.page(renamed.map((one) => shownAs(one))).lookFor(50);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
    expect((await council.suspects())[0]).toContain('every document has another id');
    await decideHeld(council.deps, [MEDWAY], 'release');
    await council.deps.queue.requestReading(MEDWAY.urn);
    await council.lookFor(3);
    // the bytes are known: one quiet note, and no revision
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect', 'late-listing']);
  });

  it('does not hold a document that is new beside them', async () => {
    const council = (await known()).file(VISIT);
    await council
      .page([shownAs(VISIT), ...renamed.map((one) => shownAs(one))])
      .list('2026-01-12')
      .lookFor(1);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });

  const relabelled = { label: 'Children’s services full inspection outcome' };
  const underNewLabels = [shownAs(REPORT, relabelled), shownAs(OLDER, relabelled)];

  it('is none where the only document of a page was issued again: that is told', async () => {
    const again = anIlacs({ fileId: '50227999', published: '2026-02-02' });
    const council = await watchedCouncil()
      .file(REPORT)
      .page([shownAs(REPORT)])
      .look();
    await council
      .file(again)
      .page([shownAs(again)])
      .lookFor(1);
    expect(await council.kinds()).toEqual(['welcome', 'revised']);
  });

  it('of all labels is told once to the operator', async () => {
    const council = await (await known()).page(underNewLabels).lookFor(60);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
  });

  it('is none where one document alone is called otherwise: what is new beside it is told', async () => {
    const council = (await known()).file(VISIT).list('2026-01-12');
    await council.page([shownAs(VISIT), shownAs(REPORT, relabelled), shownAs(OLDER)]).lookFor(24);
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });

  it('of all labels holds what is new beside them until a person decides, and says so', async () => {
    const council = (await known()).file(VISIT).list('2026-01-12');
    await council.page([shownAs(VISIT, { label: 'Focused visit outcome' }), ...underNewLabels]).lookFor(60);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
    expect((await council.suspects())[0]).toMatch(
      /called otherwise[\s\S]*“Focused visit outcome” .* is held until you decide/,
    );
    await decideHeld(council.deps, [MEDWAY], 'release');
    await council.deps.queue.requestReading(MEDWAY.urn);
    await council.lookFor(60);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect', 'visit-findings']);
  });

  it('of all labels that a person knows of holds nothing', async () => {
    const council = await (await known()).page(underNewLabels).lookFor(3);
    await acknowledgeDoubts(council.deps, [MEDWAY]);
    await council
      .file(VISIT)
      .list('2026-01-12')
      .page([shownAs(VISIT), ...underNewLabels])
      .lookFor(3);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect', 'visit-findings']);
  });

  it('of the council is told once, and nothing of the other’s page is taken', async () => {
    const council = await known();
    const others = (html: string) => html.replace(/<h1([^>]*)>Medway</, '<h1$1>Kent<');
    await council
      .file(VISIT)
      .pageAs([shownAs(VISIT)], others)
      .lookFor(60);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
    expect((await council.suspects())[0]).toContain('the page is headed “Kent”');
    const { suspectBecause } = await council.deps.states.source('ofsted-provider');
    expect(suspectBecause).toContain('the page is headed “Kent”');
  });

  it('of more than twenty new documents does not swallow a later single one', async () => {
    const council = await known();
    const mass = Array.from({ length: 21 }, (_, at) =>
      aVisit({ fileId: `${70_000_000 + at}`, published: '2026-01-12', inspectionStart: null, inspectionEnd: null }),
    );
    await council
      .page([...mass, REPORT, OLDER].map((one) => shownAs(one, { inspectedUntil: '2025-12-01' })))
      .lookFor(1);
    const single = aVisit({ fileId: '70000099', published: '2026-01-13', inspectionEnd: '2025-12-12' });
    await council.file(single);
    await council
      .page([single, ...mass, REPORT, OLDER].map((one) => shownAs(one, { inspectedUntil: '2025-12-01' })))
      .lookFor(1);
    expect((await council.kinds()).filter((kind) => kind === 'visit-findings')).toHaveLength(1);
  });
});

describe('days that cannot be true', () => {
  it('do not make the next report history, and the operator hears of them', async () => {
    const council = (await known()).file(VISIT).list('2026-01-12');
    await council.page([shownAs(VISIT, { published: '2027-01-12' }), shownAs(REPORT), shownAs(OLDER)]).lookFor(3);
    const visit = (await council.told()).find(({ kind }) => kind === 'visit-findings');
    expect(visit?.email).toContain('published 12 January 2026');
    expect((await council.suspects()).join('\n')).toContain('12 January 2027');
    const bad = anIlacs({
      fileId: '50300000',
      published: '2026-01-13',
      inspectionStart: '2025-12-01',
      inspectionEnd: '2025-12-05',
      judgements: { ...REPORT.judgements, 'overall-effectiveness': 'inadequate' },
    });
    await council.file(bad).list('2026-01-13');
    await council
      .page([shownAs(bad), shownAs(VISIT, { published: '2027-01-12' }), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(0.5);
    expect((await council.told()).at(-1)).toMatchObject({ kind: 'rating-change', severity: 5 });
  });

  it('give way to the day that a later look reads, where the document prints none', async () => {
    const council = (await known()).file(VISIT, { published: null }).list('2026-01-12');
    await council.page([shownAs(VISIT, { published: '2027-01-12' }), shownAs(REPORT), shownAs(OLDER)]).lookFor(1);
    await council.page([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)]).lookFor(1);
    const entries = await council.deps.history.entriesOf(MEDWAY.urn);
    const days = entries.flatMap(({ publication }) =>
      publication?.fileId === VISIT.fileId ? [publication.published] : [],
    );
    expect(days).toContain('2026-01-12');
    expect(await council.kinds()).toEqual(['welcome', 'visit-findings']);
  });

  it('are told apart from days before the inspection ended: the document’s own day stands', async () => {
    const council = (await known()).file(VISIT);
    await council.page([shownAs(VISIT, { published: '2025-11-01' }), shownAs(REPORT), shownAs(OLDER)]).lookFor(4);
    const visit = (await council.told()).find(({ kind }) => kind === 'visit-findings');
    expect(visit?.email).toContain('published 12 January 2026');
    expect((await council.suspects()).join('\n')).toContain('the inspection had not ended');
  });
});

describe('a visit from before the first look that the page did not show then', () => {
  const old = aVisit({ published: '2021-05-04', inspectionStart: '2021-03-02', inspectionEnd: '2021-03-03' });
  const fresh = aVisit({ published: '2026-01-28' });

  /** Turns up so many hours after the first look, at which there was a report of 2023 and no list. */
  const turnedUp = async (visit: typeof old, hours: number) => {
    const council = await watchedCouncil()
      .file(REPORT)
      .page([shownAs(REPORT)])
      .look();
    await council
      .later(hours * 60)
      .file(visit)
      .page([shownAs(visit), shownAs(REPORT)])
      .look();
    return council.kinds();
  };

  it('belongs to the first page for two days: nobody is told', async () => {
    expect(await turnedUp(old, 24)).toEqual(['welcome']);
  });

  it('is late after that', async () => {
    expect(await turnedUp(old, 72)).toEqual(['welcome', 'late-listing']);
  });

  it('is news where it is the newest and only days old: Ofsted listed it late', async () => {
    expect(await turnedUp(fresh, 24)).toEqual(['welcome', 'visit-findings']);
    expect(await turnedUp(fresh, 72)).toEqual(['welcome', 'visit-findings']);
  });

  it('is late where it is the newest and weeks old', async () => {
    expect(await turnedUp(VISIT, 72)).toEqual(['welcome', 'late-listing']);
  });
});

describe('what a document is told as', () => {
  const worse = anIlacs({
    fileId: '50300000',
    published: '2026-01-05',
    inspectionStart: '2025-11-03',
    inspectionEnd: '2025-11-07',
    judgements: { ...REPORT.judgements, 'overall-effectiveness': 'inadequate' },
  });

  it('a report listed after a newer visit that changes the grades in force is a rating change', async () => {
    const council = await (await known())
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    await council
      .file(worse)
      .page([shownAs(VISIT), shownAs(worse), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    const change = (await council.told()).find(({ kind }) => kind === 'rating-change');
    expect(change).toMatchObject({ severity: 5 });
    expect(change?.email).toContain('published 5 January 2026 (published 28 days ago)');
  });

  it.each([
    ['three days after', 3 * 24 * 60],
    ['an hour after', 60],
  ])(
    'a report listed %s the first look, from before it, is one as well where it changes the grades',
    async (_, minutes) => {
      const council = watchedCouncil()
        .file(OLDER)
        .file(VISIT)
        .page([shownAs(VISIT), shownAs(OLDER)]);
      await (await council.look())
        .later(minutes)
        .file(REPORT)
        .page([shownAs(VISIT), shownAs(REPORT), shownAs(OLDER)])
        .look();
      const change = (await council.told()).find(({ kind }) => kind === 'rating-change');
      expect(change?.email).toContain('published 11 September 2023');
      expect(await council.kinds()).not.toContain('late-listing');
    },
  );

  /** On an inspection before the one that `worse` is on, and with another grade than is in force. */
  const slow = anIlacs({
    fileId: '50299999',
    published: '2026-01-02',
    inspectionStart: '2025-09-01',
    inspectionEnd: '2025-09-05',
    judgements: { ...REPORT.judgements, 'overall-effectiveness': 'requires-improvement' },
  });

  it('a report on an older inspection than the one in force is late, though it is newer than the first look', async () => {
    const council = await (await known())
      .file(worse)
      .page([shownAs(worse), shownAs(REPORT), shownAs(OLDER)])
      .list('2026-01-05')
      .lookFor(1);
    await council
      .file(slow)
      .page([shownAs(worse), shownAs(slow), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    expect(await council.kinds()).toEqual(['welcome', 'rating-change', 'late-listing']);
  });

  it('a report that was told as unread is told in full when it can be read, whatever is in force by then', async () => {
    const council = await (await known())
      .page([shownAs(slow), shownAs(REPORT), shownAs(OLDER)])
      .list('2026-01-02')
      .look();
    const tried = async () => {
      await council.deps.queue.requestReading(MEDWAY.urn);
      await council.lookFor(0.5);
    };
    await tried();
    await tried();
    await council
      .file(worse)
      .page([shownAs(worse), shownAs(slow), shownAs(REPORT), shownAs(OLDER)])
      .list('2026-01-05')
      .lookFor(1);
    council.file(slow);
    await tried();
    expect(await council.kinds()).toEqual(['welcome', 'unread', 'rating-change', 'rating-change']);
    const last = (await council.told()).at(-1);
    expect([last?.subject, last?.sms, last?.email].join(' ')).not.toMatch(/\bnow [A-Z]{4,}/);
    expect(last?.subject).toMatch(/^Medway: an earlier report could be read, .* then; INADEQUATE stands/);
    expect(last?.severity).toBeLessThanOrEqual(3);
  });

  it('a letter that could be read only after a later report says which grades stand now', async () => {
    const letter = aVisit({ fileId: '50300009', published: '2026-01-02', inspectionEnd: '2025-09-05' });
    const council = await (await known()).page([shownAs(letter), shownAs(REPORT), shownAs(OLDER)]).look();
    const tried = async () => {
      await council.deps.queue.requestReading(MEDWAY.urn);
      await council.lookFor(0.5);
    };
    await tried();
    await tried();
    await council
      .file(worse)
      .page([shownAs(worse), shownAs(letter), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    council.file(letter);
    await tried();
    expect(await council.kinds()).toEqual(['welcome', 'unread', 'rating-change', 'visit-findings']);
    expect((await council.told()).at(-1)?.subject).toContain('inadequate stands');
  });

  it('a letter after a report that could not be read says of no grade that it stands', async () => {
    const letter = aVisit({ fileId: '50300009', published: '2026-01-12', inspectionEnd: '2025-12-05' });
    const council = await (await known()).page([shownAs(slow), shownAs(REPORT), shownAs(OLDER)]).look();
    const tried = async () => {
      await council.deps.queue.requestReading(MEDWAY.urn);
      await council.lookFor(0.5);
    };
    await tried();
    await tried();
    await council
      .file(letter)
      .page([shownAs(letter), shownAs(slow), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    const last = (await council.told()).at(-1);
    expect(last?.kind).toBe('visit-findings');
    expect(last?.subject).not.toContain('stands');
    expect(last?.email).toContain('is not known: the report published 2 January 2026 could not be read');
  });

  it('a document of a kind that nobody knows is told as unread', async () => {
    const other = aVisit({ kind: 'other' });
    const council = (await known()).file(other);
    await council.page([shownAs(other), shownAs(REPORT), shownAs(OLDER)]).lookFor(1);
    expect(await council.kinds()).toEqual(['welcome', 'unread']);
  });

  it('a document that turns up without a day, and is old by its own, is late', async () => {
    const old = aVisit({ published: '2021-05-04', inspectionStart: '2021-03-02', inspectionEnd: '2021-03-03' });
    const undated = (html: string) => html.replaceAll('4 May 2021', 'a while ago');
    const council = (await known()).file(old);
    await council.pageAs([shownAs(REPORT), shownAs(OLDER), shownAs(old)], undated).lookFor(1);
    expect(await council.kinds()).toEqual(['welcome', 'late-listing']);
  });

  it('two reports that turn up together are both news where each changes what readers know to be in force', async () => {
    const between = anIlacs({
      fileId: '50200000',
      published: '2021-09-11',
      inspectionStart: '2021-07-17',
      inspectionEnd: '2021-07-28',
    });
    const council = watchedCouncil()
      .file(OLDER)
      .file(VISIT)
      .page([shownAs(VISIT), shownAs(OLDER)]);
    await (await council.look())
      .later(3 * 24 * 60)
      .file(between)
      .file(REPORT)
      .page([shownAs(VISIT), shownAs(REPORT), shownAs(between), shownAs(OLDER)])
      .look();
    expect(await council.kinds()).toEqual(['welcome', 'rating-change', 'rating-unchanged']);
  });

  it('a report after one that could not be read is not compared across it', async () => {
    const council = watchedCouncil()
      .file(OLDER)
      .page([shownAs(REPORT), shownAs(OLDER)]);
    await (await council.look()).lookFor(1);
    expect((await council.told())[0]?.subject).toContain('grades not known');
    await council
      .file(worse)
      .page([shownAs(worse), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    const change = (await council.told()).at(-1);
    expect(change).toMatchObject({ kind: 'rating-change', direction: 'none' });
    expect(change?.changes.every(({ from }) => from === null)).toBe(true);
    expect(change?.email).toMatch(/^GRADES NOT COMPARED: the report between could not be read/);
  });

  it('a report issued again is compared across its own first issue that could not be read', async () => {
    const council = (await known()).page([shownAs(worse), shownAs(REPORT), shownAs(OLDER)]);
    for (let tries = 0; tries < 3; tries += 1) {
      await council.deps.queue.requestReading(MEDWAY.urn);
      await council.lookFor(0.5);
    }
    expect((await council.kinds()).at(-1)).toBe('unread');
    const again = { ...worse, fileId: '50300001', published: '2026-01-08' };
    await council
      .file(again)
      .page([shownAs(again), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(1);
    const change = (await council.told()).find(({ kind }) => kind === 'rating-change');
    expect(change?.changes).toContainEqual(
      expect.objectContaining({ aspect: 'overall-effectiveness', from: 'good', to: 'inadequate' }),
    );
    expect(change?.email).not.toContain('could not be read');
  });

  it('one report under two ids in one poll is one message', async () => {
    const twin = { ...worse, fileId: '50300001' };
    const council = (await known()).file(worse).file(twin, {}, ' ');
    await council.page([shownAs(twin), shownAs(worse), shownAs(REPORT), shownAs(OLDER)]).lookFor(2);
    expect((await council.kinds()).filter((kind) => kind !== 'source-suspect')).toEqual(['welcome', 'rating-change']);
  });

  it('a copy that was told as unread is said to be one once it can be read', async () => {
    const copy = { ...worse, fileId: '50300001' };
    const council = (await known()).file(worse).page([shownAs(copy), shownAs(worse), shownAs(REPORT), shownAs(OLDER)]);
    for (let tries = 0; tries < 3; tries += 1) {
      await council.deps.queue.requestReading(MEDWAY.urn);
      await council.lookFor(0.5);
    }
    expect((await council.kinds()).slice(1, 3)).toEqual(['rating-change', 'unread']);
    await council.file(copy).lookFor(1);
    await council.deps.queue.requestReading(MEDWAY.urn);
    await council.lookFor(1);
    const [note] = (await council.told()).filter(({ kind }) => kind === 'late-listing');
    expect(note?.sources).toEqual([fileUrl('50300001')]);
  });

  it('known bytes under a new id are one quiet note', async () => {
    const council = await known();
    const twin = { ...REPORT, fileId: '50300001' };
    await council
      .file(twin)
      .page([shownAs(twin), shownAs(REPORT), shownAs(OLDER)])
      .lookFor(2);
    const [, note, ...others] = await council.told();
    expect(note).toMatchObject({ kind: 'late-listing', severity: 0 });
    expect(note?.email).toContain('Nothing in the file changed');
    expect(others).toEqual([]);
  });

  it('a file changed in place is noticed in the night, and told once', async () => {
    const council = await (await known()).later(24 * 60).sweep();
    await council.file({ ...REPORT, judgements: { ...REPORT.judgements, 'in-care': 'outstanding' } });
    for (let night = 0; night < 3; night += 1) await council.later(24 * 60).sweep();
    const revised = (await council.told()).filter(({ kind }) => kind === 'revised');
    expect(revised).toHaveLength(1);
    expect(revised[0]?.changes).toContainEqual(
      expect.objectContaining({ aspect: 'in-care', from: 'good', to: 'outstanding' }),
    );
  });

  it('a file changed in place that cannot be read for three nights is told to the operator, once', async () => {
    const council = await (await known()).later(24 * 60).sweep();
    council.deps.reader.read = async () => ({
      status: 'unread',
      reason: 'damaged',
      detail: 'It is cut off.',
      certain: {},
    });
    await council.file(REPORT, {}, 'other bytes');
    const night = async () => (await council.later(24 * 60).sweep()).lookFor(3);
    for (let nights = 0; nights < 2; nights += 1) await night();
    expect(await council.suspects()).toEqual([]);
    for (let nights = 0; nights < 6; nights += 1) await night();
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
    expect((await council.suspects())[0]).toContain(
      'was changed in place, and what it says now cannot be read (It is cut off.)',
    );
  });

  it('a file that does not come for nights on end is not taken for a changed one', async () => {
    const council = await (await known()).later(24 * 60).sweep();
    council.deps.http.answer(fileUrl(REPORT.fileId ?? ''), { status: 404 });
    for (let nights = 0; nights < 4; nights += 1) await (await council.later(24 * 60).sweep()).lookFor(3);
    expect(await council.kinds()).toEqual(['welcome']);
    const documents = await council.deps.found.ofCouncil(MEDWAY.urn);
    expect(documents.map(({ state }) => state)).toEqual(['recorded', 'recorded']);
  });

  it('a file is asked for once a night, however often the night’s job runs', async () => {
    const council = await (await known()).later(24 * 60).sweep();
    const asked = () => council.deps.http.asked.filter(({ url }) => url === fileUrl(REPORT.fileId ?? '')).length;
    const before = asked();
    await council.later(60).sweep();
    await council.later(60).sweep();
    expect(asked()).toBe(before);
    await council.later(22 * 60).sweep();
    expect(asked()).toBe(before + 1);
  });

  it('a file of other bytes and the same words is no news', async () => {
    const council = await (await known()).later(24 * 60).sweep();
    const before = await council.deps.history.entriesOf(MEDWAY.urn);
    await council.file(REPORT, {}, '\n');
    for (let night = 0; night < 3; night += 1) await council.later(24 * 60).sweep();
    expect(await council.kinds()).toEqual(['welcome']);
    expect(await council.deps.history.entriesOf(MEDWAY.urn)).toEqual(before);
  });
});

describe('guards of one page', () => {
  it('keep the other councils’ pages going when one cannot be kept', async () => {
    const council = await known();
    council.deps.http.answer(providerUrl(MEDWAY.urn), {
      body: '<h1>Medway</h1><p>URN: 80522</p>&#x'.concat('0'.repeat(300), ';'),
    });
    await council.lookFor(3);
    expect(await council.kinds()).toEqual(['welcome', 'source-suspect']);
  });
});
