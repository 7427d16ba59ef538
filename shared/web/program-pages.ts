import { type Context, Hono } from 'hono';
import { openApiDocument } from './openapi/document.ts';
import { docsPage } from './pages/docs-page.ts';
import { NoParams } from './params.ts';
import { readParams } from './read-params.ts';
import { sendRefusal } from './send-problem.ts';
import { originOf, type WebDeps } from './web-deps.ts';

const withoutParams = (deps: WebDeps, answer: (c: Context) => Response | Promise<Response>) => (c: Context) => {
  const read = readParams(NoParams, new URL(c.req.url).searchParams);
  return read.kind === 'refused' ? sendRefusal(c, deps, read.problem) : answer(c);
};

/** What programs and their writers read: the API described for both. */
export const programPages = (deps: WebDeps): Hono =>
  new Hono()
    .get(
      '/openapi.json',
      withoutParams(deps, (c) =>
        c.json(
          openApiDocument(
            originOf(deps, c),
            deps.version,
            deps.watched.map(({ slug }) => slug),
          ),
        ),
      ),
    )
    .get(
      '/docs',
      withoutParams(deps, async (c) => c.html(docsPage(originOf(deps, c), deps.watched[0]?.slug ?? 'medway'))),
    );
