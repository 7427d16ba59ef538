const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table as the docs have it; every column but the first is of figures. */
export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');

/** A share as `10 of 12`. */
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${part} of ${whole}`);
