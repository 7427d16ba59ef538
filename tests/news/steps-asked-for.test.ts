import { describe, expect, it } from 'vitest';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem } from '../../shared/news/verdict.ts';

const STEPS = [
  "appoint a commissioner to run Medway's children's services",
  "issue a statutory direction to Medway Council over children's services",
  "issue an improvement notice to Medway Council over children's services",
  "take over Medway's children's services",
  "send a commissioner into Medway's children's services",
  "step in at Medway Council's children's services",
  "hand Medway's children's services to a trust",
];

const NOT_TAKEN = [
  'Unison wants the government to',
  'Labour calls on ministers to',
  'Campaigners urge the DfE to',
  'Parents have asked the education secretary to',
  'An MP has written to the minister asking her to',
  'There are fears that the government will',
  'The government could',
  'Ministers should',
  'The government has no plans to',
  'Ministers have refused to',
  'The DfE is considering whether to',
  'If Ofsted finds no progress, the government will',
  'Nobody expects the government to',
];

const TAKEN = [
  'The government is to',
  'Ministers have decided to',
  'The education secretary will',
  'The DfE says it will',
];

/** As a headline alone, and as the first sentence under a headline that tells nothing. */
const actionsOf = (words: string): string[] =>
  [
    { title: words, text: '' },
    { title: "Medway children's services in the spotlight", text: `${words}. Staff are worried.` },
  ].map((item) => classifyItem(NewsItem.parse({ id: 'step', ...item }), { authority: 'medway' }).action);

describe('a step of the government', () => {
  it.each(NOT_TAKEN)('is not taken yet: %s ...', (opening) => {
    for (const step of STEPS) expect(actionsOf(`${opening} ${step}`), step).toEqual(['coverage', 'coverage']);
  });

  it.each(TAKEN)('is taken: %s ...', (opening) => {
    for (const step of STEPS) expect(actionsOf(`${opening} ${step}`), step).toEqual(['intervention', 'intervention']);
  });
});
