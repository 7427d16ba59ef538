import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type Agent, get } from 'node:https';
import { parseArgs } from 'node:util';
import SnsPayloadValidator from 'sns-payload-validator';
import * as z from 'zod';

/*
 * A receiver of alerts by webhook, to be copied: docs/webhooks.md says what each check is for. It needs nothing of this
 * project but the two packages above.
 */

/** What SNS sends with each request. The attributes beside it are not signed, and not read here. */
const Envelope = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Timestamp: z.iso.datetime(),
  Message: z.string(),
  SubscribeURL: z.url().optional(),
});

/** What an alert says, as far as this receiver needs it; `docs/webhooks.md` names every field. */
const Alert = z.looseObject({
  alertId: z.string(),
  kind: z.string(),
  subject: z.string(),
  sources: z.array(z.string()),
});
export type Alert = z.infer<typeof Alert>;

const LARGEST_BYTES = 512 * 1024;
/** SNS tries again for an hour at most: what is older was kept by somebody and is played again. */
const OLDEST_MS = 60 * 60_000;
const CLOCKS_DIFFER_MS = 5 * 60_000;

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > LARGEST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The link has to lead to SNS itself: whoever could name another host would have this machine call it. */
const leadsToSns = (link: string): boolean => /^https:\/\/sns\.[a-z0-9-]{3,}\.amazonaws\.com(?:\.cn)?\/\?/.test(link);

const visited = (link: string, agent: Agent | undefined): Promise<number> =>
  new Promise((done, failed) => {
    get(link, { agent }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    }).on('error', failed);
  });

export type Receiver = {
  /** Requests about any other topic are refused: anybody can have SNS sign messages of a topic of their own. */
  topicArn: string;
  /** Where it throws, SNS is told so and sends the message again. */
  onAlert: (alert: Alert) => Promise<void> | void;
  now?: () => number;
  /** How SNS is reached, for its certificate and to confirm. */
  agent?: Agent;
};

/** Answers what SNS posts: 200 where it was taken, or taken before; 403 where it is not SNS's; 500 to have it again. */
export const webhookReceiver = ({ topicArn, onAlert, now = Date.now, agent }: Receiver): RequestListener => {
  const validator = new SnsPayloadValidator(agent === undefined ? {} : { requestAgent: agent });
  /** By id, when it was taken: SNS delivers at least once. */
  const taken = new Map<string, number>();

  const isFresh = (timestamp: string): boolean => {
    const age = now() - Date.parse(timestamp);
    return age <= OLDEST_MS && age >= -CLOCKS_DIFFER_MS;
  };

  const isSigned = (body: string): Promise<boolean> =>
    validator.validate(body).then(
      () => true,
      () => false,
    );

  const take = async ({ Type, MessageId, Message, SubscribeURL = '' }: z.infer<typeof Envelope>): Promise<number> => {
    if (Type === 'UnsubscribeConfirmation') return 200;
    if (Type === 'SubscriptionConfirmation') {
      if (!leadsToSns(SubscribeURL)) return 403;
      return (await visited(SubscribeURL, agent)) === 200 ? 200 : 500;
    }
    for (const [id, at] of taken) if (now() - at > 2 * OLDEST_MS) taken.delete(id);
    if (taken.has(MessageId)) return 200;
    const alert = Alert.safeParse(jsonOf(Message));
    if (!alert.success) return 400;
    await onAlert(alert.data);
    taken.set(MessageId, now());
    return 200;
  };

  const statusFor = async (request: IncomingMessage): Promise<number> => {
    if (request.method !== 'POST') return 405;
    const body = await bodyOf(request);
    if (body === undefined) return 413;
    const envelope = Envelope.safeParse(jsonOf(body));
    if (!envelope.success) return 400;
    const { TopicArn, Timestamp } = envelope.data;
    if (TopicArn !== topicArn || !isFresh(Timestamp) || !(await isSigned(body))) return 403;
    return take(envelope.data);
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    statusFor(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(500).end(),
    );
  };
};

if (import.meta.main) {
  const { values } = parseArgs({ options: { topic: { type: 'string' }, port: { type: 'string', default: '8080' } } });
  if (values.topic === undefined) {
    process.stderr.write('node examples/webhook-receiver.ts --topic ARN [--port 8080]\n');
    process.exit(2);
  }
  const onAlert = ({ subject, sources }: Alert): void =>
    void process.stdout.write(`${subject}\n  ${sources.join('\n  ')}\n`);
  createServer(webhookReceiver({ topicArn: values.topic, onAlert })).listen(Number(values.port));
}
