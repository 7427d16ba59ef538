import { drawnAlready } from './drawn-twice.ts';
import type { Pdfium } from './pdfium.ts';
import type { PlacedRun } from './upright.ts';

/** How a text object is drawn, in the page's own coordinates, where y goes up. */
type Style = {
  font: number;
  size: number;
  /** The direction in which its letters follow one another. */
  across: number;
  up: number;
  /** From the box around a letter to how far it moves the pen: what to take of the box's width and of its height. */
  ofWidth: number;
  ofHeight: number;
};

/** A run in the making. `along` and `off` are places along its line and across it. */
type OpenRun = { text: string; x: number; y: number; off: number; from: number; to: number; style: Style };

/** A gap wider than this, as a share of the font size, parts two words of a run; a wider one ends the run. */
const WORD_GAP = 0.102;
const RUN_GAP = 0.6;
/** Letters of a run step back or off its line by no more than this, as a share of the font size. */
const STEP_BACK = 0.2;
const OFF_LINE = 0.25;
/** A letter that begins no further left of the end of the run than this goes on to the right of it. */
const FORWARD = 0.05;
/** Sizes and directions that differ by less are the same. */
const SAME = 0.005;

const LOST = '\ufffd';
const HYPHEN = '-';

const isLike = (one: Style, other: Style): boolean =>
  one.font === other.font &&
  Math.abs(one.size - other.size) < SAME * other.size &&
  Math.abs(one.across - other.across) < SAME &&
  Math.abs(one.up - other.up) < SAME;

const styleOf = ({ call, floats }: Pdfium, textPage: number, at: number, object: number, scratch: number): Style => {
  const fontSize = call.FPDFText_GetFontSize(textPage, at);
  call.FPDFText_GetMatrix(textPage, at, scratch);
  const [a = 1, b = 0, c = 0, d = 1] = floats(scratch, 4);
  const length = Math.hypot(a, b) || 1;
  // the box stands upright around a letter that may lie or lean: it is |a| w + |c| h wide and |b| w + |d| h high
  const area = Math.abs(a * d) - Math.abs(b * c);
  const isUneven = Math.abs(area) < SAME * length * length;
  return {
    font: call.FPDFTextObj_GetFont(object),
    size: Math.hypot(c, d) * fontSize,
    across: a / length,
    up: b / length,
    ofWidth: isUneven ? 1 : (Math.abs(d) / area) * length,
    ofHeight: isUneven ? 0 : (-Math.abs(c) / area) * length,
  };
};

const letterAt = ({ call }: Pdfium, textPage: number, at: number): string => {
  if (call.FPDFText_IsHyphen(textPage, at) === 1) return HYPHEN;
  const code = call.FPDFText_GetUnicode(textPage, at);
  const isLost = code === 0 || code > 0x10ffff || call.FPDFText_HasUnicodeMapError(textPage, at) === 1;
  return isLost ? LOST : String.fromCodePoint(code);
};

export type Glyphs = {
  runs: readonly PlacedRun[];
  /** The text objects of which letters were read, by their places in PDFium's memory. */
  objects: ReadonlySet<number>;
};

/**
 * The letters of a page as runs on one baseline and in one font, from the top left corner of a page of this box.
 * PDFium gives each letter its place; the spaces that it adds where it thinks fit are left out, and gaps parted anew.
 * What a file draws twice over, to make it bold, counts once.
 */
export const glyphRuns = (
  pdfium: Pdfium,
  textPage: number,
  box: { left: number; top: number },
  scratch: number,
): Glyphs => {
  const { call, floats, doubles } = pdfium;
  const runs: OpenRun[] = [];
  const objects = new Set<number>();
  const count = call.FPDFText_CountChars(textPage);
  const isDrawnAlready = drawnAlready();
  let [object, style, run]: [number, Style | undefined, OpenRun | undefined] = [0, undefined, undefined];
  let [lastPlace, isAgain] = [Number.NaN, false];
  for (let at = 0; at < count; at += 1) {
    if (call.FPDFText_IsGenerated(textPage, at) === 1) continue;
    const its = call.FPDFText_GetTextObject(textPage, at);
    if (its !== object || style === undefined) {
      object = its;
      style = styleOf(pdfium, textPage, at, object, scratch);
      lastPlace = Number.NaN;
    }
    const letter = letterAt(pdfium, textPage, at);
    if (letter !== ' ') objects.add(object);
    call.FPDFText_GetCharOrigin(textPage, at, scratch, scratch + 8);
    const [x = 0, y = 0] = doubles(scratch, 2);
    const from = x * style.across + y * style.up;
    // a ligature comes as its letters, all at one place
    if (from === lastPlace && run !== undefined) {
      if (!isAgain) run.text += letter;
      continue;
    }
    lastPlace = from;
    const off = y * style.across - x * style.up;
    const gap = run === undefined ? 0 : from - run.to;
    const isOnLine = run !== undefined && Math.abs(off - run.off) <= OFF_LINE * style.size;
    isAgain = isDrawnAlready({ letter, x, y }, style.size, isOnLine && gap > -FORWARD * style.size);
    if (isAgain) continue;
    call.FPDFText_GetLooseCharBox(textPage, at, scratch);
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(scratch, 4);
    const to = from + (right - left) * style.ofWidth + (top - bottom) * style.ofHeight;
    const goesOn =
      run !== undefined &&
      isOnLine &&
      isLike(run.style, style) &&
      gap >= -STEP_BACK * style.size &&
      gap <= RUN_GAP * style.size;
    if (run !== undefined && goesOn) {
      const isParted = gap > WORD_GAP * style.size && letter !== ' ' && !run.text.endsWith(' ');
      run.text += isParted ? ` ${letter}` : letter;
      run.to = to;
    } else {
      run = { text: letter, x, y, off, from, to, style };
      runs.push(run);
    }
  }
  return {
    objects,
    runs: runs.map(({ text, x, y, from, to, style: { size, across, up } }) => ({
      text,
      x: x - box.left,
      y: box.top - y,
      width: to - from,
      size,
      across,
      down: -up,
    })),
  };
};
