import { Hono } from 'hono';
import { openApiDocument } from './openapi/document.ts';
import { docsPage } from './pages/docs-page.ts';
import { originOf, siteFacts, type WebDeps } from './web-deps.ts';

/** What programs and their writers read: the API described for both. */
export const programPages = (deps: WebDeps): Hono =>
  new Hono()
    .get('/openapi.json', (c) =>
      c.json(
        openApiDocument(
          originOf(deps, c),
          deps.version,
          deps.watched.map(({ slug }) => slug),
        ),
      ),
    )
    .get('/docs', async (c) => c.html(docsPage(siteFacts(deps, c), deps.watched[0]?.slug ?? 'medway')));
