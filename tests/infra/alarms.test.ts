import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { monitor, templateOf } from './stacks.ts';

const template = templateOf(monitor());
const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);

const metricsOf = (alarm: (typeof alarms)[number]): number =>
  alarm.Metrics?.filter((metric: { MetricStat?: unknown }) => metric.MetricStat !== undefined).length ?? 1;

it('say who is affected and what to do, in two lines', () => {
  for (const { AlarmDescription } of alarms)
    expect(AlarmDescription).toMatch(/^Who is affected: .{20,}\.\nWhat to do: .{20,}[.?]$/);
});

it('tell the operator, when they ring and when they stop', () => {
  const operator = { Ref: expect.stringMatching(/^TopicsOperator/) };
  for (const { AlarmActions, OKActions } of alarms) {
    expect(AlarmActions).toEqual([operator]);
    expect(OKActions).toEqual([operator]);
  }
});

it('take silence of the polls and of the publishing for an alarm, and elsewhere for rest', () => {
  const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
  expect(silent.map(({ MetricName, ComparisonOperator }) => [MetricName, ComparisonOperator])).toEqual([
    ['polled-ofsted', 'LessThanThreshold'],
    ['outbox-drained', 'LessThanThreshold'],
  ]);
  for (const { TreatMissingData } of alarms) expect(['breaching', 'notBreaching']).toContain(TreatMissingData);
});

it('are at most ten, and watch at most ten metrics, which AWS does without charge', () => {
  expect(alarms.length).toBeLessThanOrEqual(10);
  expect(alarms.map(metricsOf).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10);
});

it('count what the logs tell, under the name of the stack', () => {
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties);
  expect(filters.map(({ FilterPattern }) => FilterPattern)).toEqual([
    '{ $.message = "polled-ofsted" }',
    '{ ($.message = "reconciled") && ($.facts.gaps > 0) }',
    '{ $.message = "alert-sent" }',
    '{ $.message = "alert-refused" }',
    '{ $.message = "outbox-drained" }',
  ]);
  for (const { MetricTransformations } of filters)
    expect(MetricTransformations[0].MetricNamespace).toBe('OfstedWatch/OfstedWatch');
});

it('have a page of what to do next', async () => {
  const runbook = await readFile('infra/runbook.md', 'utf8');
  const titles = [...runbook.matchAll(/^### (\w+)$/gm)].map(([, title = '']) => `Alarms${title}Alarm`);
  const ids = Object.keys(template.findResources('AWS::CloudWatch::Alarm')).map((id) => id.slice(0, -8));
  expect(titles.toSorted()).toEqual(ids.toSorted());
});
