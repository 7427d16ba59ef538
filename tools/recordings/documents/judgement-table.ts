import type { PageWriter } from './page-writer.ts';

/** One row: what was judged and the grade, in the words the document prints. */
export type JudgementRow = { judged: string; grade: string };

/** Where the columns stand; with `middle` the shorter cell of a row stands beside the middle of the longer one. */
export type TableShape = {
  left: number;
  labelWidth: number;
  gradeLeft: number;
  gradeWidth: number;
  align: 'top' | 'middle';
  size: number;
};

const ROW_GAP = 12;

const drawRow = (writer: PageWriter, { judged, grade }: JudgementRow, shape: TableShape): void => {
  const { size, align } = shape;
  const cells = [
    { words: judged, left: shape.left, width: shape.labelWidth },
    { words: grade, left: shape.gradeLeft, width: shape.gradeWidth },
  ];
  const heights = cells.map(({ words, width }) => writer.heightOf(words, { width, size }));
  const height = Math.max(...heights);
  const top = writer.pdf.y;
  for (const [at, { words, left, width }] of cells.entries()) {
    writer.pdf.y = top + (align === 'middle' ? (height - (heights[at] ?? height)) / 2 : 0);
    writer.text(words, { left, width, size });
  }
  writer.pdf.y = top + height;
  const rule = writer.pdf.y + ROW_GAP / 2 - 2;
  writer.pdf
    .moveTo(shape.left - 6, rule)
    .lineTo(shape.gradeLeft + shape.gradeWidth, rule)
    .lineWidth(0.5)
    .stroke('#888888');
  writer.gap(ROW_GAP);
};

/** The table of judgements under its head. */
export const judgementTable = (writer: PageWriter, rows: readonly JudgementRow[], shape: TableShape): void => {
  for (const row of [{ judged: 'Judgement', grade: 'Grade' }, ...rows]) drawRow(writer, row, shape);
  writer.gap(ROW_GAP);
};
