import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { describe } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const mayBeSkipped = CHROMIUM === undefined && process.env['CI'] !== 'true';
if (mayBeSkipped)
  process.stderr.write('Browser tests skipped: no Chromium found. Debian has it as package chromium.\n');

/** Skipped where there is no browser; on CI a missing browser is a failure. */
export const describeInBrowser = mayBeSkipped ? describe.skip : describe;

export const startBrowser = (): Promise<Browser> => {
  if (CHROMIUM === undefined) throw new Error('no Chromium is installed on this machine');
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: 0 });
};

/** A page in a context of its own; the test alone ends what hangs, since a machine can be busy. */
export const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(0);
  return context.newPage();
};

/** WCAG 2.2 AA and what axe itself advises. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What of them light and dark can change: all else is the same elements in the same places. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const axe = (page: Page): AxeBuilder =>
  // our pages have no frames, for which the other mode loads axe a second time
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

const faults = async (builder: AxeBuilder) => {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

/** What of a page, as it is shown now, is not accessible: the rule and the first element that breaks it. */
export const accessibilityFaults = (page: Page, part = 'html') => faults(axe(page).include(part).withTags(WCAG));

/** The same of its colours alone. */
export const colourFaults = (page: Page) => faults(axe(page).withRules(OF_COLOUR));
