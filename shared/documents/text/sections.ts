import type { RunningLine } from '../document-text.ts';
import { headingIn, type SectionName } from './headings.ts';

export type Section = { name: SectionName; heading: RunningLine | null; lines: readonly RunningLine[] };

/** A heading keeps more distance from the line above than lines of one paragraph do, in line heights. */
const APART = 1.12;

/** The part of the document that this line opens, if it is a heading. */
export const headingOf = (line: RunningLine): SectionName | undefined =>
  line.gap > APART || line.large ? headingIn(line.text) : undefined;

type OpenSection = { name: SectionName; heading: RunningLine | null; lines: RunningLine[] };

/** A ruled table prints its heading once more as its first row, with the columns it has, and again on a new page. */
const isRepeated = ({ name, heading, lines }: OpenSection, line: RunningLine): boolean =>
  heading !== null &&
  name === headingOf(line) &&
  (lines.length === 0 || (line.gap === Number.POSITIVE_INFINITY && line.text === heading.text));

/** A document cut at its headings; what stands before the first one is the opening. */
export const sectionsOf = (lines: readonly RunningLine[]): readonly Section[] => {
  let current: OpenSection = { name: 'opening', heading: null, lines: [] };
  const sections = [current];
  for (const line of lines) {
    const name = headingOf(line);
    if (name === undefined) current.lines.push(line);
    else if (isRepeated(current, line)) current.heading = line;
    else {
      current = { name, heading: line, lines: [] };
      sections.push(current);
    }
  }
  return sections;
};
