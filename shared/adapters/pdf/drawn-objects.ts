import type { Pdfium } from './pdfium.ts';

/** Sorts of page objects, as `fpdf_edit.h` numbers them. */
const [TEXT, PATH, PICTURE, SHADING, FORM] = [1, 2, 3, 4, 5];

type Matrix = readonly [number, number, number, number, number, number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** In the page's own coordinates, where y goes up. */
type Area = { left: number; bottom: number; right: number; top: number };
type Colour = readonly [red: number, green: number, blue: number];
/** An area that was drawn over; its colour is unknown where it is a picture or shades off. */
type Surface = Area & { colour: Colour | undefined };

export type Drawing = {
  isBlank: boolean;
  /** How much of the page its largest picture covers, in square points: a scan covers most of it, a signature little. */
  largestPicture: number;
  /** Text objects that no reader sees: drawn in the way that shows nothing, in the colour of what lies under them. */
  unseen: ReadonlySet<number>;
};

const WHITE: Colour = [255, 255, 255];
/** Colours whose parts differ by less, of 255, are one to the eye. */
const ALIKE = 12;
/** Less of a colour than this, of 255, shows nothing. */
const FAINTEST = 12;
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

/** What a page draws, in its order. Only the text objects named are asked whether they can be seen. */
export const drawnObjects = (
  { call, floats }: Pdfium,
  page: number,
  texts: ReadonlySet<number>,
  scratch: number,
): Drawing => {
  const surfaces: Surface[] = [];
  const unseen = new Set<number>();
  let [isBlank, largestPicture] = [true, 0];

  const areaOf = (object: number, matrix: Matrix): Area => {
    call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = floats(scratch, 4);
    return moved({ left, bottom, right, top }, matrix);
  };
  const filling = (object: number): { colour: Colour; strength: number } => {
    call.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const [red = 0, green = 0, blue = 0, strength = 0] = pdfiumWords(scratch);
    return { colour: [red, green, blue], strength };
  };
  const pdfiumWords = (at: number): readonly number[] => [...new Uint32Array(floats(at, 4).buffer, at, 4)];

  const isUnseen = (object: number, matrix: Matrix): boolean => {
    const way = call.FPDFTextObj_GetTextRenderMode(object);
    if (way === INVISIBLE || way === CLIPPING) return true;
    if (OUTLINES.includes(way)) return false;
    const { colour, strength } = filling(object);
    if (strength < FAINTEST) return true;
    const area = areaOf(object, matrix);
    const under = surfaces.findLast((surface) => covers(surface, area));
    const ground = under === undefined ? WHITE : under.colour;
    return ground !== undefined && isAlike(colour, ground);
  };
  const paint = (object: number, matrix: Matrix): void => {
    call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const [fills = 0] = pdfiumWords(scratch);
    if (fills === 0) return;
    const { colour, strength } = filling(object);
    if (strength >= FAINTEST) surfaces.push({ ...areaOf(object, matrix), colour });
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
    if (sort === TEXT && texts.has(object) && isUnseen(object, matrix)) unseen.add(object);
    else if (sort === PATH) paint(object, matrix);
    else if (sort === PICTURE || sort === SHADING) {
      const area = areaOf(object, matrix);
      surfaces.push({ ...area, colour: undefined });
      if (sort === PICTURE)
        largestPicture = Math.max(largestPicture, (area.right - area.left) * (area.top - area.bottom));
    }
  };
  for (let at = 0, count = call.FPDFPage_CountObjects(page); at < count; at += 1)
    draw(call.FPDFPage_GetObject(page, at), UNMOVED);
  return { isBlank, largestPicture, unseen };
};
