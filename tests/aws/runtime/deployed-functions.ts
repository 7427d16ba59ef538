import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../../cli/laptop/dynamo.ts';
import { awsRecorders, type Reply } from '../../support/aws-recorder.ts';
import { overTcp } from '../../support/over-tcp.ts';
import { answers, formOf, snsAnswering } from '../../support/sns-answers.ts';
import { serveSources } from './recorded-sources.ts';
import { type RunningFunction, startFunction } from './running-function.ts';
import { type Synthesized, type SynthesizedFunction, synthesize } from './synthesized-functions.ts';

export const TOPICS = {
  alerts: 'arn:aws:sns:eu-west-2:000000000000:alerts',
  operator: 'arn:aws:sns:eu-west-2:000000000000:operator',
};

/** What stands for the resources that CloudFormation would have made, by the beginning of their names. */
type Here = Readonly<Record<'StoreTable' | 'WorkQueueRequests' | 'TopicsAlerts' | 'TopicsOperator' | 'WebApi', string>>;

/** A function's variables from the template, filled in as CloudFormation would; throws for one that nothing stands for. */
const variablesOf = ({ name, Environment }: SynthesizedFunction, here: Here): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Environment.Variables).map(([variable, value]) => {
      if (typeof value === 'string') return [variable, value];
      const reference = JSON.stringify(value);
      const [, standing] = Object.entries(here).find(([id]) => reference.includes(`"${id}`)) ?? [];
      if (standing === undefined) throw new Error(`${name}: nothing stands for ${variable}, ${reference}`);
      return [variable, standing];
    }),
  );

export const SQS_TAKES: Reply = {
  status: 200,
  body: ({ body }) =>
    JSON.stringify({
      MessageId: 'm-1',
      MD5OfMessageBody: createHash('md5').update(JSON.parse(body).MessageBody).digest('hex'),
    }),
};
export const SQS_FAILS: Reply = { status: 500, body: '{"__type":"com.amazonaws.sqs#InternalError","message":"no"}' };

/** Somebody has confirmed a subscription to each topic. */
const SNS_ACCEPTS = snsAnswering({
  GetTopicAttributes: answers.attributes({ SubscriptionsConfirmed: '1' }),
  Publish: '<MessageId>sns-1</MessageId>',
});

type Surroundings = {
  /** What SQS answers, the last for ever. */
  sqs?: readonly Reply[];
  /** False where every name leads to this machine itself. */
  sources?: boolean;
};

/** The functions of the template, made once; each test has a table, queue, topics and sources of its own. */
export const deployedFunctions = (client: string) => {
  const recorders = awsRecorders();
  let made: Synthesized;
  beforeAll(async () => {
    made = await synthesize();
  });
  afterAll(() => rm(made?.outdir ?? '', { recursive: true, force: true }));

  const surroundings = async ({ sqs = [SQS_TAKES], sources: reached = true }: Surroundings = {}) => {
    const dynamo: LocalDynamo = await startDynamo();
    onTestFinished(() => dynamo.stop());
    const sources = await serveSources();
    onTestFinished(() => sources.stop());
    const [queue, topics] = [await recorders.start(...sqs), await recorders.start(SNS_ACCEPTS)];
    const here: Here = {
      StoreTable: dynamo.tableName,
      WorkQueueRequests: `${queue.where.endpoint}/000000000000/requests.fifo`,
      TopicsAlerts: TOPICS.alerts,
      TopicsOperator: TOPICS.operator,
      WebApi: 'https://abc.execute-api.eu-west-2.amazonaws.com',
    };
    const network = new URL(import.meta.resolve('./recorded-network.ts'));
    if (reached) network.searchParams.set('port', String(sources.port));
    const outside = {
      AWS_ENDPOINT_URL_DYNAMODB: (await overTcp(dynamo)).endpoint,
      AWS_ENDPOINT_URL_SQS: queue.where.endpoint,
      AWS_ENDPOINT_URL_SNS: topics.where.endpoint,
      NODE_OPTIONS: `--import=${network.href}`,
    };

    /** A new container of a function, whose environment lacks the variable named `without`. */
    const start = async (name: string, without?: string): Promise<RunningFunction> => {
      const one = made.functions.find((each) => each.name === name);
      if (one === undefined) throw new Error(`the template has no function ${name}`);
      const { [without ?? '']: _left, ...variables } = variablesOf(one, here);
      const running = await startFunction(client, one, { ...outside, ...variables });
      onTestFinished(() => running.stop());
      return running;
    };
    return {
      dynamo,
      start,
      sourcesAsked: sources.asked,
      queued: (): unknown[] => queue.requests.map(({ body }) => JSON.parse(JSON.parse(body).MessageBody)),
      published: () => topics.requests.map(formOf).filter((form) => form.get('Action') === 'Publish'),
    };
  };
  return { surroundings, made: () => made };
};
