import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { Grade } from '../../shared/domain/grade.ts';
import { STYLESHEET } from '../../shared/web/stylesheet.ts';
import { describeInBrowser, openPage, startBrowser } from '../support/browser.ts';

/*
 * What people see, measured on the picture that a browser draws: the colour of each grade, whether its words can be read
 * on it, and how far it is from the others, in light and dark, in grey, and with each kind of colour blindness.
 */

const Rgb = z.tuple([z.number(), z.number(), z.number()]);
type Rgb = z.infer<typeof Rgb>;
/** Each chip's id with its colour. */
const Drawn = z.array(z.tuple([z.string(), Rgb]));

const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** WCAG 2.2, 1.4.3. */
const contrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** CIE 1976 lightness, 0 to 100. */
const lightness = (colour: Rgb): number => {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
};

const SCALE = Grade.exclude(['adequate']).options;
const LEAST_CONTRAST = 4.5;
/** Two greys that far apart are told apart side by side and alone. */
const LEAST_LIGHTNESS = 8;

const CONDITIONS = ['none', 'achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const;

describeInBrowser('the colours of grades', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const chips = Grade.options
    .flatMap((grade) => [
      `<p><span class="grade grade-${grade}" id="${grade}" style="width:60px;height:40px;border:0"></span></p>`,
      `<p><span class="grade grade-${grade}" id="${grade}-ink" style="width:60px;height:40px;border:0;background:currentColor"></span></p>`,
    ])
    .join('');

  /** The colour in the middle of each chip, as drawn: one picture of them all. */
  const drawn = async (scheme: 'light' | 'dark', condition: (typeof CONDITIONS)[number]): Promise<Map<string, Rgb>> => {
    const page = await openPage(browser, { colorScheme: scheme });
    await page.setContent(`<style>${STYLESHEET}</style>${chips}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: condition });
    const picture = (await page.screenshot({ fullPage: true })).toString('base64');
    const colours = await page.evaluate(`new Promise((done) => {
      const image = new Image();
      image.onload = () => {
        const { width, height } = image;
        const pen = new OffscreenCanvas(width, height).getContext('2d');
        pen.drawImage(image, 0, 0);
        done([...document.querySelectorAll('[id]')].map((chip) => {
          const { x, y, width, height } = chip.getBoundingClientRect();
          return [chip.id, [...pen.getImageData(x + width / 2, y + height / 2, 1, 1).data].slice(0, 3)];
        }));
      };
      image.src = 'data:image/png;base64,${picture}';
    })`);
    await page.context().close();
    return new Map(Drawn.parse(colours));
  };

  const pairs = SCALE.flatMap((one, at) => SCALE.slice(at + 1).map((other) => [one, other] as const));

  it.each(['light', 'dark'] as const)(
    'in the %s scheme can be read, and told apart by lightness alone',
    async (scheme) => {
      for (const condition of CONDITIONS) {
        const colours = await drawn(scheme, condition);
        const of = (id: string): Rgb => colours.get(id) ?? [0, 0, 0];
        for (const grade of Grade.options)
          expect(contrast(of(grade), of(`${grade}-ink`)), `${grade}, ${condition}`).toBeGreaterThan(LEAST_CONTRAST);
        for (const [one, other] of pairs)
          expect(
            Math.abs(lightness(of(one)) - lightness(of(other))),
            `${one} and ${other}, ${condition}`,
          ).toBeGreaterThan(LEAST_LIGHTNESS);
      }
    },
  );
});
