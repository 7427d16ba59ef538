import { html } from 'hono/html';
import { type Html, NOTHING, optional } from '../html.ts';
import { OPERATIONS, type Operation, queryParameters } from '../openapi/operations.ts';
import { SIGN_UP_PAGES, SIGN_UP_PATHS } from '../own-addresses.ts';
import { MOST_ROWS } from '../params.ts';
import type { SiteFacts } from '../web-deps.ts';
import { layout } from './layout.ts';
import { stackingTable } from './stacking-table.ts';

const code = (text: string): Html => html`<pre><code>${text}</code></pre>`;

/** The address with something real in it, where that is known. */
const tryOut = ({ path }: Operation, slug: string): Html => {
  const real = path.replace('{slug}', slug);
  return real.includes('{') ? html`<code>${path}</code>` : html`<a href="${real}"><code>${path}</code></a>`;
};

const isPlain = ({ path }: Operation): boolean => !path.endsWith('.csv');

const addresses = (slug: string): Html => html`<section aria-labelledby="addresses">
<h2 id="addresses">Addresses</h2>
<p>Every list can be had as CSV: put <code>.csv</code> behind its name, as in <code>/v1/changes.csv</code>.</p>
${stackingTable({
  caption: 'Every address, what it gives and which parameters it takes',
  columns: ['Address', 'Gives', 'Takes'],
  rows: OPERATIONS.filter(isPlain).map((operation) => ({
    head: tryOut(operation, slug),
    cells: [operation.summary, html`${Object.keys(operation.params.shape).map((name) => html`<code>${name}</code> `)}`],
  })),
})}
</section>`;

type Parameter = ReturnType<typeof queryParameters>[number];

const parameterLines = ({ name, description, example }: Parameter): Html => html`
<dt><code>${name}</code></dt>
<dd>${description} ${optional(example, (value) => html`For example <code>${String(value)}</code>.`)}</dd>`;

/** Each parameter once, as the first address that takes it describes it. */
const parameters = (): Html => {
  const all = OPERATIONS.flatMap(({ params }) => queryParameters(params));
  const each = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at);
  return html`<section aria-labelledby="parameters">
<h2 id="parameters">Parameters</h2>
<dl>${each.map(parameterLines)}</dl>
<p>A parameter that an address does not take, or a value that is not understood, is refused with 400 and a sentence that
says which one (<a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>).</p>
</section>`;
};

const recipes = (origin: string, slug: string): Html => html`<section aria-labelledby="recipes">
<h2 id="recipes">Recipes</h2>
<h3>How does a council stand?</h3>
${code(`curl "${origin}/v1/authorities/${slug}"`)}
<h3>How did it stand on a day?</h3>
<p>Documents published later are then left out.</p>
${code(`curl "${origin}/v1/authorities/${slug}?as_of=2023-09-10"`)}
<h3>What changed since the new year?</h3>
${code(`curl "${origin}/v1/changes?authority=${slug}&since=2026-01-01"`)}
<h3>Everything, page by page</h3>
<p>Follow <code>next</code> until it is null. Nothing is shown twice or left out, also while something new arrives.
A page has 50 rows unless <code>limit</code> says otherwise, ${MOST_ROWS} at most.</p>
${code(`url="${origin}/v1/publications?limit=20"
while [ "$url" != null ]; do
  page=$(curl -s "$url")
  echo "$page" | jq -c '.items[]'
  url=$(echo "$page" | jq -r .next)
done`)}
<h3>Ask again without loading again</h3>
${code(`curl --etag-save standing.etag --etag-compare standing.etag -o standing.json \\
  "${origin}/v1/authorities/${slug}"`)}
<h3>In a spreadsheet</h3>
<p>Excel: Data, From Web, with this address. LibreOffice: Sheet, External Links. Google Sheets, where this site can be reached from the internet:</p>
${code(`=IMPORTDATA("${origin}/v1/changes.csv?authority=${slug}")`)}
<h3>In a feed reader</h3>
<p>Subscribe to this address. Each alert is one entry, with the text of its email; <code>/feeds/all.atom</code> has those of all councils.</p>
${code(`${origin}/feeds/${slug}.atom`)}
<h3>In a calendar</h3>
<p>Subscribe to this address: the next inspection, monitoring visit or plan that is due, each an estimate. It follows what Ofsted publishes.</p>
${code(`${origin}/${slug}.ics`)}
</section>`;

const signingUp = (origin: string, slug: string): Html => html`<section aria-labelledby="signing-up">
<h2 id="signing-up">Sign up for alerts</h2>
<p>As on <a href="${SIGN_UP_PAGES.ask}">the page</a>: a mail asks whether the address wants them, and the answer here is the same for any address.
<code>${SIGN_UP_PATHS.confirm}</code> takes that mail’s link, unopened, as <code>link</code>; <code>${SIGN_UP_PATHS.end}</code> the link under an alert.</p>
${code(`curl "${origin}${SIGN_UP_PATHS.ask}" -H "Content-Type: application/json" \\
  -d '{"email": "me@example.org", "authority": "${slug}", "about": "ratings-and-visits", "press": false}'`)}
</section>`;

/** How programs and spreadsheets get at the record, with the council of this slug as an example. */
export const docsPage = (site: SiteFacts, slug: string): Html =>
  layout({
    title: 'Data and API',
    path: '/docs',
    site,
    description: 'How to read Ofsted Watch with programs, spreadsheets and feed readers.',
    main: html`<h1>Data and API</h1>
<p class="standing">Everything on these pages is also available as JSON, CSV and Atom, to anyone, without a key.</p>
<p>For programs there is <a href="/openapi.json">a description in OpenAPI 3.1</a>. Grades are as Ofsted prints them; where a grade could not
be read with certainty the document is <code>unread</code> and has none.</p>
${recipes(site.origin, slug)}
${site.byEmail.kind === 'sign-up' ? signingUp(site.origin, slug) : NOTHING}
${addresses(slug)}
${parameters()}`,
  });
