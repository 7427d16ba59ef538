import { mutantsOf } from './mutant.ts';

const LIFE = ['tests/use-cases/proof-of-life.test.ts'];
const SOURCE = ['tests/domain/source-health.test.ts'];

/** When the operator hears of a source, a council, a job, and what shows that the monitor lives. */
export const HEALTH = [
  ...mutantsOf('shared/domain/source-health.ts', SOURCE, [
    { guard: 'a source is down after three polls', take: `FAILURES_UNTIL_DOWN = 3`, put: `FAILURES_UNTIL_DOWN = 2` },
    {
      guard: 'an outage is told every six hours at most',
      take: ` && isDue(state.downToldAt, DOWN_AGAIN_MINUTES, now);`,
      put: `;`,
    },
    {
      guard: 'a doubt is told once a day at most',
      take: `const tell = isDue(state.suspectToldAt, SUSPECT_AGAIN_MINUTES, now);`,
      put: `const tell = true;`,
    },
    {
      guard: 'a moment still to come counts as not set',
      take: `toldAt === null || toldAt > now || addMinutes`,
      put: `toldAt === null || addMinutes`,
    },
    {
      guard: 'what cannot be believed does not end an outage',
      take: ` || (health.kind === 'suspect' && state.heldDown && health.isToldApart !== true))`,
      put: `)`,
    },
    {
      guard: 'a source that answers is not down for the doubts of one council',
      take: `state.heldDown && health.isToldApart !== true))`,
      put: `state.heldDown))`,
    },
    {
      guard: 'a recovery is told only where the outage was',
      take: `const recovered: HealthNotice | null = state.heldDown`,
      put: `const recovered: HealthNotice | null = state.failures > 0`,
    },
    { guard: 'since when a source fails is kept', take: `state.failingSince ?? now`, put: `now` },
    {
      guard: 'a source that is doubted is not healthy',
      take: `{ ...answered, suspectBecause: health.because, suspectToldAt`,
      put: `{ ...answered, lastHealthyAt: now, suspectBecause: health.because, suspectToldAt`,
    },
    {
      guard: 'a source that is well is doubted no more',
      take: `lastFailure: null, suspectBecause: null }`,
      put: `lastFailure: null }`,
    },
    {
      guard: 'what is doubted of one council is not told of the source',
      take: `  if (health.isToldApart === true)
    return { state: { ...answered, suspectBecause: health.because, suspectToldApart: true }, notice: recovered };
`,
      put: ``,
    },
    {
      guard: 'nothing is skipped while a feed’s failures are counted',
      take: `  if (Object.values(feedFailures).some((times) => times < FAILURES_UNTIL_DOWN)) return undefined;
`,
      put: ``,
    },
    {
      guard: 'nothing is skipped while the failures of a source are counted',
      take: `return heldDown && downToldAt !== null ? addMinutes(downToldAt, DOWN_AGAIN_MINUTES) : undefined;`,
      put: `return downToldAt !== null ? addMinutes(downToldAt, DOWN_AGAIN_MINUTES) : 'never';`,
    },
  ]),
  ...mutantsOf(
    'shared/domain/council-doubts.ts',
    ['tests/domain/council-doubts.test.ts'],
    [
      {
        guard: 'a doubt is told once two looks saw it',
        take: `looks >= LOOKS_UNTIL_TOLD && after(since, MINUTES_UNTIL_TOLD) <= now;`,
        put: `after(since, MINUTES_UNTIL_TOLD) <= now;`,
      },
      {
        guard: 'a doubt is told once it has lasted two hours',
        take: `looks >= LOOKS_UNTIL_TOLD && after(since, MINUTES_UNTIL_TOLD) <= now;`,
        put: `looks >= LOOKS_UNTIL_TOLD;`,
      },
      {
        guard: 'the same doubt is told once a day',
        take: `toldAt === null ? after(since, MINUTES_UNTIL_TOLD) : after(toldAt, SAME_AGAIN_MINUTES)`,
        put: `after(since, MINUTES_UNTIL_TOLD)`,
      },
      {
        guard: 'doubts of one council are told every six hours at most',
        take: `  if (lastToldAt !== null && lastToldAt <= now && after(lastToldAt, COUNCIL_AGAIN_MINUTES) > now) return [];
`,
        put: ``,
      },
      {
        guard: 'what is acknowledged is told no more',
        take: `acknowledged === true || told >= RULES[kind].most`,
        put: `told >= RULES[kind].most`,
      },
      {
        guard: 'a document that is gone is told on three days at most',
        take: `acknowledged === true || told >= RULES[kind].most`,
        put: `acknowledged === true`,
      },
      {
        guard: 'a clock that jumped ahead leaves no doubt untold',
        take: `since: known.since > now ? now : known.since,`,
        put: `since: known.since,`,
      },
      {
        guard: 'a clock that jumped ahead keeps no doubt from being told again',
        take: `known.toldAt !== null && known.toldAt > now ? null : known.toldAt`,
        put: `known.toldAt`,
      },
      {
        guard: 'what stood on the first page is no news later',
        take: `isNews: isNews ?? entry.isNews`,
        put: `isNews: entry.isNews`,
      },
      {
        guard: 'a first page is not believed while the list is ahead of it',
        take: `bars === FOR_EVER || (bars > 0 && after(since, bars) > now)`,
        put: `bars > 0 && bars < FOR_EVER && after(since, bars) > now`,
      },
      {
        guard: 'a first page is believed after a day without its odd entry',
        take: `bars === FOR_EVER || (bars > 0 && after(since, bars) > now)`,
        put: `bars > 0`,
      },
      {
        guard: 'a doubt told often enough makes nobody blind',
        take: `(blind === 'until-told' && doubt.told < most);`,
        put: `blind === 'until-told';`,
      },
      {
        guard: 'a doubt that is acknowledged makes nobody blind',
        take: `isStill && doubt.acknowledged !== true && isConfirmed`,
        put: `isStill && isConfirmed`,
      },
      {
        guard: 'a link is told to readers after a day',
        take: `looks >= LOOKS_UNTIL_TOLD && after(since, UNREAD_AFTER_MINUTES) <= now ? [entry]`,
        put: `looks >= LOOKS_UNTIL_TOLD ? [entry]`,
      },
    ],
  ),
  ...mutantsOf(
    'shared/use-cases/tell/note-health.ts',
    ['tests/use-cases/after-faults.test.ts', 'tests/tools/soak'],
    [
      {
        guard: 'a notice is recorded before the state that says it was told',
        take: `  if (notice !== null) {
    await history.record(noticeEntry('operator', null, sourceMessage(source, notice, before, now), now));
  }
  await states.saveSource(state);`,
        put: `  await states.saveSource(state);
  if (notice !== null) {
    await history.record(noticeEntry('operator', null, sourceMessage(source, notice, before, now), now));
  }`,
      },
    ],
  ),
  ...mutantsOf('shared/use-cases/tell/note-health.ts', LIFE, [
    { guard: 'a job that fails is counted', take: `if (!isTheEnd(fault)) await`, put: `if (isTheEnd(fault)) await` },
    {
      guard: 'a job that fails still fails',
      take: `    throw fault;
`,
      put: `    return undefined as T;
`,
    },
  ]),
  ...mutantsOf('shared/use-cases/tell/proof-of-life.ts', LIFE, [
    {
      guard: 'the switch outside is not called while alerts are not tried',
      take: `if (overdue.length > 0) return`,
      put: `if (overdue.length > 99) return`,
    },
    {
      guard: 'an alert that was tried keeps no call back',
      take: `alert?.attempts === 0 && alert.lastError === null`,
      put: `alert !== null`,
    },
  ]),
  ...mutantsOf(
    'shared/domain/schedules.ts',
    ['tests/domain/schedules.test.ts', 'tests/infra/schedules.test.ts'],
    [
      {
        guard: 'the laptop and the simulator run every job of the table: reconciling',
        take: `  'heartbeat',
  'reconcile',
  'publish',
];`,
        put: `  'heartbeat',
  'publish',
];`,
      },
      {
        guard: 'the laptop and the simulator run every job of the table: the night’s sweep',
        take: `  'poll-ofsted',
  'sweep-pages',
  'sweep-waiting',`,
        put: `  'poll-ofsted',
  'sweep-waiting',`,
      },
      {
        guard: 'every job has a place in the table',
        take: `  { id: 'reconcile', job: 'reconcile', minutes: [15, 45], ...ALWAYS },
`,
        put: ``,
      },
      {
        guard: 'what was found is read and told in one round',
        take: `  'sweep-waiting',
  'poll-news',
  'heartbeat',
  'reconcile',
  'publish',
];`,
        put: `  'publish',
  'sweep-waiting',
  'poll-news',
  'heartbeat',
  'reconcile',
];`,
      },
    ],
  ),
];
