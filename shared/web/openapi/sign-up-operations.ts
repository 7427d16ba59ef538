import * as z from 'zod';
import { LinkBody, SignUpAnswer, WishBody } from '../answers/sign-up.ts';
import { SIGN_UP_PATHS } from '../links.ts';
import { problem } from '../problem.ts';

const inlined = (schema: z.ZodType) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json;
};

const ANSWER = inlined(SignUpAnswer);

const turnedDown = (description: string, example: ReturnType<typeof problem>) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example } },
});

type Post = { id: string; summary: string; body: z.ZodType; sent: object; answered: 200 | 202; said: object };

const postOf = ({ id, summary, body, sent, answered, said }: Post) => ({
  operationId: id,
  summary,
  requestBody: { required: true, content: { 'application/json': { schema: inlined(body), example: sent } } },
  responses: {
    [answered]: { description: 'Done.', content: { 'application/json': { schema: ANSWER, example: said } } },
    400: { $ref: '#/components/responses/Refused' },
    403: turnedDown('A browser sent it from a page of another site.', problem(403, 'Sent from another site.')),
    413: turnedDown('It is far too long.', problem(413, 'That is no sign-up.')),
    415: turnedDown('It is neither JSON nor a form.', problem(415, 'The body is to be application/json, or a form.')),
    429: turnedDown('Too many were asked for today.', problem(429, 'Try again tomorrow.')),
    503: turnedDown('No more people can sign up here.', problem(503, 'Use the feed.')),
  },
});

const SUBSCRIPTION = 'arn:aws:sns:eu-west-2:123456789012:alerts:0f8fad5b-d9cb-469f-a165-70867728950e';

/** What can be asked for by POST, where people may sign up. The same paths take the forms of the pages. */
export const signUpPaths = () => ({
  [SIGN_UP_PATHS.ask]: {
    post: postOf({
      id: 'ask-for-alerts',
      summary: 'Has a mail sent that asks an address whether it wants alerts. The answer is the same for any address.',
      body: WishBody,
      sent: { email: 'me@example.org', authority: 'medway', about: 'ratings-and-visits', press: false },
      answered: 202,
      said: { status: 'asked', detail: 'If this address does not get alerts yet, a mail asks whether it wants them.' },
    }),
  },
  [SIGN_UP_PATHS.confirm]: {
    post: postOf({
      id: 'confirm-alerts',
      summary: 'Confirms with the unopened link of that mail, or its token.',
      body: LinkBody,
      sent: { link: 'https://sns.eu-west-2.amazonaws.com/confirmation.html?TopicArn=…&Token=…' },
      answered: 200,
      said: { status: 'confirmed', detail: 'Alerts are on.', subscription: SUBSCRIPTION, guarded: true },
    }),
  },
  [SIGN_UP_PATHS.end]: {
    post: postOf({
      id: 'end-alerts',
      summary: 'Ends alerts with the link under any of them, or with the name of the subscription.',
      body: LinkBody,
      sent: { link: SUBSCRIPTION },
      answered: 200,
      said: { status: 'ended', detail: 'Nothing more is sent by this subscription.' },
    }),
  },
});
