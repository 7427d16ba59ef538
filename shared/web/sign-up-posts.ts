import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import { ALL_COUNCILS, type Wish } from '../domain/wish.ts';
import { askForAlerts, type SignUpDeps, type SignUpOutcome } from '../use-cases/tell/ask-for-alerts.ts';
import { NEVER } from './caching.ts';
import type { Html } from './html.ts';
import { SIGN_UP_PATHS } from './own-addresses.ts';
import type { Filled } from './pages/sign-up-form.ts';
import { askedPage, confirmedPage, confirmPage, endedPage, endPage, signUpPage } from './pages/sign-up-pages.ts';
import { badParameter, type Problem, problem } from './problem.ts';
import { watchedCouncil } from './read-params.ts';
import { sendProblem, sendRefusal } from './send-problem.ts';
import { LinkBody, type SignUpAnswer, WishBody } from './sign-up-bodies.ts';
import { type ByEmail, originOf, type SiteFacts, siteFacts, type WebDeps } from './web-deps.ts';

const LONGEST_BYTES = 8 * 1024;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

const Fields = z.record(z.string(), z.unknown());

/** A browser says where a form was: programs do not, and are counted like everybody. */
const isFromElsewhere = (c: Context, origin: string): boolean => {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const from = c.req.header('Origin');
  return from !== undefined && from !== origin && from !== new URL(c.req.url).origin;
};

const typeOf = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const wantsPage = (c: Context): boolean => typeOf(c) === FORM;

const fieldsOf = async (c: Context): Promise<Record<string, unknown> | undefined> => {
  const text = await c.req.text();
  if (wantsPage(c)) return Object.fromEntries(new URLSearchParams(text));
  try {
    return Fields.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

type Read<T> = { kind: 'read'; value: T } | { kind: 'refused'; problem: Problem };

const read = <T>(schema: z.ZodType<T>, fields: unknown): Read<T> => {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? 'the body');
  return { kind: 'refused', problem: badParameter(name, `${name} is not understood. ${issue?.message ?? ''}`.trim()) };
};

const readWish = (fields: Record<string, unknown>, isForm: boolean, { watched }: WebDeps): Read<Wish> => {
  const wish = read(WishBody, isForm ? { ...fields, press: fields['press'] !== undefined } : fields);
  if (wish.kind === 'refused' || wish.value.authority === ALL_COUNCILS) return wish;
  const council = watchedCouncil(watched, wish.value.authority, 400);
  return council.kind === 'refused' ? council : wish;
};

const filledIn = (fields: Record<string, unknown>): Filled =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));

const TOO_MANY: Readonly<Record<Exclude<SignUpOutcome, 'asked'>, Problem>> = {
  'too-many-from-here': problem(429, 'Too many have been asked for from your network today. Try again tomorrow.'),
  'too-many-today': problem(429, 'Too many have been asked for today. Try again tomorrow.'),
  'no-room': problem(503, 'No more people can sign up here. Use the feed, or ask the person who runs this site.'),
};

const ASKED: SignUpAnswer = {
  status: 'asked',
  detail:
    'If this address does not get alerts yet, a mail asks whether it wants them. The answer is the same in any case.',
};

const NO_CONFIRMATION = 'That is not the link of a mail that asks for confirmation.';
const NO_ALERT = 'That is not the link at the bottom of an alert.';
const WHY = {
  'another-topic': 'That link belongs to another list of alerts than this one.',
  expired: 'That link is no longer valid: it works for two days. Sign up again for a new one.',
} as const;

/** An answer that depends on what was sent: nobody keeps it. */
const sent = (c: Context, status: 200 | 202, answer: SignUpAnswer, page: Html) => {
  c.header('Cache-Control', NEVER);
  return wantsPage(c) ? c.html(page, status) : c.json(answer, status);
};

/** The form again, with what was filled in and why it was not taken; a problem for a program. */
const notTaken = (c: Context, said: Problem, page: (refused: string) => Html) => {
  if (!wantsPage(c)) return sendProblem(c, said);
  return c.html(page(said.detail), said.status, { 'Cache-Control': NEVER });
};

type SignUp = Extract<ByEmail, { kind: 'sign-up' }>;
type Taking = (c: Context, fields: Record<string, unknown>, site: SiteFacts) => Promise<Response>;

const asking =
  (deps: WebDeps, { signUps, counts, networkOf }: SignUp): Taking =>
  async (c, fields, site) => {
    const refused = (said: Problem) => notTaken(c, said, (why) => signUpPage(site, filledIn(fields), why));
    const wish = readWish(fields, wantsPage(c), deps);
    if (wish.kind === 'refused') return refused(wish.problem);
    const asked = await askForAlerts(
      { signUps, counts, clock: deps.clock } satisfies SignUpDeps,
      wish.value,
      networkOf(c),
    );
    deps.log?.('sign-up', { outcome: asked });
    return asked === 'asked' ? sent(c, 202, ASKED, askedPage(site)) : refused(TOO_MANY[asked]);
  };

const confirming =
  (deps: WebDeps, { signUps }: SignUp): Taking =>
  async (c, fields, site) => {
    const refused = (said: Problem) => notTaken(c, said, (why) => confirmPage(site, String(fields['link'] ?? ''), why));
    const body = read(LinkBody, fields);
    if (body.kind === 'refused') return refused(body.problem);
    const done = await signUps.confirm(body.value.link);
    if (done.kind !== 'confirmed')
      return refused(badParameter('link', done.kind === 'not-understood' ? NO_CONFIRMATION : WHY[done.kind]));
    const { subscription, guarded } = done;
    deps.log?.('sign-up', { outcome: 'confirmed', guarded });
    const answer: SignUpAnswer = { status: 'confirmed', detail: 'Alerts are on.', subscription, guarded };
    return sent(c, 200, answer, confirmedPage(site, subscription, guarded));
  };

const ending =
  (deps: WebDeps, { signUps }: SignUp): Taking =>
  async (c, fields, site) => {
    const refused = (said: Problem) => notTaken(c, said, (why) => endPage(site, String(fields['link'] ?? ''), why));
    const body = read(LinkBody, fields);
    if (body.kind === 'refused') return refused(body.problem);
    const done = await signUps.end(body.value.link);
    if (done !== 'ended') return refused(badParameter('link', done === 'not-understood' ? NO_ALERT : WHY[done]));
    deps.log?.('sign-up', { outcome: 'ended' });
    return sent(c, 200, { status: 'ended', detail: 'Nothing more is sent by this subscription.' }, endedPage(site));
  };

const ELSEWHERE = problem(403, 'This form was sent from another site. Open the page here and send it again.');
const TOO_LONG = problem(413, `More than ${LONGEST_BYTES} bytes: that is no sign-up.`);
const NOT_READABLE = problem(400, 'The body is not a JSON object.');
const OTHER_TYPE = problem(415, `Send ${JSON_TYPE} or a form.`);
const FAULT = problem(500, 'Something went wrong here, and nothing may have been done; please try again.');

const sayIt = (c: Context, deps: WebDeps, said: Problem) =>
  wantsPage(c) ? sendRefusal(c, deps, said) : sendProblem(c, said);

const ours =
  (deps: WebDeps): MiddlewareHandler =>
  async (c, next) => {
    if (isFromElsewhere(c, originOf(deps, c))) return sayIt(c, deps, ELSEWHERE);
    return wantsPage(c) || typeOf(c) === JSON_TYPE ? next() : sayIt(c, deps, OTHER_TYPE);
  };

const taken = (deps: WebDeps, taking: Taking) => async (c: Context) => {
  const fields = await fieldsOf(c);
  return fields === undefined ? sayIt(c, deps, NOT_READABLE) : taking(c, fields, siteFacts(deps, c));
};

const byPostOnly = (c: Context) => {
  c.header('Allow', 'POST, OPTIONS');
  return c.req.method === 'OPTIONS' ? c.body(null, 204) : sendProblem(c, problem(405, 'This takes POST only.'));
};

/** The three things that can be asked for beside reading: each by POST, from our own pages or a program. */
export const signUpPosts = (deps: WebDeps, signUp: SignUp): Hono => {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: LONGEST_BYTES, onError: (c) => sayIt(c, deps, TOO_LONG) });
  app.post(SIGN_UP_PATHS.ask, ours(deps), limit, taken(deps, asking(deps, signUp)));
  app.post(SIGN_UP_PATHS.confirm, ours(deps), limit, taken(deps, confirming(deps, signUp)));
  app.post(SIGN_UP_PATHS.end, ours(deps), limit, taken(deps, ending(deps, signUp)));
  for (const path of Object.values(SIGN_UP_PATHS)) app.all(path, byPostOnly);
  app.onError((error, c) => {
    deps.log?.('web-fault', { path: c.req.path, error: error.message });
    return sayIt(c, deps, FAULT);
  });
  return app;
};
