import { mutantsOf } from './mutant.ts';

const PUBLISH = ['tests/use-cases/publish-alerts.test.ts'];
const TOGETHER = ['tests/domain/one-message.test.ts', 'tests/use-cases/told-together.test.ts'];
const OUTBOX = ['tests/contracts/store.test.ts', 'tests/tools/soak/memory-table.test.ts'];

/** In which order, how often and in whose company alerts go out. */
export const PUBLISHING = [
  ...mutantsOf('shared/use-cases/tell/publish-alerts.ts', PUBLISH, [
    {
      guard: 'the next date knows what was recorded while the run went on',
      take: `asked?.some((entry) => entry.id === id) === true`,
      put: `asked !== undefined && id !== ''`,
    },
    {
      guard: 'a refused alert is tried again within the hour',
      take: `Math.min(2 ** (attempts - 1), LONGEST_WAIT_FOR_SENDING)`,
      put: `2 ** (attempts - 1)`,
    },
    { guard: 'a refused alert is not tried again at once', take: `addMinutes(now, waitAfter(attempts))`, put: `now` },
    {
      guard: 'what is in another publisher’s hand is left',
      take: `isInHand(entry, now) || run.ahead.holdUp(entry, now);`,
      put: `run.ahead.holdUp(entry, now);`,
      survives: 'it is looked at again once it is settled: this spares the settling',
    },
    {
      guard: 'what comes after a waiting alert of its council waits',
      take: `isInHand(entry, now) || run.ahead.holdUp(entry, now);`,
      put: `isInHand(entry, now);`,
    },
    {
      guard: 'what waits is ahead of what comes after it',
      take: `    for (const entry of group) run.ahead.add(entry);
    return 'waiting';`,
      put: `    return 'waiting';`,
    },
    {
      guard: 'while nobody listens alerts wait',
      take: `if (reachesNobody(audience, group[0].alert.message)) {`,
      put: `if (reachesNobody(audience, group[0].alert.message) && group.length > 99) {`,
    },
    {
      guard: 'an alert is taken in hand before it is sent',
      take: `const claimed = await run.history.claim(envelope.lead, until);`,
      put: `const claimed = envelope.lead;`,
    },
    {
      guard: 'the claim ends when the alert is refused',
      take: `    const { claimedUntil: _free, ...alert } = entry.alert;
    await history.updateAlert(entry, { ...alert, ...after });`,
      put: `    await history.updateAlert(entry, { ...entry.alert, ...after });`,
    },
    {
      guard: 'the operator hears of an alert that keeps being refused',
      take: `attempts === REFUSALS_UNTIL_TOLD && !isGone(audience)`,
      put: `attempts === 0 && !isGone(audience)`,
    },
    {
      guard: 'a message to the operator that is refused raises no other',
      take: `  if (message.topic === 'operator') return;
`,
      put: ``,
    },
    {
      guard: 'a notice that waits is dropped once its alert went out',
      take: `if (attempts > REFUSALS_UNTIL_TOLD) await dropNotice`,
      put: `if (attempts > 99) await dropNotice`,
    },
    {
      guard: 'a notice that may have gone out is not dropped',
      take: ` || entry.alert.claimedUntil !== undefined) return;`,
      put: `) return;`,
    },
    {
      guard: 'a notice that nobody listens is dropped once somebody does',
      take: `if (audience.kind === 'heard' && group[0].alert.lastError === NOBODY_LISTENS)`,
      put: `if (audience.kind === 'heard' && group[0].alert.lastError === '')`,
    },
    {
      guard: 'nothing is published to a topic that cannot be asked',
      take: `audience.kind === 'unreachable' ? { kind: 'refused', reason: audience.reason } : publisher.publish(message)`,
      put: `publisher.publish(message)`,
      survives: 'a topic that is gone refuses the message as well: it spares the call',
    },
    {
      guard: 'a refused alert does not come up again in the same run',
      take: `batch.filter(({ id }) => !handled.has(id))`,
      put: `batch`,
    },
    {
      guard: 'the operator is told of a topic that is gone',
      take: `  await tellUnreachable(deps, await audienceOf('alerts'));
`,
      put: ``,
    },
  ]),
  ...mutantsOf('shared/use-cases/tell/sending-order.ts', PUBLISH, [
    {
      guard: 'a claim that a wrong clock made holds nothing up',
      take: ` && claimedUntil <= addMinutes(now, CLAIM_MINUTES)`,
      put: ``,
    },
    {
      guard: 'a claim ends',
      take: `claimedUntil !== undefined && now < claimedUntil && `,
      put: `claimedUntil !== undefined && `,
    },
    {
      guard: 'what answers a message leaves after it',
      take: `if (first !== entry && answers(entry, first)) place(first);`,
      put: ``,
    },
    {
      guard: 'an alert refused again and again holds up no other',
      take: `first.alert.attempts < REFUSALS_UNTIL_TOLD ||`,
      put: `true ||`,
    },
    {
      guard: 'what answers a refused alert waits half a day',
      take: `(answers(entry, first) && now < addMinutes(first.alert.raisedAt, PASSED_AFTER_MINUTES))`,
      put: `false`,
    },
    {
      guard: 'what answers a refused alert waits no longer than half a day',
      take: ` && now < addMinutes(first.alert.raisedAt, PASSED_AFTER_MINUTES)`,
      put: ``,
    },
    {
      guard: 'a refused alert holds up no other council',
      take: `(this.#byCouncil.get(entry.urn) ?? []);`,
      put: `[...this.#byCouncil.values()].flat();`,
    },
  ]),
  ...mutantsOf('shared/use-cases/tell/text-budget.ts', PUBLISH, [
    { guard: 'a month has so many texts', take: `if (left >= 0) return message;`, put: `return message;` },
    { guard: 'texts of other months do not count', take: ` && monthOf(sentAt) === month,`, put: `,` },
    {
      guard: 'whoever got a wrong text gets the one that sets it right',
      take: ` || message.answers?.some(({ text }) => text) === true`,
      put: ``,
    },
    {
      guard: 'the month is London’s',
      take: `londonDate(instant).slice(0, 7)`,
      put: `instant.slice(0, 7) + londonDate(instant).slice(0, 0)`,
    },
  ]),
  ...mutantsOf('shared/use-cases/tell/audience.ts', PUBLISH, [
    {
      guard: 'why an alert waits for an audience is noted once',
      take: `  if (alert.lastError === NOBODY_LISTENS) return;
`,
      put: ``,
      survives: 'the same note is written again; it spares a write every five minutes',
    },
    {
      guard: 'only the readers’ topic without an audience is told to the operator',
      take: `  if (alert.message.topic === 'alerts')
    await history.record`,
      put: `    await history.record`,
    },
  ]),
  ...mutantsOf('shared/domain/one-message.ts', TOGETHER, [
    {
      guard: 'only ratings and visits are told together',
      take: `  KINDS.includes(entry.alert.message.kind) &&
`,
      put: ``,
    },
    {
      guard: 'what confirms a report of the press goes alone',
      take: ` &&
  entry.alert.message.confirms === null`,
      put: ``,
    },
    {
      guard: 'what is answered goes alone',
      take: `  !isAnswered(entry, all) &&
`,
      put: ``,
    },
    {
      guard: 'what is settled joins no other',
      take: `  isOpen(entry, all) &&
`,
      put: ``,
    },
    {
      guard: 'documents of two days are told apart',
      take: `const day = mayJoin(entry, entries) ? dayOf(entry) : undefined;`,
      put: `const day = mayJoin(entry, entries) ? 'one day' : undefined;`,
    },
    {
      guard: 'a message has one rating at most',
      take: `others.filter(isRating).map((rating): Group => [rating]);
  const besides = others.filter((other) => !isRating(other));`,
      put: `[] as Group[];
  const besides = others;`,
    },
    {
      guard: 'a message has ten documents at most',
      take: `besides.slice(0, AT_MOST - 1)], ...alone, ...ratingsApart(besides.slice(AT_MOST - 1))]`,
      put: `besides], ...alone]`,
    },
    {
      guard: 'what stands between two messages of a council keeps them apart',
      take: `      runs.push(run);
      lastOf.set(entry.urn, run);`,
      put: `      runs.push(run);
      if (day !== undefined) lastOf.set(entry.urn, run);`,
    },
  ]),
  ...mutantsOf(
    'shared/use-cases/tell/seal-alerts.ts',
    ['tests/use-cases/told-together.test.ts'],
    [
      {
        guard: 'who was settled otherwise meanwhile does not join',
        take: `if (isCarriedBy(await seal(deps, other, { carriedBy: first.id }), first)) joined.push(other.id);`,
        put: `await seal(deps, other, { carriedBy: first.id });
    joined.push(other.id);`,
      },
      {
        guard: 'what was sent meanwhile is not sent again',
        take: `  if (state === 'sent') return undefined;
`,
        put: ``,
      },
      {
        guard: 'one whose carrier is gone goes alone',
        take: `if (lead === undefined) return released(deps, entry);`,
        put: `if (lead === undefined) return undefined;`,
      },
      {
        guard: 'one whose carrier went without it goes alone',
        take: `sealed.carries.includes(entry.id))) return released(deps, entry);`,
        put: `sealed.carries.includes(entry.id))) return undefined;`,
      },
      {
        guard: 'one whose carrier was sent is marked sent',
        take: `  if (state === 'sent') await settle(deps, entry, lead);
`,
        put: ``,
      },
    ],
  ),
  ...mutantsOf(
    'shared/domain/follow-ups.ts',
    ['tests/use-cases/whoever-got-it.test.ts', 'tests/use-cases/correct-alert.test.ts'],
    [
      {
        guard: 'what sets a message right is as loud as it',
        take: `levels.reduce(louder, message.severity)`,
        put: `message.severity`,
      },
      {
        guard: 'an answer reaches whoever got what went out in one message',
        take: `const each = groupOf(entry, all)`,
        put: `const each = [entry]`,
      },
      {
        guard: 'a message to the operator answers none to readers',
        take: ` && alert.message.topic === message.topic && `,
        put: ` && `,
        survives: 'no source of a reader’s message is one of the operator’s, and a correction names one message',
      },
    ],
  ),
  ...mutantsOf(
    'shared/use-cases/tell/correct-alert.ts',
    ['tests/use-cases/correct-alert.test.ts'],
    [
      {
        guard: 'what nobody has got is not corrected',
        take: `  if (alert.sentAt === null) return { kind: 'not-sent', message: alert.message };
`,
        put: `  if (alert.sentAt === '') return { kind: 'not-sent', message: alert.message };
`,
      },
    ],
  ),
  ...mutantsOf('shared/adapters/dynamo/dynamo-history.ts', OUTBOX, [
    {
      guard: 'of several who take an alert in hand one gets it',
      take: `claimed, { attempts: alert.attempts });`,
      put: `claimed, {});`,
    },
    {
      guard: 'that an alert was sent is kept, whoever has it in hand',
      take: `alert.state === 'pending' && entry.alert !== null ? { attempts`,
      put: `entry.alert !== null ? { attempts`,
    },
    {
      guard: 'what goes out together is settled by the first who does so',
      take: `alert, { unsealed: true });`,
      put: `alert, {});`,
    },
  ]),
];
