import type { Pdfium } from './pdfium.ts';

/** Sorts of page objects, as `fpdf_edit.h` numbers them. */
const [TEXT, PATH, PICTURE, SHADING, FORM] = [1, 2, 3, 4, 5];

type Matrix = readonly [number, number, number, number, number, number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** In the page's own coordinates, where y goes up. */
type Area = { left: number; bottom: number; right: number; top: number };
type Colour = readonly [red: number, green: number, blue: number];
/**
 * An area that was drawn over. Its colour is unknown where it is a picture or shades off; what is drawn densely hides
 * what lies under it.
 */
type Surface = Area & { colour: Colour | undefined; isDense: boolean };

export type Drawing = {
  isBlank: boolean;
  /** How much of the page its largest picture covers, in square points: a scan covers most of it, a signature little. */
  largestPicture: number;
  /**
   * Text objects that no reader sees as they are read: drawn in a way that shows nothing, in the colour of what lies under
   * them, squashed, beside the page, outside their clip, painted or struck over, under an annotation, or with another text
   * given in place of their letters.
   */
  unseen: ReadonlySet<number>;
};

const WHITE: Colour = [255, 255, 255];
/** Colours whose parts differ by less, of 255, are one to the eye. */
const ALIKE = 12;
/** Less of a colour than this, of 255, shows nothing. */
const FAINTEST = 12;
/** As much of a colour as this hides what lies under it. */
const DENSE = 250;
/** Ways to draw text that put no colour on the page, and those that draw outlines alone. */
const [INVISIBLE, CLIPPING] = [3, 7];
const OUTLINES = [1, 5];
/** Letters this many times as high as wide, or as wide as high, show as a line. */
const SQUASHED = 4;
/** A line is drawn from one point to another; a frame, which hides nothing within it, has more of them. */
const ENDS_OF_A_LINE = 2;
/** The middle of a word, as shares of its height: a line there strikes it, one below underlines it. */
const MIDDLE = [0.35, 0.65] as const;
/** Annotations that hide no words, as `fpdf_annot.h` numbers them: note, link, highlight, two underlines, pop-up. */
const HARMLESS: readonly number[] = [1, 2, 9, 10, 11, 16];
/** The longest ligature has three letters (ffi); in UTF-16 and with its end, as PDFium gives it, that is so many bytes. */
const LIGATURE_BYTES = 2 * (3 + 1);
const ACTUAL_TEXT = Buffer.from('ActualText\0');

const times = (own: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = own;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
};

const moved = ({ left, bottom, right, top }: Area, matrix: Matrix): Area => {
  if (matrix === UNMOVED) return { left, bottom, right, top };
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
};

const covers = (over: Area, under: Area): boolean => {
  const [x, y] = [(under.left + under.right) / 2, (under.bottom + under.top) / 2];
  return over.left <= x && x <= over.right && over.bottom <= y && y <= over.top;
};

const meet = (one: Area, other: Area): boolean =>
  one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;

const holds = (outer: Area, inner: Area): boolean =>
  outer.left <= inner.left && inner.right <= outer.right && outer.bottom <= inner.bottom && inner.top <= outer.top;

const hasRoomFor = (window: Area, word: Area): boolean =>
  window.right - window.left >= word.right - word.left && window.top - window.bottom >= word.top - word.bottom;

/** A line through the middle of a word; of a single letter, it may be part of a sign. */
const strikes = (over: Area, word: Area): boolean => {
  if (word.right - word.left < word.top - word.bottom) return false;
  const [x, height] = [(word.left + word.right) / 2, word.top - word.bottom];
  const [low, high] = [word.bottom + MIDDLE[0] * height, word.bottom + MIDDLE[1] * height];
  return over.left <= x && x <= over.right && over.bottom <= high && low <= over.top;
};

/** Signatures overlap the words around them: a picture hides only what lies wholly under it. */
const hides = (over: Surface, word: Area): boolean =>
  over.colour === undefined ? holds(over, word) : covers(over, word) || strikes(over, word);

const isAlike = (one: Colour, other: Colour): boolean =>
  one.every((part, at) => Math.abs(part - (other[at] ?? 0)) < ALIKE);

/** What a page with this box draws, in its order. Only the text objects named are asked whether they can be seen. */
export const drawnObjects = (
  { call, floats, integers, write }: Pdfium,
  page: number,
  box: Area,
  texts: ReadonlySet<number>,
  scratch: number,
): Drawing => {
  const surfaces: Surface[] = [];
  const unseen = new Set<number>();
  /** Text objects that show so far, with the number of surfaces under them. */
  const shown: { object: number; area: Area; under: number }[] = [];
  let [isBlank, largestPicture] = [true, 0];

  const areaOf = (object: number, matrix: Matrix): Area => {
    call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(scratch, 4);
    return moved({ left, bottom, right, top }, matrix);
  };
  const inkOf = (object: number, ask: 'Fill' | 'Stroke'): { colour: Colour; strength: number } => {
    call[`FPDFPageObj_Get${ask}Color`](object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const [red = 0, green = 0, blue = 0, strength = 0] = integers(scratch, 4);
    return { colour: [red, green, blue], strength };
  };
  /**
   * Each clip is taken for the box around it, in the coordinates of the object's own form. Letters of councils lose the
   * last lines of an address at the foot of its box; a clip without room for the word hides it.
   */
  const isClippedAway = (object: number): boolean => {
    const clip = call.FPDFPageObj_GetClipPath(object);
    const paths = call.FPDFClipPath_CountPaths(clip);
    if (paths <= 0) return false;
    const area = areaOf(object, UNMOVED);
    for (let path = 0; path < paths; path += 1) {
      const window = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
      for (let at = 0, count = call.FPDFClipPath_CountPathSegments(clip, path); at < count; at += 1) {
        call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(clip, path, at), scratch, scratch + 4);
        const [x = 0, y = 0] = floats(scratch, 2);
        window.left = Math.min(window.left, x);
        window.right = Math.max(window.right, x);
        window.bottom = Math.min(window.bottom, y);
        window.top = Math.max(window.top, y);
      }
      if (!covers(window, area) && !hasRoomFor(window, area)) return true;
    }
    return false;
  };
  const isSquashed = (object: number): boolean => {
    call.FPDFPageObj_GetMatrix(object, scratch);
    const [a = 1, b = 0, c = 0, d = 1] = floats(scratch, 4);
    const [wide, high] = [Math.hypot(a, b), Math.hypot(c, d)];
    return wide * SQUASHED < high || high * SQUASHED < wide;
  };
  /** Files give a ligature's letters or a hyphen's meaning so, which is well; a whole word may be another than is drawn. */
  const isReplaced = (object: number): boolean => {
    for (let at = 0, count = call.FPDFPageObj_CountMarks(object); at < count; at += 1) {
      write(ACTUAL_TEXT, scratch);
      const mark = call.FPDFPageObj_GetMark(object, at);
      const isGiven = call.FPDFPageObjMark_GetParamStringValue(mark, scratch, 0, 0, scratch + 16) === 1;
      if (isGiven && (integers(scratch + 16, 1)[0] ?? 0) > LIGATURE_BYTES) return true;
    }
    return false;
  };
  const puts = (object: number, area: Area): boolean => {
    const way = call.FPDFTextObj_GetTextRenderMode(object);
    if (way === INVISIBLE || way === CLIPPING || !covers(box, area)) return false;
    const { colour, strength } = inkOf(object, OUTLINES.includes(way) ? 'Stroke' : 'Fill');
    const under = surfaces.findLast((surface) => covers(surface, area));
    const ground = under === undefined ? WHITE : under.colour;
    return strength >= FAINTEST && (ground === undefined || !isAlike(colour, ground));
  };
  const drawText = (object: number, matrix: Matrix): void => {
    if (!texts.has(object)) return;
    const area = areaOf(object, matrix);
    const isPlain = !isClippedAway(object) && !isSquashed(object) && !isReplaced(object);
    if (isPlain && puts(object, area)) shown.push({ object, area, under: surfaces.length });
    else unseen.add(object);
  };
  const drawPath = (object: number, matrix: Matrix): void => {
    call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const [fill, stroke] = integers(scratch, 2);
    const isLine = stroke === 1 && call.FPDFPath_CountSegments(object) === ENDS_OF_A_LINE;
    if (fill === 0 && !isLine) return;
    const { colour, strength } = inkOf(object, isLine ? 'Stroke' : 'Fill');
    if (strength >= FAINTEST) surfaces.push({ ...areaOf(object, matrix), colour, isDense: strength >= DENSE });
  };
  const draw = (object: number, matrix: Matrix): void => {
    const sort = call.FPDFPageObj_GetType(object);
    if (sort === FORM) {
      call.FPDFPageObj_GetMatrix(object, scratch);
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floats(scratch, 6);
      const inner = times([a, b, c, d, e, f], matrix);
      for (let at = 0, count = call.FPDFFormObj_CountObjects(object); at < count; at += 1)
        draw(call.FPDFFormObj_GetObject(object, at), inner);
      return;
    }
    isBlank = false;
    if (sort === TEXT) drawText(object, matrix);
    else if (sort === PATH) drawPath(object, matrix);
    else if (sort === PICTURE || sort === SHADING) {
      const area = areaOf(object, matrix);
      surfaces.push({ ...area, colour: undefined, isDense: call.FPDFPageObj_HasTransparency(object) === 0 });
      const size = (area.right - area.left) * (area.top - area.bottom);
      if (sort === PICTURE) largestPicture = Math.max(largestPicture, size);
    }
  };
  for (let at = 0, count = call.FPDFPage_CountObjects(page); at < count; at += 1)
    draw(call.FPDFPage_GetObject(page, at), UNMOVED);

  const dense = surfaces.flatMap((surface, at) => (surface.isDense ? [{ ...surface, at }] : []));
  for (const { object, area, under } of shown)
    if (dense.some((surface) => surface.at >= under && hides(surface, area))) unseen.add(object);
  for (let at = 0, count = call.FPDFPage_GetAnnotCount(page); at < count; at += 1) {
    const note = call.FPDFPage_GetAnnot(page, at);
    const isHarmless = HARMLESS.includes(call.FPDFAnnot_GetSubtype(note));
    call.FPDFAnnot_GetRect(note, scratch);
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(scratch, 4);
    call.FPDFPage_CloseAnnot(note);
    if (isHarmless) continue;
    for (const { object, area } of shown) if (meet({ left, bottom, right, top }, area)) unseen.add(object);
  }
  return { isBlank, largestPicture, unseen };
};
