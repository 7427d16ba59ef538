import { html } from 'hono/html';
import { authorityBySlug } from '../../domain/authority.ts';
import { type Html, NOTHING } from '../html.ts';
import type { Problem } from '../problem.ts';
import type { SiteFacts } from '../web-deps.ts';
import { layout } from './layout.ts';

const HEADINGS: Partial<Record<number, string>> = {
  400: 'That was not understood',
  404: 'There is no such page',
};

/** Only watched councils have a page to link to. */
const suggestion = (slug: string, watched: readonly string[]): Html => {
  const name = authorityBySlug(slug)?.name ?? slug;
  return watched.includes(slug)
    ? html`<li><a href="/${slug}">${name}</a></li>`
    : html`<li>${name} <span class="quiet">(not watched here)</span></li>`;
};

export const problemPage = (
  { status, detail, suggestions = [] }: Problem,
  watched: readonly string[],
  site: SiteFacts,
): Html => {
  const heading = HEADINGS[status] ?? 'Something went wrong';
  return layout({
    title: heading,
    description: heading,
    site,
    main: html`<h1>${heading}</h1>
<p>${detail}</p>
${suggestions.length === 0 ? NOTHING : html`<ul>${suggestions.map((slug) => suggestion(slug, watched))}</ul>`}
<p><a href="/">All watched councils</a></p>`,
  });
};
