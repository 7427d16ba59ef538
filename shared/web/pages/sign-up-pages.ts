import { html } from 'hono/html';
import { MOST_A_DAY } from '../../use-cases/tell/ask-for-alerts.ts';
import { type Html, optional } from '../html.ts';
import { feedOfAll, SIGN_UP_PAGES, SIGN_UP_PATHS } from '../own-addresses.ts';
import type { SiteFacts } from '../web-deps.ts';
import { layout } from './layout.ts';
import { type Filled, signUpForm, withoutSignUp } from './sign-up-form.ts';

/** Documents that Ofsted publishes about one council in a year: 938 about 153 councils from 2013 to 2026. */
const DOCUMENTS_A_YEAR = 0.7;

const refusal = (said: string | undefined): Html =>
  optional(said, (words) => html`<p class="banner banner-warn" role="alert">${words}</p>`);

const whatComes = html`<h2>What comes, and how often</h2>
<p>Ofsted publishes about ${DOCUMENTS_A_YEAR} documents a year about a council: about one email every 17 months. Silence is
normal. What the government orders, and what the press reports, comes besides; a correction comes to everyone who got what it
corrects. There is no newsletter and nothing else.</p>`;

const howToConfirm = html`<h2>How to confirm</h2>
<p>Amazon’s service for sending, SNS, asks whether you meant it, in a mail called
“AWS Notification - Subscription Confirmation”. <strong>Do not open its link: copy it</strong>, and paste it under
<a href="${SIGN_UP_PAGES.confirm}">confirm alerts</a>. To open it confirms too, but then anything that opens the link under an alert, as scanners of
mail do, ends your alerts.</p>`;

const howToEnd = html`<h2>How to end them</h2>
<p>Under <a href="${SIGN_UP_PAGES.end}">end alerts</a>, with the link that stands at the bottom of each. To choose otherwise, end them and sign up again.</p>`;

const whatIsKept = html`<h2>What is kept of your address</h2>
<p>It goes to SNS, which sends the mail, and is neither kept nor logged here. So that nobody is sent mail they did not ask for, one
address is sent ${MOST_A_DAY.address} such mails a day at most: that is counted under a code that expires with the day and from which no
address can be read.</p>`;

const feedInstead = html`<p>Without an address: <a href="${feedOfAll('')}">the feed</a> has every alert, with the text of its email.</p>`;

/** `refused`: why what was filled in was not taken. */
export const signUpPage = (site: SiteFacts, filled: Filled = {}, refused?: string): Html =>
  layout({
    title: 'Get alerts',
    description: 'Get an email when Ofsted publishes about a council’s children’s services.',
    path: SIGN_UP_PAGES.ask,
    site,
    main: html`<h1>Get alerts</h1>
${refusal(refused)}
${
  site.byEmail.kind === 'sign-up'
    ? html`${signUpForm(site.byEmail.councils, filled)}${whatComes}${howToConfirm}${howToEnd}${whatIsKept}`
    : html`<p>${withoutSignUp(site.byEmail)}</p>${whatComes}`
}
${feedInstead}`,
  });

type LinkForm = { action: string; label: string; hint: Html; button: string; filled: string };

const linkForm = ({ action, label, hint, button, filled }: LinkForm): Html => html`
<form method="post" action="${action}" class="sign-up">
<p><label for="link">${label}</label>
<input type="text" id="link" name="link" value="${filled}" autocomplete="off" spellcheck="false" required maxlength="3000" aria-describedby="link-hint"></p>
<p id="link-hint" class="quiet">${hint}</p>
<p><button type="submit">${button}</button></p>
</form>`;

/** `filled`: what was pasted; `refused`: why it was not taken. */
export const confirmPage = (site: SiteFacts, filled = '', refused?: string): Html =>
  layout({
    title: 'Confirm alerts',
    description: 'Confirm that you want alerts, with the link from the mail.',
    path: SIGN_UP_PAGES.confirm,
    site,
    main: html`<h1>Confirm alerts</h1>
${refusal(refused)}
${linkForm({
  action: SIGN_UP_PATHS.confirm,
  label: 'The link “Confirm subscription” from the mail',
  hint: html`Copy it without opening it: hold it down on a phone, right-click it elsewhere. It works for two days.`,
  button: 'Confirm',
  filled,
})}`,
  });

/** `filled`: what was pasted; `refused`: why it was not taken. */
export const endPage = (site: SiteFacts, filled = '', refused?: string): Html =>
  layout({
    title: 'End alerts',
    description: 'End the alerts that you get by email.',
    path: SIGN_UP_PAGES.end,
    site,
    main: html`<h1>End alerts</h1>
${refusal(refused)}
${linkForm({
  action: SIGN_UP_PATHS.end,
  label: 'The link at the bottom of an alert',
  hint: html`It stands after “If you wish to stop receiving notifications from this topic”. Opened, it may show an error: copy it
instead. Whoever has it can end these alerts: take it out of alerts that you pass on.`,
  button: 'End these alerts',
  filled,
})}
<p>No alert at hand? The page on which you confirmed gave a code that does the same. Without either, ask the person who runs this site.</p>`,
  });

/** What was done, for the person who sent the form. */
const outcomePage = (site: SiteFacts, title: string, main: Html): Html =>
  layout({
    title,
    description: title,
    site,
    main: html`<h1>${title}</h1>${main}<p><a href="/">All watched councils</a></p>`,
  });

export const askedPage = (site: SiteFacts): Html =>
  outcomePage(
    site,
    'Now look into your mail',
    html`<p>If this address does not get alerts yet, a mail is on its way that asks whether you want them.</p>
${howToConfirm}
<p class="quiet">Nothing after ten minutes? It may lie among the unwanted mail. An address that gets alerts already, or was sent
${MOST_A_DAY.address} such mails today, is sent none. This page says the same in each case, so that nobody learns who gets alerts.</p>`,
  );

export const confirmedPage = (site: SiteFacts, subscription: string, guarded: boolean): Html =>
  outcomePage(
    site,
    'Your alerts are on',
    html`${
      guarded
        ? html`<p>Nothing that reads your mail can end them by opening a link.</p>`
        : html`<p class="banner banner-warn">Something opened the link in that mail before you: perhaps you, perhaps a scanner of mail. So
anything that opens the link under an alert ends your alerts. If they stop, sign up again, or ask the person who runs this site to add you.</p>`
    }
<p>To end them, use the link under any alert, or this code: keep it if you like.</p>
<pre><code>${subscription}</code></pre>
<p><a href="${SIGN_UP_PAGES.end}">End alerts</a></p>`,
  );

export const endedPage = (site: SiteFacts): Html =>
  outcomePage(
    site,
    'These alerts have ended',
    html`<p>Nothing more is sent by this subscription. <a href="${SIGN_UP_PAGES.ask}">Sign up again</a> at any time.</p>`,
  );
