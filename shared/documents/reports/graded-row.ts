import { gradeOf, type PrintedGrade } from '../grades/grade-words.ts';

/** One row of a table of judgements: `The experiences and progress of children in care | Good`. */
export type GradedRow = {
  label: string;
  /** Undefined where no grade, or more than one, stands beside the label. */
  grade: PrintedGrade | undefined;
  page: number;
  /** The words of the row as they are printed. */
  quote: string;
};

/** Rows in order, and how many of the lines given they take. */
export type RowsRead = { rows: readonly GradedRow[]; lines: number };

/** Whether words begin a row of the table, so that wrapped labels are told from the next row. */
export type StartsRow = (label: string) => boolean;

/** Lines of one label stand closer than this, as a share of the font size. */
export const SAME_LABEL = 1.75;

/** A grade that stands on the line of its label without a gap: `children who need help Requires improvement`. */
const AT_END =
  /^(?<label>.*\S) (?<grade>Outstanding|Good|Requires? [Ii]mprovement(?: to be good)?|Inadequate|Adequate)$/;

/** Parts a line that ends with a grade into its label and the grade; undefined where it does not end with one. */
export const gradeAtEnd = (text: string): { label: string; grade: string } | undefined => {
  const groups = AT_END.exec(text)?.groups;
  return groups && { label: groups['label'] ?? '', grade: groups['grade'] ?? '' };
};

export const toRow = (label: string, grades: readonly string[], page: number): GradedRow => ({
  label,
  grade: grades.length === 1 ? gradeOf(grades.join(' ')) : undefined,
  page,
  quote: [label, ...grades].join(' '),
});
