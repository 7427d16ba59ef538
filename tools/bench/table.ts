/** One figure, with that of something else in the same run where there is one. */
export type Row = {
  measure: string;
  unit: string;
  ours: number;
  beside?: { name: string; value: number };
  /** Ours to theirs, where it was measured pair by pair. */
  ratio?: number;
};

/** What one part of the run found; a note says what the figures are of. */
export type Section = { title: string; notes: readonly string[]; rows: readonly Row[] };

const figure = (value: number): string => {
  if (!Number.isFinite(value)) return '-';
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
};

const cellsOf = ({ measure, unit, ours, beside, ratio }: Row): readonly string[] => [
  `${measure}, ${unit}`,
  figure(ours),
  beside === undefined ? '' : `${figure(beside.value)}  ${beside.name}`,
  beside === undefined ? '' : figure(ratio ?? ours / beside.value),
];

const HEADING = ['', 'ours', 'beside it', 'ratio'];

/** A section as plain text in columns. */
export const table = ({ title, notes, rows }: Section): string => {
  const lines = [HEADING, ...rows.map(cellsOf)];
  const widths = HEADING.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const text = lines.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  return [title, ...notes.map((note) => `  ${note}`), ...text.map((line) => line.trimEnd()), ''].join('\n');
};
