import { OPS } from 'unpdf/pdfjs';
import * as z from 'zod';

const Matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
type Matrix = z.infer<typeof Matrix>;

const PICTURES = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** What a drawing operator multiplies areas by: the determinant of its matrix. */
const growth = (args: unknown): number => {
  const matrix: Matrix | undefined = Matrix.safeParse(args).data;
  return matrix === undefined ? 1 : Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
};

/** What is drawn, as PDF.js lists it: operators, and what each works on. */
type Drawn = { fnArray: readonly number[]; argsArray: readonly unknown[] };

/** How much of a page its largest picture covers, in square points: a scan covers most of it, a signature little. */
export const largestPicture = ({ fnArray, argsArray }: Drawn): number => {
  const stack: number[] = [];
  let [area, largest] = [1, 0];
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === OPS.save) stack.push(area);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) area = stack.pop() ?? 1;
    else if (operator === OPS.transform) area *= growth(args);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(area);
      area *= growth(Array.isArray(args) ? args[0] : undefined);
    } else if (PICTURES.has(operator)) largest = Math.max(largest, area);
  }
  return largest;
};

/** What changes how things are drawn, and draws nothing itself. */
const IDLE = new Set<number>([OPS.dependency, OPS.save, OPS.restore, OPS.transform, OPS.setGState]);

/** Whether a page is as blank as a sheet of paper. */
export const drawsNothing = ({ fnArray }: Drawn): boolean => fnArray.every((operator) => IDLE.has(operator));
