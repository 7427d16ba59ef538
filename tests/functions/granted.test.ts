import { describe, expect, it, onTestFinished } from 'vitest';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { RecordedHttp } from '../../cli/simulation/recorded-http.ts';
import { sourcesNotRecorded } from '../../cli/simulation/recorded-sources.ts';
import { loadScenario } from '../../cli/simulation/scenario.ts';
import type { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import { AlertKind } from '../../shared/domain/alert.ts';
import { addMinutes } from '../../shared/domain/dates.ts';
import { monitor, templateOf } from '../infra/stacks.ts';
import { awsRecorders } from '../support/aws-recorder.ts';
import { scenarioFolder } from '../support/scenario-folder.ts';
import { HAPPENINGS } from './happenings.ts';
import { monitorUnderRoles } from './monitor-under-roles.ts';
import { Role } from './roles.ts';

const PATHS = ['/', '/medway', '/feeds/medway.atom', '/v1/authorities/medway', '/v1/publications', '/v1/changes'];
const IN_ORDER = Object.values(HAPPENINGS).toSorted((a, b) => a.at.localeCompare(b.at));
const FIRST = IN_ORDER[0]?.at ?? '';
const LAST = IN_ORDER.at(-1)?.at ?? '';
const MINUTES_APART = 30;

/** Grants that no code of ours uses: AWS does, in the function's name. They are on a log group or a queue. */
const USED_BY_AWS = /^logs:|^sqs:(?!SendMessage on .*WorkQueueRequests)/;

const template = templateOf(monitor());
const recorders = awsRecorders();
const roles = {
  poll: new Role(template, 'Poll'),
  read: new Role(template, 'Read'),
  publish: new Role(template, 'Publish'),
  api: new Role(template, 'Api'),
};

const everythingOutside = async (): Promise<RecordedAnswers> => {
  let scenario = scenarioFolder({ start: FIRST, end: addMinutes(LAST, 24 * 60) });
  for (const { outside } of IN_ORDER) scenario = (await outside?.(scenario)) ?? scenario;
  const folder = await scenario.write();
  return new RecordedAnswers(folder, await loadScenario(folder));
};

/** Lets everything happen, one thing after the other, and whatever is to be sent go out; gives the kinds that did. */
const sentKinds = async (): Promise<ReadonlySet<AlertKind>> => {
  const [answers, reader] = [await everythingOutside(), new PdfDocumentReader()];
  const http = (clock: SimulatedClock) => new RecordedHttp(answers, clock);
  const running = await monitorUnderRoles(roles, {
    recorders,
    reader,
    start: FIRST,
    http,
    without: sourcesNotRecorded(answers),
  });
  onTestFinished(async () => {
    await reader.close();
    await running.stop();
  });
  // while nobody listens, messages wait
  await running.round();
  running.subscribe();
  for (const { at, inside, rounds = 1 } of IN_ORDER) {
    running.clock.set(at);
    await inside?.(running);
    for (let round = 1; round <= rounds; round += 1) {
      await running.round();
      running.clock.set(addMinutes(at, round * MINUTES_APART));
    }
  }
  for (const path of [...PATHS, '/v1/alerts', '/v1/coverage', '/v1/status'])
    expect([path, await running.statusOf(path)]).toEqual([path, 200]);
  return new Set(running.told.map(({ kind }) => kind));
};

/** Takes each grant that was needed away, one at a time: gives what is then denied of the call that needed it. */
const deniedWithout = ({ name, used }: Role) =>
  [...used].map(([grant, call]) => {
    const lesser = new Role(template, name, grant);
    expect(() => lesser.admit(call), `${name} without ${grant}`).toThrow(/may not do/);
    return [grant, lesser.denied];
  });

describe('the roles of the functions', () => {
  it('let each do its work for every kind of message there is, nothing is granted that no function needs, and no grant can be taken away', async () => {
    expect(await sentKinds()).toEqual(new Set(AlertKind.options));
    for (const { name, denied, used, grants } of Object.values(roles)) {
      expect(denied, name).toEqual([]);
      expect([...grants].filter((grant) => !USED_BY_AWS.test(grant)).toSorted(), name).toEqual(
        [...used.keys()].toSorted(),
      );
    }
    const taken = Object.values(roles).flatMap(deniedWithout);
    expect(taken.length).toBeGreaterThan(20);
    for (const [grant, denied] of taken) expect(denied).toEqual([grant]);
  });
});
