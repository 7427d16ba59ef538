import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../../../shared/documents/document-text.ts';
import { runningLines } from '../../../shared/documents/text/running-lines.ts';
import { sectionsOf } from '../../../shared/documents/text/sections.ts';
import { sentencesOf } from '../../../shared/documents/text/sentences.ts';
import { letterText, paragraph } from '../../support/letter-text.ts';

const textsOf = (text: DocumentText) => sentencesOf(sectionsOf(runningLines(text))).map((each) => each.text);

describe('a sentence', () => {
  it('does not end with the full stop of a saint’s or a person’s name', () => {
    const [first, second] = ['Services in St. Helens were judged good by Ms. A. Jones.', 'That was in 2019.'];
    expect(textsOf(letterText(paragraph(`${first} ${second}`)))).toEqual([first, second]);
  });

  it('ends before a footnote’s mark', () => {
    expect(textsOf(letterText(paragraph('Plans are good.1 Visits are regular.')))).toEqual([
      'Plans are good.1',
      'Visits are regular.',
    ]);
  });

  it('ends with its paragraph, with or without a full stop', () => {
    expect(textsOf(letterText(paragraph('Medway'), paragraph('Plans are good')))).toEqual(['Medway', 'Plans are good']);
  });
});
