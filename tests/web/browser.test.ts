import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { currentAuthorities } from '../../shared/domain/authority.ts';
import { accessibilityFaults, colourFaults, describeInBrowser, openPage, startBrowser } from '../support/browser.ts';
import { MEDWAY, published, SWINDON } from '../support/builders.ts';
import { FULL_RECORD, withoutOverall } from '../support/full-record.ts';
import { type Site, startSite } from '../support/site.ts';

const PAGES = ['/', '/medway', '/swindon', '/medway?as_of=2014-01-01', '/docs'];

describeInBrowser('in a browser', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    const entries = [...(FULL_RECORD.entries ?? []), published(withoutOverall)];
    site = await startSite({ ...FULL_RECORD, entries, watched: [MEDWAY, SWINDON] });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  /** The page, and everything that went wrong or elsewhere on the way. */
  const open = async (path: string, width = 1200, from = site.url): Promise<{ page: Page; complaints: string[] }> => {
    const page = await openPage(browser, { viewport: { width, height: 900 } });
    onTestFinished(() => page.context().close());
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(from)) complaints.push(request.url());
    });
    await page.goto(`${from}${path}`);
    return { page, complaints };
  };

  const UNFOLD = 'for (const fold of document.querySelectorAll("details")) fold.open = true';

  it.each(PAGES)('%s is accessible, also with everything unfolded, and takes nothing from elsewhere', async (path) => {
    const { page, complaints } = await open(path);
    await page.evaluate(UNFOLD);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(PAGES)('%s is never scrolled sideways, from 320 to 1600 px', async (path) => {
    const { page } = await open(path, 320);
    await page.evaluate(UNFOLD);
    for (const width of [320, 375, 767, 768, 1024, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
  });

  it.each(['/medway', '/docs'])('%s is accessible on a phone', async (path) => {
    const { page } = await open(path, 320);
    await page.evaluate(UNFOLD);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('shows all councils of England without a fault, narrowed by choosing', async () => {
    const all = await startSite({ watched: currentAuthorities() });
    onTestFinished(() => all.stop());
    const { page } = await open('/', 320, all.url);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.selectOption('#region', 'South West');
    await page.click('text=Show');
    expect(await page.textContent('.note')).toContain('15 of 153 councils');
  });

  it('shows one chart, the one that suits the width', async () => {
    for (const [width, shown, hidden] of [
      [320, '.chart-narrow', '.chart-wide'],
      [1200, '.chart-wide', '.chart-narrow'],
    ] as const) {
      const { page } = await open('/medway', width);
      expect([await page.isVisible(shown), await page.isVisible(hidden)]).toEqual([true, false]);
    }
  });

  it('goes to another day without a script', async () => {
    const { page } = await open('/medway');
    await page.fill('#as-of', '2023-09-10');
    await page.click('text=Show');
    expect(page.url()).toBe(`${site.url}/medway?as_of=2023-09-10`);
    expect(await page.textContent('.standing')).toContain('Inadequate overall');
  });

  it('is reached from the keyboard, content first', async () => {
    const { page } = await open('/medway');
    await page.keyboard.press('Tab');
    expect(await page.textContent(':focus')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute(':focus', 'id')).toBe('main');
  });

  it('is short enough for a phone and for paper, which shows each document but no email and no hash', async () => {
    const { page } = await open('/medway', 390);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeLessThanOrEqual(6_000);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.emails', '.hash', '.on-this-page'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(6);
  });

  it('is looked at by eyes that notice what is missing, and colours that only the dark scheme has', async () => {
    const page = await openPage(browser, { colorScheme: 'light' });
    onTestFinished(() => page.context().close());
    const dark = '@media (prefers-color-scheme: dark) { p { background: #333; color: #444; } }';
    await page.setContent(
      `<!doctype html><html lang="en"><title>A page</title><style>${dark}</style><main><h1>A page</h1><p>Words</p></main>`,
    );
    expect([await accessibilityFaults(page), await colourFaults(page)]).toEqual([[], []]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFaults(page)).toEqual([['color-contrast', '<p>Words</p>']]);
    await page.evaluate("document.querySelector('main').append(document.createElement('img'))");
    expect((await accessibilityFaults(page)).map(([rule]) => rule)).toEqual(['color-contrast', 'image-alt']);
  });

  it('has colours in the dark scheme that can be read', async () => {
    const { page } = await open('/medway');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(UNFOLD);
    expect(await colourFaults(page)).toEqual([]);
  });

  it('keeps the edge and the words of each grade in forced colours', async () => {
    const { page } = await open('/medway');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('.grade')).borderTopWidth")).toBe('2px');
    expect(await page.locator('.chart-wide .bar path').count()).toBeGreaterThan(0);
  });
});
