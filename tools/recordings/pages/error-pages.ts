import { siteShell } from './markup.ts';

const errorPage = (title: string, words: string): string =>
  siteShell(title, `<h1 class="heading--title title-block__heading">${title}</h1>\n<p>${words}</p>`);

/** What the site answers in the place of a file that is gone: HTML where a PDF is expected. */
export const REPORT_NOT_FOUND = errorPage('Report not found', 'There is no report at this address any more.');

/** The site's own refusal, given with status 403. */
export const FORBIDDEN = errorPage('Forbidden', 'This page may not be viewed.');

/** What the site's framework answers when the application behind it fails, also with status 200. */
export const APPLICATION_ERROR =
  '<html><head><title>Slim Application Error</title></head><body><h1>Slim Application Error</h1><p>The site has failed to answer.</p></body></html>\n';
