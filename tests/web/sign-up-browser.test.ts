import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSignUps } from '../../shared/adapters/sns/sns-sign-ups.ts';
import { awsRecorders } from '../support/aws-recorder.ts';
import { accessibilityFaults, colourFaults, describeInBrowser, openPage, startBrowser } from '../support/browser.ts';
import { aMessage, MEDWAY, NOON, SWINDON } from '../support/builders.ts';
import { fakeSns } from '../support/fake-sns.ts';
import { FULL_RECORD } from '../support/full-record.ts';
import { loopbackServers } from '../support/loopback.ts';
import { startSite } from '../support/site.ts';

const TOPIC = 'arn:aws:sns:eu-west-2:000000000000:alerts';
const PAGES = ['/', '/medway', '/alerts', '/alerts/confirm', '/alerts/end'];

const recorders = awsRecorders();
const elsewhere = loopbackServers();

describeInBrowser('signing up in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  /** A page of a site on which people may sign up, in a browser that runs no script. */
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const sns = fakeSns(TOPIC, () => Date.parse(NOON));
    const { where } = await recorders.start(sns.reply);
    const signUps = new SnsSignUps(snsClient(where), TOPIC);
    const site = await startSite({ ...FULL_RECORD, watched: [MEDWAY, SWINDON], signUps });
    const page = await openPage(browser, { javaScriptEnabled: false, ...options });
    onTestFinished(async () => {
      await page.context().close();
      await site.stop();
    });
    await page.goto(`${site.url}${path}`);
    return { page, sns, site };
  };

  it('goes from the page of a council to its alerts and out of them, without a script', async () => {
    const { page, sns, site } = await open('/medway');
    await page.fill('#sign-up-email', 'me@example.org');
    await page.check('text=Grades only');
    await page.click('text=Send me a link to confirm');
    expect(await page.textContent('h1')).toBe('Now look into your mail');
    await page.click('main >> text=confirm alerts');
    await page.fill('#link', sns.mails[0]?.link ?? '');
    await page.click('main >> role=button');
    expect(await page.textContent('h1')).toBe('Your alerts are on');
    const [alert] = sns.publish(aMessage({ authority: 'medway', kind: 'rating-change' }));
    expect(sns.publish(aMessage({ authority: 'medway', kind: 'visit-findings' }))).toEqual([]);
    await page.goto(`${site.url}/alerts/end`);
    await page.fill('#link', alert?.link ?? '');
    await page.click('main >> role=button');
    expect(await page.textContent('h1')).toBe('These alerts have ended');
    expect(sns.subscriptions()).toEqual([]);
  });

  it('is refused where a page of another site sends the form', async () => {
    const { page, sns, site } = await open('/medway');
    const form = `<form method="post" action="${site.url}/v1/subscriptions"><input name="email" value="a@example.org"><input name="authority" value="medway"><input name="about" value="ratings"><button>Win</button></form>`;
    const { origin } = await elsewhere.start((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(form);
    });
    await page.goto(origin);
    await page.click('text=Win');
    expect(await page.textContent('main')).toContain('sent from another site');
    expect(sns.mails).toEqual([]);
  });

  it.each(PAGES)(
    '%s is accessible, light and dark, wide and on a phone, and is never scrolled sideways',
    async (path) => {
      const { page } = await open(path, { javaScriptEnabled: true });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await colourFaults(page)).toEqual([]);
      }
    },
  );

  it('says what was wrong in an accessible way', async () => {
    const { page } = await open('/alerts', { javaScriptEnabled: true });
    // as a browser that does not check addresses would
    await page.evaluate('document.querySelector("form").noValidate = true');
    await page.click('text=Send me a link to confirm');
    expect(await page.textContent('[role=alert]')).toContain('It is no email address');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('keeps the page of a council short enough for a phone and for paper, which has no form', async () => {
    const { page } = await open('/medway', { javaScriptEnabled: true, viewport: { width: 390, height: 900 } });
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(6_000);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sign-up').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(6);
  });

  it('can be told apart in forced colours', async () => {
    const { page } = await open('/alerts', { javaScriptEnabled: true });
    await page.emulateMedia({ forcedColors: 'active' });
    for (const part of ['#sign-up-email', 'fieldset', 'main button'])
      expect(await page.evaluate(`getComputedStyle(document.querySelector('${part}')).borderTopStyle`)).toBe('solid');
  });
});
