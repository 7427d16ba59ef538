import { html } from 'hono/html';
import { authorityBySlug } from '../../domain/authority.ts';
import { About, ALL_COUNCILS, type Wish } from '../../domain/wish.ts';
import { type Html, NOTHING, optional } from '../html.ts';
import { SIGN_UP_PAGES, SIGN_UP_PATHS } from '../own-addresses.ts';
import type { SiteFacts } from '../web-deps.ts';

const ABOUT_IN_WORDS: Readonly<Record<About, string>> = {
  ratings: 'Grades only: each inspection report, and documents that could not be read',
  'ratings-and-visits': 'Grades, visits, and what the government orders',
  everything: 'Everything, also documents that turn up late',
};

/** What is filled in already; as text, since it may be anything. */
export type Filled = Partial<Readonly<Record<keyof Wish, string>>>;

const councilChoice = (councils: readonly { slug: string; name: string }[], chosen: string): Html => html`
<p><label for="sign-up-council">Council</label>
<select id="sign-up-council" name="authority">
<option value="${ALL_COUNCILS}">All that are watched here</option>
${councils.map(
  ({ slug, name }) => html`<option value="${slug}"${slug === chosen ? html` selected` : NOTHING}>${name}</option>\n`,
)}</select></p>`;

const council = ({ slug }: { slug: string }): Html => html`<input type="hidden" name="authority" value="${slug}">`;

const aboutChoice =
  (chosen: string) =>
  (about: About): Html =>
    html`<label><input type="radio" name="about" value="${about}"${about === chosen ? html` checked` : NOTHING}> ${ABOUT_IN_WORDS[about]}</label>`;

/** Where to send alerts, and which. One council: only about that one. */
export const signUpForm = (councils: readonly { slug: string; name: string }[], filled: Filled = {}): Html => {
  const [only, ...others] = councils;
  const { email = '', authority = ALL_COUNCILS, about = 'ratings-and-visits', press } = filled;
  return html`<form method="post" action="${SIGN_UP_PATHS.ask}" class="sign-up">
<p><label for="sign-up-email">Your email address</label>
<input type="email" id="sign-up-email" name="email" value="${email}" autocomplete="email" required maxlength="254"></p>
${only !== undefined && others.length === 0 ? council(only) : councilChoice(councils, authority)}
<fieldset><legend>What for</legend>
${About.options.map(aboutChoice(about))}
<label><input type="checkbox" name="press" value="yes"${press === undefined ? NOTHING : html` checked`}> Also what the press reports before Ofsted publishes</label>
</fieldset>
<p><button type="submit">Send me a link to confirm</button></p>
</form>`;
};

const isAddress = (contact: string): boolean => contact.includes('@') && !contact.includes('/');

const contactLink = (contact: string): Html => {
  if (isAddress(contact)) return html`<a href="mailto:${contact}">${contact}</a>`;
  return /^https?:\/\//.test(contact) ? html`<a href="${contact}">${contact}</a>` : html`${contact}`;
};

/** How to get alerts where nobody can sign up. */
export const withoutSignUp = (byEmail: Exclude<SiteFacts['byEmail'], { kind: 'sign-up' }>): Html =>
  byEmail.kind === 'never'
    ? html`Email: this program runs on one machine and sends none. The feed has every alert with the text of its email.`
    : html`Email or text message: ask the person who runs this site${optional(byEmail.contact, (contact) => html`, ${contactLink(contact)}`)}. Addresses are kept by the service that sends, not here.`;

/** The part of a page where people get alerts of these councils, or read how else to get them. */
export const alertsByEmail = (byEmail: SiteFacts['byEmail'], slug?: string): Html => {
  if (byEmail.kind !== 'sign-up') return html`<p>${withoutSignUp(byEmail)}</p>`;
  const one = slug === undefined ? undefined : authorityBySlug(slug);
  return html`${signUpForm(one === undefined ? byEmail.councils : [one])}
<p class="quiet"><a href="${SIGN_UP_PAGES.ask}">What comes, and how often</a> ·
<a href="${SIGN_UP_PAGES.end}">End alerts</a></p>`;
};
