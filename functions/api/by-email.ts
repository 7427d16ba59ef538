import type { Context } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import type * as z from 'zod';
import { DynamoDailyCounts } from '../../shared/adapters/dynamo/dynamo-daily-counts.ts';
import type { dynamoClient } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSignUps } from '../../shared/adapters/sns/sns-sign-ups.ts';
import type { ByEmail } from '../../shared/web/web-deps.ts';
import { type ApiEnv, CLOUDFRONT_PROOF } from './config.ts';

const V4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** The part of an IPv6 address that a household or an office is given, at the least. */
const GROUPS_OF_A_NETWORK = 3;

/** An IPv4 address, behind which a whole office may be; the first 48 bits of an IPv6 address. */
export const networkOf = (address: string): string => {
  if (V4.test(address)) return address;
  const [left = '', right] = address.toLowerCase().split('::');
  const [first, last] = [left, right ?? ''].map((part) => part.split(':').filter(Boolean));
  const gap = right === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  const groups = [...(first ?? []), ...Array<string>(Math.max(gap, 0)).fill('0'), ...(last ?? [])];
  return groups
    .slice(0, GROUPS_OF_A_NETWORK)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

/** `198.51.100.10:46532`, also for IPv6: with the port. */
const withoutPort = (viewer: string): string => viewer.replace(/:\d{1,5}$/, '');

/** Who asks, as the gateway saw it or as CloudFront did: what a caller writes into headers is not believed. */
const sourceOf = (c: Context, proof: string | undefined): string => {
  const viewer = c.req.header('CloudFront-Viewer-Address');
  if (viewer !== undefined && proof !== undefined && c.req.header(CLOUDFRONT_PROOF) === proof)
    return withoutPort(viewer);
  const { requestContext }: LambdaEvent = c.env.event;
  return 'http' in requestContext ? requestContext.http.sourceIp : 'unknown';
};

/** How this deployment lets people get alerts by email. */
export const byEmailOf = (env: z.output<typeof ApiEnv>, table: ReturnType<typeof dynamoClient>): ByEmail =>
  env.SIGN_UP_TOPIC_ARN === undefined
    ? { kind: 'ask', contact: env.CONTACT ?? null }
    : {
        kind: 'sign-up',
        signUps: new SnsSignUps(snsClient(), env.SIGN_UP_TOPIC_ARN),
        counts: new DynamoDailyCounts(table, env.TABLE_NAME),
        networkOf: (c) => networkOf(sourceOf(c, env.CLOUDFRONT_PROOF)),
      };
