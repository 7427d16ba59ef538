import type { Evidence } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import type { SectionName } from '../letters/letter-headings.ts';
import { letterLines } from '../letters/letter-lines.ts';
import { letterSections } from '../letters/letter-sections.ts';
import { type ListItem, listItems } from '../letters/list-items.ts';

/** The points a report lists for the council to act on, in its words. */
export type ReportLists = {
  needsToImprove: string[];
  priorityActions: string[];
  evidence: Record<string, Evidence>;
};

const keyed = (field: string, items: readonly ListItem[]): Record<string, Evidence> =>
  Object.fromEntries(items.map(({ evidence }, at) => [`${field}.${at}`, evidence]));

/** Reads the lists under their headings. `endsList` tells the line that opens the report's next section. */
export const reportLists = (text: DocumentText, endsList: (words: string) => boolean): ReportLists => {
  const sections = letterSections(letterLines(text));
  const itemsUnder = (wanted: SectionName): readonly ListItem[] =>
    sections
      .filter(({ name }) => name === wanted)
      .flatMap(({ lines }) => {
        const end = lines.findIndex((line) => endsList(line.text));
        return listItems(end < 0 ? lines : lines.slice(0, end), 'ends-list');
      });
  const [improve, priority] = [itemsUnder('improve'), itemsUnder('priority')];
  return {
    needsToImprove: improve.map((item) => item.text),
    priorityActions: priority.map((item) => item.text),
    evidence: { ...keyed('needsToImprove', improve), ...keyed('priorityActions', priority) },
  };
};
