import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import tls from 'node:tls';
import * as z from 'zod';
import type { Where } from '../../shared/adapters/aws/client-settings.ts';
import { type Credentials, signedHeaders } from '../support/sigv4.ts';
import type { Emulator } from './start-emulator.ts';

export const REGION = 'eu-west-2';
export const ACCOUNT = '000000000000';
/** Whoever the emulator takes for the owner of the account. */
const OWNER: Credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

type Call = { service: string; path?: string; body: string; as?: Credentials; type?: string };

const Key = z.object({ id: z.string(), secret: z.string() });

/** AWS as the emulator has it, for those who ask in the owner's name. */
export const emulatedAws = ({ port, certificate }: Emulator) => {
  const ca = readFileSync(certificate, 'utf8');
  // the clients of these tests trust the emulator too
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ca]);
  const endpoint = `https://localhost:${port}`;
  const where: Where = { endpoint, region: REGION, credentials: OWNER };

  const send = async (path: string, method: string, headers: Record<string, string>, body: string) => {
    const asked = request({ host: '127.0.0.1', servername: 'localhost', port, ca, method, path, headers });
    asked.end(body);
    const [answer] = await once(asked, 'response');
    return { status: Number(answer.statusCode), text: await text(answer), headers: answer.headers };
  };

  /** A signed POST to a service; throws for an answer that is a refusal. */
  const call = async ({ service, path = '/', body, as = OWNER, type = 'application/json' }: Call): Promise<string> => {
    const host = `localhost:${port}`;
    const signed = signedHeaders(as, { service, region: REGION, host, path, body });
    const answer = await send(path, 'POST', { 'content-type': type, ...signed }, body);
    if (answer.status >= 300) throw new Error(`${service} ${path}: ${answer.status} ${answer.text}`);
    return answer.text;
  };

  const query = (service: string, Version: string, parameters: Record<string, string>): Promise<string> =>
    call({
      service,
      body: new URLSearchParams({ Version, ...parameters }).toString(),
      type: 'application/x-www-form-urlencoded',
    });

  return {
    where,
    /** One call of CloudFormation; the answer is XML. */
    cloudFormation: (Action: string, parameters: Record<string, string>) =>
      query('cloudformation', '2010-05-15', { Action, ...parameters }),

    /** Calls a function and gives its answer; throws for one that failed. */
    invoke: async (name: string, event: unknown, as: Credentials): Promise<unknown> => {
      const path = `/2015-03-31/functions/${name}/invocations`;
      const answer = await call({ service: 'lambda', path, body: JSON.stringify(event), as });
      if (answer.includes('"errorType"')) throw new Error(`${name}: ${answer}`);
      return JSON.parse(answer === '' ? 'null' : answer);
    },

    /** A schedule of its own that is due at once, and goes when it has run. */
    scheduleNow: (name: string, GroupName: string, Target: object) => {
      const once = { ScheduleExpression: 'at(2018-01-01T00:00:00)', ActionAfterCompletion: 'DELETE' };
      const body = { GroupName, Target, ...once, FlexibleTimeWindow: { Mode: 'OFF' } };
      return call({ service: 'scheduler', path: `/schedules/${name}`, body: JSON.stringify(body) });
    },

    /** A user who may do what a policy says, and nothing else. */
    userWith: async (UserName: string, policy: object): Promise<Credentials> => {
      const iam = (Action: string, more: Record<string, string> = {}) =>
        query('iam', '2010-05-08', { Action, UserName, ...more });
      await iam('CreateUser');
      await iam('PutUserPolicy', { PolicyName: 'only', PolicyDocument: JSON.stringify(policy) });
      const answer = await iam('CreateAccessKey');
      const [, id] = /<AccessKeyId>(.+?)<\/AccessKeyId>/.exec(answer) ?? [];
      const [, secret] = /<SecretAccessKey>(.+?)<\/SecretAccessKey>/.exec(answer) ?? [];
      const key = Key.parse({ id, secret });
      return { accessKeyId: key.id, secretAccessKey: key.secret };
    },

    /** Any visitor's GET of an address of the HTTP API. */
    get: (url: string) => {
      const { host, pathname, search } = new URL(url);
      return send(`${pathname}${search}`, 'GET', { host }, '');
    },

    /** Any visitor's POST of JSON to an address of the HTTP API. */
    post: (url: string, body: object) => {
      const { host, pathname } = new URL(url);
      return send(pathname, 'POST', { host, 'content-type': 'application/json' }, JSON.stringify(body));
    },

    /** Runs the CDK's command line as the owner; gives what it wrote, or throws with that. */
    cdk: async (...options: readonly string[]): Promise<string> => {
      const child = spawn(process.execPath, ['node_modules/aws-cdk/bin/cdk', ...options], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
          HOME: process.env['HOME'],
          CI: 'true',
          CDK_DISABLE_CLI_TELEMETRY: '1',
          NODE_EXTRA_CA_CERTS: certificate,
          AWS_CA_BUNDLE: certificate,
          AWS_ENDPOINT_URL: endpoint,
          AWS_REGION: REGION,
          AWS_DEFAULT_REGION: REGION,
          AWS_ACCESS_KEY_ID: OWNER.accessKeyId,
          AWS_SECRET_ACCESS_KEY: OWNER.secretAccessKey,
        },
      });
      const [output, errors, [status]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'exit'),
      ]);
      if (status !== 0) throw new Error(`cdk ${options.join(' ')} ended with ${status}:\n${output}${errors}`);
      return output + errors;
    },
  };
};
export type EmulatedAws = ReturnType<typeof emulatedAws>;
