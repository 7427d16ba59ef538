import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/domain/dates.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, jobsDueAt } from '../../shared/domain/schedules.ts';
import { billOf, total } from '../../tools/cost/bill.ts';
import { nothing } from '../../tools/cost/counts.ts';
import { deployment } from '../../tools/cost/deployment.ts';
import type { Measured, MeasuredVisit } from '../../tools/cost/measure.ts';
import { PRICE_LIST } from '../../tools/cost/prices.ts';
import { runsAMonth, type Size, usageOf } from '../../tools/cost/usage.ts';
import { runCommand } from '../support/command.ts';

const costOf = (...options: string[]) => runCommand('../tools/cost', options);

const A_WEEK_OF_ROUNDS = (7 * 24 * 60) / GRID_MINUTES;

/** Nothing is asked of anything but what is given. */
const measured = (part: Partial<Measured> = {}): Measured => ({
  run: nothing,
  document: nothing(),
  visits: [],
  ...part,
});

const aVisit = (part: Partial<MeasuredVisit> = {}): MeasuredVisit => ({
  share: 1,
  ofACouncil: false,
  first: nothing(),
  again: nothing(),
  bytes: 0,
  ...part,
});

const TEN_UNITS = { ...nothing(), readUnits: 10 };

const deployed = deployment();
const usage = (size: Omit<Size, 'cloudFront'> & Partial<Size>, part?: Partial<Measured>) =>
  usageOf({ cloudFront: false, ...size }, measured(part), deployed);

describe('npm run cost', () => {
  it.each([
    [['--authorities', '154'], /--authorities takes a whole number from 1 to 153/],
    [['--subscribers', 'many'], /--subscribers takes a whole number/],
    [['--limit', 'cheap'], /--limit takes an amount/],
    [['--sms'], /--sms/],
  ])('refuses %j in one line', async (options, line) => {
    const { status, stderr, lines } = await costOf(...options);
    expect([status, lines]).toEqual([2, []]);
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim()).not.toContain('\n');
  });

  it('explains itself', async () => {
    const { status, lines } = await costOf('--help');
    expect(status).toBe(0);
    expect(lines.join('\n')).toContain('--subscribers N');
  });
});

describe('a month', () => {
  it('has as many runs of each job as its schedules make', () => {
    const rounds = Array.from({ length: A_WEEK_OF_ROUNDS }, (_, at) =>
      addMinutes('2026-02-02T00:00:00.000Z', at * GRID_MINUTES),
    );
    for (const job of JOBS_IN_ORDER) {
      const runs = rounds.filter((now) => jobsDueAt(now).includes(job)).length;
      expect([job, runsAMonth(job)]).toEqual([job, expect.closeTo((runs * 30.4375) / 7, 6)]);
    }
  });

  it('sends every alert to every subscriber', () => {
    const document = { ...nothing(), published: 1 };
    const month = usage({ authorities: 12, subscribers: 1_000 }, { document });
    expect(month['sns-publishes']).toBeCloseTo(0.7, 6);
    expect(month['sns-emails']).toBeCloseTo(700, 6);
  });

  it('grows with those who look at the page', () => {
    const visits = [aVisit({ first: TEN_UNITS, again: TEN_UNITS })];
    const [few, many] = [10, 100_000].map((subscribers) => usage({ authorities: 1, subscribers }, { visits }));
    expect((many?.['dynamo-reads'] ?? 0) - (few?.['dynamo-reads'] ?? 0)).toBeCloseTo(99_990 * 20 * 10, 3);
  });
});

describe('what a visit reads', () => {
  const readsEach = (subscribers: number, authorities: number, ofACouncil: boolean): number => {
    const visits = [aVisit({ first: TEN_UNITS, again: nothing(), ofACouncil })];
    return (usage({ authorities, subscribers }, { visits })['dynamo-reads'] ?? 0) / (5_000 + 20 * subscribers);
  };

  it('is the less, the sooner the same is asked again of an instance that remembers it', () => {
    // 43,830 minutes a month, of which five are remembered: one visit in that time on average halves what each reads
    const oneInFiveMinutes = (43_830 / 5 - 5_000) / 20;
    expect(readsEach(oneInFiveMinutes, 1, false)).toBeCloseTo(5, 1);
    expect(readsEach(1_000_000, 1, false)).toBeLessThan(0.01);
  });

  it('of a council’s own page is shared with nobody who looks at another', () => {
    expect(readsEach(10_000, 153, true)).toBeGreaterThan(8);
    expect(readsEach(10_000, 153, false)).toBeLessThan(1);
  });
});

describe('CloudFront', () => {
  it('takes over what is sent to visitors, and is asked as often as they look', () => {
    const size = { authorities: 1, subscribers: 1_000 };
    const [without, behind] = [false, true].map((cloudFront) =>
      usage({ ...size, cloudFront }, { visits: [aVisit({ bytes: 1e5 })] }),
    );
    expect(without).toMatchObject({ 'data-out': 2.5, 'cloudfront-requests': 0, 'cloudfront-out': 0 });
    expect(behind).toMatchObject({ 'data-out': 0, 'cloudfront-requests': 25_000, 'cloudfront-out': 2.5 });
    expect(behind?.['http-requests']).toBe(without?.['http-requests']);
  });
});

describe('the deployment', () => {
  it('has no more metrics, alarms and dashboards than are free for good', () => {
    expect(deployed.alarmMetrics).toBeLessThanOrEqual(10);
    expect(deployed.ownMetrics).toBeLessThanOrEqual(10);
    expect(deployed.dashboards).toBeLessThanOrEqual(3);
  });
});

describe('a bill', () => {
  it('has one line for each price, and what is free for good taken off once', () => {
    const month = Object.fromEntries(PRICE_LIST.prices.map(({ id, free, per }) => [id, free + per]));
    for (const { dollars, per, free, toPay, listed } of billOf(month, PRICE_LIST)) {
      expect(toPay).toBeCloseTo(dollars, 9);
      expect(listed).toBeCloseTo(dollars * (1 + free / per), 6);
    }
  });

  it('of two monitors in one account shares what is free between them', () => {
    const month = usage({ authorities: 1, subscribers: 10 });
    for (const { free, quantity, toPay, dollars, per } of billOf(month, PRICE_LIST, 2))
      expect(toPay).toBeCloseTo((Math.max(quantity - free, 0) * dollars) / per, 9);
    expect(total(billOf(month, PRICE_LIST, 2), 'listed')).toBeCloseTo(
      2 * total(billOf(month, PRICE_LIST), 'listed'),
      9,
    );
  });

  it('never falls below nothing', () => {
    const month = Object.fromEntries(PRICE_LIST.prices.map(({ id }) => [id, 0]));
    expect(total(billOf(month, PRICE_LIST), 'toPay')).toBe(0);
  });

  it('is not made of prices that nothing is counted for', () => {
    expect(() => billOf({}, PRICE_LIST)).toThrow('lambda-requests');
    expect(Object.keys(usage({ authorities: 1, subscribers: 1 })).toSorted()).toEqual(
      PRICE_LIST.prices.map(({ id }) => id).toSorted(),
    );
  });
});
