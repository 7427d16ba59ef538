/** Words drawn twice to make them bold stand this near to one another, as a share of the font size; no two letters do. */
const STRUCK = 0.15;
/** More squares than lie beside one another on any page that is read. */
const ACROSS = 1 << 15;
const AROUND = [0, -1, 1];

type Drawn = { letter: string; x: number; y: number };

/**
 * Tells letters that one page has drawn already from new ones. The page is laid out in squares as wide as two drawings
 * of a letter may stand apart, so that each letter is held against those around it and not against the whole page.
 * Until a first one is found, a letter that goes on to the right of the one before is taken for new.
 */
export const drawnAlready = (): ((glyph: Drawn, size: number, goesOn: boolean) => boolean) => {
  const squares = new Map<number, Drawn>();
  let isAnyTwice = false;
  return (glyph, size, goesOn) => {
    const apart = STRUCK * size;
    const [column, row] = [Math.floor(glyph.x / apart), Math.floor(glyph.y / apart)];
    const isHere = (square: number): boolean => {
      const drawn = squares.get(square);
      return (
        drawn?.letter === glyph.letter && Math.abs(drawn.x - glyph.x) <= apart && Math.abs(drawn.y - glyph.y) <= apart
      );
    };
    const isAround = (): boolean =>
      AROUND.some((inRow) => AROUND.some((inColumn) => isHere((row + inRow) * ACROSS + column + inColumn)));
    if ((isAnyTwice || !goesOn) && isAround()) {
      isAnyTwice = true;
      return true;
    }
    squares.set(row * ACROSS + column, glyph);
    return false;
  };
};
