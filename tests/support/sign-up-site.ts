import { onTestFinished } from 'vitest';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSignUps } from '../../shared/adapters/sns/sns-sign-ups.ts';
import type { awsRecorders } from './aws-recorder.ts';
import { MEDWAY, NOON, SWINDON } from './builders.ts';
import { fakeSns } from './fake-sns.ts';
import { startSite } from './site.ts';

export const TOPIC = 'arn:aws:sns:eu-west-2:000000000000:alerts';
/** A site on which people may sign up, and SNS behind it; closed after the test. */
export const siteAndSns = async (recorders: ReturnType<typeof awsRecorders>) => {
  const sns = fakeSns(TOPIC, () => Date.parse(NOON));
  const { where, requests } = await recorders.start(sns.reply);
  const logged: unknown[] = [];
  const site = await startSite({
    watched: [MEDWAY, SWINDON],
    signUps: new SnsSignUps(snsClient(where), TOPIC),
    log: (event, facts) => logged.push([event, facts]),
  });
  onTestFinished(() => site.stop());
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${site.url}/v1/subscriptions${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${site.url}/v1/subscriptions${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return { site, sns, post, form, requests, logged };
};

export const WISH = { email: 'me@example.org', authority: 'medway', about: 'ratings-and-visits', press: false };
/** The same from a form. */
export const FILLED = { email: 'me@example.org', authority: 'medway', about: 'ratings-and-visits' };
