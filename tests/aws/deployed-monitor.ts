import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { loadScenario } from '../../cli/simulation/scenario.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import type { Choices } from '../../shared/adapters/sns/filter-policy.ts';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions } from '../../shared/adapters/sns/sns-subscriptions.ts';
import { sqsClient } from '../../shared/adapters/sqs/sqs-work-queue.ts';
import type { AlertKind, Message, Topic } from '../../shared/domain/alert.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { type Article, FEEDS, feedOf } from '../support/feed.ts';
import type { Credentials } from '../support/sigv4.ts';
import { emulatedAws } from './emulated-aws.ts';
import { forEmulator, type Template } from './for-emulator.ts';
import { serveSources } from './recorded-sources.ts';
import { type App, changeTemplate, type Deployed, deploy, synthesize } from './shipped-app.ts';
import { aQueue, isDrained, type Queue, take } from './sqs-queues.ts';
import type { Emulator } from './start-emulator.ts';

const MEDWAYS_RECORD = 'tools/recordings/medway';
export const EVERYTHING: Choices = {
  kinds: null,
  minSeverity: null,
  authority: null,
  heartbeat: true,
  onlyTexts: false,
};

type Settings = Readonly<Record<string, string>>;

/** The recording of Medway with an article more in the local paper. */
const recordedWith = async (folder: string, article: Article): Promise<RecordedAnswers> => {
  await cp(MEDWAYS_RECORD, folder, { recursive: true });
  const scenario = await loadScenario(folder);
  await writeFile(join(folder, 'article.xml'), feedOf([article]));
  const headers = { 'content-type': 'text/xml' };
  const added = { from: article.published, url: FEEDS.kentOnline, status: 200, headers, body: 'article.xml' };
  return new RecordedAnswers(folder, { responses: [...scenario.responses, added] });
};

/**
 * The app that ships, synthesized once, with recorded sources and a clock that the tests set. Each deployment is made
 * with the CDK's command line; functions are started by schedules, the queue and the API.
 */
export const recordedMonitor = async (emulator: Emulator, start: Instant, article: Article) => {
  const aws = emulatedAws(emulator);
  const folder = await mkdtemp(join(tmpdir(), 'deployed-'));
  const clockFile = join(folder, 'clock');
  const clock = new SimulatedClock(start);
  const sources = await serveSources(await recordedWith(join(folder, 'recording'), article), clock);
  const world = new URL(import.meta.resolve('./recorded-world.ts'));
  world.searchParams.set('clock', clockFile);
  world.searchParams.set('port', String(sources.port));
  const [sqs, sns] = [sqsClient(aws.where), snsClient(aws.where)];

  const setClock = async (at: Instant): Promise<void> => {
    clock.set(at);
    await writeFile(clockFile, String(Date.parse(at) - Date.now()));
  };
  await setClock(start);

  /** Synthesizes with these settings, and leaves out what the emulator lacks. */
  const made = async (
    name: string,
    { stackName = 'OfstedWatch', ...settings }: Settings,
  ): Promise<App & { leftOut: readonly string[] }> => {
    const app = { folder: join(folder, name), stackName };
    await synthesize(aws, app.folder, { stackName, ...settings });
    let leftOut: readonly string[] = [];
    await changeTemplate(app, (shipped) => {
      const fit = forEmulator(shipped, `--import=${world.href}`);
      leftOut = fit.leftOut;
      return fit.template;
    });
    return { ...app, leftOut };
  };

  return {
    aws,
    sqs,
    sources,
    setClock,
    made,
    /** Another app, with the same bundles and a changed template. */
    changed: async (app: App, name: string, change: (template: Template) => Template): Promise<App> => {
      const other = { ...app, folder: join(folder, name) };
      await cp(app.folder, other.folder, { recursive: true });
      await changeTemplate(other, change);
      return other;
    },
    deploy: (app: App) => deploy(aws, app),
    /** Deploys the app itself, as `npx cdk deploy` does, with its guard; no settings file of this checkout counts. */
    deployFromSource: async (settings: Settings, ...options: readonly string[]): Promise<string> => {
      const file = join(folder, 'settings.json');
      await writeFile(file, '{}');
      const context = Object.entries({ ...settings, settings: file }).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]);
      return aws.cdk(
        'deploy',
        '--require-approval',
        'never',
        '--output',
        join(folder, 'guarded'),
        ...context,
        ...options,
      );
    },
    /** The latest of what CloudFormation did to a stack. */
    changesOf: async ({ stackName }: App): Promise<readonly string[]> => {
      const xml = await aws.cloudFormation('DescribeStackEvents', { StackName: stackName });
      return [...xml.matchAll(/<EventId>(.+?)<\/EventId>/g)].map(([, id = '']) => id);
    },
    destroy: (app: App) => aws.cdk('destroy', '--app', app.folder, '--force'),
    /** The deployed monitor, with a queue subscribed to each of its topics, and one to the readers' for each choice. */
    watched: async (stack: Deployed, name: string, choices: Readonly<Record<string, Choices>> = {}) => {
      const queues: Record<Topic, Queue> = {
        alerts: await aQueue(sqs, `${name}-alerts`),
        operator: await aQueue(sqs, `${name}-operator`),
      };
      const topics = { alerts: stack.outputs['AlertTopic'] ?? '', operator: stack.outputs['OperatorTopic'] ?? '' };
      for (const topic of ['alerts', 'operator'] as const)
        await new SnsSubscriptions(sns, topics[topic]).add('sqs', queues[topic].arn, EVERYTHING);
      const chosen = new Map<string, Queue>();
      for (const [choice, wanted] of Object.entries(choices)) {
        const queue = await aQueue(sqs, `${name}-${choice}`);
        await new SnsSubscriptions(sns, topics.alerts).add('sqs', queue.arn, wanted);
        chosen.set(choice, queue);
      }
      const requests = stack.named('WorkQueueRequests', 'AWS::SQS::Queue');
      const told: Message[] = [];
      const user: Credentials = await aws.userWith(name, stack.policyOf('SchedulesRole'));

      const listen = async (): Promise<void> => {
        for (const queue of Object.values(queues)) told.push(...(await take(sqs, queue)));
      };
      const run = async (schedule: string): Promise<void> => {
        const { to, event } = stack.sentBy(schedule);
        await aws.invoke(to, event, user);
      };
      const settle = async (): Promise<void> => {
        while (!(await isDrained(sqs, requests))) await wait(100);
      };
      return {
        told,
        run,
        listen,
        /** What each choice has brought so far. */
        chosen: async (): Promise<ReadonlyMap<string, readonly Message[]>> => {
          const got = new Map<string, readonly Message[]>();
          for (const [choice, queue] of chosen) got.set(choice, await take(sqs, queue));
          return got;
        },
        /** Lets schedules of the stack, due at once, start what they start, until a message of this kind has come. */
        runBySchedules: async (schedules: readonly string[], kind: AlertKind): Promise<void> => {
          for (let round = 0; !told.some((message) => message.kind === kind); round += 1) {
            for (const schedule of schedules) {
              const { group, target } = stack.targetOf(schedule);
              await aws.scheduleNow(`${name}-${schedule}-${round}`, group, target);
            }
            await wait(12_000);
            await settle();
            await listen();
          }
        },
        /** What a poll at a moment leads to: found, read, told. Gives the messages that came. */
        polledAt: async (
          at: Instant,
          polls: readonly string[] = ['poll-office-hours'],
        ): Promise<readonly Message[]> => {
          const before = told.length;
          await setClock(at);
          for (const poll of polls) await run(poll);
          await settle();
          await run('publish');
          await listen();
          return told.slice(before);
        },
      };
    },
    stop: async (): Promise<void> => {
      await sources.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
