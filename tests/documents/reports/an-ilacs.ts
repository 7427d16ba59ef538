import { readDocument } from '../../../shared/documents/read-document.ts';
import { aDocument, type PrintedLine } from '../../support/document-text.ts';

/** Lines of an ILACS report since 2023, each part of which a test may print otherwise. */
export type IlacsLines = {
  title?: readonly PrintedLine[];
  dates?: readonly PrintedLine[];
  table?: readonly PrintedLine[];
  summary?: readonly PrintedLine[];
  improve?: readonly PrintedLine[];
  sections?: readonly PrintedLine[];
  /** A page behind the report. */
  more?: readonly PrintedLine[];
};

const ROW = { gap: 12 };

export const TABLE: readonly PrintedLine[] = [
  ['The impact of leaders on social work', 'Good'],
  'practice with children and families',
  ROW,
  ['The experiences and progress of', 'Requires improvement to be good'],
  'children who need help and protection',
  ROW,
  ['The experiences and progress of', 'Good'],
  'children in care',
  ROW,
  ['The experiences and progress of care', 'Good'],
  'leavers',
  ROW,
  ['Overall effectiveness', 'Good'],
];

const PARAGRAPH = '1. Social workers know the children they work with and visit them often, and their';

export const SECTIONS: readonly PrintedLine[] = [
  { heading: 'The experiences and progress of children who need help and' },
  { heading: 'protection: requires improvement to be good' },
  PARAGRAPH,
  { heading: 'The experiences and progress of children in care: good' },
  PARAGRAPH,
  { heading: 'The experiences and progress of care leavers: good' },
  PARAGRAPH,
  { heading: 'The impact of leaders on social work practice with children and families: good' },
  PARAGRAPH,
];

export const anIlacs = (lines: IlacsLines = {}) =>
  aDocument(
    [
      ...(lines.title ?? ['Inspection of Medway local authority', 'children’s services']),
      ...(lines.dates ?? ['Inspection dates: 17 to 28 July 2023']),
      'Lead inspector: one of His Majesty’s Inspectors',
      { gap: 20 },
      ['Judgement', 'Grade'],
      { gap: 14 },
      ...(lines.table ?? TABLE),
      { gap: 20 },
      ...(lines.summary ?? ['Leaders know what is good and what is not, and what they know is what inspectors found.']),
    ],
    [...(lines.improve ?? []), ...(lines.sections ?? SECTIONS)],
    lines.more ?? [],
  );

export const readIlacsWith = (lines: IlacsLines = {}) => readDocument(anIlacs(lines));
