import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
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
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
};
