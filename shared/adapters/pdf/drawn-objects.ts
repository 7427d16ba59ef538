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
   * Text objects that no reader sees: drawn in a way that shows nothing, in the colour of what lies under them, beside the
   * page, or painted over.
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

const isAlike = (one: Colour, other: Colour): boolean =>
  one.every((part, at) => Math.abs(part - (other[at] ?? 0)) < ALIKE);

/** What a page with this box draws, in its order. Only the text objects named are asked whether they can be seen. */
export const drawnObjects = (
  { call, floats, integers }: Pdfium,
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
  const filling = (object: number): { colour: Colour; strength: number } => {
    call.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const [red = 0, green = 0, blue = 0, strength = 0] = integers(scratch, 4);
    return { colour: [red, green, blue], strength };
  };
  const puts = (object: number, area: Area): boolean => {
    const way = call.FPDFTextObj_GetTextRenderMode(object);
    if (way === INVISIBLE || way === CLIPPING || !covers(box, area)) return false;
    if (OUTLINES.includes(way)) return true;
    const { colour, strength } = filling(object);
    const under = surfaces.findLast((surface) => covers(surface, area));
    const ground = under === undefined ? WHITE : under.colour;
    return strength >= FAINTEST && (ground === undefined || !isAlike(colour, ground));
  };
  const drawText = (object: number, matrix: Matrix): void => {
    if (!texts.has(object)) return;
    const area = areaOf(object, matrix);
    if (puts(object, area)) shown.push({ object, area, under: surfaces.length });
    else unseen.add(object);
  };
  const drawPath = (object: number, matrix: Matrix): void => {
    call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    if (integers(scratch, 1)[0] === 0) return;
    const { colour, strength } = filling(object);
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
      surfaces.push({ ...area, colour: undefined, isDense: false });
      const size = (area.right - area.left) * (area.top - area.bottom);
      if (sort === PICTURE) largestPicture = Math.max(largestPicture, size);
    }
  };
  for (let at = 0, count = call.FPDFPage_CountObjects(page); at < count; at += 1)
    draw(call.FPDFPage_GetObject(page, at), UNMOVED);

  const dense = surfaces.flatMap((surface, at) => (surface.isDense ? [{ ...surface, at }] : []));
  for (const { object, area, under } of shown)
    if (dense.some((surface) => surface.at >= under && covers(surface, area))) unseen.add(object);
  return { isBlank, largestPicture, unseen };
};
